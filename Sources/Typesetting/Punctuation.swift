/// Where a full-width mark of punctuation stands beside another, half a character between them is too much (CLReq,
/// adjustment of adjacent punctuation marks). Browsers without `text-spacing-trim` are told by an element around the
/// first, into whose empty half the style sheet draws the second; and by one around a bracket that opens a paragraph,
/// whose empty half goes.
package enum Punctuation {
    /// The elements of a mark: of HTML's custom ones, so that a style sheet that knows them not shows the text as it is.
    private static let follower = (open: Array("<h-w>".utf8), close: Array("</h-w>".utf8))
    private static let start = (open: Array("<h-s>".utf8), close: Array("</h-s>".utf8))

    /// The HTML of a body with its marks marked; what is code or a formula stays.
    package static func adjusted(_ html: String) -> [UInt8] {
        var html = html
        return html.withUTF8(adjusted)
    }

    static func adjusted(html: [UInt8]) -> [UInt8] { html.withUnsafeBufferPointer(adjusted) }

    private static func adjusted(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var scanner = PunctuationScanner(bytes)
        scanner.scan()
        guard !scanner.places.isEmpty else { return Array(bytes) }
        var adjusted: [UInt8] = []
        adjusted.reserveCapacity(bytes.count + scanner.places.count * 16)
        var plain = 0
        for place in scanner.places {
            adjusted += bytes[plain..<place.index]
            if place.isStart { adjusted += start.open }
            if place.isFollowed { adjusted += follower.open }
            plain = place.index + 3
            adjusted += bytes[place.index..<plain]
            if place.isFollowed { adjusted += follower.close }
            if place.isStart { adjusted += start.close }
        }
        adjusted += bytes[plain...]
        return adjusted
    }
}

/// Finds marks that are followed by another, also across the tags of inline elements.
private struct PunctuationScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Of the marks that get an element, ascending.
    private(set) var places: [Place] = []
    /// The mark right before, if there is one.
    private var before: (index: Int, kind: Mark)?
    /// Whether nothing of a paragraph has been seen.
    private var isAtStart = false

    struct Place {
        let index: Int
        /// By another mark.
        var isFollowed = false
        /// Of a paragraph.
        var isStart = false
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private enum Mark {
        /// Ink at the left: closing brackets, commas, stops.
        case closing
        /// Ink at the right.
        case opening
    }

    mutating func scan() {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0xE2 {
                if byte == UInt8(ascii: "<") {
                    index = behindTag(index)
                } else {
                    before = nil
                    // Line ends between tags are no text.
                    if byte > 0x20 { isAtStart = false }
                    index += 1
                }
            } else if byte < 0xF0, index + 2 < bytes.count {
                note(mark(at: index), at: index)
                index += 3
            } else {
                before = nil
                index += 1
            }
        }
    }

    private mutating func note(_ mark: Mark?, at index: Int) {
        guard let mark else {
            before = nil
            isAtStart = false
            return
        }
        if let before, before.kind == .closing || mark == .opening {
            if places.last?.index == before.index {
                places[places.count - 1].isFollowed = true
            } else {
                places.append(Place(index: before.index, isFollowed: true))
            }
        }
        before = (index, mark)
        if isAtStart, mark == .opening { places.append(Place(index: index, isStart: true)) }
        isAtStart = false
    }

    /// U+2018 to 201D, U+3001 to 3011, U+FF01 to FF1F, of those that are full-width in Chinese.
    private func mark(at index: Int) -> Mark? {
        switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9D): .closing
        case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x9C): .opening
        case (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82): .closing
        // 〈〉《》「」『』【】 alternate.
        case (0xE3, 0x80, 0x88...0x91): bytes[index + 2].isMultiple(of: 2) ? .opening : .closing
        case (0xEF, 0xBC, 0x88): .opening
        case (0xEF, 0xBC, 0x89), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x9B): .closing
        default: nil
        }
    }

    /// Behind a tag; behind the whole element where its text is no prose. Between inline elements marks are neighbours.
    private mutating func behindTag(_ start: Int) -> Int {
        let nameStart = start + (start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/") ? 2 : 1)
        var nameEnd = nameStart
        while nameEnd < bytes.count, bytes[nameEnd].isLetter { nameEnd += 1 }
        let name = bytes[nameStart..<nameEnd]
        let end = behind(">", from: nameEnd)
        if Self.inline.contains(where: name.elementsEqual) { return end }
        before = nil
        isAtStart = nameStart == start + 1 && (name.elementsEqual("p".utf8) || name.elementsEqual("li".utf8))
        guard nameStart == start + 1, let raw = Self.raw.first(where: name.elementsEqual) else {
            return isFormula(start..<end) ? behind("</span>", from: end) : end
        }
        return behind("</\(raw.map { String(UnicodeScalar($0)) }.joined())>", from: end)
    }

    private func isFormula(_ tag: Range<Int>) -> Bool {
        bytes[tag].starts(with: "<span class=\"math".utf8)
    }

    private func behind(_ text: String, from start: Int) -> Int {
        let wanted = Array(text.utf8)
        var index = start
        while index + wanted.count <= bytes.count {
            if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
                return index + wanted.count
            }
            index += 1
        }
        return bytes.count
    }

    private static let inline = ["a", "strong", "em", "del", "b", "i", "mark", "wbr"].map { Array($0.utf8) }
    private static let raw = ["pre", "code", "script", "style", "textarea", "kbd"].map { Array($0.utf8) }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
