import TestSupport
import Testing

/// Addresses that Hugo 0.148 answers and that an imported site must answer too.
@Suite struct HugoAddressTests {
    private let site: PublishedSite

    init() throws {
        site = try TestSite(
            """
            -- site.yaml --
            languages: {zh-CN: {content: content/zh}, en: {content: content/en}}
            taxonomies: [tags, series]
            paginate: 2
            -- content/zh/news/a.md --
            ---
            tags: [C#, C++, R&D]
            ---
            -- content/en/news/a.md --
            ---
            series: [Weekly]
            ---
            -- static/.well-known/security.txt --
            x
            -- static/.hidden --
            -- static/.git/config --
            """
        ).publish()
    }

    private func target(_ file: String) -> String? {
        site[file]?.firstMatch(of: /url=https:\/\/example.org([^"]*)"/).map { String($0.output.1) }
    }

    @Test func furtherPagesOfATaxonomyLeadToItsOnePage() {
        #expect(target("tags/page/1/index.html") == "/tags/")
        #expect(target("tags/page/2/index.html") == "/tags/")
        #expect(!site.files.contains("tags/page/3/index.html"))
        #expect(target("en/series/page/1/index.html") == "/en/series/")
    }

    @Test func theCodeOfTheDefaultLanguageLeadsToTheRoot() {
        #expect(target("zh-cn/index.html") == "/")
    }

    @Test func aTaxonomyIsAnsweredInEveryLanguageWhenOneUsesIt() {
        #expect(site.value("count", of: "series/index.html") == "0")
        #expect(site.files.contains("series/index.xml") && site.files.contains("en/tags/index.xml"))
        #expect(site["zh-cn/sitemap.xml"]?.contains("/series/") == false)
    }

    @Test func translationsMayHaveAnAliasInCommon() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            languages: {zh-CN: {}, en: {}}
            -- content/news/a.md --
            ---
            aliases: [/old/]
            ---
            -- content/news/a.en.md --
            ---
            aliases: [/old/]
            ---
            """
        ).publish()
        #expect(
            site.messages == [
                "content/news/a.en.md: warning: the address /old/ already belongs to content/news/a.md"
            ])
    }

    @Test func signsInTerms() {
        for file in ["tags/c#/index.html", "tags/c++/index.html", "tags/rd/index.html"] {
            #expect(site.files.contains(file), "\(file)")
        }
    }

    @Test func filesForThePublicAreNotHidden() {
        #expect(site.files.contains(".well-known/security.txt"))
        #expect(!site.files.contains { $0.contains("hidden") || $0.contains(".git") })
    }
}
