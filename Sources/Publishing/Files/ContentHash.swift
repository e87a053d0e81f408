import Crypto

/// Names for bytes.
enum ContentHash {
    /// The first 48 bits of the SHA-256, in hexadecimal: enough to tell the versions of one file apart.
    static func short(_ bytes: [UInt8]) -> String {
        hexadecimal(SHA256.hash(data: bytes).prefix(6))
    }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
    }
}
