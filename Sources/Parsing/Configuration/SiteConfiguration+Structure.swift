import Formats
import Text

extension SiteConfiguration {
    /// Sections, taxonomies, addresses and menus.
    mutating func readStructure(_ decoder: inout NodeDecoder) {
        mainSections = decoder.strings("main_sections") ?? mainSections
        paginate = decoder.integer("paginate", in: 1...10_000) ?? paginate
        paginateFrom = decoder.choice("paginate_from", of: Numbering.self)
        paginatePath = decoder.fileName("paginate_path", example: "page") ?? paginatePath
        menuEntries = decoder.menus("menus")
        slugs.numerals = decoder.choice("slugs", of: Slug.Rule.Numerals.self) ?? slugs.numerals
        slugs.keepsCase = decoder.boolean("keep_case") ?? slugs.keepsCase
        usesUglyURLs = decoder.boolean("ugly_urls") ?? usesUglyURLs
        ignored = (decoder.strings("ignore") ?? []).map { IgnoredName($0) }
        readTaxonomies(&decoder)
        decoder.map("permalinks") { readPermalinks(&$0) }
    }

    /// Patterns of posts by section; below the name of a kind of page, as Hugo has it, those of that kind.
    private mutating func readPermalinks(_ decoder: inout NodeDecoder) {
        for entry in decoder.entries {
            guard case .map = entry.value.value else {
                if let pattern = decoder.permalinkPattern(entry.key) { permalinks[entry.key] = pattern }
                continue
            }
            let kind = ListKind(rawValue: entry.key)
            guard kind != nil || entry.key == "page" else {
                decoder.report(
                    .error, at: entry.keyRange, "“\(decoder.prefix)\(entry.key)” is not a kind of page",
                    hint: "write page, section, taxonomy or term, or a pattern: \(entry.key): /:section/:slug/")
                continue
            }
            let patterns = decoder.map(entry.key) { $0.permalinkPatterns() } ?? [:]
            if let kind {
                listPermalinks[kind] = patterns
            } else {
                permalinks.merge(patterns) { $1 }
            }
        }
    }

    /// A list of plural names, or Hugo's map from singular to plural names.
    private mutating func readTaxonomies(_ decoder: inout NodeDecoder) {
        guard let entry = decoder.entry("taxonomies") else { return }
        namesTaxonomies = !entry.value.value.isUnset
        let names: [Node]
        switch entry.value.value {
        case .map(let map): names = map.map(\.value)
        case .list(let list): names = list
        default: names = entry.value.value.isUnset ? taxonomies.map { Node(.string($0)) } : [entry.value]
        }
        taxonomies = []
        for name in names { readTaxonomy(name, &decoder) }
    }

    /// Appends a taxonomy whose folder nothing else takes.
    private mutating func readTaxonomy(_ value: Node, _ decoder: inout NodeDecoder) {
        guard let name = decoder.string(of: value, "taxonomies")?.lowercased() else { return }
        let folder = Slug.ofFile(name)
        if let twin = taxonomies.first(where: { Slug.ofFile($0) == folder }) {
            decoder.report(
                .warning, at: value.range, "“\(name)” repeats the taxonomy \(twin)", hint: "delete one of the two")
        } else if Self.reservedFolders.contains(folder) {
            decoder.report(
                .error, at: value.range, "“\(name)” is a folder that Inkstone creates itself",
                hint: "choose another name, such as taxonomies: [tags, categories]")
        } else {
            taxonomies.append(name)
        }
    }

    /// Folders of an edition or of the site for pages that the author did not write.
    package static let reservedFolders = ["page", "search", "archives", "assets"]
}

extension NodeDecoder {
    fileprivate mutating func permalinkPatterns() -> [String: PermalinkPattern] {
        var patterns: [String: PermalinkPattern] = [:]
        for entry in entries {
            if let pattern = permalinkPattern(entry.key) { patterns[entry.key] = pattern }
        }
        return patterns
    }

    /// A name that a file or folder can have and that is no path.
    fileprivate mutating func fileName(_ key: String, example: String) -> String? {
        guard let entry = entry(key), let name = string(key) else { return nil }
        let isName =
            name.pathParts == [name] && !name.isHiddenName && name.utf8.count <= SitePath.nameLimit
            && !name.unicodeScalars.contains {
                "\\?#%".unicodeScalars.contains($0) || $0.value <= 0x20 || $0.value == 0x7F
            }
        if isName { return name }
        report(
            .error, at: entry.value.range, "“\(name)” is not the name of a file", hint: "write \(key): \(example)")
        return nil
    }

    /// A path with tokens such as `:year`; `nil` when one is unknown.
    fileprivate mutating func permalinkPattern(_ key: String) -> PermalinkPattern? {
        guard let entry = entry(key), let text = string(key) else { return nil }
        do throws(PermalinkPattern.Mistake) {
            return try PermalinkPattern(text)
        } catch {
            switch error {
            case .unknownToken(let name):
                let known = PermalinkPattern.Token.allCases.map(\.rawValue)
                report(
                    .error, at: entry.value.range, "“:\(name)” cannot be part of a permalink",
                    hint: "write :\(NearestName.nearest(to: name, among: known) ?? "slug")")
            case .unreadable(let mistake):
                report(.error, at: entry.value.range, mistake.message(text), hint: mistake.hint(text, key))
            case .noPath:
                report(
                    .error, at: entry.value.range, "“\(text)” is not a permalink pattern",
                    hint: "write \(key): /:section/:slug/")
            }
            return nil
        }
    }
}

extension SiteConfiguration.Feeds {
    package mutating func read(_ decoder: inout NodeDecoder) {
        if let entry = decoder.entry("formats") {
            if case .boolean(false) = entry.value.value {
                formats = []
            } else if let list = decoder.list("formats") {
                formats = list.compactMap {
                    decoder.choice(of: $0, "formats", of: SiteConfiguration.FeedFormat.self)
                }
            }
        }
        decoder.map("files") { decoder in
            for format in SiteConfiguration.FeedFormat.allCases {
                names[format] = decoder.fileName(format.rawValue, example: format.usualName)
            }
            decoder.rejectUnknownKeys()
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
    package mutating func read(_ decoder: inout NodeDecoder) {
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
