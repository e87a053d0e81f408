import Testing

@testable import Querying

@Suite struct QuestionTests {
    private func letters(_ text: String) -> [[String]] {
        Question(text, kinds: ["tag"]).parts.map { part in
            part.map { choice in
                switch choice {
                case .words(_, let letters, let isQuoted): isQuoted ? "“\(letters)”" : letters
                case .days(let from, let before): "\(from)..<\(before)"
                case .term(let key, let signs): key + signs
                }
            }
        }
    }

    @Test(arguments: [
        ("储能 电池", [["储能"], ["电池"]]), ("储能 OR 电池", [["储能", "电池"]]), ("\"储 能\"", [["“储 能”"]]),
        ("“储能”电池", [["“储能”"], ["电池"]]), ("tag:储能", [["tag:储能"]]), ("TAG：C++", [["tag:c++"]]),
        ("tag:\"a b\"", [["tag:a b"]]), ("2025-02", [["2025-02..<2025-3"]]), ("after:2025", [["2025-01-01..<9999"]]),
        ("before:2025-2-9", [["0000..<2025-02-09"]]), ("foo:bar", [["foo:bar"]]), ("储能 储能", [["储能"]]),
        ("-储能", [["-储能"]]), ("储能 -电池", [["储能"]]), ("OR", [["or"]]), ("", []), ("，。", []),
        ("after:2025-02-30", []), ("ＡＢＣ", [["abc"]]),
    ])
    func parts(text: String, parts: [[String]]) {
        #expect(letters(text) == parts)
    }

    @Test func whatDoesNotWorkIsHinted() {
        #expect(Question("tag: 储能", kinds: ["tag"]).hints == [.space("tag:")])
        #expect(Question("after:2025-13", kinds: ["tag"]).hints == [.date("after:2025-13")])
        #expect(Question("tag:储能", kinds: ["tag"]).hints.isEmpty)
    }

    @Test func aLongQuestionIsCut() {
        #expect(!Question(String(repeating: "储 ", count: 100), kinds: []).isCut)
        #expect(Question((0..<101).map { "储\($0)" }.joined(separator: " "), kinds: []).isCut)
    }

    @Test func lettersOfOneKindAreOneToken() {
        let tokens = QueryToken.tokens(of: "GPT-4o 储能")
        #expect(tokens.map { String(decoding: $0.text, as: UTF8.self) } == ["gpt", "4", "o", "储", "能"])
        #expect(tokens.map(\.isSeparated) == [false, true, false, true, false])
    }
}
