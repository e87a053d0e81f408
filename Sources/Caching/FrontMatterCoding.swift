import Fields
import Formats
import Keys
import Parsing
import Text

extension RecordWriter {
    /// Every property, in the order of their declaration.
    package mutating func add(_ frontMatter: FrontMatter) {
        for text in [frontMatter.title, frontMatter.linkTitle] { add(text) }
        let moments = [
            frontMatter.date, frontMatter.lastModified, frontMatter.publishDate, frontMatter.expiryDate,
        ]
        for moment in moments { add(optional: moment) { $0.add($1) } }
        add(frontMatter.isDraft)
        for text in [frontMatter.summary, frontMatter.description, frontMatter.slug] { add(text) }
        add(optional: frontMatter.url) { $0.add(list: $1.parts) { $0.add($1) } }
        add(frontMatter.aliases)
        add(frontMatter.weight)
        add(list: frontMatter.terms.sorted { $0.key < $1.key }) {
            $0.add($1.key)
            $0.add($1.value)
        }
        add(frontMatter.languages)
        add(frontMatter.translationKey)
        add(list: frontMatter.menuEntries) { $0.add($1) }
        add(optional: frontMatter.thumbnail) {
            $0.add($1.source)
            $0.add($1.showsInLists)
            $0.add($1.showsOnPost)
        }
        for text in [frontMatter.lead, frontMatter.author] { add(text) }
        let flags = [
            frontMatter.comments, frontMatter.authorBox, frontMatter.pager, frontMatter.toc, frontMatter.mathjax,
        ]
        for flag in flags { add(flag) }
        add(frontMatter.sidebar?.rawValue)
        for texts in [frontMatter.widgets, frontMatter.postMeta] { add(optional: texts) { $0.add($1) } }
        for text in [frontMatter.type, frontMatter.layout, frontMatter.ownPage?.rawValue] { add(text) }
        add(frontMatter.keywords)
        add(frontMatter.images)
        add(frontMatter.attachments)
        add(frontMatter.isSearchable)
        add(frontMatter.isListed)
        add(frontMatter.isRendered)
        add(frontMatter.isInSitemap)
        add(optional: frontMatter.outputs) { $0.add($1) }
        add(list: frontMatter.cascade) { $0.add($1) }
        add(list: frontMatter.decidedFields) { $0.add($1) }
        add(list: frontMatter.parameters) { $0.add($1) }
        add(half: frontMatter.givenKeys.bits)
    }

    private mutating func add(_ field: FoundField) {
        add(field.field.value)
        add(field.values)
        if case .rule(let number) = field.origin { add(number) } else { add(-1) }
    }

    private mutating func add(_ part: PermalinkPattern.Part) {
        switch part {
        case .literal(let text):
            add(false)
            add(text)
        case .token(let token):
            add(true)
            add(token.rawValue)
        case .sections(let slice):
            add(true)
            add("[\(slice.text)")
        }
    }

    private mutating func add(_ entry: MenuEntry) {
        add(entry.menu)
        add(entry.name)
        add(entry.url)
        add(entry.weight)
        add(entry.page)
        add(entry.identifier)
        add(entry.parent)
    }

    private mutating func add(_ block: CascadeBlock) {
        add(optional: block.target) {
            $0.add($1.path)
            $0.add($1.kind)
            $0.add($1.language)
        }
        add(list: block.values) { $0.add($1) }
    }
}

