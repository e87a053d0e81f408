import Text

/// The host of a bare address.
struct AddressHost {
    /// After the last label, without a full stop that ends a sentence.
    let end: Int

    /// The end of all characters that a host may hold.
    static func runEnd(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        var end = start
        while let scalar = text.scalar(at: end), isPart(scalar) { end += UTF8.width(scalar) }
        return end
    }

    /// - Parameter run: up to its `runEnd`.
    /// - Returns: `nil` for what is no host (GFM 6.9, valid domain).
    init?(in text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) {
        let start = run.lowerBound
        var end = run.upperBound
        let isCutShort = text.scalar(at: end) == "…"
        if end > start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard !isCutShort, end > start else { return nil }
        let labels = text[start..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if labels.count == 1, labels[0].elementsEqual("localhost".utf8) {
            self.end = end
            return
        }
        guard labels.count >= 2, !labels.contains(where: { $0.isEmpty }),
            !labels.suffix(2).contains(where: { $0.contains(UInt8(ascii: "_")) }),
            Self.isTopLevel(labels)
        else { return nil }
        self.end = end
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "_", ".": true
        default: scalar.isASCIIAlphanumeric || scalar.value >= 0x80 && !AddressEnd.isEnd(scalar)
        }
    }

    /// A last label with a letter, or the four numbers of an IPv4 address.
    private static func isTopLevel(_ labels: [Slice<UnsafeBufferPointer<UInt8>>]) -> Bool {
        if let last = labels.last, last.contains(where: { !$0.isASCIIDigit }) { return true }
        return labels.count == 4
            && labels.allSatisfy { label in label.count <= 3 && label.allSatisfy { $0.isASCIIDigit } }
    }
}

/// Where a bare address ends.
enum AddressEnd {
    /// Characters above ASCII that never are part of an address: CJK, punctuation, white space.
    static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isCJK || (0x80...0x9F).contains(scalar.value) || scalar.value == 0xFFFD { return true }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .spaceSeparator:
            return true
        default: return false
        }
    }

    /// The end of the address that begins at `start`, without punctuation that belongs to the sentence.
    static func trimmed(_ text: UnsafeBufferPointer<UInt8>, from start: Int, host: Int) -> Int {
        var end = host
        while let scalar = text.scalar(at: end), scalar != "<", scalar.value > 0x20, scalar.value != 0x7F,
            scalar.value < 0x80 || !isEnd(scalar)
        {
            end += UTF8.width(scalar)
        }
        var surplus = Surplus(text[start..<end])
        while end > host, let shorter = shortened(text, start: host, end: end, &surplus) { end = shorter }
        return end
    }

    /// GFM 6.9, extended autolink path validation; `nil` when nothing has to go.
    private static func shortened(
        _ text: UnsafeBufferPointer<UInt8>, start: Int, end: Int, _ surplus: inout Surplus
    ) -> Int? {
        switch text[end - 1] {
        case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
            UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
            return end - 1
        case UInt8(ascii: ")") where surplus.parentheses > 0:
            surplus.parentheses -= 1
            return end - 1
        case UInt8(ascii: "]") where surplus.brackets > 0:
            surplus.brackets -= 1
            return end - 1
        case UInt8(ascii: ";"):
            var ampersand = end - 2
            while ampersand > start, text[ampersand].isASCIIAlphanumeric { ampersand -= 1 }
            return ampersand > start && ampersand < end - 2 && text[ampersand] == UInt8(ascii: "&") ? ampersand : nil
        default: return nil
        }
    }

    /// How many more brackets an address closes than it opens.
    private struct Surplus {
        var parentheses = 0
        var brackets = 0

        init(_ address: Slice<UnsafeBufferPointer<UInt8>>) {
            for byte in address {
                switch byte {
                case UInt8(ascii: "("): parentheses -= 1
                case UInt8(ascii: ")"): parentheses += 1
                case UInt8(ascii: "["): brackets -= 1
                case UInt8(ascii: "]"): brackets += 1
                default: break
                }
            }
        }
    }
}
