import Fields
import Parsing
import Text

/// Makes the lists of an edition from its placed posts: order, sections, terms, months, home page.
struct EditionBuilder {
    let edition: Edition
    package let diagnostics: [Diagnostic]

    init(_ draft: EditionDraft, translations: TranslationLookup, now: Timestamp) {
        let configuration = draft.configuration
        let language = configuration.languages[draft.index]
        let fields = configuration.fields
        var terms = configuration.taxonomies.map { TermCollector(taxonomy: $0, rule: configuration.slugs) }
        // The oldest post decides a term's spelling and the better address, so that a new post never changes them.
        let listed = Self.oldestFirst(draft.placed).filter {
            $0.section != nil && $0.parsed.frontMatter.isListed
        }
        // As in Hugo, a term that only pages and texts of lists have exists, where the site names its taxonomies.
        for text in listed.map(\.parsed) + (configuration.namesTaxonomies ? draft.textsBesidesPosts : []) {
            for index in terms.indices { terms[index].register(text) }
        }
        for (folders, text) in draft.introductions.sorted(by: { $0.value.source.path < $1.value.source.path })
        where folders.count > 1 {
            guard let index = configuration.taxonomies.firstIndex(of: folders[0]) else { continue }
            terms[index].register(folders.dropFirst().joined(separator: "/"), of: text)
        }
        let parser = FrontMatterParser(configuration)
        let placedTerms = zip(terms, configuration.taxonomies).map { terms, name in
            terms.placed(below: draft.root.appending(Slug.ofFile(name)), parser)
        }
        let posted = draft.placed.map { placed in
            Post(
                parsed: placed.parsed, path: placed.path, title: placed.title, section: placed.section,
                terms: zip(terms, placedTerms).map { $0.terms(of: placed.parsed, in: $1) },
                translations: translations.translations(of: placed, in: draft.index),
                language: placed.parsed.frontMatter.language(in: language.code),
                lastChange: placed.parsed.frontMatter.lastChange(before: now))
        }
        let documents = PostOrder.sorted(posted)
        let posts = documents.filter { $0.section != nil && $0.parsed.frontMatter.isListed }
        let lists = Lists(posts, draft: draft)
        let taxonomies = zip(configuration.taxonomies, placedTerms).enumerated().map { index, taxonomy in
            Self.taxonomy(index, name: taxonomy.0, terms: taxonomy.1, posts: posts, draft: draft)
        }
        let pages = MenuPages(documents, home: (draft.root, draft.introductions[[]]), lists.sections, taxonomies)
        let menus = EditionMenus(
            language.menuEntries ?? configuration.menuEntries, pages, documents: documents,
            home: draft.introductions[[]], root: draft.root, sections: lists.sections)
        diagnostics = draft.diagnostics + placedTerms.flatMap(\.diagnostics) + menus.diagnostics
        edition = Edition(
            language: language, root: draft.root, title: language.title ?? configuration.title,
            description: language.description ?? configuration.description,
            menus: menus.entries,
            posts: posts,
            pages: documents.filter { $0.section == nil || !$0.parsed.frontMatter.isListed },
            homeIntroduction: draft.introductions[[]], sections: lists.sections,
            sectionPaths: Set(lists.sections.map(\.path)),
            taxonomies: taxonomies,
            months: lists.months, changes: fields.changing.map { ValueChange.all(of: $0, in: fields, posts) },
            changePaths: fields.changing.map { draft.root.appending("\(Slug.ofName(fields[$0].name, .full))-changes") },
            homePosts: lists.homePosts, neighbours: lists.neighbours)
    }

    private static func oldestFirst(_ posts: [EditionDraft.Placed]) -> [EditionDraft.Placed] {
        let moments = posts.map { $0.parsed.shownDate?.seconds ?? .max }
        return placesInOrder(of: posts.count) {
            moments[$0] != moments[$1]
                ? moments[$0] < moments[$1] : posts[$0].parsed.source.path < posts[$1].parsed.source.path
        }.map { posts[$0] }
    }

