/// By document the best zone in which something stands: 0 title, 1 terms, 2 summary, 3 text, 4 nowhere.
struct Zones {
    static let none: UInt8 = 4

    private(set) var bytes: [UInt8]

    init(count: Int) {
        bytes = [UInt8](repeating: Self.none, count: count)
    }

    subscript(document: Int) -> UInt8 {
        get { bytes[document] }
        set { bytes[document] = newValue }
    }

    var count: Int { bytes.count }
    var isEmpty: Bool { bytes.allSatisfy { $0 == Self.none } }

    /// - Parameters:
    ///   - field: document × 4 + zone.
    ///   - base: the document from which fields count.
    mutating func note(_ field: Int, base: Int) {
        let document = base + field >> 2
        if UInt8(field & 3) < bytes[document] { bytes[document] = UInt8(field & 3) }
    }

    /// The best of two.
    func best(_ other: Zones) -> Zones { combined(other, min) }

    /// The worst of two.
    func worst(_ other: Zones) -> Zones { combined(other, max) }

    /// All documents in the best zone.
    static func all(count: Int) -> Zones {
        var all = Zones(count: count)
        for document in all.bytes.indices { all[document] = 0 }
        return all
    }

    /// Takes the documents of others out.
    mutating func remove(_ others: Zones) {
        for document in bytes.indices where others[document] < Self.none { bytes[document] = Self.none }
    }

    /// The same documents, all in the best zone.
    var flat: Zones {
        var flat = self
        for document in bytes.indices where bytes[document] < Self.none { flat[document] = 0 }
        return flat
    }

    private func combined(_ other: Zones, _ choose: (UInt8, UInt8) -> UInt8) -> Zones {
        var combined = self
        for document in bytes.indices { combined[document] = choose(bytes[document], other[document]) }
        return combined
    }
}
