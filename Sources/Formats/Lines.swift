import Text

extension [UInt8] {
    /// The offset after the line end that follows `offset`.
    package func lineEnd(after offset: Int) -> Int {
        guard offset < count else { return count }
        return self[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? count
    }

    /// Does the line look like `key: value`?
    package func hasKey(at offset: Int) -> Bool {
        let end = lineEnd(after: offset)
        var index = offset
        while index < end, self[index].isASCIILetter || self[index].isASCIIDigit || self[index] == UInt8(ascii: "_") {
            index += 1
        }
        return index > offset && index < end && self[index] == UInt8(ascii: ":")
    }
}
