import Text

/// Makes the Chinese and full-width ways of writing a date into the ASCII ones that `DateScanner` reads.
enum DateText {
    /// Marks that follow a folded 上午 or 下午.
    static let morning = UInt8(ascii: "<")
    static let afternoon = UInt8(ascii: ">")

    /// ASCII bytes without blanks around them; anything that has no place in a date becomes `?`.
    static func folded(_ text: String) -> [UInt8] {
        var text = text
        var bytes = text.withUTF8 { $0.allSatisfy { $0 < 0x80 } ? Array($0) : nil } ?? folded(text.unicodeScalars)
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        if let start = bytes.firstIndex(where: { $0 > 0x20 }), start > 0 { bytes.removeFirst(start) }
        return bytes
    }

    private static func folded(_ scalars: String.UnicodeScalarView) -> [UInt8] {
        var bytes: [UInt8] = []
        var previous: Unicode.Scalar = " "
        for scalar in scalars {
            switch scalar {
            case "年", "月": bytes.append(UInt8(ascii: "-"))
            case "日", "号", "號", "\u{3000}", "\u{A0}": bytes.append(UInt8(ascii: " "))
            case "时", "點", "点", "時", "分": bytes.append(UInt8(ascii: ":"))
            case "秒": bytes.append(UInt8(ascii: " "))
            case "午" where previous == "上": bytes.append(morning)
            case "午" where previous == "下": bytes.append(afternoon)
            case "上", "下": break
            case "整" where previous == "点" || previous == "點": break
            case "‐", "‑", "–", "—", "−": bytes.append(UInt8(ascii: "-"))
            case "\u{FF01}"..."\u{FF5E}": bytes.append(UInt8(scalar.value - 0xFEE0))
            case "\u{0}"..."\u{7F}": bytes.append(UInt8(scalar.value))
            default: bytes.append(UInt8(ascii: "?"))
            }
            previous = scalar
        }
        return bytes
    }
}