extension RecordReader {
    package mutating func frontMatter() throws(Damage) -> FrontMatter {
        var frontMatter = FrontMatter()
        (frontMatter.title, frontMatter.linkTitle) = (try optionalText(), try optionalText())
        (frontMatter.date, frontMatter.lastModified) = (try optionalMoment(), try optionalMoment())
        (frontMatter.publishDate, frontMatter.expiryDate) = (try optionalMoment(), try optionalMoment())
        frontMatter.isDraft = try flag()
        frontMatter.summary = try optionalText()
        frontMatter.description = try optionalText()
        frontMatter.slug = try optionalText()
        frontMatter.url = try optional { reader throws(Damage) in
            PermalinkPattern(parts: try reader.list { reader throws(Damage) in try reader.part() })
        }
        frontMatter.aliases = try texts()
        frontMatter.weight = try number()
        for (name, terms) in try list({ reader throws(Damage) in (try reader.text(), try reader.texts()) }) {
            frontMatter.terms[name] = terms
        }
        frontMatter.languages = try texts()
        frontMatter.translationKey = try optionalText()
        frontMatter.menuEntries = try list { reader throws(Damage) in try reader.menuEntry() }
        frontMatter.thumbnail = try optional { reader throws(Damage) in
            Thumbnail(source: try reader.text(), showsInLists: try reader.flag(), showsOnPost: try reader.flag())
        }
        (frontMatter.lead, frontMatter.author) = (try optionalText(), try optionalText())
        frontMatter.comments = try optionalFlag()
        frontMatter.authorBox = try optionalFlag()
        frontMatter.pager = try optionalFlag()
        frontMatter.toc = try optionalFlag()
        frontMatter.mathjax = try optionalFlag()
        frontMatter.sidebar = try optionalText().flatMap { SidebarSide(rawValue: $0) }
        (frontMatter.widgets, frontMatter.postMeta) = (try optionalTexts(), try optionalTexts())
        (frontMatter.type, frontMatter.layout) = (try optionalText(), try optionalText())
        frontMatter.ownPage = try optionalText().flatMap { FrontMatter.OwnPage(rawValue: $0) }
        frontMatter.keywords = try texts()
        frontMatter.images = try texts()
        frontMatter.attachments = try texts()
        frontMatter.isSearchable = try flag()
        frontMatter.isListed = try flag()
        frontMatter.isRendered = try flag()
        frontMatter.isInSitemap = try flag()
        frontMatter.outputs = try optionalTexts()
        frontMatter.cascade = try list { reader throws(Damage) in try reader.cascadeBlock() }
        frontMatter.decidedFields = try list { reader throws(Damage) in try reader.field() }
        frontMatter.parameters = try list { reader throws(Damage) in try reader.entry() }
        frontMatter.givenKeys = FrontMatterKeys(bits: try half())
        return frontMatter
    }

    private mutating func field() throws(Damage) -> FoundField {
        let (index, values, rule) = (try number(), try texts(), try number())
        return FoundField(FieldIndex(index), values, rule < 0 ? .given : .rule(rule))
    }

    private mutating func optionalMoment() throws(Damage) -> Timestamp? {
        try optional { reader throws(Damage) in try reader.moment() }
    }

    private mutating func optionalTexts() throws(Damage) -> [String]? {
        try optional { reader throws(Damage) in try reader.texts() }
    }

    private mutating func part() throws(Damage) -> PermalinkPattern.Part {
        guard try flag() else { return .literal(try text()) }
        let name = try text()
        if let slice = name.hasPrefix("[") ? SectionSlice(String(name.dropFirst())) : nil { return .sections(slice) }
        guard let token = PermalinkPattern.Token(rawValue: name) else { throw Damage() }
        return .token(token)
    }

    private mutating func menuEntry() throws(Damage) -> MenuEntry {
        var entry = MenuEntry(
            menu: try text(), name: try optionalText(), url: try optionalText(), weight: try number(),
            page: try optionalText())
        entry.identifier = try optionalText()
        entry.parent = try optionalText()
        return entry
    }

    private mutating func cascadeBlock() throws(Damage) -> CascadeBlock {
        let target = try optional { reader throws(Damage) in
            CascadeBlock.Target(
                path: try reader.optionalText(), kind: try reader.optionalText(), language: try reader.optionalText())
        }
        return CascadeBlock(target: target, values: try list { reader throws(Damage) in try reader.entry() })
    }
}
