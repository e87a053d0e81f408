import Testing
import Text

@testable import Parsing

/// A key is what its author sees, in every format.
@Suite struct InvisibleKeyTests {
    @Test(arguments: [
        "\u{A0}draft: true", "draft\u{A0}: true", "\u{200B}draft: true", "dra\u{200B}ft: true",
        "\u{A0}\u{3000}draft: true",
        "\u{2060}draft: true", "\u{AD}draft: true", "draft\u{FEFF}: true", "\u{202A}draft\u{202C}: true",
        "\" draft\": true", "\"draft\u{A0}\": true", "\u{2003}draft: true", "draft\u{180E}: true",
        "\u{2028}draft: true",
        "title: 甲\n\u{A0}draft: true", "\u{3000}draft: true",
    ])
    func isReadWithAWarning(yaml: String) {
        let source = SourceFile(path: "a.md", text: "---\n\(yaml)\n---\n机密\n")
        let result = FrontMatterParser(SiteConfiguration()).parse(source)
        #expect(result.frontMatter?.isDraft == true)
        #expect(result.diagnostics.map(\.severity) == [.warning])
        #expect(result.diagnostics.allSatisfy { $0.hint != nil })
    }

    @Test(arguments: [
        "{\"\u{A0}draft\": true}\n", "{\"draft\u{200B}\": true}\n", "+++\n\"draft \" = true\n+++\n",
        "+++\n\"\u{200B}draft\" = true\n+++\n",
    ])
    func isReadInOtherFormats(text: String) {
        let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: text + "机密"))
        #expect(result.frontMatter?.isDraft == true)
        #expect(result.diagnostics.map(\.severity) == [.warning])
    }

    @Test func isNamed() {
        let text = "---\n\u{A0}\u{A0}tags: [a]\n---\n"
        let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: text))
        #expect(result.frontMatter?.terms == ["tags": ["a"]])
        #expect(
            result.diagnostics.map(\.message.english) == [
                "“tags” is read without the invisible character U+00A0 beside it"
            ])
    }

    /// What is indented by something else than spaces cannot be nested.
    @Test func anIndentedListIsAnError() {
        let text = "---\ntags:\n\u{A0}\u{A0}- a\n---\n"
        let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: text))
        #expect(result.frontMatter == nil)
        #expect(
            result.diagnostics.map(\.message.english) == ["this line is indented with the invisible character U+00A0"])
    }

    @Test(arguments: ["标签 一: 1", "a b: 1", "👨‍👩‍👧: 1", "❤️: 1", "نمی‌خواهم: 1"])
    func othersStay(yaml: String) {
        let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: "---\n\(yaml)\n---\n"))
        #expect(result.diagnostics.isEmpty)
        #expect(result.frontMatter?.parameters.map(\.key) == [String(yaml.dropLast(3))])
    }
}
