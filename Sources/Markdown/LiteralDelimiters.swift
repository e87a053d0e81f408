/// The ranges of a body whose delimiters are part of an address and never emphasis; sorted, not overlapping.
struct LiteralDelimiters {
    let ranges: [Range<Int>]

    init(_ ranges: [Range<Int>] = []) {
        self.ranges = ranges
    }

    func contains(_ run: Range<Int>) -> Bool {
        if ranges.isEmpty { return false }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= run.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= run.lowerBound
            && run.upperBound <= ranges[low].upperBound
    }
}
