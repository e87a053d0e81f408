import TestSupport
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
        #expect(run(text).tokens.count == count)
    }

    @Test func simplifiedAndTraditionalAreOne() {
        #expect(Script.words.count >= 100)
        for (traditional, simplified) in Script.words {
            #expect(Folding.folded(traditional) == simplified, "\(traditional)")
            #expect(Folding.folded(simplified) == simplified, "\(simplified)")
        }
    }

    @Test func characterIsReadAsICUReadsIt() {
        let rows = Script.readings.map { Readings.rows(run($0.characters)) }
        let entries = Readings(rows.reduce([]) { $0.union($1) }).all
        #expect(Script.readings.count >= 100)
        for (characters, reading) in Script.readings {
            let found = entries.filter { $0.characters == characters }
            let key = reading.split(separator: " ").prefix(2).map { $0.prefix(1) }.joined()
            #expect(found.contains { $0.key == key }, "\(characters)")
            let readings = found.first?.readings.split(separator: " ").map { $0.split(separator: "/") } ?? []
            #expect(readings.count == characters.unicodeScalars.count)
            for (one, all) in zip(reading.split(separator: " "), readings) {
                #expect(all.contains(one), "\(characters)")
            }
        }
    }

    @Test(arguments: [
        ("银行", "yin hang"), ("行业", "hang ye"), ("央行", "yang hang"), ("调整", "tiao zheng"), ("重组", "chong zu"),
        ("会计", "kuai ji"), ("重庆", "chong qing"), ("长安", "chang an"), ("增长", "zeng zhang"), ("运行", "yun xing"),
    ])
    func characterHasAllReadingsOfItsWords(_ word: String, _ reading: String) {
        let entry = Readings(Readings.rows(run(word))).all.first
        let readings = entry?.readings.split(separator: " ").map { $0.split(separator: "/") } ?? []
        #expect(zip(reading.split(separator: " "), readings).allSatisfy { $1.contains($0) })
    }

    @Test func formsOfHongKongAreSimplified() {
        #expect(Folding.folded("滙衞諮甦峯擡敍枱麪鉅") == "汇卫咨苏峰抬叙台面巨")
    }

    /// The tokens of a text are those of its fold.
    @Test func tokenizerFoldsAsFoldingDoes() {
        var random = SeededGenerator(seed: 3)
        let letters = Array("aZ9é ，光模。ＡがかラﾊﾟёΛς한ُس๒ก-\u{3099}\u{AD}\u{200B}㎡①😀𐐷\n滙".unicodeScalars)
        for _ in 0..<2000 {
            let scalars = (0..<Int.random(in: 1...12, using: &random)).map { _ in letters.randomElement(using: &random)!
            }
            let text = String(String.UnicodeScalarView(scalars))
            #expect(joined(run(text)) == Folding.folded(text), "\(scalars)")
        }
    }

    private func run(_ text: String) -> TokenRun {
        var document = SearchDocument(title: text, place: DocumentPlace(link: "/a/"))
        document.zones = [.title: [text]]
        var run = TokenRun()
        run.add(document, number: 0)
        return run
    }

    private func joined(_ run: TokenRun) -> String {
        run.tokens.enumerated().map { index, token in
            let code = TokenRun.token(token)
            let word =
                code < TokenRun.firstWord
                ? String(Unicode.Scalar(code)!)
                : String(decoding: run.words[Int(code - TokenRun.firstWord)], as: UTF8.self)
            return (index > 0 && token >> 30 == TokenRun.Joint.separated.rawValue ? " " : "") + word
        }.joined()
    }
}
