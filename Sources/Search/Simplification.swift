import Foundation

/// Which simplified character stands for a traditional one, by the transform of ICU. A part of it is written into each
/// index, so that the browser folds a query by the very table the text was folded by.
struct Simplification: Sendable {
    /// By character of the Basic Multilingual Plane; itself where there is nothing to simplify.
    private let simplified: [UInt16]

    static let icu = Simplification()

    private init() {
        var table = (0...0xFFFF).map { UInt16($0) }
        let range = UInt32(0x3400)...0x9FFF
        let all = String(String.UnicodeScalarView(range.compactMap(Unicode.Scalar.init)))
        let result = all.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? all
        let scalars = Array(result.unicodeScalars)
        // One character for one is what makes positions stay.
        if scalars.count == range.count {
            for (offset, scalar) in scalars.enumerated() where scalar.value <= 0xFFFF {
                table[Int(range.lowerBound) + offset] = UInt16(scalar.value)
            }
        }
        simplified = table
    }

    package func callAsFunction(_ scalar: UInt32) -> UInt32 {
        scalar <= 0xFFFF ? UInt32(simplified[Int(scalar)]) : scalar
    }

    /// Traditional characters whose simplified ones satisfy a condition, ascending.
    func pairs(where isUsed: (UInt32) -> Bool) -> [(traditional: UInt32, simplified: UInt32)] {
        simplified.enumerated().compactMap { index, value in
            index != Int(value) && isUsed(UInt32(value)) ? (UInt32(index), UInt32(value)) : nil
        }
    }
}
