import Crypto

/// Names for bytes.
enum ContentHash {
    /// The first 48 bits of the SHA-256, in hexadecimal: enough to tell the versions of one file apart.
    static func short(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).prefix(6).map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
    }
}
