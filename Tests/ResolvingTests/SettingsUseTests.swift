import TestSupport
import Testing
import Text

@testable import Publishing
@testable import Resolving

@Suite struct SettingsUseTests {
    /// A section that some edition has is one of the site.
    @Test(arguments: [
        ("main_sections: [news]", []), ("main_sections: [notes, typed]", []), ("permalinks: {notes: /:slug/}", []),
        ("permalinks: {unlisted: /:slug/}", []),
        ("permalinks: {news: /:slug/}\nmain_sections: [News]", ["News → news"]),
        ("main_sections: [new]", ["new → news"]), ("permalinks: {b: /:slug/, nwes: /:slug/}", ["b", "nwes → news"]),
        ("main_sections: [about]", ["about"]), ("permalinks: {about: /:slug/}", ["about"]),
        ("permalinks: {typed: /:slug/}", ["typed"]), ("main_sections: [unlisted]", ["unlisted"]),
        ("permalinks: {deep: /:slug/}\nmain_sections: [deep]", ["deep", "deep"]),
    ])
    func namesSectionsWithoutPosts(yaml: String, expected: [String]) throws {
        let site = try TestSite(
            """
            -- site.yaml --
            languages: {zh-CN: {content: content/zh}, en: {content: content/en}}
            \(yaml)
            -- content/zh/news/a.md --
            -- content/zh/news/deep/_index.md --
            -- content/zh/news/deep/a.md --
            -- content/zh/about/index.md --
            -- content/zh/news/t.md --
            ---
            type: typed
            ---
            -- content/zh/unlisted/a.md --
            ---
            build: {list: never}
            ---
            -- content/en/notes/a.md --
            """)
        let diagnostics = SettingsUse.diagnostics(try Publisher(site.options()).plan().site)
        let told = diagnostics.map { diagnostic in
            let name = diagnostic.message.english.split(separator: "”")[0].dropFirst()
            let nearest = diagnostic.hint.map(\.english).flatMap {
                $0.hasPrefix("write ") ? " → \($0.dropFirst(6))" : nil
            }
            return String(name) + (nearest ?? "")
        }
        #expect(told == expected)
        #expect(diagnostics.allSatisfy { $0.severity == .warning && $0.file == "site.yaml" })
    }

    @Test func saysWhatToDo() throws {
        func text(_ content: String) throws -> [String] {
            let site = try TestSite(content)
            let planned = try Publisher(site.options()).plan()
            return SettingsUse.diagnostics(planned.site).map { DiagnosticFormat.text.format($0) }
        }
        #expect(
            try text("-- site.yaml --\nmain_sections: [研报]\n") == [
                """
                site.yaml: warning: “研报” in “main_sections” is a section without posts
                  hint: start a post with inkstone new post TITLE --section 研报
                """
            ])
        #expect(
            try text("-- site.yaml --\npermalinks: {研报: /:slug/}\n-- content/b/a.md --\n-- content/a/a.md --\n") == [
                """
                site.yaml: warning: “研报” in “permalinks” is a section without posts
                  hint: the sections with posts are a, b
                """
            ])
    }
}
