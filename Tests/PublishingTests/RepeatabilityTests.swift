import TestSupport
import Testing

/// The same input makes the same bytes, on any number of threads.
@Suite struct RepeatabilityTests {
    /// Posts of all kinds: several languages, terms with collisions, mistakes, pictures, tables, raw HTML, tildes.
    private static let site: String = {
        var random = SeededGenerator(seed: 20_250_601)
        var text = """
            -- site.yaml --
            title: 研报
            default_language: zh-CN
            languages: {zh-CN: {content: content/zh}, en: {content: content/en}}
            paginate: 7
            sidebar: {widgets: [search, recent, categories, taglist, archives, languages]}
            menus: {main: [{name: 首页, url: /}, {name: 研报, url: /news/}]}

            """
        for number in 0..<300 { text += post(number, &random) }
        return text
    }()

    private static func post(_ number: Int, _ random: inout SeededGenerator) -> String {
        let language = ["zh", "zh", "zh", "en"].randomElement(using: &random) ?? "zh"
        let section = ["news", "notes", "news/deep"].randomElement(using: &random) ?? "news"
        let tags = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            [
                "\"C#\"", "破圈", "“破圈”", "A & B", "CoinDesk", "coindesk", "？",
                "标签\(Int.random(in: 0...9, using: &random))",
            ]
            .randomElement(using: &random) ?? ""
        }
        let bodies = [
            "增长10~15%，`x~y`，~~删~~。", "| 甲 | 乙 |\n|--|--|\n| 1 | 2 |", "## 节\n\n### 目\n\n文字。**“破圈”**后",
            "<b>raw</b> https://example.org/a。",
            "![图](a.png) [同](\(number).md)[^1]\n\n[^1]: 注", "- [ ] 项\n- [x] 项", "上文\n\n<!--more-->\n\n下文",
        ]
        let body = (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in bodies.randomElement(using: &random) }
        let month = Int.random(in: 1...12, using: &random)
        let day = Int.random(in: 1...31, using: &random)
        return """
            -- content/\(language)/\(section)/\(number).md --
            ---
            title: 第\(number)篇 & “题”
            date: 202\(Int.random(in: 0...5, using: &random))-\(month)-\(day)
            tags: [\(tags.joined(separator: ", "))]
            weight: \(Int.random(in: 0...9, using: &random) == 0 ? number : 0)
            toc: true
            widgets: [recent, taglist\(Int.random(in: 0...30, using: &random) == 0 ? ", unknown" : "")]
            ---

            \(body.joined(separator: "\n\n"))

            """
    }

    @Test func manyThreadsWriteWhatOneWrites() throws {
        let site = try TestSite(Self.site, theme: .folio)
        let one = try site.build { $0.output = site.path("one") }
        let many = try site.build {
            $0.output = site.path("many")
            $0.jobs = 64
        }
        #expect(one.posts > 150 && one.written > 500)
        #expect(many.written == one.written)
        #expect(many.diagnostics == one.diagnostics)
        #expect(one.diagnostics.count > 5)
        #expect(many.withheld == one.withheld)
        let files = site.files(below: "one")
        #expect(site.files(below: "many") == files)
        #expect(try files.filter { try site.read("one/\($0)") != site.read("many/\($0)") } == [])
        // A page rendered alone and first is the page of the build.
        let alone = try site.publish()
        for file in files.prefix(40).reversed() { #expect(try site.read("one/\(file)") == alone[file], "\(file)") }
    }
}
