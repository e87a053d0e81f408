import Text

/// Cuts texts into folded tokens.
struct Tokenizer: Sendable {
    private var folding = Folding()
    private var word: [UInt8] = []
    /// Of the word that is being read; `.separator` for none.
    private var kind = CharacterClass.separator
    private var wordJoint = TokenRun.Joint.touching
    private var isSeparated = false

    /// Appends the tokens of a text; words get their numbers from a table.
    /// - Parameter counts: how often each word came.
    mutating func scan(
        _ text: UnsafeBufferPointer<UInt8>, _ tokens: inout [UInt32], _ words: inout ByteTable, _ counts: inout [UInt32]
    ) {
        isSeparated = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80, !mayJoin(text, index + 1) {
                let found = CharacterClass(UInt32(byte))
                if found == .separator {
                    end(&tokens, &words, &counts)
                    isSeparated = true
                } else {
                    if found != kind { begin(found, &tokens, &words, &counts) }
                    word.append(found == .latin ? byte | 0x20 : byte)
                }
                index += 1
            } else {
                index = fold(text, index, &tokens, &words, &counts)
            }
        }
        end(&tokens, &words, &counts)
    }

    /// Whether what follows may be a mark that is folded with the letter before it.
    @inline(__always)
    private func mayJoin(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index < text.count && (text[index] == 0xE1 || text[index] == 0xE3 || text[index] == 0xEF)
    }

    /// Reads one character beyond ASCII, or one with its marks.
    /// - Returns: the index after it.
    private mutating func fold(
        _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ tokens: inout [UInt32], _ words: inout ByteTable,
        _ counts: inout [UInt32]
    ) -> Int {
        let (scalar, length) = Folding.scalar(text, index)
        var end = index + length
        while mayJoin(text, end) {
            let (next, length) = Folding.scalar(text, end)
            guard CharacterClass.joinsBefore(next) else { break }
            end += length
        }
        let found = CharacterClass(scalar)
        if end > index + length || found == .foldable {
            let cluster = UnsafeBufferPointer(rebasing: text[index..<min(end, text.count)])
            for (scalar, kind) in folding.scalars(ofFolded: cluster) { add(scalar, kind, &tokens, &words, &counts) }
        } else {
            add(folding.lowered(scalar, found), found, &tokens, &words, &counts)
        }
        return end
    }

    private mutating func add(
        _ scalar: UInt32, _ found: CharacterClass, _ tokens: inout [UInt32], _ words: inout ByteTable,
        _ counts: inout [UInt32]
    ) {
        switch found {
        case .separator:
            end(&tokens, &words, &counts)
            isSeparated = true
        case .character:
            end(&tokens, &words, &counts)
            tokens.append(scalar | (isSeparated ? 1 << 30 : 0))
            isSeparated = false
        default:
            if found != kind { begin(found, &tokens, &words, &counts) }
            guard let scalar = Unicode.Scalar(scalar) else { return }
            word.append(contentsOf: UTF8.encode(scalar)!)
        }
    }

    private mutating func begin(
        _ found: CharacterClass, _ tokens: inout [UInt32], _ words: inout ByteTable, _ counts: inout [UInt32]
    ) {
        end(&tokens, &words, &counts)
        kind = found
        wordJoint = isSeparated ? .separated : .touching
        isSeparated = false
    }

    private mutating func end(_ tokens: inout [UInt32], _ words: inout ByteTable, _ counts: inout [UInt32]) {
        guard kind != .separator else { return }
        kind = .separator
        let number = words.intern(word[...])
        if number == counts.count { counts.append(0) }
        counts[number] += 1
        tokens.append(UInt32(number) + TokenRun.firstWord | wordJoint.rawValue << 30)
        word.removeAll(keepingCapacity: true)
    }
}
