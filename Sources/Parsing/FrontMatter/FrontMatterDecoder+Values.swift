import Dates
import Formats
import Keys
import Text

extension FrontMatterDecoder {
    /// Text that readers see: character references that robots left in it become the characters.
    mutating func prose(_ value: Node, _ name: String) -> String? {
        guard let text = values.string(of: value, name) else { return nil }
        checkHabits(value, text, name)
        let decoded = CharacterReferences.decoded(text).trimmed
        return decoded.isEmpty ? nil : decoded
    }

    /// A title, which is one line.
    package mutating func line(_ value: Node, _ name: String) -> String? {
        guard let text = prose(value, name) else { return nil }
        guard text.utf8.contains(where: \.isLineEnd) else { return text }
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Texts that readers see, none empty, without curly quotes around them.
    package mutating func texts(_ value: Node, _ name: String) -> [String] {
        guard let texts = values.strings(of: value, name) else { return [] }
        return texts.map { CharacterReferences.decoded($0.withoutCurlyQuotes ?? $0).trimmed }.filter { !$0.isEmpty }
    }

    /// The names of terms. Lists in the list are Hexo's paths of categories; each name of a path is a term.
    mutating func terms(_ value: Node, _ name: String) -> [String] {
        guard case .list(let list) = value.value,
            let path = list.first(where: { if case .list = $0.value { true } else { false } })
        else { return texts(value, name) }
        let names = list.flatMap { Self.flat($0) }
        var seen: Set<String> = []
        let terms = texts(Node(.list(names), range: value.range), name).filter { seen.insert($0).inserted }
        values.report(
            .notice, at: path.range, "“\(name)” has a list in its list, as Hexo writes it; each name in it is a term",
            hint: "write \(name): [\(terms.joined(separator: ", ").shortened)]")
        return terms
    }

    private static func flat(_ value: Node) -> [Node] {
        if case .list(let list) = value.value { list.flatMap { flat($0) } } else { [value] }
    }

    /// A name, a list of names or a map with a name.
    package mutating func author(_ value: Node, _ name: String) -> String? {
        if case .map = value.value { return values.map(of: value, name) { $0.string("name") } ?? nil }
        let names = texts(value, name)
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    package mutating func date(_ value: Node, _ name: String) -> Timestamp? {
        if value.value.isUnset { return nil }
        guard let text = values.plainText(of: value, name) else {
            values.reportKind(value, name, needs: "a date", example: "2025-02-14 15:12:52")
            return nil
        }
        do throws(DateParser.Mistake) {
            return try parser.dates.parse(text)
        } catch {
            values.report(.error, at: value.range, "“\(text)” is not a date", hint: error.hint)
            return nil
        }
    }

    /// `draft`, `publishDate`, `expiryDate` and `published`, which Hugo reads as a date or as the opposite of a draft.
    /// When one cannot be read, the post is taken as a draft: what the author may be holding back is not published.
    mutating func decodeRelease(_ key: FrontMatterKey, _ value: Node, _ name: String) {
        switch key {
        case .draft: frontMatter.isDraft = values.boolean(of: value, name) ?? true
        case .published where answer(value) == true: break
        case .published where answer(value) == false:
            isHeldBack = true
            values.report(
                .warning, at: value.range, "“\(name): \(values.text(of: value) ?? "false")” is read as a draft",
                hint: "write draft: true")
        case .expiryDate:
            frontMatter.expiryDate = date(value, name)
            if frontMatter.expiryDate == nil { isHeldBack = true }
        default:
            frontMatter.publishDate = date(value, name)
            if frontMatter.publishDate == nil { isHeldBack = true }
        }
    }

    /// Addresses of files that readers download. Themes of a site's own may know the key, too.
    mutating func attachments(_ value: Node, _ name: String) -> [String] {
        addParameter(Node.Entry(key: name, keyRange: value.range, value: value), name: name.lowercased())
        return (values.strings(of: value, name) ?? []).filter { address in
            guard AddressSafety.isUnsafe(address, isPicture: false) else { return !address.isEmpty }
            values.report(
                .error, at: value.range, "“\(address.shortened)” is not a safe address",
                hint: "write the name of a file beside the post: \(name): report.pdf")
            return false
        }
    }

    // MARK: Sidebar and thumbnail

    package mutating func sidebar(_ value: Node, _ name: String) -> SidebarSide? {
        if value.value.isUnset { return nil }
        if case .boolean(let isShown) = value.value { return isShown ? .right : SidebarSide.none }
        if case .map = value.value { return flag(value, name) == false ? SidebarSide.none : nil }
        guard let text = values.plainText(of: value, name)?.lowercased() else {
            values.reportKind(value, name, needs: "left, right or false", example: "right")
            return nil
        }
        switch text {
        case "left": return .left
        case "right", "true": return .right
        case "false", "none", "no", "off": return SidebarSide.none
        default:
            values.report(
                .warning, at: value.range, "“\(text)” is not a side; the sidebar goes on the right",
                hint: "write \(name): left, \(name): right or \(name): false")
            return .right
        }
    }

    /// A path or URL, a map of `src` and `visibility`, or a list, whose first element is used.
    package mutating func thumbnail(_ value: Node, _ name: String) -> Thumbnail? {
        if value.value.isUnset { return nil }
        switch value.value {
        case .map:
            let (lists, post) = parser.thumbnailVisibility
            return values.map(of: value, name) { decoder -> Thumbnail? in
                let source = decoder.picture("src")
                let visibility = decoder.thumbnailVisibility("visibility")
                return source.map {
                    Thumbnail(
                        source: $0, showsInLists: visibility?.showsInLists ?? lists,
                        showsOnPost: visibility?.showsOnPost ?? post)
                }
            } ?? nil
        case .list(let list):
            let pictures = list.filter { !$0.value.isUnset }
            guard let first = pictures.first else { return nil }
            values.report(
                .warning, at: value.range, "“\(name)” is a list; its first picture is used",
                hint: "write \(name): \(values.text(of: first) ?? "\"…\"")")
            if case .list = first.value { return nil }
            return thumbnail(first, name)
        default:
            let (lists, post) = parser.thumbnailVisibility
            return values.picture(of: value, name).map { Thumbnail(source: $0, showsInLists: lists, showsOnPost: post) }
        }
    }

    // MARK: Menus

    /// A menu's name, a list of names, or a map from names to the entry's settings.
    package mutating func menuEntries(_ value: Node, _ name: String) -> [MenuEntry] {
        guard case .map(let menus) = value.value else {
            return (values.strings(of: value, name) ?? []).map { MenuEntry(menu: $0) }
        }
        return menus.compactMap { menu in
            if menu.value.value.isUnset { return MenuEntry(menu: menu.key) }
            return values.map(of: menu.value, "\(name).\(menu.key)") { decoder in
                let entry = decoder.menuEntry(menu: menu.key)
                decoder.rejectUnknownKeys(.warning, hints: ["children": "write parent: … in the pages below this one"])
                return entry
            }
        }
    }
}

extension NodeDecoder {
    /// One entry of a menu without those below it. What no menu shows is reported.
    mutating func menuEntry(menu: String) -> MenuEntry {
        let name = string("name").map { CharacterReferences.decoded($0) }
        let page = link("pageRef")
        let url = link("url") ?? page
        let weight = integer("weight") ?? 0
        for key in ["pre", "post"] {
            guard let entry = entry(key), !entry.value.value.isUnset else { continue }
            report(
                .warning, at: entry.keyRange, "“\(prefix)\(key)” is not supported and has no effect",
                hint: "menus show names only")
        }
        for key in ["title", "params"] { _ = self.entry(key) }
        var entry = MenuEntry(menu: menu, name: name, url: url, weight: weight, page: page)
        entry.identifier = string("identifier")
        entry.parent = string("parent").map { CharacterReferences.decoded($0) }
        return entry
    }

    /// Where thumbnails show: a list of `list` and `post`; `nil` when the site decides.
    mutating func thumbnailVisibility(_ key: String) -> (showsInLists: Bool, showsOnPost: Bool)? {
        guard let entry = entry(key), let names = strings(of: entry.value, key) else { return nil }
        let plain = names.map { $0.lowercased() }
        for name in plain where name != "list" && name != "post" {
            report(
                .warning, at: entry.value.range, "“\(name)” is not a place for a thumbnail",
                hint: "write \(key): [list, post]")
        }
        return (plain.contains("list"), plain.contains("post"))
    }
}
