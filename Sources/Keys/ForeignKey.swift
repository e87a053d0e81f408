import Text

/// What a key of another tool says about publishing, by its name in lower case without `_`, `-` and spaces.
package enum ForeignKey {
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
    package static func plain(_ key: String) -> String {
        let letters = key.unicodeScalars.map(\.halfWidth).filter { !"_- ".unicodeScalars.contains($0) }
        return String(String.UnicodeScalarView(letters)).lowercased()
    }

    /// - Parameter name: a plain one.
    package init?(_ name: String) {
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
    package static let hidingStates: Set<String> = [
        "draft", "drafts", "auto-draft", "private", "pending", "trash", "trashed", "deleted", "unpublished", "future",
        "scheduled", "internal", "confidential", "embargoed", "withdrawn", "wip", "members", "paid", "tiers",
        "password",
        "protected", "not published", "none", "草稿", "私密", "私有", "待审", "未发布", "下書き", "非公開",
    ]

    package static let unlistedStates: Set<String> = ["hidden", "unlisted"]

    /// Keys that mean the same wherever they were meant to stand.
    package static let swallowed: Set<String> = ["draft", "publishdate", "expirydate"]

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
