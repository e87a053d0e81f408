import Testing
import Text

@testable import Parsing

@Suite struct FrontMatterBlockTests {
    /// The text, then `format|content|body`, with `-` for no format.
    @Test(arguments: [
        ("", "-||"),
        ("正文\n", "-||正文\n"),
        ("\u{FEFF}正文", "-||正文"),
        ("---\na: 1\n---\n正文\n", "YAML|a: 1\n|正文\n"),
        ("\u{FEFF}---\na: 1\n---\n正文", "YAML|a: 1\n|正文"),
        ("---\r\na: 1\r\n---\r\n正文\r\n", "YAML|a: 1\r\n|正文\r\n"),
        ("\n \n---\na: 1\n---", "YAML|a: 1\n|"),
        ("---  \na: 1\n--- \t\n正文", "YAML|a: 1\n|正文"),
        ("---\n---\n正文", "YAML||正文"),
        ("---\na: 1\n...\n正文", "YAML|a: 1\n|正文"),
        ("---\na: 1\n...\n---\n正文", "YAML|a: 1\n|正文"),
        ("---\na: |\n  ---\n  b\n---\n正文", "YAML|a: |\n  ---\n  b\n|正文"),
        ("---\na: 1\n----\n---\n正文", "YAML|a: 1\n----\n|正文"),
        ("+++\na = 1\n+++\n正文", "TOML|a = 1\n|正文"),
        ("{\"a\": \"}\\\"}\", \"b\": {}}\n正文", "JSON|{\"a\": \"}\\\"}\", \"b\": {}}|正文"),
        ("{\n}\n\n正文", "JSON|{\n}|\n正文"),
        ("{} 正文", "JSON|{}| 正文"),
        ("{{< figure >}}\n正文", "-||{{< figure >}}\n正文"),
        // A thematic break, because no key follows.
        ("---\n\n正文\n", "-||---\n\n正文\n"),
        ("----\na: 1\n", "-||----\na: 1\n"),
    ])
    func splits(text: String, expected: String) {
        let source = SourceFile(path: "a.md", text: text)
        let block = FrontMatterBlock(of: source.bytes)
        let format = block.format?.rawValue ?? "-"
        #expect("\(format)|\(source.text(block.content))|\(source.text(block.body))" == expected)
        #expect(block.isTerminated)
    }

    @Test(arguments: ["---\ntitle: a\n正文", "+++\na = 1", "{\"a\": \"b", "{\"a\": {}"])
    func noticesAMissingEnd(text: String) {
        let block = FrontMatterBlock(of: Array(text.utf8))
        #expect(!block.isTerminated)
        #expect(block.body.isEmpty)
    }
}
