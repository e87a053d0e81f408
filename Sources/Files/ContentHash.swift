import Text

/// SHA-256 (FIPS 180-4) of bytes, whole or one after the other, by the system's library.
package struct ContentHash {
    private var context = SHA256.Context()

    package init() { SHA256.start(&context) }

    /// Adds bytes after those that were added before.
    package mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { SHA256.add($0, to: &context) }
    }

    package mutating func add(_ bytes: UnsafeRawBufferPointer) { SHA256.add(bytes, to: &context) }

    /// The hash of everything that was added, 32 bytes.
    package mutating func digest() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            SHA256.finish(&context, into: buffer.baseAddress)
            count = 32
        }
    }

    /// The first half of the hash of everything that was added.
    package mutating func key() -> ContentKey {
        var digest: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &digest) { bytes in
            SHA256.finish(&context, into: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
        }
        return ContentKey(high: UInt64(bigEndian: digest.0), low: UInt64(bigEndian: digest.1))
    }

    package static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash = ContentHash()
        hash.add(bytes)
        return hash.digest()
    }

    /// The first 48 bits, in hexadecimal: enough to tell the versions of one file apart.
    package static func short(_ bytes: [UInt8]) -> String { digest(bytes).prefix(6).hexadecimal }

    /// In hexadecimal.
    package static func whole(_ bytes: [UInt8]) -> String { digest(bytes).hexadecimal }
}
