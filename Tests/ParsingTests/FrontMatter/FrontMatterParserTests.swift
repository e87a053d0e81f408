import TestSupport
import Testing
import Text
import Threads

@testable import Formats
@testable import Parsing

@Suite struct FrontMatterParserTests {
    @Test func readsTheSeedPost() throws {
        let source = SourceFile(path: "content/a.md", text: seedPost)
        var configuration = SiteConfiguration()
        configuration.timeZone = "Asia/Shanghai"
        let result = FrontMatterParser(configuration).parse(source)
        #expect(result.diagnostics.isEmpty)
        #expect(source.text(result.body) == "\nDeepSeek-R1“破圈”拆解。\n")
        let post = try #require(result.frontMatter)
        #expect(post.title == "互联网行业专题研究：互联网大厂如何受益于DeepSeek~R1“破圈”？")
        #expect(post.date?.rfc3339 == "2025-02-14T15:12:52+08:00")
        #expect(post.summary == "DeepSeek-R1“破圈”拆解：1、业界领先的强大性能。https://www.hibor...")
        #expect(post.terms == ["categories": ["hibor"], "tags": ["hibor"]])
        #expect(post.languages == ["zh-CN"])
        #expect(post.menuEntries.isEmpty && post.thumbnail == nil && post.lead == nil)
        #expect(post.comments == false && post.authorBox == false && post.toc == false && post.mathjax == false)
        #expect(post.pager == true)
        #expect(post.sidebar == .right)
        #expect(post.widgets == ["search", "recent", "taglist"])
        #expect(post.parameters.map(\.key) == ["translations"])
    }

    @Test func readsTheSameWithWindowsLineEndsAndAByteOrderMark() throws {
        let parser = FrontMatterParser(SiteConfiguration())
        let plain = try #require(parser.parse(SourceFile(path: "a.md", text: seedPost)).frontMatter)
        let text = "\u{FEFF}" + seedPost.replacingOccurrences(of: "\n", with: "\r\n")
        let result = parser.parse(SourceFile(path: "a.md", text: text))
        #expect(result.diagnostics.isEmpty)
        let post = try #require(result.frontMatter)
        #expect(post.title == plain.title && post.terms == plain.terms && post.widgets == plain.widgets)
        #expect(SourceFile(path: "a.md", text: text).text(result.body) == "\r\nDeepSeek-R1“破圈”拆解。\r\n")
    }

    @Test(arguments: ["", "正文", "\u{FEFF}", "# 标题\n\n正文\n"])
    func aTextWithoutFrontMatterIsABody(text: String) throws {
        let source = SourceFile(path: "a.md", text: text)
        let result = FrontMatterParser(SiteConfiguration()).parse(source)
        #expect(result.diagnostics.isEmpty)
        #expect(result.frontMatter?.title == nil && result.frontMatter != nil)
        #expect(source.text(result.body) == text.replacingOccurrences(of: "\u{FEFF}", with: ""))
    }

    @Test func isTheSameOnEveryThread() {
        let parser = FrontMatterParser(SiteConfiguration())
        let text = "---\ntitle: 一\nTitle: “二”\ndate: 2025年2月30日\ntags: [a，b]\nparams: {toc: x}\n---\n"
        let source = SourceFile(path: "a.md", text: text)
        let expected = parser.parse(source).diagnostics
        #expect(expected.count == 5)
        let together = Parallel(jobs: 64).map(400) { _ in parser.parse(source).diagnostics }
        #expect(together.count { $0 != expected } == 0)
    }

    @Test func aCascadeFillsWhatIsOpen() throws {
        let parser = FrontMatterParser(SiteConfiguration())
        let index =
            "---\ncascade: {toc: true, sidebar: left, tags: [a], lead: 默认, params: {b: 2, c: 3}, weight: 7}\n---\n"
        let cascade = try #require(parser.parse(SourceFile(path: "_index.md", text: index)).frontMatter?.cascade)
        let post = "---\ntoc: false\nlead: \"\"\nb: 1\n---\n"
        var frontMatter = try #require(parser.parse(SourceFile(path: "a.md", text: post)).frontMatter)
        parser.fill(&frontMatter, from: cascade.flatMap(\.values))
        #expect(frontMatter.toc == false && frontMatter.sidebar == .left && frontMatter.weight == 7)
        #expect(frontMatter.lead == "默认" && frontMatter.terms == ["tags": ["a"]])
        #expect(frontMatter.parameters.map { "\($0.key)=\($0.value.value.described)" } == ["b=1", "c=3"])
        // A cascade further up changes nothing that the nearer one has set.
        parser.fill(&frontMatter, from: [Node.Entry(key: "weight", keyRange: 0..<0, value: Node(.integer(1)))])
        #expect(frontMatter.weight == 7)
    }

    @Test func findsThePlaceOfAKeyAgain() throws {
        let source = SourceFile(path: "a.md", text: "---\ntitle: 一\nModified: 2025-02-14\n---\n")
        let parser = FrontMatterParser(SiteConfiguration())
        #expect(parser.range(of: "lastmod", in: source).map { source.text($0) } == "2025-02-14")
        #expect(parser.range(of: "title", in: source).map { source.text($0) } == "一")
        #expect(parser.range(of: "slug", in: source) == nil)
    }

    /// Thousands of keys or mistakes end after the first few.
    @Test(arguments: ["a%: {}\n", "tags: [[]]\n", "? [a%]\n: b\n", "　a%: 1\n", "- [a]\n"])
    func manyMistakesAreFewMessages(line: String) {
        let text = "---\n" + (0..<2_000).map { line.replacing("%", with: "\($0)") }.joined() + "---\n"
        let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: text))
        #expect(result.diagnostics.count <= 200)
        #expect(result.frontMatter != nil || result.diagnostics.contains { $0.severity == .error })
    }
}
