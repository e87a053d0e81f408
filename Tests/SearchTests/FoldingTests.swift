import Testing

@testable import Search

@Suite struct FoldingTests {
    @Test(arguments: [
        ("ＡＢＣ １２３", "abc 123"), ("Café Zürich", "cafe zurich"), ("Cafe\u{301}", "cafe"), ("İstanbul", "istanbul"),
        ("Straße", "straße"), ("ﾊﾟﾋﾟ", "パピ"), ("がき", "がき"), ("か\u{3099}", "が"), ("㎡", "m2"), ("①②", "12"),
        ("光，模块", "光 模块"), ("  600519.SH ", "600519 sh"), ("Qwen2.5-Max", "qwen2 5 max"), ("「光模块」", "光模块"),
        ("光模块800G", "光模块800g"), ("한국어", "한국어"), ("한", "한"), ("α收益", "α收益"), ("A😀B", "a b"), ("", ""),
        ("。、！", ""), ("々〇", "々〇"), ("ラーメン・餃子", "ラーメン 饺子"), ("A\u{A0}B", "a b"), ("fi\u{FB01}", "fifi"),
        ("Привет, Ёлка", "привет елка"), ("ΛΌΓΟΣ λόγος", "λογοσ λογοσ"), ("مَرْحَبًا", "مرحبا"), ("שָׁלוֹם", "שלום"),
        ("สวัสดี", "สวัสดี"),
        ("हिन्दी", "हिन्दी"), ("٢٠٢٥", "٢٠٢٥"), ("μm", "μm"), ("don\u{2BC}t", "don t"), ("😀", ""), ("1\u{FE0F}\u{20E3}", "1"),
        ("光\u{200B}模\u{FEFF}块", "光模块"), ("soft\u{AD}ware", "software"), ("ni\u{200C}n\u{200D}i", "nini"),
        ("葛\u{E0100}飾", "葛饰"),
        ("\u{200B}", ""), ("甲\u{200B}，\u{200B}乙", "甲 乙"),
    ])
    func folds(_ text: String, _ folded: String) {
        #expect(Folding.folded(text) == folded)
        #expect(Folding.folded(folded) == folded)
    }

    /// Thai is found anywhere in a line, words of other scripts as a whole.
    @Test(arguments: [("สวัสดี", 6), ("Привет", 1), ("मुंबई", 1), ("α收益", 3), ("Qwen2", 2), ("μm", 2)])
    func cutsIntoTokens(_ text: String, _ count: Int) {
        var clauses = ByteTable()
        _ = clauses.intern(Array(Folding.folded(text).utf8)[...])
        #expect(Lexicon(clauses).clauseTokens.count == count)
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
