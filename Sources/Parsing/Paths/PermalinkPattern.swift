import Files
import Text

/// A pattern of `permalinks`: `/:year/:month/:slug/`.
package struct PermalinkPattern: Sendable, Equatable {
    package enum Part: Sendable, Equatable {
        case literal(String)
        case token(Token)
    }

    /// All that a pattern may hold, by name in lower case.
    package enum Token: String, Sendable, CaseIterable {
        case year, month, day, section, sections, slug, title, filename
        case slugOrFilename = "slugorfilename"
        case contentBaseName = "contentbasename"
        case slugOrContentBaseName = "slugorcontentbasename"
    }

    /// What a post fills into a pattern.
    package struct Values {
        package let date: CivilTime?
        package let folders: [String]
        package let slug: String?
        package let title: String
        package let fileName: String

        package init(date: CivilTime?, folders: [String], slug: String?, title: String, fileName: String) {
            self.date = date
            self.folders = folders
            self.slug = slug
            self.title = title
            self.fileName = fileName
        }
    }

    package let parts: [Part]

    init(_ pattern: String) throws(Mistake) {
        guard Self.isPath(pattern) else { throw .noPath }
        var parts: [Part] = []
        var rest = Substring(pattern)
        while let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")) {
            if colon > rest.startIndex { parts.append(.literal(String(rest[..<colon]))) }
            let name = Substring(rest.utf8[rest.utf8.index(after: colon)...].prefix(while: \.isASCIILetter))
            guard let token = Token(rawValue: name.lowercased()) else { throw .unknownToken(String(name)) }
            parts.append(.token(token))
            rest = rest[name.endIndex...]
        }
        if !rest.isEmpty { parts.append(.literal(String(rest))) }
        self.parts = parts
    }

    package enum Mistake: Error {
        /// The first name that no post can fill, without its colon.
        case unknownToken(String)
        /// Not a path of the site, or one with a hidden part.
        case noPath
    }

    private static func isPath(_ pattern: String) -> Bool {
        pattern.utf8.first == UInt8(ascii: "/") && !pattern.pathParts.contains(where: \.isHiddenName)
            && !pattern.unicodeScalars.contains { $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F }
    }

    /// As written in `site.yaml`, with token names in lower case.
    package var text: String {
        parts.map { part in
            switch part {
            case .literal(let text): text
            case .token(let token): ":\(token.rawValue)"
            }
        }.joined()
    }

    /// The folders of a post's path below its edition; a token without a value leaves its part out.
    package func folders(_ values: Values) -> [String] {
        let path = parts.map { part in
            switch part {
            case .literal(let text): text
            case .token(let token): Self.text(token, values)
            }
        }.joined()
        return path.pathParts.map(\.withoutLeadingDots).filter { !$0.isEmpty }
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
