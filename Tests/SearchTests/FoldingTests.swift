import Testing

@testable import Search

@Suite struct FoldingTests {
    @Test(arguments: [
        ("ＡＢＣ １２３", "abc 123"), ("Café Zürich", "cafe zurich"), ("Cafe\u{301}", "cafe"), ("İstanbul", "istanbul"),
        ("Straße", "straße"), ("ﾊﾟﾋﾟ", "パピ"), ("がき", "がき"), ("か\u{3099}", "が"), ("㎡", "m2"), ("①②", "12"),
        ("光，模块", "光 模块"), ("  600519.SH ", "600519 sh"), ("Qwen2.5-Max", "qwen2 5 max"), ("「光模块」", "光模块"),
        ("光模块800G", "光模块800g"), ("한국어", "한국어"), ("한", "한"), ("α收益", "收益"), ("A😀B", "a b"), ("", ""),
        ("。、！", ""), ("々〇", "々〇"), ("ラーメン・餃子", "ラーメン 饺子"), ("A\u{A0}B", "a b"), ("fi\u{FB01}", "fifi"),
    ])
    func folds(_ text: String, _ folded: String) {
        #expect(Folding.folded(text) == folded)
        #expect(Folding.folded(folded) == folded)
    }

    @Test func simplifiedAndTraditionalAreOne() {
        #expect(Script.words.count >= 100)
        for (traditional, simplified) in Script.words {
            #expect(Folding.folded(traditional) == simplified, "\(traditional)")
            #expect(Folding.folded(simplified) == simplified, "\(simplified)")
        }
    }

    @Test func characterIsReadAsICUReadsIt() {
        let clauses = Script.readings.map { ArraySlice($0.characters.utf8) }
        let entries = Readings(clauses).entries
        #expect(Script.readings.count >= 100)
        for (characters, reading) in Script.readings {
            let entry = entries.first { $0.characters == characters }
            #expect(entry?.readings == reading, "\(characters)")
            #expect(entry?.key == reading.split(separator: " ").prefix(2).map { $0.prefix(1) }.joined())
        }
    }
}
