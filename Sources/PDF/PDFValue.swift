/// A value of a PDF file (ISO 32000-1, 7.3), as far as counting pages needs it.
indirect enum PDFValue: Equatable {
    case integer(Int)
    case name(String)
    case array([PDFValue])
    case dictionary([String: PDFValue])
    /// An object by its number.
    case reference(Int)
    /// Texts, real numbers, `true`, `null`.
    case other

    var integer: Int? { if case .integer(let number) = self { number } else { nil } }
    var reference: Int? { if case .reference(let number) = self { number } else { nil } }
    var dictionary: [String: PDFValue]? { if case .dictionary(let members) = self { members } else { nil } }
    var integers: [Int]? { if case .array(let elements) = self { elements.compactMap(\.integer) } else { nil } }
}

/// Reads values out of some bytes of a PDF file. It never reads past them, nor nests deeper than `depthLimit`.
struct PDFScanner {
    private let bytes: [UInt8]
    private(set) var index: Int
    private static let depthLimit = 32

    init(_ bytes: [UInt8], at index: Int = 0) {
        self.bytes = bytes
        self.index = index
    }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// White space and comments (7.2.2).
    mutating func skipSpace() {
        while let byte {
            if byte == UInt8(ascii: "%") {
                while let inside = self.byte, inside != 0x0A, inside != 0x0D { index += 1 }
            } else if byte <= 0x20 {
                index += 1
            } else {
                return
            }
        }
    }

    /// Whether a word comes next, which is then passed.
    mutating func take(_ word: String) -> Bool {
        skipSpace()
        guard bytes[min(index, bytes.count)...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    mutating func number() -> Int? {
        skipSpace()
        let start = index
        var value = 0
        while let byte, byte >= 0x30, byte <= 0x39 {
            guard index - start < 15 else { return nil }
            value = 10 * value + Int(byte - 0x30)
            index += 1
        }
        return index > start ? value : nil
    }

    /// The value of `12 0 obj`.
    mutating func object(numbered wanted: Int?) -> PDFValue? {
        guard let number = number(), wanted == nil || number == wanted, self.number() != nil, take("obj") else {
            return nil
        }
        return value()
    }

    /// `nil` where the bytes end, or hold no value.
    mutating func value(depth: Int = 0) -> PDFValue? {
        skipSpace()
        guard depth < Self.depthLimit, let first = byte else { return nil }
        switch first {
        case UInt8(ascii: "<"):
            if index + 1 < bytes.count, bytes[index + 1] == first { return dictionary(depth: depth) }
            return skip(to: UInt8(ascii: ">"))
        case UInt8(ascii: "("): return text()
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "/"): return .name(name())
        case 0x30...0x39: return numeral()
        default: return word()
        }
    }

    private mutating func dictionary(depth: Int) -> PDFValue? {
        index += 2
        var members: [String: PDFValue] = [:]
        while true {
            if take(">>") { return .dictionary(members) }
            guard byte == UInt8(ascii: "/") else { return nil }
            let name = name()
            guard let value = value(depth: depth + 1) else { return nil }
            members[name] = value
        }
    }

    private mutating func array(depth: Int) -> PDFValue? {
        index += 1
        var elements: [PDFValue] = []
        while !take("]") {
            guard let value = value(depth: depth + 1) else { return nil }
            elements.append(value)
        }
        return .array(elements)
    }

    private mutating func name() -> String {
        index += 1
        let start = index
        while let byte, byte > 0x20, !"()<>[]{}/%".utf8.contains(byte) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// A whole number, a reference or a real number.
    private mutating func numeral() -> PDFValue? {
        guard let number = number() else { return nil }
        if byte == UInt8(ascii: ".") { return word() }
        var ahead = self
        if ahead.number() != nil, ahead.take("R") {
            self = ahead
            return .reference(number)
        }
        return .integer(number)
    }

    private mutating func word() -> PDFValue? {
        let start = index
        while let byte, byte > 0x20, !"()<>[]{}/%".utf8.contains(byte) { index += 1 }
        return index > start ? .other : nil
    }

    private mutating func skip(to end: UInt8) -> PDFValue? {
        guard let place = bytes[index...].firstIndex(of: end) else { return nil }
        index = place + 1
        return .other
    }

    /// Parentheses nest; a backslash takes away the meaning of the next byte (7.3.4.2).
    private mutating func text() -> PDFValue? {
        var depth = 0
        while let byte {
            index += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { return .other }
        }
        return nil
    }
}
