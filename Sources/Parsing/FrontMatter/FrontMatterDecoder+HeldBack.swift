import Formats
import Keys
import Text

/// Words by which other tools, other languages and tired fingers say that a post is not to be read yet, or no longer.
///
/// Each is answered with the key to write. A post whose author may be holding it back is taken as a draft: publishing it
/// late costs less than publishing it early.
extension FrontMatterDecoder {
    /// Looks at a key that is no key of Inkstone's, or not where it stands.
    /// - Parameter name: the whole name of the key in messages: `params.draft`.
    mutating func checkHeldBack(_ entry: Node.Entry, _ name: String) {
        checkInside(entry.value, name)
        guard !entry.value.value.isUnset else { return }
        let plain = ForeignKey.plain(entry.key)
        switch ForeignKey(plain) {
        case .positive where answer(entry.value) != false: holdBack(entry, name, hint: "write draft: true")
        case .negative where answer(entry.value) == false: holdBack(entry, name, hint: "write draft: true")
        case .negative: releaseDate(entry, name, \.foreignPublishDate, key: "publishDate")
        case .state where ForeignKey.hidingStates.contains(word(entry.value)):
            holdBack(entry, name, hint: "write draft: true")
        case .state where ForeignKey.unlistedStates.contains(word(entry.value)): unlist(entry, name)
        case .unlisted where answer(entry.value) == true: unlist(entry, name)
        case .password where answer(entry.value) != false:
            holdBack(entry, name, hint: "keep the post out with draft: true; Inkstone has no passwords")
        case .publishDate: releaseDate(entry, name, \.foreignPublishDate, key: "publishDate")
        case .expiryDate: releaseDate(entry, name, \.foreignExpiryDate, key: "expiryDate")
        case .misspelt(let key): misspelt(entry, name, key)
        default: break
        }
    }

    /// What a layout or a type is called in Hexo.
    mutating func checkDraftLayout(_ value: Node, _ name: String) {
        guard word(value) == "draft" else { return }
        holdBack(Node.Entry(key: name, keyRange: value.range, value: value), name, hint: "write draft: true")
    }

    /// What decoding every key has found about holding the post back.
    mutating func finishHoldingBack() {
        if isHeldBack, !(fillOnly && frontMatter.givenKeys.contains(.draft)) { frontMatter.isDraft = true }
        if let date = foreignPublishDate, frontMatter.publishDate == nil {
            frontMatter.publishDate = date
            frontMatter.givenKeys.insert(.publishDate)
        }
        if let date = foreignExpiryDate, frontMatter.expiryDate == nil {
            frontMatter.expiryDate = date
            frontMatter.givenKeys.insert(.expiryDate)
        }
    }

    /// Keys that a table of TOML or an indented line has swallowed.
    mutating func checkInside(_ value: Node, _ name: String) {
        switch value.value {
        case .list(let list): for element in list { checkInside(element, name) }
        case .map(let entries):
            for entry in entries {
                let plain = ForeignKey.plain(entry.key)
                if ForeignKey.swallowed.contains(plain) {
                    checkHeldBack(entry, "\(name).\(entry.key)")
                } else {
                    checkInside(entry.value, "\(name).\(entry.key)")
                }
            }
        default: break
        }
    }

    // MARK: What is done about it

    private mutating func holdBack(_ entry: Node.Entry, _ name: String, hint: Message) {
        isHeldBack = true
        let written = "\(name): \((values.text(of: entry.value) ?? "…").shortened)"
        values.report(
            .warning, at: entry.keyRange, "“\(written)” is not how a post is held back; it is taken as a draft",
            hint: "\(hint), or delete the line to publish the post")
    }

    private mutating func unlist(_ entry: Node.Entry, _ name: String) {
        let written = "\(name): \((values.text(of: entry.value) ?? "…").shortened)"
        frontMatter.isListed = false
        frontMatter.isSearchable = false
        frontMatter.isInSitemap = false
        values.report(
            .warning, at: entry.keyRange, "“\(written)” is read as a page that is in no list, and not in search",
            hint:
                "write build: {list: never}, search: false and sitemap: {disable: true}; or draft: true to hold it back"
        )
    }

    private mutating func releaseDate(
        _ entry: Node.Entry, _ name: String, _ place: WritableKeyPath<FrontMatterDecoder, Timestamp?>, key: String
    ) {
        guard let text = values.text(of: entry.value), let date = try? parser.dates.parse(text) else { return }
        self[keyPath: place] = date
        values.report(
            .warning, at: entry.keyRange, "“\(name)” is read as \(key), which is its name here",
            hint: "write \(key): \(text.shortened)")
    }

    private mutating func misspelt(_ entry: Node.Entry, _ name: String, _ key: String) {
        if key != "draft" {
            return releaseDate(
                entry, name, key == "expiryDate" ? \.foreignExpiryDate : \.foreignPublishDate, key: key)
        }
        let answer = answer(entry.value)
        if answer != false { return holdBack(entry, name, hint: "write draft: true") }
        values.report(
            .warning, at: entry.keyRange, "“\(name)” is not a key of Inkstone", hint: "write draft: false")
    }

    // MARK: Values

    /// What a value answers; `nil` for anything but yes and no.
    func answer(_ value: Node) -> Bool? {
        if case .boolean(let boolean) = value.value { return boolean }
        switch word(value) {
        case "true", "ture", "yes", "on", "1", "y", "t", "是", "真", "对": return true
        case "false", "flase", "no", "off", "0", "n", "f", "否", "假": return false
        default: return nil
        }
    }

    private func word(_ value: Node) -> String { (values.text(of: value) ?? "").lowercased() }
}
