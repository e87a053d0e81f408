import Testing
import Text

@testable import Parsing

/// What an author holds back in the words of another tool stays where it is, and the author is told the key.
@Suite struct HeldBackTests {
    private func parse(_ frontMatter: String) -> FrontMatterParser.Result {
        let text = frontMatter.hasPrefix("+++") ? frontMatter : "---\n\(frontMatter)\n---\n"
        return FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: "a.md", text: text))
    }

    @Test(arguments: [
        "status: draft", "status: private", "Status: Pending", "post_status: trash", "state: draft",
        "visibility: private",
        "visibility: members", "private: true", "private: yes", "is_private: 1", "isDraft: true", "is-draft: true",
        "drafts: true", "publish: false", "publish: no", "public: false", "published: no", "published: false",
        "published: off", "unpublished: true", "darft: true", "drfat: true", "draf: true", "draftt: yes", "dradt: ture",
        "草稿: true", "草稿: 是", "私密: true", "password: abc", "encrypt: true", "layout: draft", "type: draft",
        "params: {draft: true}", "params: {private: true}", "extra: {draft: true}", "extra: {a: {draft: yes}}",
        "menu: {main: {name: 甲, draft: true}}", "private: 也许", "darft: 也许", "draft: false\nstatus: draft",
        "published: false\ndraft: false", "draft: #true", "status: 草稿",
        "ｄｒａｆｔ: true", "dr\u{430}ft: true", "permalink: false", "saveAsDraft: true",
    ])
    func isADraft(yaml: String) {
        let result = parse("title: 甲\n\(yaml)")
        #expect(result.frontMatter?.isDraft == true)
        #expect(!result.diagnostics.isEmpty)
        #expect(result.diagnostics.allSatisfy { $0.severity == .warning && $0.hint != nil })
    }

    @Test(arguments: [
        (
            "status: draft",
            "2:1: “status: draft” is not how a post is held back; it is taken as a draft → write draft: true, or delete the line to publish the post"
        ),
        ("published: no", "2:12: “published: no” is read as a draft → write draft: true"),
        ("darft: false", "2:1: “darft” is not a key of Inkstone → write draft: false"),
        (
            "publish_date: 2099-01-01",
            "2:1: “publish_date” is read as publishDate, which is its name here → write publishDate: 2099-01-01"
        ),
        (
            "hidden: true",
            "2:1: “hidden: true” is read as a page that is in no list, and not in search → write build: {list: never}, search: false and sitemap: {disable: true}; or draft: true to hold it back"
        ),
    ])
    func theKeyIsNamed(yaml: String, expected: String) {
        #expect(parse(yaml).diagnostics.map(\.summary) == [expected])
    }

    /// The keys below a table's header belong to the table.
    @Test(arguments: [
        "[params]\nlead = \"乙\"", "[extra]\nx = 1", "[menu.main]\nweight = 1", "[[resources]]\nsrc = \"a\"",
    ])
    func aTableThatSwallowsADraft(table: String) {
        let result = parse("+++\ntitle = \"甲\"\n\(table)\ndraft = true\n+++\n")
        #expect(result.frontMatter?.isDraft == true)
        #expect(result.diagnostics.contains { $0.severity == .warning && $0.message.english.contains("draft: true") })
    }

    @Test(arguments: [
        "publish_date: 2099-01-01", "published_at: 2099-01-01", "Publish-Date: 2099-01-01", "scheduled: 2099-01-01",
        "publishdat: 2099-01-01", "pulishDate: 2099-01-01", "publish: 2099-01-01", "params: {publishDate: 2099-01-01}",
        "embargo: 2099-01-01",
    ])
    func aDateOfPublicationUnderAnotherName(yaml: String) {
        let result = parse("date: 2025-01-01\n\(yaml)")
        #expect(result.frontMatter?.publishDate?.dateText == "2099-01-01")
        #expect(result.diagnostics.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "expires: 2020-01-01", "expiry_date: 2020-01-01", "expireDate: 2020-01-01", "expirydat: 2020-01-01",
    ])
    func anExpiryUnderAnotherName(yaml: String) {
        let result = parse("date: 2019-01-01\n\(yaml)")
        #expect(result.frontMatter?.expiryDate?.dateText == "2020-01-01")
        #expect(result.diagnostics.map(\.severity) == [.warning])
    }

    @Test(arguments: ["expiryDate: 昨天", "publishDate: 明天\ndraft: false"])
    func aReleaseThatCannotBeReadHoldsBack(yaml: String) {
        #expect(parse(yaml).frontMatter?.isDraft == true)
    }

    /// Words that say nothing of the kind.
    @Test(arguments: [
        "status: published", "status: 持有", "visibility: public", "private: false", "publish: true", "published: true",
        "published: 2025-01-01", "public: true", "craft: true", "drift: true", "raft: yes", "publisher: 中信",
        "draft: false", "hidden: false", "expires: 3600", "drawing: true", "state: 江苏", "params: {draft: false}",
        "草稿: false", "draft:", "layout: wide", "password:", "access: 1", "hide: false",
    ])
    func isPublished(yaml: String) {
        let result = parse("title: 甲\n\(yaml)")
        #expect(result.frontMatter?.isDraft == false)
        #expect(result.frontMatter?.isListed == true)
        #expect(result.diagnostics.map(\.message.english) == [])
    }

    /// Themes still see them.
    @Test func staysAParameter() {
        #expect(parse("status: draft").frontMatter?.parameters.map(\.key) == ["status"])
    }
}
