import Text

/// Ranges of a body with rules of their own; sorted, not overlapping.
package struct ProtectedRanges {
    package let ranges: [Range<Int>]

    package init(_ ranges: [Range<Int>] = []) {
        self.ranges = ranges
    }

    /// The bare addresses of a body that hold delimiters.
    ///
    /// An address ends here already before an unbalanced bracket, a quotation mark or a backtick, so that the
    /// destination of a link never reaches into the text behind it.
    package init(addressesIn text: UnsafeBufferPointer<UInt8>) {
        var ranges: [Range<Int>] = []
        var addresses = BareAddresses(text)
        while let address = addresses.next() {
            let range = Self.sourceRange(of: address.range, in: text)
            if range.contains(where: { Self.isDelimiter(text, $0) }) { ranges.append(range) }
        }
        self.ranges = ranges
    }

    private static func sourceRange(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var depth = 0
        for index in range {
            switch text[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                depth -= 1
                if depth < 0 { return trimmed(range.lowerBound..<index, text) }
            case UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"):
                return trimmed(range.lowerBound..<index, text)
            default: break
            }
        }
        return range
    }

    /// Without delimiters at the end, which belong to the text around: `[**https://a**](/b)`.
    private static func trimmed(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, isDelimiter(text, end - 1) { end -= 1 }
        return range.lowerBound..<end
    }

    /// An underscore inside a word is none.
    private static func isDelimiter(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch text[index] {
        case UInt8(ascii: "*"), UInt8(ascii: "~"): true
        case UInt8(ascii: "_"):
            index == 0 || !text[index - 1].isASCIIAlphanumeric || index + 1 == text.count
                || !text[index + 1].isASCIIAlphanumeric
        default: false
        }
    }

    /// Whether a range lies in one of these. O(log n).
    package func contains(_ run: Range<Int>) -> Bool {
        guard let range = firstRange(endingBehind: run.lowerBound) else { return false }
        return range.lowerBound <= run.lowerBound && run.upperBound <= range.upperBound
    }

    /// Whether a range shares a byte with one of these. O(log n).
    package func touches(_ other: Range<Int>) -> Bool {
        firstRange(endingBehind: other.lowerBound).map { $0.lowerBound < other.upperBound } ?? false
    }

    private func firstRange(endingBehind offset: Int) -> Range<Int>? {
        if ranges.isEmpty { return nil }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count ? ranges[low] : nil
    }
}
