import Files

/// The names of folders in public addresses, by the rules of Hugo, so that links made by it keep working: lower case,
/// letters, digits and marks of every script kept, punctuation dropped.
package enum Slug {
    /// What stays of a name besides its letters, digits and marks.
    package struct Rule: Sendable, Hashable {
        package enum Numerals: String, Sendable, CaseIterable {
            /// Numerals stay, as 〇, Ⅰ, ① and ²: two names that differ in them alone have two addresses.
            case full
            /// Numerals are dropped, as Hugo does.
            case hugo
        }

        package var numerals: Numerals
        /// Whether capital letters stay.
        package var keepsCase: Bool

        package init(_ numerals: Numerals = .full, keepsCase: Bool = false) {
            self.numerals = numerals
            self.keepsCase = keepsCase
        }

        package static let full = Rule()
        package static let hugo = Rule(.hugo)

        /// The same with numerals.
        package var withNumerals: Rule { Rule(.full, keepsCase: keepsCase) }

        fileprivate func cased(_ text: String) -> String { keepsCase ? text : text.lowercased() }
    }

    /// For file names and terms: every space becomes `-` before anything is dropped (`A & B` → `a--b`).
    package static func ofName(_ name: String, _ rule: Rule = .full) -> String {
        // Most names are slugs already.
        if name.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x5F }) {
            return shortened(name)
        }
        var slug = String.UnicodeScalarView()
        for scalar in rule.cased(name).unicodeScalars {
            if scalar == " " { slug.append("-") } else if isKept(scalar, rule) { slug.append(scalar) }
        }
        return finished(slug)
    }

    /// For `slug` in front matter and the parts of a permalink pattern: dropped first, then every run of white space
    /// becomes one `-`, and hyphens at the ends go.
    package static func ofText(_ text: String, _ rule: Rule = .full) -> String {
        var slug = String.UnicodeScalarView()
        var hasSpace = false
        for scalar in rule.cased(text).unicodeScalars {
            if scalar.properties.isWhitespace {
                hasSpace = true
                continue
            }
            guard isKept(scalar, rule) else { continue }
            if hasSpace, !slug.isEmpty { slug.append("-") }
            hasSpace = false
            slug.append(scalar)
        }
        var trimmed = slug[...]
        while trimmed.first == "-" { trimmed.removeFirst() }
        while trimmed.last == "-" { trimmed.removeLast() }
        return finished(String.UnicodeScalarView(trimmed))
    }

    /// For a name that must not vanish: one of which a rule leaves nothing keeps its numerals, and one without a letter
    /// is spelled out.
    package static func ofFile(_ name: String, _ rule: Rule = .full) -> String {
        let slug = ofName(name, rule)
        if !slug.isEmpty { return slug }
        return rule.numerals == .full ? spelledOut(name) : ofFile(name, rule.withNumerals)
    }

    /// `？` → `u-ff1f`
    package static func spelledOut(_ name: String) -> String {
        shortened("u-" + name.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "-"))
    }

    /// A path of several names.
    package static func ofFolders(_ folders: some Sequence<Substring>, _ rule: Rule = .full) -> [String] {
        folders.map { ofFile(String($0), rule) }
    }

    /// A path whose parts can be names of folders, and which is no longer than an address can be: what is too long ends
    /// early, in a hash of the whole.
    package static func shortened(_ slug: String) -> String {
        guard slug.utf8.count > SitePath.nameLimit else { return slug }
        if slug.utf8.count > SitePath.limit { return cut(slug) }
        return slug.pathParts.map { $0.utf8.count > SitePath.nameLimit ? cut($0) : $0 }.joined(separator: "/")
    }

    private static func cut(_ text: String) -> String {
        var start = ""
        for character in text where start.utf8.count + character.utf8.count <= 200 { start.append(character) }
        return "\(start)-\(ContentHash.short(Array(text.utf8)))"
    }

    /// Whether a text holds a numeral, which Hugo drops.
    package static func holdsNumeral(_ text: String) -> Bool { text.unicodeScalars.contains(where: isNumeral) }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0xB2 else { return false }
        let category = scalar.properties.generalCategory
        return category == .letterNumber || category == .otherNumber
    }

    /// Hugo 0.168, `helpers/pathspec` behaviour: letters, digits, marks and `. / _ # + ~ - @`. A backslash, which Hugo
    /// keeps, is dropped: it is a separator to some hosts.
    private static func isKept(_ scalar: Unicode.Scalar, _ rule: Rule) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "/", "_", "#", "+", "~", "-", "@": return true
        case "\u{4E00}"..."\u{9FFF}": return true
        default: break
        }
        if scalar.isASCII { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark, .enclosingMark:
            return true
        case .letterNumber, .otherNumber: return rule.numerals == .full
        default: return false
        }
    }

    /// A part that begins with a dot would hide its folder, or be `.git` of the output; one of dots alone would climb out
    /// of it; one called like the file of a page or a feed would take its place.
    private static func finished(_ slug: String.UnicodeScalarView) -> String {
        guard slug.contains(where: { $0 == "." || $0 == "/" }) else { return shortened(String(slug)) }
        let names = slug.split(separator: "/").map { String($0.drop { $0 == "." }) }.filter { !$0.isEmpty }
        return shortened(
            names.map { takenNames.contains($0) ? $0.replacing(".", with: "-") : $0 }.joined(separator: "/"))
    }

    private static let takenNames = Set(
        [SitePath.pageFile] + SiteConfiguration.FeedFormat.allCases.map(\.usualName))
}
