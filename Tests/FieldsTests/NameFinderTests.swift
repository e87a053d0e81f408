import Fields
import TestSupport
import Testing

@Suite struct NameFinderTests {
    private func found(_ names: [String], in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { NameFinder(names).matches(in: $0) }.map { names[$0.number] }
    }

    @Test func takesTheLongestName() {
        let names = ["平安", "中国平安", "平安银行", "银行"]
        #expect(found(names, in: "中国平安与平安银行：平安是福") == ["中国平安", "平安银行", "平安"])
    }

    @Test func namesOfASCIIAreWholeWords() {
        #expect(found(["AI", "600519"], in: "AIGC、ai算力、1600519、600519.SH") == ["AI", "600519"])
    }

    @Test func emptyNamesAndNone() {
        #expect(found(["", "茅台"], in: "茅台茅台") == ["茅台", "茅台"])
        #expect(found([], in: "茅台") == [])
    }

    /// The automaton finds what a comparison at every place finds.
    @Test func equalsAPlainScan() {
        var random = SeededGenerator(seed: 17)
        for _ in 0..<300 {
            let letters = ["甲", "乙", "丙", "a", "b", "-"]
            func word(_ length: Int) -> String {
                (0..<length).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
            }
            let names = Array(Set((0..<8).map { _ in word(Int.random(in: 1...4, using: &random)) })).sorted()
            let text = word(40)
            #expect(found(names, in: text) == scanned(names, in: text), "\(names) in \(text)")
        }
    }

    private func scanned(_ names: [String], in text: String) -> [String] {
        let scalars = Array(text)
        func isWord(_ character: Character) -> Bool { character.isASCII && character.isLetter }
        var (found, start): ([String], Int) = ([], 0)
        while start < scalars.count {
            let fitting = names.filter { name in
                let length = name.count
                guard start + length <= scalars.count, String(scalars[start..<start + length]) == name,
                    let first = name.first, let last = name.last
                else { return false }
                if start > 0, isWord(scalars[start - 1]), isWord(first) { return false }
                return !(start + length < scalars.count && isWord(scalars[start + length]) && isWord(last))
            }
            guard let longest = fitting.max(by: { $0.utf8.count < $1.utf8.count }) else {
                start += 1
                continue
            }
            found.append(longest)
            start += longest.count
        }
        return found
    }
}
