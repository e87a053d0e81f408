import TestSupport
import Testing
import Text

@testable import Parsing

@Suite struct SiteConfigurationDiagnosticsTests {
    @Test func printsTheNearestName() {
        let (_, diagnostics) = SiteConfiguration.parse(
            SourceFile(path: "site.yaml", text: "title: 研报\nbaseURL: https://a.org\n"))
        #expect(
            diagnostics.map(DiagnosticFormat.text.format) == [
                """
                site.yaml:2:1: error: “baseURL” is not a known key
                  2 │ baseURL: https://a.org
                    │ ^^^^^^^
                  hint: write base_url
                """
            ])
    }

    /// A wrong value is an error with its place; everything else keeps its meaning.
    @Test(arguments: [
        ("defaultContentLanguage: en", "1:1: “defaultContentLanguage” is not a known key → write default_language"),
        ("languageCode: zh-cn", "1:1: “languageCode” is not a known key → write default_language"),
        ("menu: {}", "1:1: “menu” is not a known key → write menus"),
        ("timeZone: UTC", "1:1: “timeZone” is not a known key → write time_zone"),
        ("titel: a", "1:1: “titel” is not a known key → write title"),
        (
            "hasCJKLanguage: true",
            "1:1: “hasCJKLanguage” is not a known key → delete it: Chinese characters are always counted"
        ),
        (
            "base_url: example.org",
            "1:11: “example.org” is not the address of a site → write base_url: https://example.org/"
        ),
        ("base_url: /blog/", "1:11: “/blog/” is not the address of a site → write base_url: https://example.org/"),
        ("base_url: 研报.中国/x", "1:11: “研报.中国/x” is not the address of a site → write base_url: https://研报.中国/"),
        (
            "base_url: ftp://a.org/",
            "1:11: “ftp://a.org/” is not the address of a site → write base_url: https://a.org/"
        ),
        (
            "base_url: https://a.org/?x",
            "1:11: “https://a.org/?x” is not the address of a site → write base_url: https://a.org/"
        ),
        (
            "base_url: https://a.org/blog/index.html",
            "1:11: “https://a.org/blog/index.html” is not the address of a site → write base_url: https://a.org/blog/"
        ),
        (
            "base_url: https://a.org/index.php/",
            "1:11: “https://a.org/index.php/” is not the address of a site → write base_url: https://a.org/"
        ),
        ("slugs: hogo", "1:8: “slugs” needs full or hugo, not “hogo” → write slugs: full"),
        (
            "permalinks: {news: \"/a?b/:slug/\"}",
            "1:20: “/a?b/:slug/” has a “?”, which is no part of a path → write news: /a, or %3F for the sign itself"
        ),
        ("theme: ../x", "1:8: “../x” is not the name of a theme → write the name of a folder in themes/: theme: folio"),
        ("time_zone: 北京", "1:12: “北京” is not a time zone → write time_zone: Asia/Shanghai, UTC or +08:00"),
        ("paginate: 0", "1:11: “paginate” must be at least 1, not 0 → write paginate: 1"),
        ("paginate: 十", "1:11: “paginate” needs a whole number, not “十” → write paginate: 10"),
        ("comments: 也许", "1:11: “comments” needs true or false, not “也许” → write comments: true"),
        ("title: [a]", "1:8: “title” needs text, not a list → write title: \"…\""),
        ("sidebar: {home: top}", "1:17: “sidebar.home” needs left or right or none, not “top” → write home: left"),
        ("sidebar: {shared: often}", "1:19: “sidebar.shared” needs true or false, not “often” → write shared: true"),
        ("sidebar: {share: true}", "1:11: “sidebar.share” is not a known key → write sidebar.shared"),
        (
            "paginate_from: old",
            "1:16: “paginate_from” needs oldest or newest, not “old” → write paginate_from: oldest"
        ),
        ("paginate_form: oldest", "1:1: “paginate_form” is not a known key → write paginate_from"),
        ("sidebar: {hom: left}", "1:11: “sidebar.hom” is not a known key → write sidebar.home"),
        ("widgets: {recent: {num: 5}}", "1:20: “widgets.recent.num” is not a known key → known keys: count"),
        ("widgets: {recent_num: 5}", "1:11: “widgets.recent_num” is not a known key → write recent: {count: 5}"),
        (
            "markdown: {dialect: goldmark}",
            "1:21: “markdown.dialect” needs cjk or gfm, not “goldmark” → write dialect: cjk"
        ),
        ("feeds: {formats: [rdf]}", "1:19: “feeds.formats” needs rss or atom or json, not “rdf” → write formats: rss"),
        ("feeds: {limit: -1}", "1:16: “feeds.limit” must be at least 1, not -1 → write limit: 1"),
        ("search: {fields: [titel]}", "1:18: “titel” is not a search field → write title"),
        (
            "default_language: de\nlanguages: {en: {}, zh-CN: {}}",
            "1:19: “de” is not one of this site's languages → write default_language: en"
        ),
        (
            "languages: {中文: {}}",
            "1:13: “中文” is not a language code → write zh-CN, zh-HK, en or another BCP 47 code"
        ),
        ("languages: {zh-CN: {}, zh-cn: {}}", "1:24: “zh-cn” repeats the language zh-CN → delete one of the two"),
        (
            "languages: {en: {content: ../x}}",
            "1:27: “../x” is not a folder in this site → write content: content/zh-CN"
        ),
        (
            "languages: {en: {content: a/../\u{301}x}}",
            "1:27: “a/../\u{301}x” is not a folder in this site → write content: content/zh-CN"
        ),
        (
            "default_language: 中文",
            "1:19: “中文” is not a language code → write zh-CN, zh-HK, en or another BCP 47 code"
        ),
        (
            "default_language: ../x\nlanguages: {en: {}}",
            "1:19: “../x” is not a language code → write zh-CN, zh-HK, en or another BCP 47 code"
        ),
        ("taxonomies: [tags, Tags]", "1:20: “tags” repeats the taxonomy tags → delete one of the two"),
        ("taxonomies: {tag: tags, label: tags}", "1:32: “tags” repeats the taxonomy tags → delete one of the two"),
        (
            "taxonomies: [tags, search]",
            "1:20: “search” is a folder that Inkstone creates itself → choose another name, such as taxonomies: [tags, categories]"
        ),
        (
            "menus: {main: [{name: 首页, url: \"javascript:alert(1)\"}]}",
            "1:32: “javascript:alert(1)” is not a safe address → write the path of a page or a URL, such as url: /about/"
        ),
        (
            "menus: {main: [{name: 首页, pageRef: \"data:image/png;base64,AA\"}]}",
            "1:36: “data:image/png;base64,AA” is not a safe address → write the path of a page or a URL, such as pageRef: /about/"
        ),
        (
            "author: {name: 墨, avatar: \" JavaScript:x\"}",
            "1:27: “JavaScript:x” is not a safe address → write the path of a picture, such as avatar: /img/a.png"
        ),
        (
            "languages: {en: {menus: {main: [{name: a, url: \"vbscript:x\"}]}}}",
            "1:48: “vbscript:x” is not a safe address → write the path of a page or a URL, such as url: /about/"
        ),
        (
            "languages: {en: {languageName: English}}",
            "1:18: “languages.en.languageName” is not a known key → write name"
        ),
        ("permalinks: {news: /:yaer/}", "1:20: “:yaer” cannot be part of a permalink → write :year"),
        (
            "permalinks: {news: /:slugorfilenam/}",
            "1:20: “:slugorfilenam” cannot be part of a permalink → write :slugorfilename"
        ),
        ("permalinks: {news: \"/: /\"}", "1:20: “:” cannot be part of a permalink → write :slug"),
        (
            "permalinks: {news: \"/../\u{301}x/\"}",
            "1:20: “/../\u{301}x/” is not a permalink pattern → write news: /:section/:slug/"
        ),
        (
            "permalinks: {news: /.git/:slug/}",
            "1:20: “/.git/:slug/” is not a permalink pattern → write news: /:section/:slug/"
        ),
        ("permalinks: {news: \":slug\"}", "1:20: “:slug” is not a permalink pattern → write news: /:section/:slug/"),
        ("menus: {main: [{name: 首页}]}", "1:17: an entry of the menu “main” has no url → write {name: 首页, url: /}"),
        ("menus: {main: 首页}", "1:15: “menus.main” needs a map, not “首页” → write main: {…}"),
        (
            "menus: {main: [{name: a, url: /, pre: x}]}",
            "1:34: “menus.main.pre” is not supported and has no effect → menus show names only"
        ),
        (
            "widgets: {social: {gitee: a}}",
            "1:20: “gitee” is not a known network → write custom: {title: gitee, url: https://…}"
        ),
        ("widgets: {social: {githb: a}}", "1:20: “githb” is not a known network → write github"),
        (
            "widgets: {social: [{title: a}]}",
            "1:21: a link in “social” has no url → write {title: 知识星球, url: https://…}"
        ),
        (
            "widgets: {social: {github: \"javascript:x\"}}",
            "1:28: “javascript:x” is not an address → write github: https://example.org/name"
        ),
        (
            "thumbnail: {visibility: [home]}",
            "1:25: “home” is not a place for a thumbnail → write visibility: [list, post]"
        ),
        ("title：研报", "1:6: the colon after “title” is full-width → write title: 研报"),
        ("author: {nmae: a}", "1:10: “author.nmae” is not a known key → write author.name"),
    ])
    func namesAMistake(yaml: String, expected: String) {
        let (_, diagnostics) = SiteConfiguration.parse(SourceFile(path: "site.yaml", text: yaml))
        #expect(diagnostics.map(\.summary) == [expected])
    }

    @Test(arguments: [
        ("https://example.org", "https://example.org/"), ("http://Example.ORG:8080/a", "http://example.org:8080/a/"),
        ("https://研报.中国/", "https://xn--4ruz09b.xn--fiqs8s/"), ("https://ｅＸ.org:80/甲", "https://ex.org:80/%E7%94%B2/"),
        ("https://研报。中国:8443", "https://xn--4ruz09b.xn--fiqs8s:8443/"), ("http://[::1]:8080/", "http://[::1]:8080/"),
        ("http://a_b.local/", "http://a_b.local/"), ("HTTPS://a.org/b/", "https://a.org/b/"),
        ("https://a.org//", "https://a.org/"), ("https://a.org//evil.org//x", "https://a.org/evil.org/x/"),
        ("https://a.org/博客/", "https://a.org/%E5%8D%9A%E5%AE%A2/"),
        ("https://a.org/%e5%8d%9a%e5%ae%a2", "https://a.org/%E5%8D%9A%E5%AE%A2/"),
        ("https://a.org/html", "https://a.org/html/"), ("https://a.org/v1.2", "https://a.org/v1.2/"),
        ("https://a.org/%20%7ex/", "https://a.org/%20~x/"), ("https://a.org/\u{301}/", "https://a.org/%CC%81/"),
    ])
    func baseURLsAreNormalised(text: String, expected: String) {
        #expect(SiteConfiguration.normalisedBaseURL(text) == expected)
        #expect(SiteConfiguration.normalisedBaseURL(expected) == expected)
    }

    @Test(arguments: [
        "https://", "https:///a", "https://:80/", "a.org", "//a.org/", "ftp://a.org/", "https://a.org/?x",
        "https://a b/",
        "https://a.org/a/../b", "https://a.org/./", "https://a.org/..", "https://a.org/../\u{301}x",
        "https://a.org/%2E%2e/b", "https://a.org/%zz", "https://a.org/100%", "https://a.org/%FF/", "https://a.org/%2F/",
        "https://a.org/index.html", "https://a.org/b/Index.HTM", "https://a.org/b/index.html/", "https://a.org/x.php",
        "https://a.org/%5C/", "https://a.org/%0A/", "https://%61.org/", "https://-研.org/", "https://a&b.org/",
        "https://a'b.org/", "https://a.org:x/", "https://[::1/",
        "https://a..研.org/", "javascript://a.org/%0Aalert(1)",
    ])
    func whatIsNoBaseURL(text: String) {
        #expect(SiteConfiguration.normalisedBaseURL(text) == nil)
    }

    /// The rest of the configuration stays usable.
    @Test(arguments: [
        ("[tags, Tags, series]", ["tags", "series"]), ("[search, tags, Assets, page, archives]", ["tags"]),
        ("{tag: tags, serie: series}", ["tags", "series"]), ("[]", []), ("\"\"", ["tags", "categories"]),
        ("topics", ["topics"]), ("[a b, a-b]", ["a b"]),
    ])
    func oneTaxonomyAFolder(yaml: String, expected: [String]) {
        let source = SourceFile(path: "site.yaml", text: "taxonomies: \(yaml)")
        #expect(SiteConfiguration.parse(source).configuration.taxonomies == expected)
    }

    @Test func anInvalidDefaultLanguageLeavesTheOthers() {
        let source = SourceFile(path: "site.yaml", text: "default_language: ../x\nlanguages: {en: {}, de: {}}")
        #expect(SiteConfiguration.parse(source).configuration.languages.map(\.code) == ["en", "de"])
    }

    /// Every token that posts can fill is one that a site may write, in any case.
    @Test(arguments: PermalinkPattern.Token.allCases)
    func everyTokenIsAPartOfAPermalink(token: PermalinkPattern.Token) {
        let source = SourceFile(path: "site.yaml", text: "permalinks: {news: \"/:\(token.rawValue.uppercased())/\"}")
        let (configuration, diagnostics) = SiteConfiguration.parse(source)
        #expect(diagnostics.isEmpty)
        #expect(configuration.permalinks.posts["news"]?.parts.contains(.token(token)) == true)
    }

    @Test func unsafeAddressesAreDropped() {
        let yaml = """
            menus: {main: [{name: 一, url: "java\\nscript:x"}, {name: 二, url: /b/, pageRef: "javascript:x"}]}
            author: {name: 墨, avatar: "data:text/html,x"}
            widgets: {social: {custom: {title: 三, url: "\\x01javascript:x"}}}
            """
        let (configuration, diagnostics) = SiteConfiguration.parse(SourceFile(path: "site.yaml", text: yaml))
        #expect(diagnostics.map(\.severity) == [.error, .error, .error, .error])
        #expect(configuration.menuEntries == [MenuEntry(menu: "main", name: "二", url: "/b/")])
        #expect(configuration.author?.avatar == "")
        #expect(configuration.widgets.social.isEmpty)
    }

    @Test func aMenuMayNameAPageAndAURL() {
        let yaml = "menus: {main: [{name: 一, url: /a/, pageRef: /b/}, {name: 二, pageRef: /c/}]}"
        let (configuration, diagnostics) = SiteConfiguration.parse(SourceFile(path: "site.yaml", text: yaml))
        #expect(diagnostics.isEmpty)
        #expect(configuration.menuEntries.map(\.url) == ["/a/", "/c/"])
    }

    @Test func oneFolderMayHoldSeveralLanguages() {
        let yaml = "languages: {zh-CN: 简体中文, en: {name: English}}"
        let (configuration, diagnostics) = SiteConfiguration.parse(SourceFile(path: "site.yaml", text: yaml))
        #expect(diagnostics.isEmpty)
        #expect(configuration.languages.map(\.content) == ["content", "content"])
        #expect(configuration.languages.map(\.name) == ["简体中文", "English"])
    }

    @Test(arguments: [
        ("sidebar: false", "none none none"), ("sidebar: left", "left left left"),
        ("sidebar: {single: false}", "right right none"),
    ])
    func aSidebarMayBeOneSide(yaml: String, expected: String) {
        let (configuration, diagnostics) = SiteConfiguration.parse(SourceFile(path: "site.yaml", text: yaml))
        #expect(diagnostics.isEmpty)
        let sidebar = configuration.sidebar
        #expect("\(sidebar.home) \(sidebar.list) \(sidebar.single)" == expected)
    }

    @Test(arguments: [
        (
            "{github: ink, custom: {title: 星球, url: https://a.org}}",
            "github=https://github.com/ink custom=https://a.org"
        ),
        ("[{github: https://github.com/ink}, {email: a@b.org}]", "github=https://github.com/ink email=mailto:a@b.org"),
        ("[{network: weibo, url: ink}, {custom: [{title: 一, url: /a/}]}]", "weibo=https://weibo.com/ink custom=/a/"),
        (
            "{telegram: \"@ink\", rss: /index.xml, wechat: /img/qr.png}",
            "telegram=https://t.me/ink rss=/index.xml wechat=/img/qr.png"
        ),
    ])
    func socialLinksComeInSeveralShapes(yaml: String, expected: String) {
        let source = SourceFile(path: "site.yaml", text: "widgets: {social: \(yaml)}")
        let (configuration, diagnostics) = SiteConfiguration.parse(source)
        #expect(diagnostics.map(\.summary) == [])
        #expect(configuration.widgets.social.map { "\($0.network)=\($0.url)" }.joined(separator: " ") == expected)
    }
}
