/// The place of an element in its list, counted from 0. The type says what is counted, so that the place of a post is
/// never taken for that of a term.
@usableFromInline
package struct TypedIndex<Element>: Hashable, Comparable, Sendable {
    @usableFromInline package let value: Int

    @inlinable
    package init(_ value: Int) {
        self.value = value
    }

    @inlinable
    package static func < (left: TypedIndex, right: TypedIndex) -> Bool { left.value < right.value }
}

extension Array {
    @inlinable
    package subscript(index: TypedIndex<Element>) -> Element {
        get { self[index.value] }
        set { self[index.value] = newValue }
    }

    /// The places of all elements, in order. An array, because a lazy sequence is itself indexed by `Int`.
    @inlinable
    package var typedIndices: [TypedIndex<Element>] { indices.map { TypedIndex($0) } }

    @inlinable
    package func firstTypedIndex(where isWanted: (Element) -> Bool) -> TypedIndex<Element>? {
        firstIndex(where: isWanted).map { TypedIndex($0) }
    }
}
