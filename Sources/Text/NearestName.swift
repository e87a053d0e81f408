/// Finds the known name that an unknown one was meant to be.
package enum NearestName {
    /// The nearest of the known names, or `nil` when none is near; of equally near ones the first. O(n·m·names).
    package static func nearest(to name: String, among known: [String]) -> String? {
        let wanted = Array(plain(name).unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in known {
            let letters = Array(plain(candidate).unicodeScalars)
            let limit = min(max(1, max(wanted.count, letters.count) / 3), wanted.count - 1)
            let distance = distance(wanted, letters)
            guard distance <= limit, distance < best?.distance ?? Int.max else { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    /// In lower case, without `_` and `-`.
    package static func plain(_ name: String) -> String {
        name.lowercased().filter { $0 != "_" && $0 != "-" }
    }

    /// Fewest insertions, deletions, replacements and exchanges of neighbours (optimal string alignment).
    package static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        if left.count > 64 || right.count > 64 { return Int.max }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for column in right.indices {
                let isEqual = scalar == right[column]
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (isEqual ? 0 : 1))
                if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
