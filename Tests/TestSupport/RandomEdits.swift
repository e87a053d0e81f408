import Foundation

/// A small site, and edits of it that nobody would choose.
package struct RandomEdits {
    private var random: SeededGenerator
    private var number = 0

    package init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    package static let site = """
        -- site.yaml --
        title: 研报
        theme: mine
        base_url: https://example.org/sub/
        default_language: zh-CN
        languages: {zh-CN: {name: 中文}, en: {name: English}}
        paginate: 3
        author: {name: 某, bio: "见[页](/about/)与[文](content/zh-CN/news/a.md)"}
        menus: {main: [{name: 首页, url: /}, {name: 新闻, url: /news/}]}
        feeds: {limit: 4}
        fields: {broker: {type: term, taxonomy: brokers, names: data/brokers.csv, list: table, from: {body: "来源：([甲乙丙])"}}}
        -- data/brokers.csv --
        key,name,aliases
        甲,甲证券,甲所
        -- themes/mine/theme.yaml --
        extends: THEME
        -- themes/mine/shortcodes/box.mustache --
        <div>{{{inner_html}}}</div>
        -- content/zh-CN/_index.md --
        ---
        title: 首页
        ---
        见[一](news/a.md)。
        -- content/zh-CN/news/_index.md --
        ---
        title: 新闻
        ---
        -- content/zh-CN/news/a.md --
        ---
        {title: 一, date: 2025-01-01, tags: [甲, 乙], thumbnail: pic.svg}
        ---
        见[二](b.md)，![图](pic.svg)。{{< ref "b.md" >}}
        -- content/zh-CN/news/b.md --
        ---
        {title: 二, date: 2025-01-02, tags: [乙], categories: [丙]}
        ---
        {{< box >}}
        见[一](a.md)
        {{< /box >}}

        - [x](/static.svg) ![](/static.svg)
        -- content/zh-CN/news/c.md --
        ---
        {title: 三, date: 2025-02-03, tags: [甲]}
        ---
        文
        -- content/zh-CN/about.md --
        ---
        {title: 页}
        ---
        文
        -- content/en/news/a.md --
        ---
        {title: One, date: 2025-01-01, tags: [one]}
        ---
        [two](b.md) and words, many words.
        -- content/en/news/b.md --
        ---
        {title: Two, date: 2025-01-05, tags: [one, two]}
        ---
        Text.
        -- content/zh-CN/news/pic.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>
        -- static/static.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"/>

        """

    private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

    private mutating func one(_ texts: [String]) -> String { texts[below(texts.count)] }

    /// Edits the site once.
    /// - Returns: what was done, for a message.
    package mutating func edit(_ site: TestSite) throws -> String {
        number += 1
        let posts = site.files(below: "content").filter { $0.hasSuffix(".md") }.map { "content/\($0)" }
        let post = one(posts)
        switch below(17) {
        case 0, 1:
            let source = one(["", "来源：甲", "来源：乙", "来源：丙\n\n目标 \(number)"])
            try site.write(post, try site.read(post) + "\n更多 \(number) words\n\n\(source)\n")
            return "text of \(post)"
        case 2, 3: return try add(site)
        case 4:
            try site.remove(post)
            return "removed \(post)"
        case 5:
            let target = "content/\(one(["zh-CN", "en"]))/\(one(["news", "other", "news/deep"]))/r\(number).md"
            let text = try site.read(post)
            try site.remove(post)
            try site.write(target, text)
            return "\(post) to \(target)"
        case 6:
            try replace("title: ", with: "title: 新\(number)", in: post, site)
            return "title of \(post)"
        case 7:
            try replace("date: ", with: "date: 2025-0\(1 + below(9))-0\(1 + below(9))", in: post, site)
            return "date of \(post)"
        case 8:
            try replace("tags: ", with: "tags: [\(one(["甲", "乙", "丁", "one", "three"]))]", in: post, site)
            return "tags of \(post)"
        case 9:
            try replace(
                "title: ",
                with:
                    "\(one(["draft: true", "weight: 2", "pager: false", "toc: true", "lastmod: 2025-03-01", "url: /x\(number)/", "sidebar: left", "mathjax: true", "unknown: 1", "pdf: r.pdf"])), title: 变\(number)",
                in: post, site)
            return "front matter of \(post)"
        case 10: return try settings(site)
        case 11: return try theme(site)
        case 12:
            let size = 10 + below(20)
            let file = one(["content/zh-CN/news/pic.svg", "static/static.svg", "content/zh-CN/news/r.pdf"])
            if file.hasSuffix(".pdf") {
                try site.write(file, "%PDF-1.7\n" + String(repeating: "x", count: 100 * size))
                return "PDF"
            }
            try site.write(file, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size)\" height=\"\(size)\"/>\n")
            return "picture \(file)"
        case 13:
            let file = "content/zh-CN/\(one(["news/", ""]))_index.md"
            try site.write(
                file,
                "---\ntitle: 列\(number)\n\(one(["", "cascade: {toc: true}\n", "cascade: {author: 乙}\n", "outputs: [rss, json]\n"]))---\n[一](news/c.md)\n"
            )
            return "list \(file)"
        case 14: return try damage(site)
        case 15:
            let rows = one(["甲,甲证券,甲所", "甲,甲\(number),甲所;乙", "jia,甲,\nyi,乙,\(number)", "甲,,"])
            try site.write("data/brokers.csv", "\(one(["key", "code"])),name,aliases\n\(rows)\n")
            return "data \(rows)"
        default: return "nothing"
        }
    }

    private mutating func add(_ site: TestSite) throws -> String {
        let path = "content/\(one(["zh-CN", "en"]))/news/\(one(["n", "a", "c"]))\(number).md"
        let link = one([
            "[x](a.md)", "[x](b.md)", "![](pic.svg)", "{{< ref \"c.md\" >}}", "{{< ref \"nowhere.md\" >}}", "`x`",
            "```sh\nls\n```",
        ])
        try site.write(
            path,
            "---\n{title: 增\(number), date: 2025-04-0\(1 + below(9)), tags: [\(one(["甲", "one", "新"]))]}\n---\n\(link) 文\(number)\n"
        )
        return "added \(path)"
    }

    private mutating func settings(_ site: TestSite) throws -> String {
        let line = one([
            "paginate: 2", "paginate: 4", "title: 站\(number)", "summary_length: 10", "post_meta: [date]",
            "today: true", "today: false", fields(), fields(), "feeds: {limit: 2}", "time_zone: Asia/Tokyo",
            "outputs: [json]", "outputs: {term: [json]}",
        ])
        let key = line.prefix { $0 != ":" }
        let lines = try site.read("site.yaml").split(separator: "\n").filter { !$0.hasPrefix("\(key):") }
        try site.write("site.yaml", (lines + [line[...]]).joined(separator: "\n") + "\n")
        return "site.yaml \(line)"
    }

    private mutating func fields() -> String {
        let broker = one([
            "names: data/brokers.csv, list: table, from: {body: \"来源：([甲乙丙])\"}",
            "from: {ending: \"来源：(.)\"}",
            "list: table, columns: [kind, target], chart: target, " + "from: {ending: \"来源：(.)\"}",
            "multiple: true, from: {body: {dictionary: data/brokers.csv}}",
        ])
        let kind = one(["title: {新: 新, 增: 增}", "body: {增: 更多, 新: words}"])
        let changes = "changes: {by: broker, of: tag}"
        let others =
            "tag: {type: term, from: {front_matter: tags}}, target: {type: number, unit: 元, from: {body: \"目标 ([0-9]+)\"}}"
        return
            "fields: {broker: {type: term, taxonomy: brokers, \(broker)}, "
            + "kind: {type: choice, from: {\(kind)}, \(changes)}, \(others)}"
    }

    private mutating func theme(_ site: TestSite) throws -> String {
        switch below(3) {
        case 0: try site.write("themes/mine/shortcodes/box.mustache", "<p>\(number)</p>{{{inner_html}}}\n")
        case 1: try site.write("themes/mine/i18n/zh-CN.yaml", "next_page: 下\(number)\n")
        default: try site.write("themes/mine/partials/footer.mustache", "<footer>\(number)</footer>\n")
        }
        return "theme"
    }

    /// What may happen to files that nobody edits.
    private mutating func damage(_ site: TestSite) throws -> String {
        let folder = ".inkstone"
        let files = site.files(below: folder).map { "\(folder)/\($0)" }.filter { !$0.hasSuffix(".manifest") }
        switch below(4) {
        case 0 where !files.isEmpty:
            let file = one(files)
            try site.write(file, String(try site.read(file).prefix(40)))
            return "cut \(file)"
        case 1 where files.count > 1:
            let (file, other) = (one(files), one(files))
            try site.write(file, bytes: Array(Data(contentsOf: URL(filePath: site.path(other)))))
            return "\(other) in the place of \(file)"
        case 2:
            try? site.remove("\(folder)/cache")
            return "no cache"
        default:
            guard let file = site.files(below: "public").first(where: { $0.hasSuffix(".html") }) else {
                return "nothing"
            }
            try site.remove("public/\(file)")
            return "removed public/\(file)"
        }
    }

    private func replace(_ key: String, with text: String, in post: String, _ site: TestSite) throws {
        let old = try site.read(post)
        guard let start = old.range(of: key) else { return }
        let end = old[start.lowerBound...].firstIndex { "\n,}".contains($0) } ?? old.endIndex
        guard !old[start.lowerBound..<end].contains("[") else {
            let close = old[start.lowerBound...].firstIndex(of: "]").map { old.index(after: $0) } ?? end
            return try site.write(post, old[..<start.lowerBound] + text + old[close...])
        }
        try site.write(post, old[..<start.lowerBound] + text + old[end...])
    }
}

extension TestSite {
    fileprivate func write(_ path: String, _ text: some StringProtocol) throws { try write(path, String(text)) }
}
