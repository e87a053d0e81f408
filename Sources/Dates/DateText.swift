import Formats
import Text

/// Makes the Chinese, Japanese, Korean and full-width ways of writing a date into what `DateScanner` reads: ASCII, and
/// one of these marks in the place of a word.
enum DateText {
    static let year: UInt8 = 0x81
    static let month: UInt8 = 0x82
    static let day: UInt8 = 0x83
    static let hour: UInt8 = 0x84
    static let minute: UInt8 = 0x85
    static let second: UInt8 = 0x86
    static let morning: UInt8 = 0x91
    static let noon: UInt8 = 0x92
    static let afternoon: UInt8 = 0x93
    static let night: UInt8 = 0x94

    /// Bytes without blanks around them; anything that has no place in a date becomes `?`.
    static func folded(_ text: String) -> [UInt8] {
        var text = text
        var bytes =
            text.withUTF8 { $0.allSatisfy { $0 < 0x80 } ? Array($0) : nil } ?? folded(Array(text.unicodeScalars))
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        if let start = bytes.firstIndex(where: { $0 > 0x20 }), start > 0 { bytes.removeFirst(start) }
        return bytes
    }

    private static func folded(_ scalars: [Unicode.Scalar]) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = 0
        while index < scalars.count {
            let rest = scalars[index...]
            if let length = weekdayLength(rest, after: bytes.last) {
                bytes.append(0x20)
                index += length
            } else if let (word, mark) = words.first(where: { rest.starts(with: $0.word) }) {
                bytes += mark
                index += word.count
            } else if let (digits, length) = number(rest) {
                bytes += digits
                index += length
            } else {
                bytes.append(byte(scalars[index]))
                index += 1
            }
        }
        return bytes
    }

    private static func byte(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar {
        case "‐", "‑", "–", "—", "−": UInt8(ascii: "-")
        case "\u{FF01}"..."\u{FF5E}": UInt8(scalar.value - 0xFEE0)
        case "\u{0}"..."\u{7F}": UInt8(scalar.value)
        default: scalar.isInvisible ? 0x20 : UInt8(ascii: "?")
        }
    }

    /// Longer words before those that they begin with.
    private static let words: [(word: [Unicode.Scalar], mark: [UInt8])] = [
        ("年", [year]), ("년", [year]), ("月", [month]), ("월", [month]),
        ("日", [day]), ("号", [day]), ("號", [day]), ("일", [day]),
        ("点半", [hour] + Array("30".utf8) + [minute]), ("點半", [hour] + Array("30".utf8) + [minute]),
        ("時半", [hour] + Array("30".utf8) + [minute]), ("点整", [hour]), ("點整", [hour]), ("点钟", [hour]), ("點鐘", [hour]),
        ("时", [hour]), ("時", [hour]), ("点", [hour]), ("點", [hour]), ("시", [hour]),
        ("分", [minute]), ("분", [minute]), ("秒", [second]), ("초", [second]),
        ("上午", [morning]), ("早上", [morning]), ("早晨", [morning]), ("清晨", [morning]), ("凌晨", [morning]),
        ("午前", [morning]), ("오전", [morning]), ("中午", [noon]), ("正午", [noon]),
        ("下午", [afternoon]), ("午后", [afternoon]), ("午後", [afternoon]), ("傍晚", [afternoon]), ("오후", [afternoon]),
        ("晚上", [night]), ("晚间", [night]), ("晚間", [night]), ("夜里", [night]), ("夜間", [night]), ("夜间", [night]),
    ].map { (Array($0.unicodeScalars), $1) }

    // MARK: Days of the week

    private static let dayNames = Set("一二三四五六日天月火水木金土월화수목금토일".unicodeScalars)

    /// The length of a day of the week: `周五`, `星期五`, `礼拜五`, `金曜日`, `금요일`, and in brackets also `五`, `金` and `금`.
    private static func weekdayLength(_ rest: ArraySlice<Unicode.Scalar>, after previous: UInt8?) -> Int? {
        let text = Array(rest.prefix(3))
        for prefix in ["周", "週", "星期", "礼拜", "禮拜"].map({ Array($0.unicodeScalars) })
        where text.starts(with: prefix) && text.count > prefix.count && dayNames.contains(text[prefix.count]) {
            return prefix.count + 1
        }
        guard let first = text.first, dayNames.contains(first) else { return nil }
        let ending = text.dropFirst()
        if ending.starts(with: "曜日".unicodeScalars) || ending.starts(with: "요일".unicodeScalars) { return 3 }
        return previous == UInt8(ascii: "(") && (text.dropFirst().first == ")" || text.dropFirst().first == "）")
            ? 1 : nil
    }

    // MARK: 二〇二五

    private static let digits: [Unicode.Scalar: Int] = [
        "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// A number in Chinese: digits one by one, or up to 99 with 十.
    private static func number(_ rest: ArraySlice<Unicode.Scalar>) -> (digits: [UInt8], length: Int)? {
        let run = rest.prefix { digits[$0] != nil || $0 == "十" }
        guard !run.isEmpty else { return nil }
        guard let ten = run.firstIndex(of: "十") else {
            return (run.flatMap { Array(String(digits[$0] ?? 0).utf8) }, run.count)
        }
        let (tens, ones) = (run[..<ten], run[(ten + 1)...])
        guard tens.count < 2, ones.count < 2, ones.first != "十" else { return nil }
        let value = (tens.first.flatMap { digits[$0] } ?? 1) * 10 + (ones.first.flatMap { digits[$0] } ?? 0)
        return (Array(String(value).utf8), run.count)
    }
}
