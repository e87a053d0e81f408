/// Changes bytes of a text, the same ones for the same seed.
package struct Mutator {
    private var random: SeededGenerator

    package init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    package mutating func next(below limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

    /// One to four times: a byte replaced or removed, a range repeated or removed, the end cut off or a piece put in.
    package mutating func mutated(_ bytes: [UInt8], with pieces: [String]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...next(below: 4) {
            guard !bytes.isEmpty else { return bytes }
            let start = next(below: bytes.count)
            let end = min(bytes.count, start + 1 + next(below: 24))
            switch next(below: 8) {
            case 0: bytes[start] = UInt8(next(below: 256))
            case 1: bytes.remove(at: start)
            case 2: bytes.removeSubrange(start..<end)
            case 3: bytes.insert(contentsOf: bytes[start..<end], at: next(below: bytes.count))
            case 4: bytes.removeLast(next(below: bytes.count))
            default: bytes.insert(contentsOf: pieces[next(below: pieces.count)].utf8, at: start)
            }
        }
        return bytes
    }
}
