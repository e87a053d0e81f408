import Text

/// The text of a body as a reader sees it, one line per block.
struct PlainTextBuffer {
    private(set) var bytes: [UInt8] = []

    mutating func reserve(_ capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// White space becomes one space; none at the start of a line.
    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        var written = 0
        var next: Int? = text.isEmpty || text[0] > 0x20 ? Self.firstWideSpace(in: text, from: 0) : 0
        while let start = next {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<start]))
            space()
            written = start
            while written < text.count, text[written] <= 0x20 { written += 1 }
            next = Self.firstWideSpace(in: text, from: written)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
    }

    /// The first white space that is more than one space between words.
    private static func firstWideSpace(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let baseAddress = text.baseAddress else { return nil }
        let bytes = UnsafeRawPointer(baseAddress)
        var index = start
        while index < text.count {
            // Seven bytes at a time, so that every pair of neighbours is in one of the words of eight.
            if index &+ 8 <= text.count {
                let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let spaces = eight.bytesEqual(to: 0x20)
                if !eight.hasByte(below: 0x20), spaces & (spaces &>> 8) == 0 {
                    index &+= 7
                    continue
                }
            }
            let end = min(index + 7, text.count)
            while index < end {
                let isWide = text[index] < 0x20 || index + 1 < text.count && text[index + 1] <= 0x20
                if isWide, text[index] <= 0x20 { return index }
                index += 1
            }
        }
        return nil
    }

    mutating func space() {
        if let last = bytes.last, last != UInt8(ascii: " "), last != UInt8(ascii: "\n") {
            bytes.append(UInt8(ascii: " "))
        }
    }

    mutating func endLine() {
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    /// Takes `suffix` and the spaces before it off the end; see `HTMLBuffer`.
    mutating func removeSuffix(_ suffix: String.UTF8View, notBefore start: Int) -> Bool {
        bytes.removeSuffix(suffix, notBefore: start)
    }

    /// Without the line end of the last block.
    /// - Parameter isKnown: see `HTMLBuffer`.
    func string(isKnown: Bool) -> String {
        var end = bytes.count
        while end > 0, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return bytes.withUnsafeBufferPointer {
            let text = UnsafeBufferPointer(rebasing: $0[..<end])
            return isKnown ? String(known: text) : String(decoding: text, as: UTF8.self)
        }
    }

    /// What was written since a length of `bytes`.
    func string(since start: Int) -> String {
        String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self)
    }
}
