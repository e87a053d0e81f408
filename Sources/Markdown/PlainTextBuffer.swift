/// The text of a body as a reader sees it, one line a block.
struct PlainTextBuffer {
    private(set) var bytes: [UInt8] = []

    /// White space becomes one space; none at the start of a line.
    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        var plain = 0
        var index = 0
        while let space = text.firstIndex(from: index, mayHold: { $0.hasByte(below: 0x21) }, passes: { $0 <= 0x20 }) {
            index = space + 1
            let isSingle = space > plain && text[space] == 0x20 && index < text.count && text[index] > 0x20
            if isSingle { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<space]))
            self.space()
            plain = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain...]))
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
