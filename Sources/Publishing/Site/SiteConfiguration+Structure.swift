import Text

extension SiteConfiguration {
    /// Sections, taxonomies, addresses and menus.
    mutating func readStructure(_ decoder: inout MetadataDecoder) {
        mainSections = decoder.strings("main_sections") ?? mainSections
        paginate = decoder.integer("paginate", in: 1...10_000) ?? paginate
        menuEntries = decoder.menus("menus")
        readTaxonomies(&decoder)
        decoder.map("permalinks") { decoder in
            for section in decoder.entries {
                if let pattern = decoder.permalinkPattern(section.key) { permalinks[section.key] = pattern }
            }
        }
    }

    /// A list of plural names, or Hugo's map from singular to plural names.
    private mutating func readTaxonomies(_ decoder: inout MetadataDecoder) {
        guard let entry = decoder.entry("taxonomies") else { return }
        if case .map(let names) = entry.value.value {
            taxonomies = names.compactMap { decoder.string(of: $0.value, $0.key)?.lowercased() }
        } else if case .list(let list) = entry.value.value, list.isEmpty {
            taxonomies = []
        } else {
            taxonomies = decoder.strings("taxonomies")?.map { $0.lowercased() } ?? taxonomies
        }
    }

    static let permalinkTokens = ["year", "month", "day", "section", "sections", "slug", "title", "filename"]
}

extension MetadataDecoder {
    /// A path with tokens such as `:year`; `nil` when one is unknown.
    fileprivate mutating func permalinkPattern(_ key: String) -> String? {
        guard let entry = entry(key), let pattern = string(key) else { return nil }
        let known = SiteConfiguration.permalinkTokens
        for part in pattern.split(separator: ":", omittingEmptySubsequences: false).dropFirst() {
            let token = part.prefix { $0.isASCII && $0.isLetter }
            if known.contains(String(token)) { continue }
            let renamed = ["contentbasename": "filename", "slugorfilename": "slug", "slugorcontentbasename": "slug"]
            let nearest =
                renamed[token.lowercased()] ?? NearestName.nearest(to: String(token), among: known) ?? "slug"
            report(
                .error, at: entry.value.range, "“:\(token)” is no part of a permalink", hint: "write :\(nearest)")
            return nil
        }
        if pattern.hasPrefix("/"), !pattern.split(separator: "/").contains("..") { return pattern }
        report(
            .error, at: entry.value.range, "“\(pattern)” is not a pattern of a path",
            hint: "write \(key): /:section/:slug/")
        return nil
    }
}

extension SiteConfiguration.Feeds {
    mutating func read(_ decoder: inout MetadataDecoder) {
        if let entry = decoder.entry("formats") {
            if case .boolean(false) = entry.value.value {
                formats = []
            } else if let list = decoder.list("formats") {
                formats = list.compactMap {
                    decoder.choice(of: $0, "formats", of: SiteConfiguration.FeedFormat.self)
                }
            }
        }
        limit = decoder.integer("limit", in: 1...100_000) ?? limit
        if let content = decoder.choice("content", of: Content.self) { isFull = content == .full }
        decoder.rejectUnknownKeys()
    }

    private enum Content: String, CaseIterable {
        case full, summary
    }
}

extension SiteConfiguration.Widgets {
    mutating func read(_ decoder: inout MetadataDecoder) {
        decoder.map("recent") {
            recentCount = $0.integer("count", in: 1...1_000) ?? recentCount
            $0.rejectUnknownKeys()
        }
        decoder.map("taglist") {
            tagListCount = $0.integer("count", in: 1...100_000) ?? tagListCount
            tagListCounter = $0.boolean("counter") ?? tagListCounter
            $0.rejectUnknownKeys()
        }
        decoder.map("categories") {
            categoriesCounter = $0.boolean("counter") ?? categoriesCounter
            $0.rejectUnknownKeys()
        }
        decoder.map("archives") {
            archivesCount = $0.integer("count", in: 1...10_000) ?? archivesCount
            archivesCounter = $0.boolean("counter") ?? archivesCounter
            $0.rejectUnknownKeys()
        }
        social = decoder.socialLinks("social")
        decoder.rejectUnknownKeys(hints: [
            "recentnum": "write recent: {count: 5}", "tagscounter": "write taglist: {counter: true}",
            "categoriescounter": "write categories: {counter: true}",
        ])
    }
}
