import Testing
@testable import Text

@Suite struct EastAsianTests {
    @Test(arguments: ["甲", "，", "（", "あ", "ｱ", "Ａ", "한", "🎉", "𠮷", "—", "“", "a", "é", "\u{300}", "\u{200D}", "\t"])
    func widthFollowsTheStandard(character: Unicode.Scalar) {
        let columns: [Unicode.Scalar: Int] = [
            "甲": 2, "，": 2, "（": 2, "あ": 2, "ｱ": 1, "Ａ": 2, "한": 2, "🎉": 2, "𠮷": 2, "—": 1, "“": 1, "a": 1, "é": 1,
            "\u{300}": 0, "\u{200D}": 0, "\t": 1,
        ]
        #expect(character.columnWidth == columns[character])
        #expect(character.isWide == (columns[character] == 2))
    }

    @Test func theEndsOfRangesCount() {
        #expect(([0x1100, 0x115F, 0x20000, 0x3FFFD] as [UInt32]).allSatisfy { Unicode.Scalar($0)?.isWide == true })
        #expect(([0x10FF, 0x1160, 0x1FFFF, 0x3FFFE] as [UInt32]).allSatisfy { Unicode.Scalar($0)?.isWide == false })
    }

    @Test func lettersOfEachScript() {
        #expect("甲〇々𠮷㐀".unicodeScalars.allSatisfy { $0.isHan && $0.isEastAsianLetter && !$0.isKana })
        #expect("あアｱㇿ".unicodeScalars.allSatisfy { $0.isKana && $0.isEastAsianLetter && !$0.isHan })
        #expect("한ㄱᄀ".unicodeScalars.allSatisfy { $0.isHangul && $0.isEastAsianLetter && !$0.isKana })
        #expect("a1，。é·".unicodeScalars.allSatisfy { !$0.isEastAsianLetter })
    }
}
