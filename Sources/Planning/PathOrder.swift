import Foundation
import Parsing
import Text

/// The order of many paths, whose bytes lie behind each other: to compare two of them counts no references, and moves
/// none.
struct PathOrder {
    private var bytes: [UInt8] = []
    /// Where each begins, and where the last ends.
    private var starts = [0]

    init(_ paths: some Collection<SitePath>) {
        starts.reserveCapacity(paths.count + 1)
        bytes.reserveCapacity(paths.count * 64)
        for path in paths {
            bytes.append(contentsOf: path.decoded.utf8)
            starts.append(bytes.count)
        }
    }

    /// Their places, sorted by bytes as `SitePath` has it.
    /// - Parameter precedes: decides about two that are equal.
    func places(_ precedes: (Int, Int) -> Bool) -> [Int] {
        bytes.withUnsafeBytes { bytes in
            starts.withUnsafeBufferPointer { starts in
                placesInOrder(of: starts.count - 1) { one, other in
                    let left = UnsafeRawBufferPointer(rebasing: bytes[starts[one]..<starts[one + 1]])
                    let right = UnsafeRawBufferPointer(rebasing: bytes[starts[other]..<starts[other + 1]])
                    guard let first = left.baseAddress, let second = right.baseAddress else { return false }
                    let order = memcmp(first, second, min(left.count, right.count))
                    if order != 0 { return order < 0 }
                    return left.count != right.count ? left.count < right.count : precedes(one, other)
                }
            }
        }
    }
}
