import Dates
import Formats
import Keys
import Parsing
import Planning
import Publishing
import Resolving
import Text

/// What makes the page of a post what it is.
struct PostFacts {
    private let planned: PlannedSite
    private let options: Publisher.Options
    private let source: PageSource
    private let post: Post
    private let edition: Edition
    private let entries: [Node.Entry]

    init(_ planned: PlannedSite, _ options: Publisher.Options, _ source: PageSource, _ post: Post) {
        self.planned = planned
        self.options = options
        self.source = source
        self.post = post
        edition = planned.site.editions[source.edition]
        entries = FrontMatterParser.entries(of: source.parsed.source)
    }

    private var frontMatter: FrontMatter { source.parsed.frontMatter }
    private var configuration: SiteConfiguration { planned.site.configuration }

    func add(to explanation: inout Explanation) {
        explanation.add("source", source.parsed.source.path)
        explanation.add("title", frontMatter.title ?? "\(post.title), from the file name")
        explanation.add("state", state)
        let reason = LanguageReason(source.parsed, configuration)
        explanation.add("language", "\(edition.language.code): \(reason.text)")
        explanation.add("edition", "at \(edition.root.decoded)")
        explanation.add("section", section)
        explanation.add("path", configuration.inLanguage(edition.language).pathRule(of: source.parsed).text)
        explanation.add("date", lines: dates)
        explanation.add("layout", layout)
        explanation.add("terms", lines: terms)
        explanation.add("translations", lines: translations)
        explanation.add("aliases", lines: aliases)
        if let index { explanation.add("lists", lines: lists(index)) }
        if let index { explanation.add("feeds", lines: feeds(index)) }
        explanation.add("keys", lines: KeyFacts(planned, source, entries, edition.language).lines)
        let messages = planned.diagnostics.filter { $0.file == source.parsed.source.path }.sorted()
        explanation.add("messages", lines: messages.map { [DiagnosticFormat.text.format($0)] })
    }

    /// The post's place in the edition's posts; `nil` for pages.
    private var index: PostIndex? { edition.posts.firstTypedIndex { $0.path == post.path } }

    // MARK: State, section, layout

    private var state: String {
        let asked = Withholding(
            includesDrafts: options.includesDrafts, includesFuture: options.includesFuture,
            includesExpired: options.includesExpired, now: options.now)
        if let reason = asked.reason(source.parsed) { return reason.text }
        let plain = Withholding(includesDrafts: false, includesFuture: false, includesExpired: false, now: options.now)
        let shown = frontMatter.isListed ? "published" : "published, but in no list: build: list: never"
        return plain.reason(source.parsed).map { "\(shown) because of an option; otherwise \($0.text)" } ?? shown
    }

    private var section: String {
        guard let section = post.section else { return "none: a page, because its file is in no section folder" }
        let folders = source.parsed.file.folders.joined(separator: "/")
        return "\(edition.sections[section].name), from the folder \(folders)"
    }

    private var layout: String {
        let text = GeneratedFacts(planned).layoutText(planned.layout(of: recipe) ?? "")
        guard let wanted = frontMatter.layout else { return text }
        return planned.layout(of: recipe) == "layouts/\(wanted)"
            ? "\(text), by layout" : "\(text); it has no layouts/\(wanted)"
    }

    private var recipe: Recipe {
        if let index { return .post(edition: source.edition, index: index) }
        return .page(
            edition: source.edition, index: edition.pages.firstTypedIndex { $0.path == post.path } ?? PostIndex(0))
    }

    // MARK: Dates

    private var dates: [[String]] {
        let rows: [(String, Timestamp?, FrontMatterKey)] = [
            ("date", frontMatter.date, .date), ("publishDate", frontMatter.publishDate, .publishDate),
            ("lastmod", frontMatter.lastModified, .lastModified), ("expiryDate", frontMatter.expiryDate, .expiryDate),
        ]
        let lines = rows.compactMap { name, moment, key in moment.map { [name, $0.rfc3339, zone(of: key)] } }
        return lines.isEmpty ? [["none: the post comes last in lists"]] : lines
    }

    /// Where the zone of a date comes from.
    private func zone(of key: FrontMatterKey) -> String {
        let entry = entries.last { FrontMatterKey(lowercased: $0.key.lowercased()) == key }
        guard let entry, case .string(let text) = entry.value.value else {
            return entry == nil ? "from a cascade" : "a number of seconds since 1970"
        }
        return DateParser.namesZone(text)
            ? "from “\(text)”, with its zone" : "from “\(text)”, in time_zone \(configuration.timeZone)"
    }

    // MARK: Connections

    private var terms: [[String]] {
        zip(edition.taxonomies, post.terms).flatMap { taxonomy, terms in
            terms.map { [taxonomy.name, taxonomy.terms[$0].name, taxonomy.terms[$0].path.decoded] }
        }
    }

    private var translations: [[String]] {
        let reason =
            frontMatter.translationKey.map { "by translationKey “\($0)”" } ?? "by the same path without language"
        return post.translations.map {
            [planned.site.editions[$0.edition].language.code, $0.path.decoded, reason]
        }
    }

    /// The addresses that lead here.
    private var aliases: [[String]] {
        planned.routes.filter { route in
            guard case .redirect(let target) = route.recipe else { return false }
            return target == post.path
        }.map { [$0.path.decoded] }
    }

    private func subjects(_ index: PostIndex) -> [ListSubject] {
        let sections = edition.sections.typedIndices.map(ListSubject.section)
        let terms = zip(edition.taxonomies.typedIndices, post.terms).flatMap { taxonomy, terms in
            terms.map { ListSubject.term(taxonomy: taxonomy, $0) }
        }
        let months = edition.months.typedIndices
        let days = months.flatMap { month in edition.months[month].days.indices.map { ListSubject.day(month, $0) } }
        let all = [.home] + sections + terms + months.map(ListSubject.month) + days
        return all.filter { edition.posts(of: $0).contains(index) }
    }

    private func lists(_ index: PostIndex) -> [[String]] {
        subjects(index).map { subject in
            let place = edition.posts(of: subject).firstIndex(of: index) ?? 0
            let pages = ListPages(of: subject, in: edition, configuration)
            return [
                edition.name(of: subject),
                edition.path(of: subject).page(pages.page(ofPostAt: place), configuration).decoded,
            ]
        }
    }

    private func feeds(_ index: PostIndex) -> [[String]] {
        let limit = configuration.feeds.limit
        let taxonomies = edition.taxonomies.typedIndices.filter { !post.terms[$0.value].isEmpty }.map(
            ListSubject.taxonomy)
        let lines = (subjects(index) + taxonomies).filter(\.hasFeed).flatMap { subject -> [[String]] in
            let formats = edition.feedFormats(of: subject, configuration).map { configuration.feeds.fileName($0) }
            guard !formats.isEmpty, edition.feedPosts(of: subject, limit: limit).contains(index) else { return [] }
            return [[edition.path(of: subject).decoded, formats.joined(separator: " ")]]
        }
        return lines.isEmpty ? [["none: each feed has only the newest \(limit)"]] : lines
    }
}
