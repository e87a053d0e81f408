import Parsing
import Text

/// Finds the published paths that a wrong one may have meant.
package struct NearestPaths: Sendable {
    private let candidates: [(path: SitePath, pairs: Pairs)]

    package init(_ paths: some Sequence<SitePath>) {
        candidates = paths.map { ($0, Pairs($0.decoded)) }
    }

    /// How many searches among so many candidates are worth their time.
    package static func searches(among candidates: Int) -> Int { max(100, 4_000_000 / max(1, candidates)) }

    /// The paths that share most with one, the best first. O(candidates).
    package func nearest(to path: String, count: Int) -> [SitePath] {
        let wanted = Pairs(path)
        var best: [(path: SitePath, likeness: Double)] = []
        for candidate in candidates {
            let likeness = wanted.likeness(to: candidate.pairs)
            guard likeness > 0.3, best.count < count || likeness > best[best.count - 1].likeness else { continue }
            let place = best.firstIndex { $0.likeness < likeness } ?? best.endIndex
            best.insert((candidate.path, likeness), at: place)
            if best.count > count { best.removeLast() }
        }
        return best.map(\.path)
    }

    /// The pairs of neighbouring bytes of a path, for Dice's coefficient: transposed and missing parts cost little.
    private struct Pairs: Sendable {
        private let sorted: [UInt16]

        init(_ path: String) {
            let bytes = Array(path.lowercased().utf8)
            sorted = zip(bytes, bytes.dropFirst()).map { UInt16($0) << 8 | UInt16($1) }.sorted()
        }

        func likeness(to other: Pairs) -> Double {
            var (index, otherIndex, shared) = (0, 0, 0)
            while index < sorted.count, otherIndex < other.sorted.count {
                if sorted[index] == other.sorted[otherIndex] {
                    shared += 1
                    index += 1
                    otherIndex += 1
                } else if sorted[index] < other.sorted[otherIndex] {
                    index += 1
                } else {
                    otherIndex += 1
                }
            }
            return 2 * Double(shared) / Double(max(1, sorted.count + other.sorted.count))
        }
    }
}
