import Formats
import Keys
import Text

/// Turns the entries of one post's front matter into `FrontMatter`. One value per post.
struct FrontMatterDecoder {
    /// Converts values and holds the diagnostics.
    var values: NodeDecoder
    var frontMatter: FrontMatter
    /// Leaves alone the keys that the front matter already has.
    let fillOnly: Bool
    let parser: FrontMatterParser
    /// Keys seen in this map, by their canonical name.
    private var seen = FrontMatterKeys()
    private var seenTaxonomies: Set<String> = []
    /// Whether anything says that the post is not to be published, whatever `draft` says.
    var isHeldBack = false
    /// Dates under names that other tools have for them.
    var foreignPublishDate: Timestamp?
    var foreignExpiryDate: Timestamp?
    /// Whether the source is YAML, whose comments can swallow a text.
    let isYAML: Bool
    /// What another theme calls a thumbnail; of several that with the lowest rank counts.
    var otherPicture: (source: String, rank: Int)?
    /// By name in lower case.
    private var parameterIndices: [String: Int] = [:]

    /// - Parameters:
    ///   - format: of the source; `nil` for entries of several sources.
    ///   - filling: what a cascade fills; `nil` for a post's own front matter.
    init(
        _ entries: [Node.Entry], of source: SourceFile, in format: DataFormat?, for parser: FrontMatterParser,
        filling: FrontMatter? = nil
    ) {
        isYAML = format == .yaml
        values = NodeDecoder(entries, of: source)
        self.parser = parser
        fillOnly = filling != nil
        frontMatter = filling ?? FrontMatter()
        for (index, entry) in frontMatter.parameters.enumerated() { parameterIndices[entry.key.lowercased()] = index }
    }

    mutating func decode() {
        for entry in values.entries { decode(entry) }
        // Members of `params` count like keys at the top, which win.
        if let parameters = values.entries.last(where: { $0.key.lowercased() == "params" }) {
            for entry in values.entries(of: parameters.value, parameters.key) ?? [] { decodeParameter(entry) }
        }
        // So do the members of Zola's table of taxonomies.
        if let taxonomies = values.entries.last(where: { $0.key.lowercased() == "taxonomies" }) {
            decodeZolaTaxonomies(taxonomies)
        }
        finishHoldingBack()
        finishOtherThemes()
        takeTermsAsFields()
    }

    private mutating func decode(_ entry: Node.Entry) {
        let name = entry.key.lowercased()
        let losesText = checkComments(entry)
        if let key = FrontMatterKey(lowercased: name) {
            if key == .parameters { return }
            if fillOnly, frontMatter.givenKeys.contains(key) { return }
            if !seen.insert(key) { reportRepeated(entry) }
            if entry.value.value.isUnset {
                if losesText, key.holdsBack { isHeldBack = true }
                return
            }
            frontMatter.givenKeys.insert(key)
            decode(key, entry.value, entry.key)
            if key != .cascade { checkInside(entry.value, entry.key) }
        } else if parser.taxonomies.contains(name) {
            decodeTerms(entry, name: name)
        } else {
            decodeUnknown(entry, name: name)
        }
    }

    private mutating func decodeTerms(_ entry: Node.Entry, name: String) {
        if fillOnly, frontMatter.terms[name] != nil { return }
        if !seenTaxonomies.insert(name).inserted { reportRepeated(entry) }
        let terms = terms(entry.value, entry.key)
        checkCommas(entry.value, entry.key)
        if !terms.isEmpty { frontMatter.terms[name] = terms }
    }

    /// `[taxonomies]` of Zola: a map from the names of taxonomies to terms.
    private mutating func decodeZolaTaxonomies(_ entry: Node.Entry) {
        guard case .map(let members) = entry.value.value else { return }
        let known = members.filter { parser.taxonomies.contains($0.key.lowercased()) }
        for member in known where frontMatter.terms[member.key.lowercased()] == nil {
            decodeTerms(member, name: member.key.lowercased())
        }
        if let first = known.first {
            values.report(
                .notice, at: entry.keyRange, "“\(entry.key)” is read as Zola means it",
                hint: "write “\(first.key)” at the top, without “\(entry.key)”")
        }
        for member in members
        where !parser.taxonomies.contains(member.key.lowercased())
            && FrontMatterKey(lowercased: member.key.lowercased()) == nil
        {
            values.report(
                .warning, at: member.keyRange, "“\(member.key)” is not a taxonomy of this site, so its terms are lost",
                hint: "add it to taxonomies in site.yaml")
        }
    }

