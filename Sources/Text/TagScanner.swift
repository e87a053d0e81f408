/// Walks the start tags of HTML as a browser's tokenizer finds them (HTML 13.2.5): comments, end tags, and the content
/// of elements that holds no markup are passed over. It never fails; a tag that the text ends in is none.
///
/// Two things need the tree that a browser builds and are left out: `CDATA` in SVG and MathML, and a script that holds
/// `<!--` and another script.
package struct TagScanner {
    /// A start tag; its attributes are the scanner's until the next tag.
    package struct Tag {
        package let name: Range<Int>
        /// Behind the `>`.
        package let end: Int
    }

    /// One attribute; the value is empty where it has none. All are ranges of the text.
    package struct Attribute {
        package let name: Range<Int>
        /// Without its quotes.
        package let value: Range<Int>

        package var hasValue: Bool { value.lowerBound > name.upperBound }
    }

    package let bytes: UnsafeBufferPointer<UInt8>
    /// Of the tag that came last.
    package private(set) var attributes: [Attribute] = []
    private var index = 0

    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    package mutating func next() -> Tag? {
        while let start = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) {
            index = start + 1
            guard index < bytes.count else { return nil }
            switch bytes[index] {
            case UInt8(ascii: "!"), UInt8(ascii: "?"): passDeclaration()
            case UInt8(ascii: "/"): passEndTag()
            case let byte where byte.isASCIILetter:
                guard let tag = tag() else { return nil }
                passContent(of: tag)
                return tag
            default: break
            }
        }
        return nil
    }

    // MARK: Looking at a tag

    /// Whether a tag has a name, given in lower case.
    package func isNamed(_ tag: Tag, _ name: StaticString) -> Bool { reads(tag.name, name) }

    /// Whether a range reads as a word of ASCII, given in lower case.
    package func reads(_ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        for (offset, index) in range.enumerated() where Self.lowercased(bytes[index]) != word.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The text of a value, its character references decoded, without white space around it.
    package func text(_ range: Range<Int>) -> String {
        var range = range
        while !range.isEmpty, bytes[range.lowerBound] <= 0x20 { range = range.lowerBound + 1..<range.upperBound }
        while !range.isEmpty, bytes[range.upperBound - 1] <= 0x20 { range = range.lowerBound..<range.upperBound - 1 }
        return CharacterReferences.decoded(String(decoding: bytes[range], as: UTF8.self))
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    // MARK: Tags

    /// A tag whose name begins here, with its attributes; `nil` when the text ends in it.
    private mutating func tag() -> Tag? {
        if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
        let start = index
        // Most names are letters, and most tags have nothing else.
        while index < bytes.count, bytes[index].isASCIIAlphanumeric { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: ">") {
            index += 1
            return Tag(name: start..<index - 1, end: index)
        }
        _ = run { !Self.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
        let name = start..<index
        while true {
            _ = run { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: ">") {
                index += 1
                return Tag(name: name, end: index)
            }
            attribute()
        }
    }

    /// - Precondition: `index` is the first byte of its name, which may be an equals sign.
    private mutating func attribute() {
        let start = index
        index += 1
        _ = run {
            !Self.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=")
        }
        let name = start..<index
        _ = run(Self.isSpace)
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            return attributes.append(Attribute(name: name, value: name.upperBound..<name.upperBound))
        }
        index += 1
        _ = run(Self.isSpace)
        attributes.append(Attribute(name: name, value: value()))
    }

    private mutating func value() -> Range<Int> {
        guard index < bytes.count else { return index..<index }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return run { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
        }
        index += 1
        let start = index
        index = bytes.firstIndex(of: quote, from: start) ?? bytes.count
        let value = start..<index
        index = min(index + 1, bytes.count)
        return value
    }

    /// The bytes from here on that pass a test.
    private mutating func run(_ passes: (UInt8) -> Bool) -> Range<Int> {
        let start = index
        while index < bytes.count, passes(bytes[index]) { index += 1 }
        return start..<index
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte >= 0x09 && byte <= 0x0D && byte != 0x0B
    }

    // MARK: What is no start tag

    /// An end tag may have attributes, which count for nothing.
    private mutating func passEndTag() {
        index += 1
        guard index < bytes.count else { return }
        if bytes[index].isASCIILetter { _ = tag() } else { passTo(">") }
    }

    /// A comment, a document type, or what browsers take for a comment.
    private mutating func passDeclaration() {
        let start = index + 1
        guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "-"), bytes[start + 1] == UInt8(ascii: "-"),
            bytes[index] == UInt8(ascii: "!")
        else { return passTo(">") }
        index = start + 2
        // `<!-->` and `<!--->` are whole.
        for end in [">", "->"] where bytes[index...].starts(with: end.utf8) { return index += end.utf8.count }
        while let end = bytes.firstIndex(of: "--", from: index) {
            if bytes[(end + 2)...].starts(with: ">".utf8) { return index = end + 3 }
            if bytes[(end + 2)...].starts(with: "!>".utf8) { return index = end + 4 }
            index = end + 1
        }
        index = bytes.count
    }

    private mutating func passTo(_ end: Unicode.Scalar) {
        index = bytes.firstIndex(of: UInt8(ascii: end), from: index).map { $0 + 1 } ?? bytes.count
    }

    /// Elements whose content holds no tags but their own end (HTML 13.2.6.2); `noscript` does where scripts are off.
    private mutating func passContent(of tag: Tag) {
        guard tag.name.count >= 3, Self.mayHoldText(bytes[tag.name.lowerBound] | 0x20) else { return }
        if isNamed(tag, "plaintext") { return index = bytes.count }
        guard Self.holdText.contains(where: { isNamed(tag, $0) }) else { return }
        while let start = bytes.firstIndex(of: "</", from: index) {
            index = start + 2
            let end = index + tag.name.count
            guard end <= bytes.count else { break }
            let isSame = zip(index..<end, tag.name).allSatisfy {
                Self.lowercased(bytes[$0]) == Self.lowercased(bytes[$1])
            }
            guard isSame else { continue }
            guard end < bytes.count else { break }
            if Self.isSpace(bytes[end]) || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: ">") {
                // The attributes of the start tag are still the scanner's.
                return index = start
            }
        }
        index = bytes.count
    }

    private static let holdText: [StaticString] = [
        "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
    ]

    /// By the first letter of the name.
    private static func mayHoldText(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "x"), UInt8(ascii: "i"), UInt8(ascii: "n"),
            UInt8(ascii: "p"):
            true
        default: false
        }
    }
}
