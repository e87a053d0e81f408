import Foundation
import FoundationXML
import Testing
import Text

@testable import Markdown

/// Whatever the bytes, the renderer answers with whole UTF-8 and balanced HTML.
@Suite struct TotalityTests {
    /// INKSTONE_MUTATIONS asks for more.
    private static let mutations = ProcessInfo.processInfo.environment["INKSTONE_MUTATIONS"].flatMap(Int.init) ?? 3000

    @Test func mutatedPostsStayBalanced() {
        var generated = GeneratedMarkdown(seed: 6, GeneratedMarkdown.everything)
        var numbers = FixedNumbers(7)
        var options = MarkdownOptions()
        options.math = true
        for round in 0..<Self.mutations {
            var bytes = Array(generated.document().utf8)
            for _ in 0..<Int.random(in: 0...4, using: &numbers) where !bytes.isEmpty {
                let index = Int.random(in: bytes.indices, using: &numbers)
                switch round % 3 {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &numbers)
                case 1: bytes.remove(at: index)
                default: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: index)
                }
            }
            options.smart = round % 2 == 0
            let source = SourceFile(path: "a.md", bytes: bytes)
            let body = MarkdownRenderer(options).render(source, body: 0..<bytes.count)
            #expect(String(validating: body.html.utf8, as: UTF8.self) != nil)
            #expect(String(validating: body.plainText.utf8, as: UTF8.self) != nil)
            #expect(isBalanced(body.html), "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }

    /// A search that starts again at every opening would take minutes on these.
    @Test(arguments: [
        "*", "**甲", "*甲。", "_", "~~", "~~甲。", "[", "![", "](", "`", "``a", "<", "<b>", "$", "$a", "\\(", "\\(a", "\\[",
        "$$a", "> ", "- ", "*ST甲", "***ST甲", "https://a", "www.", "_www.a", "a@", "@a.b", "&#", "{#", "|", "[^1]",
        "甲\n",
        "**~~甲", "\\", "(https://a.cn)", "https://a.cn/)", "![甲](", "*甲**", "\u{FE00}*",
    ])
    func hostileRepetitionIsRenderedToo(piece: String) {
        let text = String(repeating: piece, count: 20_000)
        let body = Rendering.site(text) { $0.math = true }
        #expect(body.html.utf8.count < 200 * text.utf8.count)
    }

    @Test func anEmptyBodyIsEmpty() {
        let body = Rendering.site("")
        #expect(body.html.isEmpty)
        #expect(body.plainText.isEmpty)
    }

    /// The site's HTML is written as XML too: every element closed, every attribute quoted.
    private func isBalanced(_ html: String) -> Bool {
        let printable = html.unicodeScalars.filter {
            $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF || [9, 10, 13].contains($0.value)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: printable)
        return XMLParser(data: .init("<body>\(String(text))</body>".utf8)).parse()
    }
}
