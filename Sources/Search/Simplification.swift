import Foundation

/// Which simplified character stands for a traditional one, by the transform of ICU. A part of it is written into each
/// index, so that the browser folds a query by the very table the text was folded by.
struct Simplification: Sendable {
    /// By character of the Basic Multilingual Plane; itself where there is nothing to simplify.
    private let simplified: [UInt16]

    /// Whether a traditional character becomes this one.
    private let isTargetOfOne: [Bool]

    static let icu = Simplification()

    private init() {
        var table = (0...0xFFFF).map { UInt16($0) }
        let range = UInt32(0x3400)...0x9FFF
        let all = String(String.UnicodeScalarView(range.compactMap(Unicode.Scalar.init)))
        let result = all.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? all
        let scalars = Array(result.unicodeScalars)
        var isTarget = [Bool](repeating: false, count: table.count)
        // One character for one is what makes positions stay.
        if scalars.count == range.count {
            for (offset, scalar) in scalars.enumerated() where scalar.value <= 0xFFFF {
                table[Int(range.lowerBound) + offset] = UInt16(scalar.value)
            }
        }
        for (traditional, simplified) in Self.hongKong { table[traditional] = UInt16(simplified) }
        for (index, value) in table.enumerated() where index != Int(value) { isTarget[Int(value)] = true }
        simplified = table
        isTargetOfOne = isTarget
    }

    /// Forms of Hong Kong that ICU leaves as they are.
    private static let hongKong: [(Int, Int)] = zip(
        "滙衞諮甦峯擡敍枱麪鉅".unicodeScalars, "汇卫咨苏峰抬叙台面巨".unicodeScalars
    ).map { (Int($0.value), Int($1.value)) }

    /// Whether there are traditional forms of a character.
    func isTarget(_ scalar: UInt32) -> Bool { scalar <= 0xFFFF && isTargetOfOne[Int(scalar)] }

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
