import Text

/// Walks the start tags of a page. It reads what HTML 13.2.5 makes of well-formed pages, the content of `script` and
/// `style` and comments left out, and never fails: on a broken page it sees fewer tags.
struct TagScanner {
    /// A start tag; both are ranges of the page.
    struct Tag {
        let name: Range<Int>
        /// Behind the name, up to the `>`.
        let attributes: Range<Int>
    }

    /// One attribute; the value is empty where it has none.
    struct Attribute {
        let name: Range<Int>
        let value: Range<Int>
    }

    let bytes: UnsafeBufferPointer<UInt8>
    /// Behind the tag that came last.
    private(set) var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> Tag? {
        while let start = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) {
            index = start + 1
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: "!") {
                passComment()
            } else if bytes[index].isASCIILetter {
                let tag = tag()
                if isNamed(tag, "script") { passRaw("</script") } else if isNamed(tag, "style") { passRaw("</style") }
                return tag
            }
        }
        return nil
    }

    /// Whether a tag has a name, given in lower case.
    func isNamed(_ tag: Tag, _ name: StaticString) -> Bool { reads(tag.name, name) }

    /// Whether a range reads as a word, given in lower case.
    func reads(_ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        for (offset, index) in range.enumerated() where bytes[index] | 0x20 != word.utf8Start[offset] | 0x20 {
            return false
        }
        return true
    }

    /// The text of a value, its character references decoded, without white space around it.
    func text(_ range: Range<Int>) -> String {
        var range = range
        while !range.isEmpty, bytes[range.lowerBound] <= 0x20 { range = range.lowerBound + 1..<range.upperBound }
        while !range.isEmpty, bytes[range.upperBound - 1] <= 0x20 { range = range.lowerBound..<range.upperBound - 1 }
        return CharacterReferences.decoded(String(decoding: bytes[range], as: UTF8.self))
    }

    /// Calls back for each attribute of a tag.
    func forEachAttribute(of tag: Tag, _ body: (Attribute) -> Void) {
        var index = tag.attributes.lowerBound
        let end = tag.attributes.upperBound
        while true {
            while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1 }
            guard index < end else { return }
            let start = index
            while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "="), bytes[index] != UInt8(ascii: "/")
            {
                index += 1
            }
            let name = start..<index
            while index < end, bytes[index] <= 0x20 { index += 1 }
            guard index < end, bytes[index] == UInt8(ascii: "=") else {
                if name.isEmpty { index += 1 } else { body(Attribute(name: name, value: index..<index)) }
                continue
            }
            index += 1
            while index < end, bytes[index] <= 0x20 { index += 1 }
            body(Attribute(name: name, value: value(from: &index, to: end)))
        }
    }

    private func value(from index: inout Int, to end: Int) -> Range<Int> {
        guard index < end else { return end..<end }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = index + 1
            index = start
            while index < end, bytes[index] != quote { index += 1 }
            let value = start..<index
            index = min(index + 1, end)
            return value
        }
        let start = index
        while index < end, bytes[index] > 0x20 { index += 1 }
        return start..<index
    }

    /// - Precondition: `index` is the first letter of the name.
    private mutating func tag() -> Tag {
        let start = index
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">"),
            bytes[index] != UInt8(ascii: "/")
        {
            index += 1
        }
        let name = start..<index
        var quote: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
            index += 1
        }
        let end = index
        index = min(index + 1, bytes.count)
        return Tag(name: name, attributes: name.upperBound..<end)
    }

    private mutating func passComment() {
        guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "-"), bytes[index + 2] == UInt8(ascii: "-")
        else {
            return
        }
        index = bytes.firstIndex(of: "-->", from: index + 1).map { $0 + 3 } ?? bytes.count
    }

    /// To the end tag of an element whose content is no markup.
    private mutating func passRaw(_ end: StaticString) {
        index = bytes.firstIndex(of: end, from: index) ?? bytes.count
    }
}
