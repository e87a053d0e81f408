import Foundation

extension String {
    /// Negative, zero or positive, as `memcmp` has it of the UTF-8 of both: which in composed text is the order of the
    /// scalars, without the work that Unicode's own order takes.
    package func compareBytes(_ other: String) -> Int32 {
        let compared = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in
                let order = memcmp(left.baseAddress!, right.baseAddress!, min(left.count, right.count))
                return order != 0 ? order : Int32(clamping: left.count - right.count)
            }
        }
        return (compared ?? nil) ?? (self == other ? 0 : self < other ? -1 : 1)
    }
}
