import Crypto

/// Names for bytes.
enum ContentHash {
    /// The first 48 bits of the SHA-256, in hexadecimal: enough to tell the versions of one file apart.
    static func short(_ bytes: [UInt8]) -> String {
        hexadecimal(SHA256.hash(data: bytes).prefix(6))
    }

    /// The SHA-256, in hexadecimal.
    static func whole(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digit(byte >> 4))
            text.append(digit(byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// - Parameter value: 0 to 15.
    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
