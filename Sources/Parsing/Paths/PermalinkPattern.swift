import Files
import Text

/// A pattern of `permalinks`, or the `url` of a post: `/:year/:month/:slug/`.
package struct PermalinkPattern: Sendable, Equatable {
    package enum Part: Sendable, Equatable {
        case literal(String)
        case token(Token)
        /// Some of the sections, as in `:sections[1:]`.
        case sections(SectionSlice)
    }

    /// All that a pattern may hold, by name in lower case.
    package enum Token: String, Sendable, CaseIterable {
        case year, month, day, yearday, monthname, weekday, weekdayname, section, sections, slug, title, filename
        case slugOrFilename = "slugorfilename"
        case contentBaseName = "contentbasename"
        case slugOrContentBaseName = "slugorcontentbasename"
    }

    /// What a post fills into a pattern.
    package struct Values {
        package let date: CivilTime?
        /// Slugs of the folders that are sections, the outermost first.
        package let sections: [String]
        package let slug: String?
        package let title: String
        package let fileName: String
        package let rule: Slug.Rule

        package init(
            date: CivilTime?, sections: [String], slug: String?, title: String, fileName: String,
            rule: Slug.Rule = .full
        ) {
            self.date = date
            self.sections = sections
            self.slug = slug
            self.title = title
            self.fileName = fileName
            self.rule = rule
        }
    }

    package let parts: [Part]

    /// A pattern that was read before.
    package init(parts: [Part]) {
        self.parts = parts
    }

    /// A pattern of `permalinks`; a name behind a colon that is no token is a mistake.
    init(_ pattern: String) throws(Mistake) {
        try self.init(pattern, isURL: false)
        guard Self.isPath(text) else { throw .noPath }
    }

    /// A `url` of front matter, which may hold colons that begin no token: `/wiki/Talk:Main/`. Whether it is a path of the
    /// site is the caller's to say.
    init(url: String) throws(Mistake) { try self.init(url, isURL: true) }

    private init(_ pattern: String, isURL: Bool) throws(Mistake) {
        var parts: [Part] = []
        var literal = ""
        var rest = Substring(pattern)
        while let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")) {
            literal += rest[..<colon]
            let name = Substring(rest.utf8[rest.utf8.index(after: colon)...].prefix(while: \.isASCIILetter))
            rest = rest[name.endIndex...]
            if let token = Token(rawValue: name.lowercased()) {
                if !literal.isEmpty { parts.append(.literal(try Self.decoded(literal))) }
                parts.append(token == .sections ? try Self.sections(&rest) : .token(token))
                literal = ""
            } else if isURL, name.isEmpty || !(literal.isEmpty && parts.isEmpty || literal.endsInSlash) {
                literal += ":\(name)"
            } else {
                throw .unknownToken(String(name))
            }
        }
        literal += rest
        if !literal.isEmpty { parts.append(.literal(try Self.decoded(literal))) }
        self.parts = parts
    }

    /// What `:sections` stands for, and the slice behind it.
    private static func sections(_ rest: inout Substring) throws(Mistake) -> Part {
        guard rest.hasPrefix("[") else { return .token(.sections) }
        let written = rest.prefix { $0 != "]" }.dropFirst()
        guard let slice = SectionSlice(String(written)), written.endIndex < rest.endIndex else {
            throw .unknownToken("sections[\(written)]")
        }
        rest = rest[rest.index(after: written.endIndex)...]
        return .sections(slice)
    }

    package enum Mistake: Error {
        /// The first name that no post can fill, without its colon.
        case unknownToken(String)
        /// Not a path of the site, or one with a hidden part.
        case noPath
        case unreadable(WrittenPath.Mistake)
    }

    private static func decoded(_ literal: String) throws(Mistake) -> String {
        do throws(WrittenPath.Mistake) {
            return try WrittenPath.decoded(literal)
        } catch {
            throw .unreadable(error)
        }
    }

    private static func isPath(_ pattern: String) -> Bool {
        pattern.utf8.first == UInt8(ascii: "/") && !pattern.pathParts.contains(where: \.isHiddenName)
            && !pattern.unicodeScalars.contains { $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F }
    }

    /// As written, decoded, with token names in lower case.
    package var text: String {
        parts.map { part in
            switch part {
            case .literal(let text): text
            case .token(let token): ":\(token.rawValue)"
            case .sections(let slice): ":sections[\(slice.text)]"
            }
        }.joined()
    }

    /// The folders of a post's path below its edition; a token without a value leaves its part out.
    package func folders(_ values: Values) -> [String] {
        let names = joined(values).pathParts.map(\.withoutLeadingDots).filter { !$0.isEmpty }
        return Slug.shortened(names.joined(separator: "/")).pathParts
    }

    /// The path that a `url` says, its tokens filled in.
    /// - Parameter values: asked for where there is a token.
    package func path(_ values: () -> Values) -> SitePath? {
        guard parts.contains(where: { if case .literal = $0 { false } else { true } }) else {
            return SitePath(written: text)
        }
        let names = folders(values())
        let isFolder = names.isEmpty || text.endsInSlash
        return SitePath(written: "/" + names.joined(separator: "/") + (isFolder ? "/" : ""))
    }

    /// Whether a path begins at the root of the site, not at that of an edition.
    package var isFromRoot: Bool {
        if case .literal(let text)? = parts.first { text.utf8.first == UInt8(ascii: "/") } else { false }
    }

    private func joined(_ values: Values) -> String {
        parts.map { part in
            switch part {
            case .literal(let text): text
            case .token(let token): Self.text(token, values)
            case .sections(let slice): slice.of(values.sections).joined(separator: "/")
            }
        }.joined()
    }

    private static func text(_ token: Token, _ values: Values) -> String {
        switch token {
        case .year: values.date?.year.padded(to: 4) ?? ""
        case .month: values.date?.month.padded(to: 2) ?? ""
        case .day: values.date?.day.padded(to: 2) ?? ""
        case .yearday: values.date.map { String($0.yearDay) } ?? ""
        case .monthname: values.date?.englishMonth ?? ""
        case .weekday: values.date.map { String($0.weekday) } ?? ""
        case .weekdayname: values.date?.englishWeekday ?? ""
        case .section: values.sections.first ?? ""
        case .sections: values.sections.joined(separator: "/")
        case .title: Slug.ofText(values.title, values.rule)
        case .filename, .contentBaseName: Slug.ofFile(values.fileName, values.rule)
        // Hugo: without a slug the title makes it.
        case .slug:
            filled(values.slug.map { Slug.ofText($0, values.rule) }, Slug.ofText(values.title, values.rule), values)
        case .slugOrFilename, .slugOrContentBaseName:
            filled(values.slug.map { Slug.ofText($0, values.rule) }, "", values)
        }
    }

    private static func filled(_ first: String?, _ second: String, _ values: Values) -> String {
        if let first, !first.isEmpty { return first }
        return second.isEmpty ? Slug.ofFile(values.fileName, values.rule) : second
    }
}
