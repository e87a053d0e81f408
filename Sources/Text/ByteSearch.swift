import Foundation

extension UnsafeRawBufferPointer {
    /// Where a text of ASCII first occurs, from an offset on; `nil` when it does not. O(n) for texts whose first byte is
    /// rare.
    public func offset(of text: StaticString, from start: Int = 0) -> Int? {
        guard let base = baseAddress else { return nil }
        let length = text.utf8CodeUnitCount
        var index = start
        while count - index >= length,
            let found = memchr(base + index, Int32(text.utf8Start[0]), count - index - length + 1)
        {
            index = UnsafeRawPointer(found) - base
            if memcmp(found, text.utf8Start, length) == 0 { return index }
            index += 1
        }
        return nil
    }
}
