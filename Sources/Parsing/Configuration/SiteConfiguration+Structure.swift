import Fields
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
        uglyURLs = decoder.uglyURLs("ugly_urls") ?? uglyURLs
        ignored = (decoder.strings("ignore") ?? []).map { IgnoredName($0) }
        readTaxonomies(&decoder)
        readFields(&decoder)
        decoder.map("permalinks") { permalinks.read(&$0) }
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

    /// The taxonomies of fields need not be named among the others.
    private mutating func readFields(_ decoder: inout NodeDecoder) {
        fields = FieldSet(&decoder)
        showsToday = decoder.boolean("today") ?? showsToday
        for field in fields.fields {
            guard let taxonomy = field.taxonomy, !taxonomies.contains(taxonomy) else { continue }
            readTaxonomy(Node(.string(taxonomy), range: field.range), &decoder)
        }
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
