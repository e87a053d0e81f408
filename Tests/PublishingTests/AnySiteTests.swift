import Foundation
import TestSupport
import Testing

@testable import Planning
@testable import Publishing

/// Whatever an author does, the site is published: no name leaves the output, no two files share a name, every link that
/// Inkstone makes leads somewhere.
@Suite struct AnySiteTests {
    @Test(arguments: 1...40)
    func isPublished(seed: UInt64) throws {
        let test = try TestSite(Self.text(seed))
        let site = try test.publish()
        #expect(Set(site.files).count == site.files.count)
        for file in site.files {
            let names = file.split(separator: "/", omittingEmptySubsequences: false)
            #expect(!names.contains { ["", ".", ".."].contains($0) || $0.utf8.count > 255 }, "\(file)")
            #expect(!file.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" || $0.value == 0x7F })
        }
        let files = Set(site.files)
        let folders = Set(site.files.flatMap { Self.folders(of: $0) })
        #expect(files.intersection(folders) == [])
        let told = site.messages.joined(separator: "\n")
        for file in site.files where site.value("kind", of: file) != nil {
            // An author who was told that two want one address has links to the one that lost.
            let broken = Self.links(try #require(site[file])).filter { link in
                !files.contains(link) && !files.contains(link + "index.html") && !told.contains(" /\(link) ")
            }
            #expect(broken == [], "\(file)")
        }
        // Every post has a page, or is the text of a list, or has a word of explanation.
        let text = (site.messages + site.withheld).joined(separator: "\n")
        let pages = Set(try Publisher(test.options()).plan().routes.filter { $0.recipe.kind != nil }.map(\.source))
        for post in test.posts where !text.contains(post) { #expect(pages.contains(post)) }
    }

    private static func folders(of file: String) -> [String] {
        let names = file.split(separator: "/").dropLast()
        return names.indices.map { names[...$0].joined(separator: "/") }
    }

    /// Paths of the links of a page of the plain theme, decoded.
    private static func links(_ page: String) -> [String] {
        page.matches(of: /=\/([^;\s]*)/).compactMap { link in
            String(link.output.1.prefix { $0 != "#" }).removingPercentEncoding
        }
    }

    // MARK: Sites

    private static let names = [
        "a", "b", "？", "...", "..x", "A & B", "index", "_index", "page", "tags", "categories", "archives", "search",
        "404", "1", "2",
        "index.html", "index.xml", "feed.json", "é", "e\u{301}", "C#", "%41", "a b", "研报", "en", "x.en", "a.zh-cn", "~",
        "'q'", "-", "_",
        "robots.txt", "sitemap.xml", "ＡＢ", "a.b", "\u{200B}", String(repeating: "长", count: 80),
    ]
    private static let values =
        names + ["../x", "/abs", "a/b/c", "..", "http://x.org", "//h", "x.html", "", " ", "a\\\\b", "\\u0001"]

    private static func text(_ seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
        func list() -> String {
            (0..<Int.random(in: 0...3, using: &random)).map { _ in "\"\(pick(values))\"" }.joined(separator: ", ")
        }
        let isMultilingual = Bool.random(using: &random)
        var text = "-- site.yaml --\npaginate: 2\nsidebar: {widgets: [recent, taglist, categories, archives]}\n"
        if isMultilingual { text += "default_language: zh-CN\nlanguages: {zh-CN: {}, en: {content: content/en}}\n" }
        if Bool.random(using: &random) { text += "permalinks: {a: /:section/:title/, 研报: \"/:year/:slug/\"}\n" }
        for _ in 0..<25 {
            let depth = Int.random(in: 0...2, using: &random)
            let folders = (0..<depth).map { _ in pick(names) + "/" }.joined()
            let ending = Int.random(in: 0...5, using: &random) == 0 ? ".png" : ".md"
            text += "-- content/\(folders)\(pick(names))\(ending) --\n---\n"
            text += "title: \"\(pick(values))\"\ndate: 2025-0\(Int.random(in: 1...9, using: &random))-01\n"
            if Int.random(in: 0...2, using: &random) == 0 { text += "slug: \"\(pick(values))\"\n" }
            if Int.random(in: 0...4, using: &random) == 0 { text += "url: \"\(pick(values))\"\n" }
            text +=
                "aliases: [\(list())]\ntags: [\(list())]\ncategories: [\(list())]\nweight: \(Int.random(in: -1...1, using: &random))\n"
            if Int.random(in: 0...9, using: &random) == 0 { text += "draft: true\n" }
            text += "---\n正文\n"
        }
        return text
    }
}

extension Recipe {
    fileprivate var isDocument: Bool {
        switch self {
        case .post, .page: true
        default: false
        }
    }
}

extension TestSite {
    /// The Markdown files that make pages; what starts with a dot is hidden.
    fileprivate var posts: [String] {
        files(below: "content").filter { file in
            let isHidden = file.split(separator: "/").contains { $0.hasPrefix(".") }
            return file.hasSuffix(".md") && !file.contains("_index") && !isHidden
        }.map { "content/\($0)" }
    }
}
