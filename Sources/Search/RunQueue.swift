/// The keys of several runs in their order, each run's one after the other.
struct RunQueue {
    private let runs: [PostingRun]
    private let end: UInt64
    /// A heap: the smallest key first, of equal ones that of the first run.
    private var heap: [Head] = []

    private struct Head {
        let key: UInt64
        let run: Int
        let index: Int

        @inline(__always)
        static func < (left: Head, right: Head) -> Bool {
            left.key != right.key ? left.key < right.key : left.run < right.run
        }
    }

    init(_ runs: [PostingRun], from start: UInt64, to end: UInt64) {
        self.runs = runs
        self.end = end
        for (number, run) in runs.enumerated() {
            if let head = head(number, run.index(of: start)) { push(head) }
        }
    }

    /// The key that comes next.
    var next: UInt64? { heap.first?.key }

    /// Takes it from its first run.
    mutating func pop() -> (run: Int, index: Int) {
        let first = heap[0]
        if let next = head(first.run, first.index + 1) {
            heap[0] = next
        } else {
            heap[0] = heap[heap.count - 1]
            heap.removeLast()
        }
        sink()
        return (first.run, first.index)
    }

    private func head(_ run: Int, _ index: Int) -> Head? {
        guard index < runs[run].keys.count, runs[run].keys[index] < end else { return nil }
        return Head(key: runs[run].keys[index], run: run, index: index)
    }

    private mutating func push(_ head: Head) {
        heap.append(head)
        var place = heap.count - 1
        while place > 0, heap[place] < heap[(place - 1) / 2] {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func sink() {
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[child] < heap[least] {
                least = child
            }
            if least == place { return }
            heap.swapAt(place, least)
            place = least
        }
    }
}
