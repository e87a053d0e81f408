import Foundation

extension UnsafeBufferPointer<UInt8> {
    /// The first place of a byte at or after `start`.
    @inlinable
    public func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard let baseAddress, start < count,
            let found = memchr(baseAddress + start, CInt(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
    }

    /// The first place of a text of ASCII at or after `start`; O(n) for texts whose first byte is rare.
    public func firstIndex(of text: StaticString, from start: Int = 0) -> Int? {
        let length = text.utf8CodeUnitCount
        var start = start
        while let baseAddress, let found = firstIndex(of: text.utf8Start.pointee, from: start) {
            if found + length > count { return nil }
            if memcmp(baseAddress + found, text.utf8Start, length) == 0 { return found }
            start = found + 1
        }
        return nil
    }
}
