/// One change to a body before it is parsed: `length` bytes at `offset` give way to a sentinel.
struct MarkEdit: Equatable {
    let offset: Int
    let length: Int
    let mark: Sentinels.Mark
    /// Of a formula, an insertion or a label: its index, written between two sentinels.
    var number: Int?
}

extension Sentinels {
    /// A text with edits applied.
    /// - Parameter edits: sorted by offset, not overlapping.
    func apply(_ edits: [MarkEdit], to text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var marked: [UInt8] = []
        marked.reserveCapacity(text.count + edits.count * 12)
        var copied = 0
        for edit in edits {
            marked.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<edit.offset]))
            append(edit.mark, to: &marked)
            if let number = edit.number {
                marked.append(contentsOf: String(number).utf8)
                append(edit.mark, to: &marked)
            }
            copied = edit.offset + edit.length
        }
        marked.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
        return marked
    }

    private func append(_ mark: Mark, to marked: inout [UInt8]) {
        let sentinel = bytes(mark)
        marked.append(sentinel.0)
        marked.append(sentinel.1)
        marked.append(sentinel.2)
    }
}
