import Synchronization

/// Gives headings the ids that Hugo gives them, so that links to the middle of a page keep working.
///
/// Hugo's `autoHeadingIDType: github`: letters and decimal digits of any script in lower case, `-` and `_` kept, spaces
/// to `-`, everything else dropped; a repeated id gets `-1`, `-2` and so on.
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
    func id(for line: String) -> String {
        unique(Self.slug(line.unicodeScalars))
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

    private static func slug(_ text: String.UnicodeScalarView) -> String {
        var slug = String.UnicodeScalarView()
        var line = text.drop { $0 == " " || $0 == "\t" }
        while let last = line.last, last == " " || last == "\t" { line.removeLast() }
        for scalar in line {
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
