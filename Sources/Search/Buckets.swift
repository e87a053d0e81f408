/// Notes by rank, in the order in which they come: they are counted first, then put into their places.
struct Buckets: ~Copyable {
    /// By rank: where its notes begin; while they are added, where the next one goes.
    private let starts: UnsafeMutableBufferPointer<UInt32>
    private var notes: UnsafeMutableBufferPointer<UInt64>

    init(count: Int) {
        starts = .allocate(capacity: count)
        starts.initialize(repeating: 0)
        notes = .allocate(capacity: 0)
    }

    deinit {
        starts.deallocate()
        notes.deallocate()
    }

    /// Every note is added twice, in the same order: to be counted, then to be put down.
    @inline(__always)
    mutating func add(_ rank: UInt32, _ note: UInt64, isCounting: Bool) {
        if !isCounting { notes[Int(starts[Int(rank)])] = note }
        starts[Int(rank)] += 1
    }

    mutating func endCounting() {
        var sum: UInt32 = 0
        for rank in starts.indices { (starts[rank], sum) = (sum, sum + starts[rank]) }
        notes.deallocate()
        notes = .allocate(capacity: Int(sum))
        notes.initialize(repeating: 0)
    }

    /// Calls a function with each rank that has notes, and with these, which it may sort.
    mutating func forEach(_ body: (UInt32, UnsafeMutableBufferPointer<UInt64>) -> Void) {
        var start = 0
        for (rank, end) in starts.enumerated() where Int(end) > start {
            body(UInt32(rank), UnsafeMutableBufferPointer(rebasing: notes[start..<Int(end)]))
            start = Int(end)
        }
    }
}

/// Sorts notes by their second token, of which the upper 24 bits tell; others stay as they are.
enum NoteOrder {
    /// So few are sorted by putting each in its place.
    private static let few = 48

    /// - Parameter spare: room, kept from one call to the next.
    static func sort(_ notes: UnsafeMutableBufferPointer<UInt64>, _ spare: inout [UInt64]) {
        guard notes.count > few else { return insert(notes) }
        if spare.count < notes.count { spare = [UInt64](repeating: 0, count: max(notes.count, 2 * spare.count)) }
        spare.withUnsafeMutableBufferPointer { spare in
            let spare = UnsafeMutableBufferPointer(rebasing: spare[..<notes.count])
            var (from, to) = (notes, spare)
            for shift: UInt64 in [40, 48, 56] where distribute(from, to, shift) { (from, to) = (to, from) }
            if from.baseAddress != notes.baseAddress { _ = notes.update(from: from) }
        }
    }

    private static func insert(_ notes: UnsafeMutableBufferPointer<UInt64>) {
        for index in notes.indices.dropFirst() {
            let note = notes[index]
            var place = index
            while place > 0, notes[place - 1] > note {
                notes[place] = notes[place - 1]
                place -= 1
            }
            notes[place] = note
        }
    }

    /// One pass by eight bits.
    /// - Returns: `false` where all are the same, and nothing had to be done.
    private static func distribute(
        _ from: UnsafeMutableBufferPointer<UInt64>, _ to: UnsafeMutableBufferPointer<UInt64>, _ shift: UInt64
    ) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 256) { next in
            next.initialize(repeating: 0)
            for note in from { next[Int(note >> shift & 0xFF)] += 1 }
            if next[Int(from[0] >> shift & 0xFF)] == from.count { return false }
            var sum: UInt32 = 0
            for digit in next.indices { (next[digit], sum) = (sum, sum + next[digit]) }
            for note in from {
                let digit = Int(note >> shift & 0xFF)
                to[Int(next[digit])] = note
                next[digit] += 1
            }
            return true
        }
    }
}
