import Text

/// What an unquoted YAML scalar is (YAML 1.2.2 10.3, the core schema), as far as its text can be had back from the
/// value: `007`, `+5`, `1.10`, `0x1F`, `.inf` and numbers out of range stay strings.
enum PlainScalar {
    static func value(_ text: String) -> Node.Value {
        var text = text
        return text.withUTF8 { typed($0) } ?? .string(text)
    }

    private static func typed(_ bytes: UnsafeBufferPointer<UInt8>) -> Node.Value? {
        guard let first = bytes.first else { return .null }
        switch first {
        case UInt8(ascii: "~"): return bytes.count == 1 ? .null : nil
        case UInt8(ascii: "n"), UInt8(ascii: "N"): return isWord(bytes, "null") ? .null : nil
        case UInt8(ascii: "t"), UInt8(ascii: "T"): return isWord(bytes, "true") ? .boolean(true) : nil
        case UInt8(ascii: "f"), UInt8(ascii: "F"): return isWord(bytes, "false") ? .boolean(false) : nil
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): return number(bytes)
        default: return first.isASCIIDigit ? number(bytes) : nil
        }
    }

    /// Equal but for the case of ASCII letters.
    private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        return bytes.indices.allSatisfy { bytes[$0] | 0x20 == word.utf8Start[$0] }
    }

    /// A number that is written as Swift writes it.
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Node.Value? {
        guard bytes.count <= 24, bytes.allSatisfy({ $0.isASCIIDigit || "+-.eE".utf8.contains($0) }) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        if let integer = Int(text) { return String(integer) == text ? .integer(integer) : nil }
        guard let real = Double(text), String(real) == text else { return nil }
        return .real(real)
    }
}
