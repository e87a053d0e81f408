import Foundation
import Text

/// Gives each different byte string a number, in the order in which they first come.
struct ByteTable: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Ends of the strings in `bytes`.
    private var ends: [UInt32] = []
    private var hashes: [UInt32] = []
    /// Open addressing; 0 is free, else a number + 1.
    private var slots = [UInt32](repeating: 0, count: 1 << 10)

    var count: Int { ends.count }

    func range(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

    /// The number of a string, a new one when it is new.
    mutating func intern(_ string: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = UInt32(truncatingIfNeeded: ContentName.hash(string))
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot] - 1)
            if hashes[number] == hash, equals(number, string) { return number }
            slot = (slot + 1) & mask
        }
        bytes.append(contentsOf: string)
        ends.append(UInt32(bytes.count))
        hashes.append(hash)
        slots[slot] = UInt32(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }

    mutating func intern(_ string: ArraySlice<UInt8>) -> Int { string.withUnsafeBufferPointer { intern($0) } }

    private func equals(_ number: Int, _ string: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(number)
        guard range.count == string.count else { return false }
        guard let base = string.baseAddress else { return true }
        return bytes.withUnsafeBufferPointer { memcmp($0.baseAddress! + range.lowerBound, base, range.count) == 0 }
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        slots = [UInt32](repeating: 0, count: mask + 1)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }
}

extension ByteTable {
    /// Numbers of all strings in the order of their bytes.
    package var sorted: [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            placesInOrder(of: count) { left, right in
                let (left, right) = (range(left), range(right))
                let shared = min(left.count, right.count)
                guard shared > 0 else { return left.count < right.count }
                let order = memcmp(
                    bytes.baseAddress! + left.lowerBound, bytes.baseAddress! + right.lowerBound, shared)
                return order == 0 ? left.count < right.count : order < 0
            }
        }
    }
}

/// Gives each different pair of two tokens a number, in the order in which they first come.
struct PairTable: Sendable {
    /// Two numbers below 2³¹, the second one times two, plus one for a pair with a separator between.
    private(set) var keys: [UInt64] = []
    private var slots = [UInt32](repeating: 0, count: 1 << 12)

    mutating func intern(_ first: UInt32, _ second: UInt32, isSeparated: Bool) -> UInt32 {
        let key = UInt64(first) << 32 | UInt64(second) << 1 | (isSeparated ? 1 : 0)
        let mask = slots.count - 1
        var slot = Self.hash(key) & mask
        while slots[slot] != 0 {
            if keys[Int(slots[slot] - 1)] == key { return slots[slot] - 1 }
            slot = (slot + 1) & mask
        }
        keys.append(key)
        slots[slot] = UInt32(keys.count)
        if keys.count * 2 > slots.count { grow() }
        return UInt32(keys.count - 1)
    }

    private static func hash(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24)
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        slots = [UInt32](repeating: 0, count: mask + 1)
        for (number, key) in keys.enumerated() {
            var slot = Self.hash(key) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }
}
