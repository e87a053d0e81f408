import Files

/// The names of folders in public addresses, by the rules of Hugo, so that links made by it keep working: lower case,
/// letters, digits and marks of every script kept, punctuation dropped.
package enum Slug {
    /// For file names and terms: every space becomes `-` before anything is dropped (`A & B` → `a--b`).
    package static func ofName(_ name: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in name.lowercased().unicodeScalars {
            if scalar == " " { slug.append("-") } else { append(scalar, to: &slug) }
        }
        return finished(slug)
    }

    /// For `slug` in front matter and the parts of a permalink pattern: dropped first, then every run of white space
    /// becomes one `-`, and hyphens at the ends go.
    package static func ofText(_ text: String) -> String {
        var slug = String.UnicodeScalarView()
        var hasSpace = false
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isWhitespace {
                hasSpace = true
                continue
            }
            guard isKept(scalar) else { continue }
            if hasSpace, !slug.isEmpty { slug.append("-") }
            hasSpace = false
            append(scalar, to: &slug)
        }
        var trimmed = slug[...]
        while trimmed.first == "-" { trimmed.removeFirst() }
        while trimmed.last == "-" { trimmed.removeLast() }
        return finished(String.UnicodeScalarView(trimmed))
    }

    /// For a name that must not vanish: one without a letter is spelled out.
    package static func ofFile(_ name: String) -> String {
        let slug = ofName(name)
        return slug.isEmpty ? spelledOut(name) : slug
    }

    /// `？` → `u-ff1f`
    package static func spelledOut(_ name: String) -> String {
        "u-" + name.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "-")
    }

    /// A path of several names.
    package static func ofFolders(_ folders: some Sequence<Substring>) -> [String] {
        folders.map { ofFile(String($0)) }
    }

    /// A slug whose parts can be names of folders: a part of more than 255 bytes ends early, in a hash of the whole.
    package static func shortened(_ slug: String) -> String {
        guard slug.utf8.count > 255 else { return slug }
        return slug.pathParts.map { part in
            guard part.utf8.count > 255 else { return part }
            var start = ""
            for character in part where start.utf8.count + character.utf8.count <= 200 { start.append(character) }
            return "\(start)-\(ContentHash.short(Array(part.utf8)))"
        }.joined(separator: "/")
    }

    private static func append(_ scalar: Unicode.Scalar, to slug: inout String.UnicodeScalarView) {
        if isKept(scalar) { slug.append(scalar) }
    }

    /// Hugo 0.168, `helpers/pathspec` behaviour: letters, digits, marks and `. / _ # + ~ - @`. A backslash, which Hugo
    /// keeps, is dropped: it is a separator to some hosts.
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", ".", "/", "_", "#", "+", "~", "-", "@": return true
        case "\u{4E00}"..."\u{9FFF}": return true
        default: break
        }
        if scalar.isASCII { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark, .enclosingMark:
            return true
        default: return false
        }
    }

    /// A part of dots alone would climb out of its folder, and one called like the file of a page or a feed would take
    /// its place; `.git` is where a host keeps the output's history.
    private static func finished(_ slug: String.UnicodeScalarView) -> String {
        guard slug.contains(where: { $0 == "." || $0 == "/" }) else { return String(slug) }
        return slug.split(separator: "/").filter { part in !part.allSatisfy { $0 == "." } }.map { part in
            let name = String(part)
            return takenNames.contains(name) ? name.replacing(".", with: "-") : name
        }.joined(separator: "/")
    }

    private static let takenNames = Set(
        [SitePath.pageFile, ".git"] + SiteConfiguration.FeedFormat.allCases.map(\.fileName))
}
