import Scanning
/// `<br>`, which breaks a line whether or not a site allows raw HTML: nothing that it says can harm a page.
enum BreakTag {
    /// Whether a piece of raw HTML is one break: `<br>`, `<br/>`, `<BR />`, with attributes, which are dropped, or
    /// `</br>`, which browsers take for one.
    static func isBreak(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
        TagFilter.isTag("br", in: html, at: 0) && end(in: html, at: 0) == html.count
    }

    /// The number of breaks in raw HTML that holds nothing else; `nil` for any other.
    static func count(in html: UnsafeBufferPointer<UInt8>) -> Int? {
        var count = 0
        var index = 0
        while index < html.count {
            if html[index].isSpace {
                index += 1
            } else if html[index] == UInt8(ascii: "<"), TagFilter.isTag("br", in: html, at: index),
                let end = end(in: html, at: index)
            {
                count += 1
                index = end
            } else {
                return nil
            }
        }
        return count > 0 ? count : nil
    }

    /// Behind the `>` of the tag that begins at a `<`.
    private static func end(in html: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard let close = html.firstIndex(of: UInt8(ascii: ">"), from: index) else { return nil }
        return html[(index + 1)..<close].contains(UInt8(ascii: "<")) ? nil : close + 1
    }

    /// Marks before breaks that stand alone on a line above text: cmark-gfm would begin a block of raw HTML there and take
    /// the text for a part of it (CommonMark 4.6, condition 7).
    /// - Parameter isAllowed: whether raw HTML is; then only breaks below the text of an item or of a quotation are marked,
    ///   which go on with that text (CommonMark 5.2), and which cmark-gfm takes for the end of the list.
    static func edits(
        for text: UnsafeBufferPointer<UInt8>, replaced: ProtectedRanges, isAllowed: Bool
    ) -> [MarkEdit] {
        let tags = isAllowed ? ["br", "img"] : ["br"]
        var edits: [MarkEdit] = []
        var index = 0
        while let start = text.firstIndex(of: UInt8(ascii: "<"), from: index) {
            index = start + 1
            guard tags.contains(where: { TagFilter.isTag($0, in: text, at: start) }),
                let end = end(in: text, at: start),
                isAllowed ? text.isLazy(start) : text.isAboveText(end) && text.isFirstOfBlock(start),
                !replaced.contains(start..<start + 1)
            else { continue }
            edits.append(MarkEdit(offset: start, length: 0, mark: .punctuation))
        }
        return edits
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether nothing but the marks of quotations and lists is before this place on its line.
    func isFirstOfBlock(_ offset: Int) -> Bool {
        var index = offset
        while index > 0, self[index - 1] != UInt8(ascii: "\n") {
            index -= 1
            switch self[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
                UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
                continue
            case let byte where byte.isASCIIDigit: continue
            default: return false
            }
        }
        return true
    }

    /// Whether this place begins a line below one of an item or a quotation that holds text.
    fileprivate func isLazy(_ offset: Int) -> Bool {
        guard offset > 0, self[offset - 1] == UInt8(ascii: "\n") else { return false }
        var start = offset - 1
        while start > 0, self[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        let above = BlockLines(UnsafeBufferPointer(rebasing: self[start..<offset - 1])).lines.first
        guard let above, above.kind == .text, above.content < above.range.upperBound else { return false }
        return above.isItem || above.quotes > 0 || above.content > 0
    }

    /// Whether the rest of the line is blank and the next line is not.
    fileprivate func isAboveText(_ offset: Int) -> Bool {
        var index = offset
        while index < count, self[index] == 0x20 || self[index] == 0x09 || self[index] == 0x0D { index += 1 }
        guard index < count, self[index] == UInt8(ascii: "\n") else { return false }
        index += 1
        while index < count, self[index] == 0x20 || self[index] == 0x09 || self[index] == 0x0D { index += 1 }
        return index < count && self[index] != UInt8(ascii: "\n")
    }
}
