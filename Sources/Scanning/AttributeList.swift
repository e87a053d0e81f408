import Text

/// `{#id .class name=value}` behind a heading or below a block, as Hugo's Markdown reads it.
package struct AttributeList: Equatable, Sendable {
    package struct Attribute: Equatable, Sendable {
        package let name: String
        package let value: String
    }

    package var id: String?
    package private(set) var classes: [String] = []
    /// Attributes that any element may have, in the order of the text; others are read and dropped.
    package private(set) var others: [Attribute] = []

    /// The list at the end of the last line of a text.
    package init?(endOf text: [UInt8]) {
        var end = text.count
        while end > 0, text[end - 1].isSpace { end -= 1 }
        guard end > 0, text[end - 1] == UInt8(ascii: "}") else { return nil }
        var start = end - 1
        while start > 0, text[start] != UInt8(ascii: "{"), !text[start].isLineEnd { start -= 1 }
        guard text[start] == UInt8(ascii: "{"), start == 0 || text[start - 1] != UInt8(ascii: "\\") else { return nil }
        self.init(text[start + 1..<end - 1])
    }

    /// The list that a whole line is.
    package init?(line: some Collection<UInt8>) {
        let text = Array(line)
        guard let first = text.first(where: { !$0.isSpace }), first == UInt8(ascii: "{"),
            text.count(where: { $0 == first }) == 1
        else { return nil }
        self.init(endOf: text)
    }

    /// - Parameter inner: what is between the braces.
    private init?(_ inner: ArraySlice<UInt8>) {
        var rest = inner
        while let first = rest.first {
            if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") || first == UInt8(ascii: ",") {
                rest.removeFirst()
                continue
            }
            guard readOne(&rest) else { return nil }
        }
        if id == nil, classes.isEmpty, others.isEmpty { return nil }
    }

    /// - Returns: whether an attribute was there.
    private mutating func readOne(_ rest: inout ArraySlice<UInt8>) -> Bool {
        let first = rest[rest.startIndex]
        if first == UInt8(ascii: "#") || first == UInt8(ascii: ".") {
            let word = rest.dropFirst().prefix { Self.isPart($0) }
            rest = rest[word.endIndex...]
            guard !word.isEmpty, rest.first.map({ $0 == 0x20 || $0 == UInt8(ascii: ",") }) ?? true else { return false }
            add(first == UInt8(ascii: "#") ? "id" : "class", String(decoding: word, as: UTF8.self))
            return true
        }
        let name = rest.prefix { Self.isPart($0) && $0 < 0x80 }
        guard let start = name.first, start.isASCIILetter || start == UInt8(ascii: "_"),
            name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: "=")
        else { return false }
        rest = rest[(name.endIndex + 1)...]
        guard let value = Self.value(&rest) else { return false }
        add(String(decoding: name, as: UTF8.self).lowercased(), value)
        return true
    }

    private static func value(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let quote = rest.first else { return nil }
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let word = rest.prefix { $0 != 0x20 && $0 != UInt8(ascii: ",") }
            rest = rest[word.endIndex...]
            return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
        }
        let text = rest.dropFirst().prefix { $0 != quote }
        guard text.endIndex < rest.endIndex else { return nil }
        rest = rest[(text.endIndex + 1)...]
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func add(_ name: String, _ value: String) {
        switch name {
        case "id": id = value
        case "class": classes += value.split(separator: " ").map(String.init)
        case _ where Self.isHarmless(name) || name == "style": others.append(Attribute(name: name, value: value))
        default: break
        }
    }

    /// Whether an attribute may be everywhere, whoever wrote it (HTML 3.2.6); `style` may only where authors are trusted.
    package static func isHarmless(_ name: String) -> Bool {
        name.hasPrefix("data-") || ["title", "lang", "dir", "translate", "hidden", "role"].contains(name)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isASCIIAlphanumeric || "-_:.".utf8.contains(byte)
    }
}
