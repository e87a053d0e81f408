extension NewSite {
    /// What a new site says, in one language. `<title>`, `<language>` and `<date>` stand for what the author chose.
    struct Texts {
        let title: String
        let timeZone: String
        let settings: String
        let firstPost: String
        let secondPost: String
    }
}

extension NewSite.Texts {
    static let chinese = Self(
        title: "我的研报", timeZone: "Asia/Shanghai",
        settings: """
            # 网站的设置；没有写的都有默认值。
            title: <title>
            description: 在这里写一句话，介绍这个网站。
            # 上线以后的网址。
            base_url: https://example.org/
            # 主题就在程序旁边，不必复制；想改主题，新建 themes/mine/theme.yaml，写一行 extends: folio，这里改成 mine。
            theme: folio
            default_language: <language>
            # 没有写时区的日期，按这个时区算。
            time_zone: Asia/Shanghai

            # 首页和“最新文章”列出哪些栏目；栏目就是 content/ 下的文件夹。
            main_sections: [news]
            paginate: 10
            menus:
              main:
                - {name: 首页, url: /}
                - {name: 研报, url: /news/}
                - {name: 标签, url: /tags/}

            # 侧栏放在哪一边（left、right 或 false），放哪些小工具。
            sidebar:
              home: right
              list: right
              single: right
              widgets: [search, recent, categories, taglist]
            """ + "\n",
        firstPost: """
            ---
            title: 第一篇研报
            date: "<date>"
            tags: [入门]
            categories: [说明]
            ---

            **好：**网站已经建成了。这篇文章在 `content/news/first-post.md`，改几个字，存盘，`inkstone serve` 打开的页面会跟着变。

            - `inkstone new post "标题"` 新建一篇文章；
            - `inkstone build` 把网站写进 `public/`，里面都是普通文件，放到哪里都能上线；
            - 文件夹就是栏目，文件名就是网址。

            另一篇[市场札记](market-notes.md)里有表格和引文。
            """ + "\n",
        secondPost: """
            ---
            title: 市场札记
            date: "<date>"
            summary: 表格、引文和脚注，写在一篇文章里看看。
            tags: [入门, 示例]
            categories: [札记]
            ---

            2024~2025年，需求增长10~15%。

            | 指标 | 去年 | 今年 |
            |---|--:|--:|
            | 装机（GWh） | 98 | 127 |
            | 单价（元） | 0.62 | 0.48 |

            > 数字先于观点。[^1]

            [^1]: 脚注写在文末。
            """ + "\n")

    static let english = Self(
        title: "My notes", timeZone: "UTC",
        settings: """
            # The settings of the site; anything not set here has a default.
            title: <title>
            description: Say in one sentence what this site is about.
            # The address of the published site.
            base_url: https://example.org/
            # The theme comes with the program. To change it, write the line `extends: folio` in themes/mine/theme.yaml
            # and name `mine` here.
            theme: folio
            default_language: <language>
            # Dates without a time zone are in this one.
            time_zone: UTC

            # The sections (folders in content/) that the home page and the list of recent posts show.
            main_sections: [news]
            paginate: 10
            menus:
              main:
                - {name: Home, url: /}
                - {name: Notes, url: /news/}
                - {name: Tags, url: /tags/}

            # Where the sidebar goes (left, right or false), and which widgets it shows.
            sidebar:
              home: right
              list: right
              single: right
              widgets: [search, recent, categories, taglist]
            """ + "\n",
        firstPost: """
            ---
            title: A first post
            date: "<date>"
            tags: [start]
            categories: [About]
            ---

            Your site is ready. This post is `content/news/first-post.md`: change a word, save it, and the page that
            `inkstone serve` shows changes with it.

            - `inkstone new post "Title"` starts another post;
            - `inkstone build` writes the site to `public/`: ordinary files that any host can serve;
            - folders are sections, and file names are addresses.

            The [market notes](market-notes.md) show a table and a quotation.
            """ + "\n",
        secondPost: """
            ---
            title: Market notes
            date: "<date>"
            summary: A table, a quotation and a footnote, to see what they look like.
            tags: [start, example]
            categories: [Notes]
            ---

            Demand grew by 10 to 15 % in 2024.

            | Measure | Last year | This year |
            |---|--:|--:|
            | Installed, GWh | 98 | 127 |
            | Price | 0.62 | 0.48 |

            > Numbers come before opinions.[^1]

            [^1]: Footnotes appear at the end.
            """ + "\n")
}
