import Text

/// Finds the tags of shortcodes in a body and reads their parameters. Anything that is not a tag is left alone; a tag
/// that never ends is reported.
struct ShortcodeScanner {
    struct Tag {
        let name: String
        let kind: Shortcode.Kind
        let range: Range<Int>
        /// `{{< /name >}}`
        let isClosing: Bool
        /// `{{< name />}}`
        let isSelfClosing: Bool
    }

    let source: SourceFile
    var index: Int
    let end: Int
    package private(set) var diagnostics: [Diagnostic] = []
    /// A tag that does not end is read to the end of the body, so that not all of too many are read.
    private static let diagnosticLimit = 20

    init(source: SourceFile, index: Int, end: Int) {
        self.source = source
        self.index = index
        self.end = end
    }

    mutating func tags() -> [Tag] {
        var tags: [Tag] = []
        while diagnostics.count < Self.diagnosticLimit, let start = source.bytes.firstShortcode(in: index..<end) {
            let sign = source.bytes[start + 2]
            index = start + 3
            if let tag = starts(with: "/*") ? shown(from: start, sign) : tag(from: start, sign) {
                tags.append(tag)
            } else {
                index = start + 3
            }
        }
        return tags
    }

    /// `{{</* figure */>}}`
    private mutating func shown(from start: Int, _ sign: UInt8) -> Tag? {
        let opening = "{{" + String(Unicode.Scalar(sign))
        let closing = (sign == UInt8(ascii: "<") ? ">" : "%") + "}}"
        let inside = index + 2
        while index < end, !starts(with: "*/" + closing) { index += 1 }
        guard index < end else {
            report(start, "write */\(closing) where it ends")
            return nil
        }
        let text = opening + source.text(inside..<index) + closing
        index += 5
        return Tag(name: "", kind: .shown(text), range: start..<index, isClosing: false, isSelfClosing: true)
    }

    private mutating func tag(from start: Int, _ sign: UInt8) -> Tag? {
        let closing = (sign == UInt8(ascii: "<") ? ">" : "%") + "}}"
        skipBlanks()
        let isClosing = take("/")
        skipBlanks()
        let nameStart = index
        while index < end, Self.isNamePart(source.bytes[index]), !starts(with: "/" + closing) { index += 1 }
        let name = source.text(nameStart..<index)
        // Braces of another language.
        guard !name.isEmpty else { return nil }
        var parameters: [Shortcode.Parameter] = []
        while index < end {
            skipBlanks()
            let isSelfClosing = starts(with: "/" + closing)
            if isSelfClosing || starts(with: closing) {
                index += isSelfClosing ? 4 : 3
                return Tag(
                    name: name, kind: .call(parameters), range: start..<index, isClosing: isClosing,
                    isSelfClosing: isSelfClosing)
            }
            guard let parameter = parameter(before: closing) else { break }
            parameters.append(parameter)
        }
        report(start, "write \(closing) where it ends, and close every quotation mark")
        return nil
    }

    /// `name="value"`, `name=value`, or a value; `nil` where the text ends.
    private mutating func parameter(before closing: String) -> Shortcode.Parameter? {
        let start = index
        if starts(with: "“") { return value(before: closing).map { Shortcode.Parameter(name: nil, value: $0) } }
        while index < end, Self.isNamePart(source.bytes[index]), !starts(with: "/" + closing) { index += 1 }
        let name = source.text(start..<index)
        let nameEnd = index
        skipBlanks()
        if !name.isEmpty, take("=") {
            skipBlanks()
            return value(before: closing).map { Shortcode.Parameter(name: name, value: $0) }
        }
        index = name.isEmpty ? start : nameEnd
        if !name.isEmpty, index == end || Self.isBlank(source.bytes[index]) || starts(with: closing) {
            return Shortcode.Parameter(name: nil, value: name)
        }
        index = start
        return value(before: closing).map { Shortcode.Parameter(name: nil, value: $0) }
    }

    /// In straight or curly quotation marks or backticks, else up to the next blank.
    private mutating func value(before closing: String) -> String? {
        if take("\"") { return quoted() }
        if take("`") { return text(until: "`") }
        if take("“") { return text(until: "”") }
        let start = index
        while index < end, !Self.isBlank(source.bytes[index]), !starts(with: closing), !starts(with: "/" + closing) {
            index += 1
        }
        return index < end && index > start ? source.text(start..<index) : nil
    }

    /// `\"` is a quotation mark.
    private mutating func quoted() -> String? {
        var value: [UInt8] = []
        while index < end {
            let byte = source.bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: value, as: UTF8.self) }
            if byte == UInt8(ascii: "\\"), index < end,
                [UInt8(ascii: "\""), UInt8(ascii: "\\")].contains(source.bytes[index])
            {
                value.append(source.bytes[index])
                index += 1
            } else {
                value.append(byte)
            }
        }
        return nil
    }

    private mutating func text(until mark: String) -> String? {
        let start = index
        while index < end, !starts(with: mark) { index += 1 }
        guard index < end else { return nil }
        let text = source.text(start..<index)
        index += mark.utf8.count
        return text
    }

    // MARK: Bytes

    private func starts(with text: String) -> Bool {
        index + text.utf8.count <= end && source.bytes[index..<index + text.utf8.count].elementsEqual(text.utf8)
    }

    private mutating func take(_ text: String) -> Bool {
        guard starts(with: text) else { return false }
        index += text.utf8.count
        return true
    }

    private mutating func skipBlanks() {
        while index < end, Self.isBlank(source.bytes[index]) { index += 1 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte >= 0x80 || "-_./".utf8.contains(byte)
    }

    private mutating func report(_ start: Int, _ hint: Message) {
        let line = source.lineRange(at: start)
        diagnostics.append(
            source.diagnostic(.warning, at: start..<line.upperBound, "this shortcode is never closed", hint: hint))
    }
}
