import Testing
import Text

@testable import Publishing

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
}

/// The front matter that a robot writes, with a short body.
let seedPost = """
    ---
    title: "互联网行业专题研究：互联网大厂如何受益于DeepSeek~R1“破圈”？"
    date: "2025-02-14 15:12:52"
    summary: "DeepSeek-R1“破圈”拆解：1、业界领先的强大性能。https://www.hibor..."
    categories:
      - "hibor"
    lang:
      - "zh-CN"
    translations:
      - "zh-CN"
    tags:
      - "hibor"
    menu: ""
    thumbnail: ""
    lead: ""
    comments: false
    authorbox: false
    pager: true
    toc: false
    mathjax: false
    sidebar: "right"
    widgets:
      - "search"
      - "recent"
      - "taglist"
    ---

    DeepSeek-R1“破圈”拆解。

    """
