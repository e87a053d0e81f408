#if canImport(CommonCrypto)
    import CommonCrypto
#else
    import CCrypto
#endif

/// SHA-256 (FIPS 180-4) of bytes, whole or one after the other, by the system's library.
package struct ContentHash {
    #if canImport(CommonCrypto)
        private var context = CC_SHA256_CTX()
    #else
        private var context = SHA256_CTX()
    #endif

    package init() {
        #if canImport(CommonCrypto)
            CC_SHA256_Init(&context)
        #else
            SHA256_Init(&context)
        #endif
    }

    /// Adds bytes after those that were added before.
    package mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            #if canImport(CommonCrypto)
                CC_SHA256_Update(&context, bytes.baseAddress, CC_LONG(bytes.count))
            #else
                _ = SHA256_Update(&context, bytes.baseAddress, bytes.count)
            #endif
        }
    }

    /// The hash of everything that was added, 32 bytes.
    package mutating func digest() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            #if canImport(CommonCrypto)
                CC_SHA256_Final(buffer.baseAddress, &context)
            #else
                SHA256_Final(buffer.baseAddress, &context)
            #endif
            count = 32
        }
    }

    package static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash = ContentHash()
        hash.add(bytes)
        return hash.digest()
    }

    /// The first 48 bits, in hexadecimal: enough to tell the versions of one file apart.
    package static func short(_ bytes: [UInt8]) -> String { hexadecimal(digest(bytes).prefix(6)) }

    /// In hexadecimal.
    package static func whole(_ bytes: [UInt8]) -> String { hexadecimal(digest(bytes)) }

    package static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
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
