import TestSupport
import Testing
import Text

@testable import Parsing

@Suite struct SiteConfigurationTests {
    @Test func everyKeyHasADefault() {
        let (configuration, diagnostics) = SiteConfiguration.parse(SourceFile(path: "site.yaml", text: ""))
        #expect(diagnostics.isEmpty)
        #expect(configuration.title == "Inkstone")
        #expect(configuration.languages.map(\.code) == ["zh-CN"])
        #expect(configuration.languages[0].content == "content")
    }

    @Test func readsEveryKey() throws {
        let (configuration, diagnostics) = SiteConfiguration.parse(
            SourceFile(path: "site.yaml", text: fullConfiguration))
        #expect(diagnostics.map { DiagnosticFormat.text.format($0) } == [])
        #expect(configuration.title == "研报")
        #expect(configuration.baseURL == "https://example.org/blog/")
        #expect(configuration.timeZone == "Asia/Shanghai")
        #expect(configuration.languages.map(\.code) == ["zh-CN", "en"])
        #expect(configuration.languages[1].title == "Reports")
        #expect(configuration.languages[1].content == "content/en")
        #expect(configuration.languages[1].menuEntries?.map(\.name) == ["Home"])
        #expect(configuration.mainSections == ["news"])
        #expect(configuration.taxonomies == ["tags", "categories", "series"])
        #expect(try configuration.permalinks.posts == ["news": PermalinkPattern("/:section/:slug/")])
        #expect(configuration.paginate == 20)
        #expect(
            configuration.menuEntries == [
                MenuEntry(menu: "main", name: "首页", url: "/"),
                MenuEntry(menu: "main", name: "研报", url: "/news/", weight: 2),
                MenuEntry(menu: "footer", name: "关于", url: "/about/"),
            ])
        #expect(configuration.sidebar.home == .left && configuration.sidebar.list == .none)
        #expect(configuration.sidebar.widgets == ["search", "archives"])
        #expect(configuration.widgets.recentCount == 7 && configuration.widgets.tagListCounter == false)
        #expect(
            configuration.widgets.social == [
                .init(network: "github", title: "GitHub", url: "https://github.com/inkstone"),
                .init(network: "email", title: "Email", url: "mailto:a@example.org"),
                .init(network: "custom", title: "知识星球", url: "https://example.org/"),
            ])
        #expect(configuration.markdown.dialect == .gfm && configuration.markdown.rawHTML == .allow)
        #expect(configuration.markdown.smart && configuration.markdown.externalRel == nil)
        #expect(configuration.feeds.formats == [.rss, .json] && configuration.feeds.limit == 30)
        #expect(!configuration.feeds.isFull)
        #expect(configuration.search.fields == ["title"])
        #expect(configuration.summaryLength == 200 && configuration.postMeta == ["date"])
        #expect(configuration.comments && configuration.authorBox && !configuration.pager && configuration.toc)
        #expect(configuration.mathjax)
        #expect(configuration.thumbnail == (false, true))
        #expect(configuration.author?.name == "墨")
        #expect(configuration.copyright == "某研究所")
        #expect(configuration.parameters.map(\.key) == ["icp", "disclaimer"])
    }
}

let fullConfiguration = """
    title: 研报
    description: 每日研报
    base_url: HTTPS://Example.org/blog
    theme: folio
    time_zone: Asia/Shanghai
    default_language: zh-CN
    languages:
      en: {name: English, content: content/en/, title: Reports, description: Daily, menus: {main: [{name: Home, url: /}]}}
      zh-CN: {name: 简体中文, content: content/zh-CN, params: {icp: 1}}
    main_sections: [news]
    taxonomies: [tags, categories, series]
    permalinks: {news: /:section/:slug/}
    paginate: 20
    menus:
      main: [{name: 首页, url: /}, {name: 研报, url: /news/, weight: 2}]
      footer: [{name: 关于, url: /about/}]
    sidebar: {home: left, list: false, single: right, widgets: [search, archives]}
    widgets:
      recent: {count: 7}
      taglist: {count: 40, counter: false}
      categories: {counter: true}
      archives: {count: 24, counter: false}
      social: [github: inkstone, {network: email, url: a@example.org}, {title: 知识星球, url: https://example.org/}]
    markdown: {dialect: gfm, raw_html: allow, external_rel: false, smart: true}
    feeds: {formats: [rss, json], limit: 30, content: summary}
    search: {enabled: true, fields: [title]}
    summary_length: 200
    post_meta: [date]
    comments: true
    authorbox: true
    pager: false
    toc: true
    mathjax: true
    thumbnail: {visibility: [post]}
    author: {name: 墨, bio: 研究员, avatar: /a.png}
    copyright: 某研究所
    params: {icp: 京ICP备1号, disclaimer: 仅供参考}
    """
