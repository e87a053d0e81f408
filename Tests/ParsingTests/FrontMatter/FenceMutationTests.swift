import TestSupport
import Testing
import Text

@testable import Parsing

/// However the lines around the front matter of a draft are damaged, the draft stays where it is.
@Suite struct FenceMutationTests {
    private static let pieces = [
        "-", "--", "—", "+", "{", "\u{A0}", "\u{3000}", "\u{200B}", "\u{FEFF}", "\r", "\r\n", "\n", "\n\n", "\t", " ",
        "#",
        "yaml", "json", "<!--", "-->", "```", "…", "。", "注", "=", "\u{2028}", "\u{85}", "\u{B}", "x\n", "> ", "* ",
    ]

    @Test(arguments: ["---", "+++"])
    func noDamagedFencePublishesADraft(fence: String) {
        let sign = fence == "---" ? ": " : " = "
        let keys = "title\(sign)\"甲\"\ndraft\(sign)true\n"
        let parser = FrontMatterParser(SiteConfiguration())
        var mutator = Mutator(seed: fence == "---" ? 3 : 5)
        var read = 0
        for round in 0..<6_000 {
            // The first fence, the second, or both.
            let first =
                round % 3 == 1 ? Array("\(fence)\n".utf8) : mutator.mutated(Array("\(fence)\n".utf8), with: Self.pieces)
            let last =
                round % 3 == 0 ? Array("\(fence)\n".utf8) : mutator.mutated(Array("\(fence)\n".utf8), with: Self.pieces)
            let source = SourceFile(path: "a.md", bytes: first + Array(keys.utf8) + last + Array("机密\n".utf8))
            guard let frontMatter = parser.parse(source).frontMatter else { continue }
            #expect(frontMatter.isDraft, "\(source.text(source.bytes.indices).debugDescription)")
            read += 1
        }
        #expect(read > 100)
    }
}
