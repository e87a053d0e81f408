/// Gives headings the ids that Hugo gives them, so that links to the middle of a page keep working.
///
/// Hugo's `autoHeadingIDType: github`: letters and decimal digits of any script in lower case, `-` and `_` kept, spaces
/// to `-`, everything else dropped; a repeated id gets `-1`, `-2` and so on.
struct HeadingIDs {
    private var taken: Set<String> = []
    /// The next number to try for an id, so that a thousand equal headings cost a thousand steps.
    private var next: [String: Int] = [:]

    /// - Parameter line: the heading as it was written, without its marks.
    mutating func id(for line: String) -> String {
        unique(Self.slug(line.drop { $0 == " " || $0 == "\t" }))
    }

    /// An id that the author chose; it stays as it is.
    mutating func take(_ id: String) -> String {
        taken.insert(id)
        return id
    }

    private mutating func unique(_ wanted: String) -> String {
        let base = wanted.isEmpty ? "heading" : wanted
        if taken.insert(base).inserted { return base }
        var number = next[base] ?? 1
        while !taken.insert("\(base)-\(number)").inserted { number += 1 }
        next[base] = number + 1
        return "\(base)-\(number)"
    }

    private static func slug(_ text: Substring) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "-", "_", "0"..."9", "a"..."z": slug.append(scalar)
            case "A"..."Z": slug.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
            case " ", "\t": slug.append("-")
            default:
                if scalar.value >= 0x80, isWord(scalar) { slug.append(contentsOf: lowercase(scalar)) }
            }
        }
        return String(slug)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            true
        default: false
        }
    }

    private static func lowercase(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        scalar.properties.lowercaseMapping.unicodeScalars
    }
}
