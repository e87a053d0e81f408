/// What an unquoted YAML scalar is (YAML 1.2.2 10.3, the core schema), as far as its text can be had back from the
/// value's range: leading zeros, `0x1F`, `.inf` and numbers out of range stay strings.
enum PlainScalar {
    static func value(_ text: String) -> Metadata.Value {
        var text = text
        return text.withUTF8 { typed($0) } ?? .string(text)
    }

    private static func typed(_ bytes: UnsafeBufferPointer<UInt8>) -> Metadata.Value? {
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

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Metadata.Value? {
        guard bytes.count <= 32 else { return nil }
        var index = bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") ? 1 : 0
        let start = index
        while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
        let hasLeadingZero = index > start + 1 && bytes[start] == UInt8(ascii: "0")
        if index == bytes.count, index > start {
            return hasLeadingZero ? nil : Int(String(decoding: bytes, as: UTF8.self)).map { .integer($0) }
        }
        guard index > start, !hasLeadingZero, isFraction(bytes[index...]) else { return nil }
        return Double(String(decoding: bytes, as: UTF8.self)).map { .real($0) }
    }

    /// `.5`, `.5e-3` or `e3` after the digits of a number.
    private static func isFraction(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        rest.allSatisfy {
            $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") || $0 == 0x2D || $0 == 0x2B
        }
    }
}
