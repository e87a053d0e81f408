import Text

/// Finds the names of a list in a text, all at once, by the automaton of Aho and Corasick ("Efficient string matching",
/// 1975). Of names that overlap the one that begins first counts, of those the longest.
///
/// Letters of ASCII match in either case. A name that begins or ends in a letter or digit of ASCII is not found inside a
/// longer word: `AI` is not in `AIGC`, nor `600519` in `16005190`.
package struct NameFinder: Sendable {
    package struct Match: Sendable, Hashable {
        /// Bytes of the text.
        package let range: Range<Int>
        /// Of the name in the list.
        package let number: Int
    }

    private struct State: Sendable {
        /// Sorted by byte.
        var next: [(byte: UInt8, state: Int32)] = []
        /// The state of the longest proper ending.
        var failure: Int32 = 0
        /// The nearest state among this and its endings at which a name ends; -1 for none.
        var output: Int32 = -1
        var name: Int32 = -1
        var length: Int32 = 0
    }

    private var states = [State()]
    /// The states behind each byte from the first state: most bytes are read there.
    private var first = [Int32](repeating: 0, count: 256)

    /// - Parameter names: of several equal ones the first counts; empty ones are left out.
    package init(_ names: [String]) {
        for (number, name) in names.enumerated() where !name.isEmpty { add(name, number) }
        connect()
    }

    private mutating func add(_ name: String, _ number: Int) {
        var state = 0
        for byte in name.utf8 {
            let byte = byte.lowercasedASCII
            let place = states[state].next.firstIndex { $0.byte >= byte } ?? states[state].next.count
            if place < states[state].next.count, states[state].next[place].byte == byte {
                state = Int(states[state].next[place].state)
            } else {
                states[state].next.insert((byte, Int32(states.count)), at: place)
                state = states.count
                states.append(State())
            }
        }
        guard states[state].name < 0 else { return }
        states[state].name = Int32(number)
        states[state].length = Int32(name.utf8.count)
    }

    /// Breadth first, so that the endings of a state are finished before it.
    private mutating func connect() {
        for (byte, state) in states[0].next { first[Int(byte)] = state }
        var queue = states[0].next.map(\.state)
        var index = 0
        while index < queue.count {
            let state = Int(queue[index])
            index += 1
            let failure = states[state].failure
            states[state].output = states[state].name >= 0 ? Int32(state) : states[Int(failure)].output
            for (byte, next) in states[state].next {
                states[Int(next)].failure = step(failure, byte)
                queue.append(next)
            }
        }
    }

    private func step(_ state: Int32, _ byte: UInt8) -> Int32 {
        var state = state
        while state != 0 {
            let edges = states[Int(state)].next
            if let edge = edges.first(where: { $0.byte == byte }) { return edge.state }
            state = states[Int(state)].failure
        }
        return first[Int(byte)]
    }

    /// The names in a text, none over another, in their order. O(bytes + names found).
    package func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Match] {
        var found: [Match] = []
        var state: Int32 = 0
        for (place, byte) in bytes.enumerated() {
            state = step(state, byte.lowercasedASCII)
            var output = states[Int(state)].output
            while output >= 0 {
                let name = states[Int(output)]
                let range = place + 1 - Int(name.length)..<place + 1
                if Self.isWhole(range, in: bytes) { found.append(Match(range: range, number: Int(name.name))) }
                output = states[Int(name.failure)].output
            }
        }
        return Self.withoutOverlaps(found)
    }

    private static func withoutOverlaps(_ found: [Match]) -> [Match] {
        guard found.count > 1 else { return found }
        let sorted = found.sorted {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }
        var kept: [Match] = []
        for match in sorted where match.range.lowerBound >= kept.last?.range.upperBound ?? 0 { kept.append(match) }
        return kept
    }

    private static func isWhole(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        let continuesBefore = start > 0 && bytes[start - 1].isASCIIAlphanumeric && bytes[start].isASCIIAlphanumeric
        let continuesBehind = end < bytes.count && bytes[end].isASCIIAlphanumeric && bytes[end - 1].isASCIIAlphanumeric
        return !continuesBefore && !continuesBehind
    }
}

extension UInt8 {
    fileprivate var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
