import TestSupport
import Testing

@Suite struct MainroadImportTests {
    /// A configuration as Mainroad's owners have it.
    static let mainroad = """
        -- hugo.toml --
        baseURL = "https://reports.example/blog"
        languageCode = "zh-cn"
        title = "研报: 每日"
        theme = "mainroad"
        timeZone = "Asia/Shanghai"
        hasCJKLanguage = true
        summaryLength = 90
        enableEmoji = true
        disqusShortname = "x"
        paginate = 7

        [taxonomies]
        tag = "tags"
        category = "categories"

        [permalinks]
        post = "/:year/:month/:slug/"
        [services.rss]
        limit = 15
        [markup.goldmark.renderer]
        unsafe = true

        [Author]
        name = "编辑部"
        bio = "写*研报*"
        avatar = "img/avatar.png"

        [Params]
        description = "每日研报"
        subtitle = "x"
        highlightColor = "#22aa66"
        mainSections = ["post"]
        authorbox = true
        pager = false
        post_meta = ["author", "date"]
        icp = "京ICP备00000000号"
        [Params.sidebar]
        home = "left"
        single = false
        widgets = ["ddg-search", "recent", "clock"]
        [Params.widgets]
        recent_num = 3
        tags_num = 12
        tags_counter = true
        [Params.widgets.taglist]
        cached = true
        [Params.widgets.social]
        github = "example"
        email = "me@example.org"
        [[Params.widgets.social.custom]]
        title = "镜像"
        url = "https://mirror.example"

        [[menu.main]]
        name = "首页"
        url = "/"
        weight = -1
        [[menu.main]]
        identifier = "about"
        name = "关于"
        pageRef = "/About"
        pre = "<i></i>"
        -- content/post/a.md --
        +++
        title = "甲"
        date = 2025-02-14T15:12:52
        +++
        <b>粗</b>
        """

    @Test func mainroadsSettings() throws {
        let hugo = try HugoSite(Self.mainroad)
        #expect(
            hugo.lines == [
                "title: \"研报: 每日\"", "description: \"每日研报\"", "base_url: \"https://reports.example/blog/\"",
                "theme: folio", "time_zone: \"Asia/Shanghai\"",
                "author:", "  name: \"编辑部\"", "  bio: \"写*研报*\"", "  avatar: \"img/avatar.png\"",
                "default_language: zh-CN", "main_sections: [post]", "taxonomies: [tags, categories]",
                "permalinks:", "  post: \"/:year/:month/:slug/\"", "paginate: 7",
                "menus:", "  main:", "    - {name: \"首页\", url: \"/\", weight: -1}",
                "    - {name: \"关于\", pageRef: \"/About\", identifier: about}",
                "sidebar:", "  home: left", "  single: false", "  widgets: [search, recent]", "  list: false",
                "widgets:", "  recent:", "    count: 3", "  taglist:", "    counter: true", "  social:",
                "    github: example", "    email: \"me@example.org\"", "    custom:",
                "      - {title: \"镜像\", url: \"https://mirror.example\"}",
                "markdown:", "  emoji: true", "  raw_html: allow", "feeds:", "  limit: 15", "summary_length: 90",
                "post_meta: [author, date]", "pager: false", "authorbox: true",
                "params:", "  icp: \"京ICP备00000000号\"",
            ])
        #expect(
            hugo.outcomes == [
                "baseURL → base_url", "languageCode → default_language", "title → title", "theme not needed",
                "timeZone → time_zone", "hasCJKLanguage not needed", "summaryLength → summary_length",
                "enableEmoji → markdown.emoji", "disqusShortname not supported", "paginate → paginate",
                "taxonomies.tag → taxonomies", "taxonomies.category → taxonomies", "permalinks.post → permalinks.post",
                "services.rss.limit → feeds.limit",
                "markup.goldmark.renderer.unsafe → markdown.raw_html: allow",
                "Author.name → author.name", "Author.bio → author.bio", "Author.avatar → author.avatar",
                "Params.description → description", "Params.subtitle not supported",
                "Params.highlightColor → params.style.accent",
                "Params.mainSections → main_sections",
                "Params.authorbox → authorbox", "Params.pager → pager", "Params.post_meta → post_meta",
                "Params.icp kept for themes", "Params.sidebar.home → sidebar.home",
                "Params.sidebar.single → sidebar.single", "Params.sidebar.widgets not supported",
                "Params.widgets.recent_num → widgets.recent.count", "Params.widgets.tags_num → widgets.taglist.count",
                "Params.widgets.tags_counter → widgets.taglist.counter", "Params.widgets.taglist.cached not needed",
                "Params.widgets.social.github → widgets.social.github",
                "Params.widgets.social.email → widgets.social.email",
                "Params.widgets.social.custom → widgets.social.custom",
                "menu.main → menus.main; without pre, because menus show names only",
                "content/ → content/, with 1 file left unchanged",
            ])
        let published = try hugo.site.publish()
        let message = "site.yaml: warning: “img/avatar.png” in “author.avatar” is not a file of the site"
        #expect(published.messages == [message])
        #expect(published["2025/02/甲/index.html"]?.contains("<b>粗</b>") == true)
    }
}
