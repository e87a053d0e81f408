import Foundation
import Testing
import Text

@testable import Languages

/// Every message of the sources has a Chinese sentence, and every sentence a message.
@Suite struct CompletenessTests {
    /// All literals outside of the tables, by the file they are in; nouns of counts too.
    private static let literals: [(file: String, line: Int, key: String)] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
            .standardizedFileURL.path(percentEncoded: false)
        let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return files.sorted().filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Languages/") }.flatMap { file in
            let text = (try? String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)) ?? ""
            return MessageLiterals(text).keys.map { (file, $0.line, $0.key) }
                + MessageLiterals.counts(in: text).map { (file, 0, $0) }
        }
    }()

    private static let entries = SimplifiedChinese.tables.flatMap(SimplifiedChinese.entries)
    private static let sentences = SimplifiedChinese.wording.sentences

    @Test func everyMessageHasASentence() {
        #expect(Self.literals.count > 5_000)
        let missing = Self.literals.filter { literal in
            literal.key.isSentence && Self.sentences[literal.key] == nil
                && !NoMessages.contains(literal.key, in: literal.file)
        }
        #expect(missing.map { "\($0.file):\($0.line): \($0.key)" } == [], "add them to Sources/Languages")
    }

    @Test func everySentenceIsThatOfAMessage() {
        let known = Set(Self.literals.map(\.key))
        let quoted = Set(SimplifiedChinese.entries(of: SimplifiedChinese.quoted).map(\.key))
        let unused = Self.entries.map(\.key).filter { !known.contains($0) && !quoted.contains($0) }
        #expect(unused == [], "delete them from Sources/Languages")
    }

    @Test func noKeyIsGivenTwice() {
        let keys = Self.entries.map(\.key)
        #expect(keys.count > 1_000 && Set(keys).count == keys.count)
        #expect(Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    /// A sentence puts every argument somewhere, and nothing else.
    @Test func placesAreTheSame() {
        func places(_ text: String) -> [Int] { (1...9).filter { text.contains("{\($0)}") } }
        for (key, sentence) in Self.entries { #expect(places(key) == places(sentence), "\(key)") }
    }

    /// A space stands between Han and Latin, and none behind full-width punctuation.
    @Test func sentencesAreChinese() {
        for (key, sentence) in Self.entries {
            #expect(!sentence.isEmpty, "\(key)")
            for (left, right) in zip(sentence.unicodeScalars, sentence.unicodeScalars.dropFirst()) {
                let isPlain = { (scalar: Unicode.Scalar) in scalar.isASCII && scalar.properties.isAlphabetic }
                #expect(!(left.isHan && isPlain(right)) && !(isPlain(left) && right.isHan), "\(sentence)")
                #expect(!("，。；：？！".unicodeScalars.contains(left) && right == " "), "\(sentence)")
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isHan: Bool { (0x4E00...0x9FFF).contains(value) }
}
