import Testing

@testable import Markdown

/// The marks make cmark-gfm decide about every run of delimiters as CommonMark CJK-friendly Amendments 6.2 does.
@Suite struct FlankingTests {
    private struct Ability: Equatable {
        let opens: Bool
        let closes: Bool
    }

    @Test(arguments: [false, true])
    func everyRunOpensAndClosesAsWanted(strikes: Bool) {
        var numbers = FixedNumbers(8)
        let pieces =
            [
                "*", "**", "***", "_", "__", "甲", "乙", "，", "。", "“", "”", "(", ")", "a", " ", "\u{FE00}", "“\u{FE01}",
                "\u{E0100}", "한", "🎉", "\\", "-", "1", "\n", "ﾊ",
            ] + (strikes ? ["~~", "~~", "~", "~~~", "**~~", "~~**", "~~_"] : ["~"])
        for _ in 0..<20_000 {
            let count = Int.random(in: 2...9, using: &numbers)
            let text = "甲" + (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
            // Stars between digits are no run.
            if text.contains(/1\*+1/.matchingSemantics(.unicodeScalar)) { continue }
            // Nor is the star of a name such as `ASSERT_*`.
            if text.contains(/[a1]_\*(?![*a1])/.matchingSemantics(.unicodeScalar)) { continue }
            let (wanted, given) = abilities(Array(text.utf8), strikes: strikes)
            #expect(wanted == given, "\(text.debugDescription)")
        }
    }

    private func abilities(_ text: [UInt8], strikes: Bool) -> (wanted: [Ability], given: [Ability]) {
        text.withUnsafeBufferPointer { text in
            let edits = EmphasisMarks.edits(for: text, strikes: strikes, addresses: .init(), replaced: .init())
            let wanted = abilities(text, strikes: strikes) { $0.meaning }
            guard let sentinels = Sentinels.absent(from: text) else { return (wanted, []) }
            return sentinels.apply(edits, to: text).withUnsafeBufferPointer { marked in
                (wanted, abilities(marked, strikes: strikes) { $0.shown })
            }
        }
    }

    /// The rules of the specification, run by run, looking through tildes where cmark-gfm does.
    private func abilities(
        _ text: UnsafeBufferPointer<UInt8>, strikes: Bool, as kind: (DelimiterNeighbour) -> DelimiterNeighbour.Class
    ) -> [Ability] {
        var abilities: [Ability] = []
        var runs = DelimiterRuns(text)
        while let run = runs.next() {
            let delimiter = text[run.lowerBound]
            if delimiter == UInt8(ascii: "~"), !strikes || run.count != 2 { continue }
            var start = run.lowerBound
            while strikes, start > 0, text[start - 1] == UInt8(ascii: "~") { start -= 1 }
            var end = run.upperBound
            while strikes, end < text.count, text[end] == UInt8(ascii: "~") { end += 1 }
            let before = DelimiterNeighbour(before: start, in: text)
            let after = DelimiterNeighbour(at: end, in: text)
            let flanking = Flanking(before: kind(before), after: kind(after))
            guard delimiter == UInt8(ascii: "_") else {
                abilities.append(Ability(opens: flanking.left, closes: flanking.right))
                continue
            }
            // What cmark-gfm is shown hides punctuation behind a variation selector.
            let isBehindPunctuation = kind(before) == before.shown ? before.shown == .punctuation : before.isPunctuation
            abilities.append(
                Ability(
                    opens: flanking.left && (!flanking.right || isBehindPunctuation),
                    closes: flanking.right && (!flanking.left || after.isPunctuation)))
        }
        return abilities
    }
}
