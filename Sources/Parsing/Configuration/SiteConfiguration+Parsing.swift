import Dates
import Files
import Formats
import Markdown
import Text

extension SiteConfiguration {
    /// Parses `site.yaml`. A value that is wrong has its default and an error; the result is always usable.
    ///
    /// - Returns: the configuration and what is wrong with the file, sorted by place.
    package static func parse(_ source: SourceFile) -> (configuration: SiteConfiguration, diagnostics: [Diagnostic]) {
        let read = NodeReader.readYAML(source)
        guard let entries = read.entries else { return (SiteConfiguration(), read.diagnostics.sorted()) }
        var decoder = NodeDecoder(entries, of: source)
        var configuration = SiteConfiguration()
        configuration.readIdentity(&decoder)
        configuration.readLanguages(&decoder)
        configuration.readStructure(&decoder)
        configuration.readPages(&decoder)
        configuration.readOutput(&decoder)
        configuration.parameters = decoder.entries("params") ?? []
        decoder.rejectUnknownKeys(hints: hugoHints)
        return (configuration, (read.diagnostics + decoder.diagnostics).sorted())
    }

    private mutating func readIdentity(_ decoder: inout NodeDecoder) {
        title = decoder.string("title") ?? title
        description = decoder.string("description") ?? description
        copyright = decoder.string("copyright")
        if let entry = decoder.entry("base_url"), let text = decoder.string("base_url") {
            if let url = Self.normalisedBaseURL(text) {
                baseURL = url
            } else {
                decoder.report(
                    .error, at: entry.value.range, "“\(text)” is not the address of a site",
                    hint: "write base_url: \(Self.baseURLGuess(text))")
            }
        }
        if let entry = decoder.entry("theme"), let name = decoder.string("theme") {
            if name.pathParts != [name] || name.utf8.contains(UInt8(ascii: "\\")) || name.isHiddenName {
                decoder.report(
                    .error, at: entry.value.range, "“\(name)” is not the name of a theme",
                    hint: "write the name of a folder in themes/: theme: folio")
            } else {
                theme = name
            }
        }
        if let entry = decoder.entry("time_zone"), let name = decoder.string("time_zone") {
            if SiteClock(name) != nil {
                timeZone = name
            } else {
                decoder.report(
                    .error, at: entry.value.range, "“\(name)” is not a time zone",
                    hint: "write time_zone: Asia/Shanghai, UTC or +08:00")
            }
        }
        readAuthor(&decoder)
    }

    private mutating func readAuthor(_ decoder: inout NodeDecoder) {
        guard let entry = decoder.entry("author") else { return }
        guard case .map = entry.value.value else {
            author = decoder.string("author").map { Author(name: $0) }
            return
        }
        author = decoder.map("author") { decoder in
            var author = Author(name: decoder.string("name") ?? "")
            author.bio = decoder.string("bio") ?? ""
            author.avatar = decoder.picture("avatar") ?? ""
            decoder.rejectUnknownKeys()
            return author
        }
    }

    private mutating func readPages(_ decoder: inout NodeDecoder) {
        termNames = decoder.texts("term_names")
        words = decoder.strings("words") ?? words
        summaryLength = decoder.integer("summary_length", in: 1...100_000) ?? summaryLength
        postMeta = decoder.strings("post_meta")?.map { $0.lowercased() } ?? postMeta
        comments = decoder.boolean("comments") ?? comments
        authorBox = decoder.boolean("authorbox") ?? authorBox
        pager = decoder.boolean("pager") ?? pager
        toc = decoder.boolean("toc") ?? toc
        mathjax = decoder.boolean("mathjax") ?? mathjax
        readRelated(&decoder)
        decoder.map("thumbnail") { decoder in
            thumbnail = decoder.thumbnailVisibility("visibility") ?? thumbnail
            decoder.rejectUnknownKeys()
        }
        readSidebar(&decoder)
        decoder.map("widgets") { widgets.read(&$0) }
    }

    private mutating func readRelated(_ decoder: inout NodeDecoder) {
        if case .boolean(let isShown)? = decoder.entry("related")?.value.value {
            if !isShown { relatedCount = 0 }
            return
        }
        decoder.map("related") { decoder in
            relatedCount = decoder.integer("count", in: 0...100) ?? relatedCount
            relatesNewer = decoder.boolean("newer")
            decoder.rejectUnknownKeys(hints: [
                "includenewer": "write newer: true",
                "indices": "delete it: all taxonomies count", "threshold": "delete it: the best matches are shown",
            ])
        }
    }

