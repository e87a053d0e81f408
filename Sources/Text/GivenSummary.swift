/// A summary that a post brings along, as readers of lists see it: what a robot cut out of a page is put in order.
package enum GivenSummary {
    /// Runs of full-width spaces become one space, none at the ends; an address that was cut off at the end goes.
    package static func tidied(_ text: String) -> String {
        let hasWideSpace = text.utf8.contains(0xE3) && text.unicodeScalars.contains("\u{3000}")
        let isCut = text.hasSuffix("...") || text.hasSuffix("…")
        if !hasWideSpace && !isCut { return text }
        let tidy = hasWideSpace ? collapsed(text) : text
        return isCut ? withoutCutAddress(tidy) : tidy
    }

    private static func collapsed(_ text: String) -> String {
        var collapsed = String.UnicodeScalarView()
        var isBehindSpace = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                isBehindSpace = true
                continue
            }
            if isBehindSpace, !collapsed.isEmpty { collapsed.append(" ") }
            isBehindSpace = false
            collapsed.append(scalar)
        }
        return String(collapsed)
    }

    /// `来源：慧博 https://www.hibo...` ends behind its last whole word.
    private static func withoutCutAddress(_ text: String) -> String {
        var rest = text.unicodeScalars[...]
        while let last = rest.last, last == "." || last == "…" { rest.removeLast() }
        var start = rest.endIndex
        while start > rest.startIndex {
            let before = rest.index(before: start)
            guard rest[before].value < 0x80, !rest[before].properties.isWhitespace else { break }
            start = before
        }
        let word = String(rest[start...]).lowercased()
        guard let scheme = ["https://", "http://", "www."].compactMap({ word.firstIndex(of: $0) }).min() else {
            return text
        }
        var kept = rest[..<rest.index(start, offsetBy: scheme)]
        while let last = kept.last, last.properties.isWhitespace || isLeading(last) { kept.removeLast() }
        return kept.isEmpty ? "" : String(kept) + "…"
    }

    /// Marks that say that an address comes.
    private static func isLeading(_ scalar: Unicode.Scalar) -> Bool { "：:（(【[<《，,、".unicodeScalars.contains(scalar) }
}

extension String {
    /// In scalars, of ASCII text.
    fileprivate func firstIndex(of word: String) -> Int? {
        let (text, word) = (Array(utf8), Array(word.utf8))
        return (0..<max(0, text.count - word.count + 1)).first { text[$0...].starts(with: word) }
    }
}
