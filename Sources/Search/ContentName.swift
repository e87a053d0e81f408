import Text

/// Names of files by their content.
package enum ContentName {
    /// Bytes of a name in the index; a file is called by their hexadecimal digits.
    package static let length = 5

    /// 64 bits of a string that spread well; no protection against deliberate collisions.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
        var hash = 0xCBF2_9CE4_8422_2325 ^ seed
        var rest = UnsafeRawBufferPointer(bytes)
        while rest.count >= 8 {
            let word = UInt64(littleEndian: rest.loadUnaligned(as: UInt64.self))
            hash = mixed(hash ^ word)
            rest = UnsafeRawBufferPointer(rebasing: rest[8...])
        }
        for byte in rest { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return mixed(hash ^ UInt64(bytes.count))
    }

    /// The name of a file with this content.
    /// - Parameter seed: what else decides how the content is read.
    static func name(_ bytes: [UInt8], seed: UInt64 = UInt64(IndexFormat.version)) -> [UInt8] {
        let hash = bytes.withUnsafeBufferPointer { Self.hash($0, seed: seed) }
        return (0..<length).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
    }

    package static func fileName(_ name: [UInt8]) -> String { name.hexadecimal + ".bin" }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
        value = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return value ^ (value >> 32)
    }
}
