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
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
