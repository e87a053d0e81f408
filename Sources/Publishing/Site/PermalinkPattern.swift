import Text

/// A pattern of `permalinks`: `/:year/:month/:slug/`.
struct PermalinkPattern: Sendable {
    enum Part: Sendable, Equatable {
        case literal(String)
        case token(Token)
    }

    enum Token: String, Sendable, CaseIterable {
        case year, month, day, section, sections, slug, title, filename
        case slugOrFilename = "slugorfilename"
        case contentBaseName = "contentbasename"
        case slugOrContentBaseName = "slugorcontentbasename"
    }

    /// What a post fills into a pattern.
    struct Values {
        let date: CivilTime?
        let folders: [String]
        let slug: String?
        let title: String
        let fileName: String
    }

    let parts: [Part]

    /// Throws the first token that no post can fill.
    init(_ pattern: String) throws(UnknownToken) {
        var parts: [Part] = []
        var rest = Substring(pattern)
        while let colon = rest.firstIndex(of: ":") {
            if colon > rest.startIndex { parts.append(.literal(String(rest[..<colon]))) }
            let name = rest[rest.index(after: colon)...].prefix { $0.isASCII && $0.isLetter }
            guard let token = Token(rawValue: name.lowercased()) else { throw UnknownToken(name: ":\(name)") }
            parts.append(.token(token))
            rest = rest[name.endIndex...]
        }
        if !rest.isEmpty { parts.append(.literal(String(rest))) }
        self.parts = parts
    }

    struct UnknownToken: Error {
        let name: String
    }

    /// The folders of a post's path below its edition; a token without a value leaves its part out.
    func folders(_ values: Values) -> [String] {
        let path = parts.map { part in
            switch part {
            case .literal(let text): text
            case .token(let token): Self.text(token, values)
            }
        }.joined()
        return path.pathParts.filter { $0 != "." && $0 != ".." }
    }

    private static func text(_ token: Token, _ values: Values) -> String {
        switch token {
        case .year: values.date?.year.padded(to: 4) ?? ""
        case .month: values.date?.month.padded(to: 2) ?? ""
        case .day: values.date?.day.padded(to: 2) ?? ""
        case .section: values.folders.first ?? ""
        case .sections: values.folders.joined(separator: "/")
        case .title: Slug.ofText(values.title)
        case .filename, .contentBaseName: Slug.ofFile(values.fileName)
        // Hugo: without a slug the title makes it.
        case .slug: filled(values.slug.map(Slug.ofText), Slug.ofText(values.title), values)
        case .slugOrFilename, .slugOrContentBaseName: filled(values.slug.map(Slug.ofText), "", values)
        }
    }

    private static func filled(_ first: String?, _ second: String, _ values: Values) -> String {
        if let first, !first.isEmpty { return first }
        return second.isEmpty ? Slug.ofFile(values.fileName) : second
    }
}
