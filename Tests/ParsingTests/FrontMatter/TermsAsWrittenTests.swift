import Testing
import Text

@testable import Parsing

/// Terms are what the author wrote, in every format, or the author is told what became of them.
@Suite struct TermsAsWrittenTests {
    private func parse(_ text: String) -> FrontMatterParser.Result {
        FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: text))
    }

    @Test(arguments: [
        ("+++\ntags = [1.10, 1e2, 1_000, 0x1F, 2.0, 5]\n+++\n", ["1.10", "1e2", "1_000", "0x1F", "2.0", "5"]),
        ("{\"tags\": [1.10, 1e2, -0.0, 5, true]}\n", ["1.10", "1e2", "-0.0", "5", "true"]),
        ("---\ntags: [1.10, 1e2, 0x1F, 007, 5]\n---\n", ["1.10", "1e2", "0x1F", "007", "5"]),
        ("---\ntags: [\u{A0}甲\u{200B}, \u{3000}乙]\n---\n", ["甲", "乙"]),
        ("---\ntags: [\"❤️\", \"👨‍👩‍👧\"]\n---\n", ["❤️", "👨‍👩‍👧"]),
    ])
    func numbersAndEnds(text: String, terms: [String]) {
        let result = parse(text)
        #expect(result.frontMatter?.terms["tags"] == terms)
        #expect(result.diagnostics.isEmpty)
    }

    /// Lines end where YAML 1.2 says.
    @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func otherLineEndsAreText(separator: String) {
        let result = parse(
            "---\nsummary: 甲\(separator)乙：丙\nlead: \"丁\(separator)戊\"\ntags: [甲\(separator)乙]\ntoc: true\n---\n")
        #expect(result.diagnostics.map(\.message.english) == [])
        #expect(result.frontMatter?.summary == "甲\(separator)乙：丙")
        #expect(result.frontMatter?.lead == "丁\(separator)戊")
        #expect(result.frontMatter?.terms["tags"] == ["甲\(separator)乙"])
        #expect(result.frontMatter?.toc == true)
        #expect(result.frontMatter?.parameters.isEmpty == true)
    }

    @Test(arguments: [
        ("tags: #甲", "2:7: “#甲” is a comment and is left out → put the text in quotes: tags: \"#甲\""),
        ("tags: 甲 #乙", "2:9: “#乙” is a comment and is left out → put the text in quotes: tags: \"甲 #乙\""),
        ("tags:\n- 甲 #乙", "3:5: “#乙” is a comment and is left out → put the text in quotes: - \"甲 #乙\""),
        ("tags: [\n  甲,\n  #乙\n]", "4:3: “#乙” is a comment and is left out → put the text in quotes: \"#乙\""),
        ("slug: a #b", "2:9: “#b” is a comment and is left out → put the text in quotes: slug: \"a #b\""),
        ("lang: #en", "2:7: “#en” is a comment and is left out → put the text in quotes: lang: \"#en\""),
        ("accent: #f00", "2:9: “#f00” is a comment and is left out → put the text in quotes: accent: \"#f00\""),
    ])
    func aCommentIsReported(yaml: String, expected: String) {
        let result = parse("---\n\(yaml)\n---\n")
        #expect(result.frontMatter != nil)
        #expect(result.diagnostics.map(\.summary) == [expected])
    }

    @Test(arguments: [
        (
            "tags: [#甲, #乙]",
            "2:8: “#甲, #乙]” is a comment, so the list is never closed → put the text in quotes: tags: [\"#甲\", \"#乙\"]"
        ),
        (
            "tags: [甲 #乙, 丙]\nlead: x",
            "2:10: “#乙, 丙]” is a comment, so the list is never closed → put the text in quotes: tags: [\"甲 #乙\", 丙]"
        ),
        (
            "tags: [#甲]\nlead: [x]",
            "2:8: “#甲]” is a comment, so the list is never closed → put the text in quotes: tags: [\"#甲\"]"
        ),
    ])
    func aCommentThatOpensAListIsAnError(yaml: String, expected: String) {
        let result = parse("---\n\(yaml)\n---\n")
        #expect(result.frontMatter == nil)
        #expect(result.diagnostics.map(\.summary) == [expected])
    }

    @Test(arguments: [
        "tags: [甲] #乙", "tags: [a#b, c] # d", "tags: [\"#甲\", '#乙']", "tags:\n  - 甲 # 乙", "tags: \"甲\" #乙",
    ])
    func anotherCommentIsNone(yaml: String) {
        #expect(parse("---\n\(yaml)\n---\n").diagnostics.map(\.message.english) == [])
    }

    // MARK: Other tools

    @Test(arguments: [
        ("categories: [[父, 子]]", ["父", "子"]), ("categories:\n- [父, 子]\n- [父, 女]\n- 甲", ["父", "子", "女", "甲"]),
        ("categories:\n- - 父\n  - - 子\n    - 孙", ["父", "子", "孙"]),
    ])
    func hexosPathsAreTerms(yaml: String, terms: [String]) {
        let result = parse("---\n\(yaml)\n---\n")
        #expect(result.frontMatter?.terms["categories"] == terms)
        #expect(result.diagnostics.map(\.severity) == [.notice])
        #expect(result.diagnostics.first?.hint == "write categories: [\(terms.joined(separator: ", "))]")
    }

    @Test func zolasTableIsRead() {
        let result = parse("+++\ntitle = \"甲\"\n[taxonomies]\ntags = [\"乙\", \"1.10\"]\ncategories = [\"丙\"]\n+++\n")
        #expect(result.frontMatter?.terms == ["tags": ["乙", "1.10"], "categories": ["丙"]])
        #expect(result.diagnostics.map(\.severity) == [.notice])
    }

    @Test func aTaxonomyOfZolaThatTheSiteLacksIsAWarning() {
        let result = parse("+++\n[taxonomies]\nauthors = [\"乙\"]\n+++\n")
        #expect(
            result.diagnostics.map(\.message.english) == [
                "“authors” is not a taxonomy of this site, so its terms are lost"
            ])
    }
}
