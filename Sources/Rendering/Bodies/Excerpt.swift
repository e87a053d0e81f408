import Text

/// The beginning of a text, cut where a reader would pause.
enum Excerpt {
    /// - Parameters:
    ///   - text: plain, one line per block.
    ///   - limit: length near which it ends; a wide character counts 1, any other a half.
    static func of(_ text: String, limit: Int) -> String {
        var scalars: [Unicode.Scalar] = []
        var length = 0
        var cut = Cut()
        var hasSpace = false
        var isLineEnd = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                hasSpace = true
                isLineEnd = isLineEnd && scalar == "\n"
                continue
            }
            // One space for every run of white space; a line end between wide characters is nothing.
            if hasSpace, let last = scalars.last, !(isLineEnd && last.isWhitespaceFree && scalar.isWhitespaceFree) {
                scalars.append(" ")
                cut.note(" ", at: scalars.count, isLongEnough: length >= limit, isWithin: length <= limit * 2)
            }
            (hasSpace, isLineEnd) = (false, true)
            length += scalar.isWide ? 2 : 1
            if length > limit * 5 / 2 { return cut.ended(scalars) }
            scalars.append(scalar)
            cut.note(scalar, at: scalars.count, isLongEnough: length >= limit, isWithin: length <= limit * 2)
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// The best places to cut that have been seen.
    private struct Cut {
        /// Behind a sentence that is long enough.
        var sentence: Int?
        /// Behind a comma or a word within the limit.
        var pause: Int?
        private var previous: Unicode.Scalar = " "

        mutating func note(_ scalar: Unicode.Scalar, at count: Int, isLongEnough: Bool, isWithin: Bool) {
            switch scalar {
            case "。", "！", "？", "；", "…":
                if isLongEnough, isWithin || sentence == nil { sentence = count }
            case " " where [".", "!", "?", ";"].contains(previous):
                if isLongEnough, isWithin || sentence == nil { sentence = count - 1 }
            case "”", "」", "）", ")", "』":
                if sentence == count - 1 { sentence = count }
            default: break
            }
            if isWithin, scalar == " " || scalar == "，" || scalar == "、" || (scalar.isWide && previous.isWide) {
                pause = count
            }
            previous = scalar
        }

        /// The text up to the best place.
        func ended(_ scalars: [Unicode.Scalar]) -> String {
            if let sentence { return String(String.UnicodeScalarView(scalars.prefix(sentence))) }
            return String(String.UnicodeScalarView(scalars.prefix(pause ?? scalars.count))).trimmedOfPause + "…"
        }
    }
}

extension Unicode.Scalar {
    /// Written without spaces: wide, and not Korean.
    fileprivate var isWhitespaceFree: Bool { isWide && !isHangul }
}

extension String {
    /// Without the commas and spaces in front of an ellipsis.
    fileprivate var trimmedOfPause: String {
        var scalars = unicodeScalars[...]
        while let last = scalars.last, last.properties.isWhitespace || "，、,：:；;".unicodeScalars.contains(last) {
            scalars.removeLast()
        }
        return String(scalars)
    }
}
