/// Sorting that is compiled once. The standard library's sort is compiled anew, with 16 000 lines of intermediate code,
/// for every type of element in every module: half a minute of a build from nothing. These take its place wherever this
/// module is imported; they sort the places of the elements, of which there is one type. Where very many small values
/// are sorted, `sort` in place is faster.
extension Sequence {
    /// The elements in an order; equal ones keep theirs.
    @inlinable package func sorted(by precedes: (Element, Element) throws -> Bool) rethrows -> [Element] {
        let all = Array(self)
        if all.count < 2 { return all }
        return try placesInOrder(of: all.count) { try precedes(all[$0], all[$1]) }.map { all[$0] }
    }
}

extension Sequence where Element: Comparable {
    /// The elements from the smallest to the largest; equal ones keep their order.
    @inlinable package func sorted() -> [Element] { sorted(by: <) }
}

/// The places from 0 to a count in an order; equal ones stay as they are.
@inline(never) @usableFromInline
package func placesInOrder(of count: Int, by precedes: (Int, Int) throws -> Bool) rethrows -> [Int] {
    var places = Array(0..<count)
    try places.sort(by: precedes)
    return places
}