    private mutating func readOutput(_ decoder: inout NodeDecoder) {
        decoder.map("markdown") { decoder in
            markdown.dialect = decoder.choice("dialect", of: MarkdownOptions.Dialect.self) ?? markdown.dialect
            markdown.rawHTML = decoder.choice("raw_html", of: MarkdownOptions.RawHTML.self) ?? markdown.rawHTML
            for (name, option) in MarkdownOptions.switches {
                markdown[keyPath: option] = decoder.boolean(name) ?? markdown[keyPath: option]
            }
            let style = decoder.choice("heading_ids", of: MarkdownOptions.IDStyle.self)
            markdown.headingIDs = style ?? markdown.headingIDs
            let hasNone = if case .boolean(false)? = decoder.entry("external_rel")?.value.value { true } else { false }
            markdown.externalRel = hasNone ? nil : decoder.string("external_rel") ?? markdown.externalRel
            decoder.rejectUnknownKeys()
        }
        if case .boolean(false)? = decoder.entry("feeds")?.value.value {
            feeds.formats = []
        } else {
            decoder.map("feeds") { feeds.read(&$0) }
        }
        readListOutputs(&decoder)
        search.fields += fields.fields.compactMap(\.taxonomy).filter { !search.fields.contains($0) }
        if case .boolean(let isEnabled)? = decoder.entry("search")?.value.value {
            search.isEnabled = isEnabled
        } else {
            decoder.map("search") { decoder in
                search.isEnabled = decoder.boolean("enabled") ?? search.isEnabled
                search.fields = decoder.searchFields("fields", taxonomies) ?? search.fields
                decoder.rejectUnknownKeys()
            }
        }
    }

    /// Formats of all lists, or of the lists of a kind. Pages are written in any case.
    private mutating func readListOutputs(_ decoder: inout NodeDecoder) {
        guard let entry = decoder.entry("outputs") else { return }
        guard case .map = entry.value.value else {
            if decoder.hasJSON("outputs") { listsWithData = Set(OutputKind.allCases) }
            return
        }
        decoder.map("outputs") { decoder in
            for kind in OutputKind.allCases where decoder.hasJSON(kind.rawValue) { listsWithData.insert(kind) }
            decoder.rejectUnknownKeys(hints: [
                "rss": "write feeds: {formats: [rss]}", "page": "delete it: posts have pages only",
            ])
        }
    }

    private mutating func readSidebar(_ decoder: inout NodeDecoder) {
        guard let entry = decoder.entry("sidebar") else { return }
        guard case .map = entry.value.value else {
            // One side for all.
            if let side = decoder.side("sidebar") { (sidebar.home, sidebar.list, sidebar.single) = (side, side, side) }
            return
        }
        decoder.map("sidebar") { decoder in
            sidebar.home = decoder.side("home") ?? sidebar.home
            sidebar.list = decoder.side("list") ?? sidebar.list
            sidebar.single = decoder.side("single") ?? sidebar.single
            sidebar.widgets = decoder.strings("widgets")?.map { $0.lowercased() } ?? sidebar.widgets
            sidebar.isShared = decoder.boolean("shared")
            decoder.rejectUnknownKeys()
        }
    }
}

extension NodeDecoder {
    /// Whether a list of output formats names JSON.
    fileprivate mutating func hasJSON(_ key: String) -> Bool {
        let formats = (list(key) ?? []).compactMap { choice(of: $0, key, of: SiteConfiguration.ListOutput.self) }
        return formats.contains(.json)
    }

    /// Names of what is searched: taxonomies and the texts of a post.
    fileprivate mutating func searchFields(_ key: String, _ taxonomies: [String]) -> [String]? {
        guard let entry = entry(key), let names = strings(key) else { return nil }
        let known = ["title", "summary", "text", "description", "lead", "author"] + taxonomies
        return names.map { $0.lowercased() }.filter { name in
            if known.contains(name) { return true }
            let nearest = NearestName.nearest(to: name, among: known) ?? known.joined(separator: ", ")
            report(
                .error, at: entry.value.range, "“\(name)” is not a search field", hint: "write \(nearest)")
            return false
        }
    }
}

extension SiteConfiguration {
    /// Keys of Hugo's configuration, by their name in lower case without `_` and `-`.
    private static let hugoHints: [String: Message] = [
        "defaultcontentlanguage": "write default_language", "languagecode": "write default_language",
        "locale": "write default_language", "menu": "write menus", "markup": "write markdown",
        "pagination": "write paginate: 10", "pagersize": "write paginate: 10",
        "defaultcontentlanguageinsubdir": "write default_language_in_folder", "uglyurls": "write ugly_urls",
        "disablepathtolower": "write keep_case", "ignorefiles": "write ignore: [\"*.Rmd\"]",
        "paginatepath": "write paginate_path",
        "contentdir": "write languages: {zh-CN: {content: content}}",
        "publishdir": "delete it and run inkstone build --output DIR",
        "builddrafts": "delete it and run inkstone build --drafts",
        "buildfuture": "delete it and run inkstone build --future",
        "buildexpired": "delete it and run inkstone build --expired",
        "hascjklanguage": "delete it: Chinese characters are always counted",
        "enablerobotstxt": "delete it: robots.txt is always written",
        "rsslimit": "write feeds: {limit: 20}",
        "services": "write feeds: {limit: 20}", "googleanalytics": "delete it: pages load nothing from other hosts",
        "disqusshortname": "write comments: true, and partials/comments.mustache in a theme of your own",
    ]
}
