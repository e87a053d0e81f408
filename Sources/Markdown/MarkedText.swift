/// One change to a body before it is parsed: `length` bytes at `offset` give way to a sentinel.
struct MarkEdit: Equatable {
    let offset: Int
    let length: Int
    let mark: Sentinels.Mark
}

extension Sentinels {
    /// A text with edits applied.
    /// - Parameter edits: sorted by offset, not overlapping.
    func apply(_ edits: [MarkEdit], to text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: text.count + edits.count * 3) { marked, count in
            var copied = 0
            for edit in edits {
                for index in copied..<edit.offset {
                    marked[count] = text[index]
                    count += 1
                }
                let sentinel = bytes(edit.mark)
                marked[count] = sentinel.0
                marked[count + 1] = sentinel.1
                marked[count + 2] = sentinel.2
                count += 3
                copied = edit.offset + edit.length
            }
            for index in copied..<text.count {
                marked[count] = text[index]
                count += 1
            }
        }
    }
}
