import Formats
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

    private mutating func holdBack(_ entry: Node.Entry, _ name: String, hint: String) {
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

extension WrittenKey {
    /// Whether the line holds a post back in the words of another tool.
    var holdsBack: Bool {
        let word = value.lowercased()
        return switch ForeignKey(ForeignKey.plain(name)) {
        case .positive, .misspelt, .password: isTrue
        case .negative: ["false", "no", "off", "0"].contains(word)
        case .state: ForeignKey.hidingStates.contains(word)
        case .publishDate, .expiryDate: value.utf8.first?.isASCIIDigit == true
        case .unlisted, nil: false
        }
    }
}

/// What a key of another tool says about publishing, by its name in lower case without `_`, `-` and spaces.
private enum ForeignKey {
    /// Yes holds the post back, and so does a value that is neither yes nor no.
    case positive
    /// No holds it back.
    case negative
    /// One of several words.
    case state
    /// Yes leaves it out of lists.
    case unlisted
    /// Anything but no asks readers for a password.
    case password
    case publishDate, expiryDate
    /// Nearly a key of Inkstone's.
    case misspelt(String)

    /// In lower case and of half width, without `_`, `-` and spaces.
    static func plain(_ key: String) -> String {
        let letters = key.unicodeScalars.map(\.halfWidth).filter { !"_- ".unicodeScalars.contains($0) }
        return String(String.UnicodeScalarView(letters)).lowercased()
    }

    /// - Parameter name: a plain one.
    init?(_ name: String) {
        if let key = Self.known[name] {
            self = key
            return
        }
        guard let key = Self.misspelling(name) else { return nil }
        self = .misspelt(key)
    }

    private static let known: [String: ForeignKey] = {
        let names: [(ForeignKey, [String])] = [
            (
                .positive,
                [
                    "draft", "isdraft", "drafts", "draftpost", "private", "isprivate", "secret", "confidential",
                    "unpublished", "unpublish", "saveasdraft", "nopublish", "wip", "草稿", "私密", "私有", "保密", "未发布", "下書き",
                    "非公開", "초안",
                ]
            ),
            (.negative, ["publish", "public", "ispublished", "ispublic", "published", "permalink", "发布", "公开", "公開"]),
            (.state, ["status", "poststatus", "publishstatus", "state", "visibility", "access", "状态", "可见性"]),
            (.unlisted, ["hidden", "ishidden", "unlisted", "hide"]),
            (.password, ["password", "encrypt", "encrypted", "密码"]),
            (
                .publishDate,
                [
                    "publishdate", "pubdate", "publishedat", "publishat", "publishedon", "publishon", "publisheddate",
                    "datepublished", "scheduled", "scheduledat", "scheduledate", "embargo", "embargountil",
                    "embargodate", "releasedate", "golive",
                ]
            ),
            (
                .expiryDate,
                [
                    "expirydate", "unpublishdate", "expires", "expiresat", "expireson", "expiry", "expire", "expireat",
                    "expiredate", "expirationdate", "expiration", "unpublishat", "unpublishon", "validuntil",
                ]
            ),
        ]
        return Dictionary(uniqueKeysWithValues: names.flatMap { key, names in names.map { ($0, key) } })
    }()

    /// Words of WordPress, Ghost, Pelican and others.
    static let hidingStates: Set<String> = [
        "draft", "drafts", "auto-draft", "private", "pending", "trash", "trashed", "deleted", "unpublished", "future",
        "scheduled", "internal", "confidential", "embargoed", "withdrawn", "wip", "members", "paid", "tiers",
        "password",
        "protected", "not published", "none", "草稿", "私密", "私有", "待审", "未发布", "下書き", "非公開",
    ]

    static let unlistedStates: Set<String> = ["hidden", "unlisted"]

    /// Keys that mean the same wherever they were meant to stand.
    static let swallowed: Set<String> = ["draft", "publishdate", "expirydate"]

    /// Words that are as near to `draft` as a slip of the finger.
    private static let otherWords: Set<String> = ["craft", "graft", "kraft", "drift", "raft", "drafted", "crafts"]

    private static func misspelling(_ name: String) -> String? {
        let letters = Array(name.unicodeScalars)
        func isNear(_ key: String, within limit: Int) -> Bool {
            abs(letters.count - key.unicodeScalars.count) <= limit
                && NearestName.distance(letters, Array(key.unicodeScalars)) <= limit
        }
        if (4...6).contains(letters.count), letters.count(where: { "draft".unicodeScalars.contains($0) }) > 2,
            !otherWords.contains(name), isNear("draft", within: 1)
        {
            return "draft"
        }
        guard (8...15).contains(letters.count), letters[0] == "p" || letters[0] == "e" else { return nil }
        for (key, shown) in [("publishdate", "publishDate"), ("expirydate", "expiryDate")] where isNear(key, within: 2)
        {
            return shown
        }
        return nil
    }
}