    private static func taxonomy(
        _ taxonomy: Int, name: String, terms: TermCollector.Placed, posts: [Post], draft: EditionDraft
    ) -> Taxonomy {
        var postsByTerm: [[PostIndex]] = terms.names.map { _ in [] }
        for (index, post) in zip(posts.typedIndices, posts) {
            for term in post.terms[taxonomy] { postsByTerm[term.value].append(index) }
        }
        let field = draft.configuration.fields.field(ofTaxonomy: name)
        let placed = terms.names.indices.map { number in
            let (term, slug) = (terms.names[number], terms.slugs[number])
            let introduction = terms.introductions[number]
            let title =
                introduction?.frontMatter.title ?? draft.configuration.termName(term, in: draft.index)
                ?? field?.shown(term, in: draft.configuration.languages[draft.index].code)
            return Term(
                name: term, title: title ?? term,
                path: draft.listPaths.term(term, slug: slug, of: name, introduction),
                introduction: introduction, posts: postsByTerm[number])
        }
        let byCount = placed.typedIndices.filter { !placed[$0].posts.isEmpty }.sorted {
            (placed[$1].posts.count, placed[$0].path) < (placed[$0].posts.count, placed[$1].path)
        }
        return Taxonomy(
            name: name, path: draft.listPaths.taxonomy(name), introduction: draft.introductions[[name]], terms: placed,
            termsByCount: byCount)
    }
}

extension EditionBuilder {
    /// Everything that follows from the order of the posts.
    private struct Lists {
        var sections: [Section] = []
        var months: [Month] = []
        var homePosts: [PostIndex] = []
        var neighbours: [Edition.Neighbours]

        init(_ posts: [Post], draft: EditionDraft) {
            var bySection: [[PostIndex]] = draft.sections.folders.map { _ in [] }
            for (index, post) in zip(posts.typedIndices, posts) {
                for section in draft.sections.sections(of: post.parsed.file) { bySection[section.value].append(index) }
            }
            neighbours = posts.map { _ in Edition.Neighbours(older: nil, newer: nil) }
            for (index, folders) in draft.sections.folders.enumerated() {
                sections.append(
                    Section(
                        name: folders.last ?? "", path: draft.listPaths.section(folders),
                        folders: folders,
                        introduction: draft.introductions[folders], posts: bySection[index]))
                join(bySection[index].filter { posts[$0].section == SectionIndex(index) })
            }
            months = Self.months(posts, root: draft.root, haveDays: draft.configuration.showsToday)
            homePosts = Self.homePosts(posts, draft: draft, sections: sections)
        }

        /// Neighbours are the posts beside each other in the same section.
        private mutating func join(_ posts: [PostIndex]) {
            for (newer, older) in zip(posts, posts.dropFirst()) {
                neighbours[newer.value].older = older
                neighbours[older.value].newer = newer
            }
        }

        /// The days of a month that has many posts, newest first; of every month where the home page leads to a day.
        private static func days(
            _ indices: [PostIndex], _ posts: [Post], below month: SitePath, always: Bool
        ) -> [Day] {
            guard always || indices.count >= Month.busyCount else { return [] }
            return Dictionary(grouping: indices) { posts[$0].date?.civil.day ?? 0 }
                .sorted { $1.key < $0.key }.map { day, posts in
                    Day(number: day, path: month.appending(day.padded(to: 2)), posts: posts)
                }
        }

        private static func months(_ posts: [Post], root: SitePath, haveDays: Bool) -> [Month] {
            struct Key: Hashable {
                let year: Int
                let month: Int
            }
            var byMonth: [Key: [PostIndex]] = [:]
            for (index, post) in zip(posts.typedIndices, posts) {
                guard let civil = post.date?.civil else { continue }
                byMonth[Key(year: civil.year, month: civil.month), default: []].append(index)
            }
            let archives = root.appending(Edition.archivesName)
            return byMonth.sorted { ($1.key.year, $1.key.month) < ($0.key.year, $0.key.month) }.map { key, listed in
                let path = archives.appending([key.year.padded(to: 4), key.month.padded(to: 2)])
                return Month(
                    year: key.year, month: key.month, path: path, posts: listed,
                    days: days(listed, posts, below: path, always: haveDays))
            }
        }

        /// The posts of the main sections; `type` says another section than the folder.
        private static func homePosts(_ posts: [Post], draft: EditionDraft, sections: [Section]) -> [PostIndex] {
            var main = Set(draft.configuration.mainSections)
            if main.isEmpty {
                let top = zip(draft.sections.folders, sections).filter { $0.0.count == 1 }.map(\.1)
                if let largest = top.max(by: { ($0.posts.count, $1.name) < ($1.posts.count, $0.name) }) {
                    main.insert(largest.name)
                }
            }
            return posts.typedIndices.filter { index in
                let parsed = posts[index].parsed
                return main.contains(parsed.frontMatter.type ?? parsed.file.folders.first ?? "")
            }
        }
    }
}
