import TestSupport
import Testing

@testable import Publishing

/// What one plan leaves to the next never shows.
@Suite struct PlanCacheTests {
    private static let languages = "-- site.yaml --\ntheme: plain\nlanguages: {zh-CN: {}, en: {}}\n"

    /// A file's language is a place in the settings, and those have changed.
    @Test(arguments: [
        "theme: plain\n", "theme: plain\nlanguages: {en: {}, zh-CN: {}}\n",
        "theme: plain\nlanguages: {zh-CN: {}, en: {}}\ndefault_language: en\n",
    ])
    func languagesThatChangeAreReadAnew(settings: String) throws {
        let site = try TestSite(
            Self.languages + "-- content/news/a.en.md --\nA\n-- content/news/b.md --\nB\n")
        var cache = PlanCache()
        let publisher = try Publisher(site.options())
        _ = try publisher.plan(&cache, changed: nil)
        try site.write("site.yaml", settings)
        let kept = try publisher.plan(&cache, changed: [site.path("site.yaml")])
        #expect(kept.files == (try publisher.plan().files))
        try site.write("site.yaml", "theme: plain\nlanguages: {zh-CN: {}, en: {}}\n")
        let again = try publisher.plan(&cache, changed: [site.path("site.yaml")])
        #expect(again.files == (try publisher.plan().files))
    }

    private static let reference = """
        -- content/news/a.md --
        {{< ref "b.md" >}}
        -- content/news/c.md --
        text

        """

    private func checked(_ planned: PlannedSite, after earlier: BodyCheck? = nil) -> BodyCheck {
        var check = BodyCheck(planned, after: earlier)
        check.check(check.remaining)
        return check
    }

    @Test func anEditLooksAtItsOwnBodyAlone() throws {
        let site = try TestSite(Self.reference)
        var cache = PlanCache()
        let publisher = try Publisher(site.options())
        let first = checked(try publisher.plan(&cache, changed: nil))
        #expect(first.diagnostics.count == 1)
        try site.write("content/news/c.md", "another text\n")
        let second = BodyCheck(
            try publisher.plan(&cache, changed: [site.path("content/news/c.md")]), after: first)
        #expect(second.remaining == 1)
        #expect(second.diagnostics == first.diagnostics)
    }

    @Test func aNewPostAnswersAReferenceThatHadNone() throws {
        let site = try TestSite(Self.reference)
        var cache = PlanCache()
        let publisher = try Publisher(site.options())
        let first = checked(try publisher.plan(&cache, changed: nil))
        try site.write("content/news/b.md", "here\n")
        let planned = try publisher.plan(&cache, changed: [site.path("content/news/b.md")])
        #expect(BodyCheck(planned, after: first).diagnostics == first.diagnostics)
        #expect(checked(planned, after: first).diagnostics == [])
    }
}
