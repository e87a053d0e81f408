import Foundation
import Synchronization

/// Gives headings the ids that Hugo gives them, so that links to the middle of a page keep working.
///
/// Hugo's `autoHeadingIDType: github`: letters and decimal digits of any script in lower case, `-` and `_` kept, spaces
/// to `-`, everything else dropped; a repeated id gets `-1`, `-2` and so on. `github-ascii` does so with the ASCII
/// letters of a text without accents; `blackfriday` writes one `-` for all between letters and digits.
///
/// One for all texts of a page, in the order in which they are rendered.
package final class HeadingIDs: Sendable {
    private struct State {
        var taken: Set<String> = []
        /// The next number to try for an id, so that a thousand equal headings cost a thousand steps.
        var next: [String: Int] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    /// - Parameter line: the heading as readers see it.
    func id(for line: String, _ style: MarkdownOptions.IDStyle) -> String {
        switch style {
        case .github: unique(Self.slug(Self.trimmed(line)))
        case .githubASCII: unique(Self.slug(Self.withoutAccents(Self.trimmed(line))))
        case .blackfriday: unique(Self.dashed(line.unicodeScalars))
        }
    }

    /// An id that the author chose; it stays as it is.
    func take(_ id: String) -> String {
        state.withLock { _ = $0.taken.insert(id) }
        return id
    }

    private func unique(_ wanted: String) -> String {
        let base = wanted.isEmpty ? "heading" : wanted
        return state.withLock { state in
            if state.taken.insert(base).inserted { return base }
            var number = state.next[base] ?? 1
            while !state.taken.insert("\(base)-\(number)").inserted { number += 1 }
            state.next[base] = number + 1
            return "\(base)-\(number)"
        }
    }

    private static func trimmed(_ line: String) -> Substring.UnicodeScalarView {
        var line = line.unicodeScalars.drop { $0 == " " || $0 == "\t" }
        while let last = line.last, last == " " || last == "\t" { line.removeLast() }
        return line
    }

    private static func slug(_ line: Substring.UnicodeScalarView) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in line {
            switch scalar {
            case "-", "_", "0"..."9", "a"..."z": slug.append(scalar)
            case "A"..."Z": slug.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
            case " ": slug.append("-")
            default:
                if scalar.value >= 0x80, isWord(scalar) { slug.append(lowercase(scalar)) }
            }
        }
        return String(slug)
    }

    private static func withoutAccents(_ line: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        let decomposed = String(line).decomposedStringWithCanonicalMapping.unicodeScalars
        return Substring(String(String.UnicodeScalarView(decomposed.filter(\.isASCII)))).unicodeScalars
    }

    private static func dashed(_ text: String.UnicodeScalarView) -> String {
        var slug = String.UnicodeScalarView()
        var isBehindGap = false
        for scalar in text {
            guard isWord(scalar) || isNumber(scalar) else {
                isBehindGap = true
                continue
            }
            if isBehindGap, !slug.isEmpty { slug.append("-") }
            isBehindGap = false
            slug.append(lowercase(scalar))
        }
        return String(slug)
    }

    private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .letterNumber, .otherNumber: true
        default: false
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            true
        default: false
        }
    }

    /// One for one, as Go has it.
    private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
}