    private mutating func decodeParameter(_ entry: Node.Entry) {
        let name = entry.key.lowercased()
        guard let key = FrontMatterKey(lowercased: name), key.isThemeKey else {
            checkHeldBack(entry, "params.\(entry.key)")
            if !decodeField(entry, name: name), !fillOnly { decodeOtherThemes(entry, name: name) }
            addParameter(entry, name: name)
            return
        }
        guard !frontMatter.givenKeys.contains(key), !entry.value.value.isUnset else { return }
        frontMatter.givenKeys.insert(key)
        decode(key, entry.value, "params.\(entry.key)")
    }

    private mutating func decodeUnknown(_ entry: Node.Entry, name: String) {
        if name.hasSuffix("_weight"), parser.taxonomies.contains(String(name.dropLast(7))) {
            if values.integer(of: entry.value, entry.key, in: Int.min...Int.max) ?? 0 != 0 {
                reportUnsupported(entry.key, at: entry.keyRange, hint: "order lists with weight or date")
            }
            return
        }
        checkHeldBack(entry, entry.key)
        if !decodeField(entry, name: name), !fillOnly { decodeOtherThemes(entry, name: name) }
        addParameter(entry, name: name)
    }

    mutating func addParameter(_ entry: Node.Entry, name: String) {
        if let index = parameterIndices[name] {
            if !fillOnly { frontMatter.parameters[index] = entry }
        } else {
            parameterIndices[name] = frontMatter.parameters.count
            frontMatter.parameters.append(entry)
        }
    }

    private mutating func reportRepeated(_ entry: Node.Entry) {
        values.report(
            .warning, at: entry.keyRange, "“\(entry.key)” is given twice; the last one is used",
            hint: "delete one of the two")
    }

    mutating func reportUnsupported(_ name: String, at range: Range<Int>, hint: Message) {
        values.report(.warning, at: range, "“\(name)” is not supported and has no effect", hint: hint)
    }
}

extension FrontMatterDecoder {
    fileprivate mutating func decode(_ key: FrontMatterKey, _ value: Node, _ name: String) {
        switch key {
        case .title: frontMatter.title = line(value, name)
        case .linkTitle: frontMatter.linkTitle = line(value, name)
        case .summary: frontMatter.summary = prose(value, name)
        case .description: frontMatter.description = prose(value, name)
        case .lead: frontMatter.lead = prose(value, name)
        case .author: frontMatter.author = author(value, name)
        case .date: frontMatter.date = date(value, name)
        case .lastModified: frontMatter.lastModified = date(value, name)
        case .publishDate, .published, .expiryDate, .draft: decodeRelease(key, value, name)
        case .slug: frontMatter.slug = slug(value, name)
        case .url: frontMatter.url = url(value, name)
        case .aliases: frontMatter.aliases = aliases(value, name)
        case .weight: frontMatter.weight = values.integer(of: value, name, in: Int.min...Int.max) ?? 0
        case .type:
            frontMatter.type = values.name(of: value, name)
            checkDraftLayout(value, name)
        case .layout:
            frontMatter.layout = layout(value, name)
            checkDraftLayout(value, name)
        case .translationKey: frontMatter.translationKey = values.name(of: value, name)
        case .pdf: frontMatter.attachments = attachments(value, name)
        case .keywords: frontMatter.keywords = texts(value, name)
        case .images: frontMatter.images = values.pictures(of: value, name)
        case .language: frontMatter.languages = values.strings(of: value, name) ?? []
        case .widgets: frontMatter.widgets = values.strings(of: value, name)?.map { $0.lowercased() }
        case .postMeta: frontMatter.postMeta = values.strings(of: value, name)?.map { $0.lowercased() }
        case .comments: frontMatter.comments = flag(value, name)
        case .authorBox: frontMatter.authorBox = flag(value, name)
        case .pager: frontMatter.pager = flag(value, name)
        case .toc: frontMatter.toc = flag(value, name)
        case .mathjax: frontMatter.mathjax = flag(value, name)
        case .search: frontMatter.isSearchable = values.boolean(of: value, name) ?? true
        case .sidebar: frontMatter.sidebar = sidebar(value, name)
        case .thumbnail: frontMatter.thumbnail = thumbnail(value, name)
        case .menu: frontMatter.menuEntries = menuEntries(value, name)
        default: decodeRare(key, value, name)
        }
    }

    private mutating func decodeRare(_ key: FrontMatterKey, _ value: Node, _ name: String) {
        switch key {
        case .build: decodeBuild(value, name)
        case .headless:
            if values.boolean(of: value, name) == true {
                frontMatter.isListed = false
                frontMatter.isRendered = false
            }
        case .outputs: frontMatter.outputs = outputs(value, name)
        case .sitemap: decodeSitemap(value, name)
        case .cascade: frontMatter.cascade = cascade(value, name)
        case .markup: checkMarkup(value, name)
        case .resources: pictureOfResources(value)
        case .sites:
            reportUnsupported(name, at: value.range, hint: "move the post to the folder of its language")
        default: break
        }
    }
}
