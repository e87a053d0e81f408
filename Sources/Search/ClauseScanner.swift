import Foundation

/// Cuts texts into clauses and finds out which of them are the same.
///
/// Reports repeat whole sentences: sources, disclaimers, what everyone writes about the same news. A clause is text
/// without a break; a break is a run of separators other than one ASCII character within a line, so that
/// `Qwen2.5-Max` and `free cash flow` are one clause. Each different clause is folded and indexed once.
struct ClauseScanner {
    /// Different clauses, folded.
    private(set) var clauses = ByteTable()
    /// Where each of them first came.
    private(set) var firsts: [Place] = []
    /// Numbers of clauses as they come.
    private(set) var sequence: [UInt32] = []
    /// The values that were scanned, in their order.
    private(set) var values: [Value] = []
    /// Different clauses as they are written, for finding them again quickly.
    private var written = ByteTable()
    /// The clause that a written one is; empty ones have none.
    private var clauseOfWritten: [UInt32] = []
    private var folding = Folding()
    private var buffer: [UInt8] = []

    private static let none = UInt32.max

    /// Where a value is.
    struct Place: Hashable, Comparable {
        let document: Int
        let zone: Int

        static func < (left: Place, right: Place) -> Bool { (left.document, left.zone) < (right.document, right.zone) }
    }

    /// One text, and where its clauses are in the sequence.
    struct Value {
        let place: Place
        var clauses: Range<Int>
    }

    mutating func scan(_ text: [UInt8], at place: Place) {
        let start = sequence.count
        text.withUnsafeBufferPointer { text in
            var index = 0
            var first: Int?
            var end = 0
            while index < text.count {
                if text[index] < 0x80 ? CharacterClass(UInt32(text[index])) != .separator : !isSeparator(text, index) {
                    if first == nil { first = index }
                    index += Self.length(text[index])
                    end = index
                } else {
                    let next = Self.endOfSeparators(text, index)
                    if next.isBreak, let start = first {
                        add(UnsafeBufferPointer(rebasing: text[start..<end]), place)
                        first = nil
                    }
                    index = next.index
                }
            }
            if let first { add(UnsafeBufferPointer(rebasing: text[first..<end]), place) }
        }
        if sequence.count > start { values.append(Value(place: place, clauses: start..<sequence.count)) }
    }

    @inline(__always)
    private func isSeparator(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        // Most Han characters are between these.
        if text[index] >= 0xE4, text[index] <= 0xE9 { return false }
        return CharacterClass(Folding.scalar(text, index).0) == .separator
    }

    private static func endOfSeparators(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> (index: Int, isBreak: Bool) {
        var index = start
        while index < text.count {
            let (scalar, length) = Folding.scalar(text, index)
            guard CharacterClass(scalar) == .separator else { break }
            index += length
        }
        return (index, index - start > 1 || text[start] == UInt8(ascii: "\n"))
    }

    private static func length(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

    private mutating func add(_ clause: UnsafeBufferPointer<UInt8>, _ place: Place) {
        let number = written.intern(clause)
        if number == clauseOfWritten.count {
            buffer.removeAll(keepingCapacity: true)
            folding.append(clause, to: &buffer)
            if buffer.isEmpty {
                clauseOfWritten.append(Self.none)
            } else {
                let folded = clauses.intern(buffer[...])
                if folded == firsts.count { firsts.append(place) }
                clauseOfWritten.append(UInt32(folded))
            }
        }
        if clauseOfWritten[number] != Self.none { sequence.append(clauseOfWritten[number]) }
    }
}
