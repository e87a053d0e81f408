extension NewSite.Texts {
    static let chinese = Self(
        title: "我的研报", timeZone: "Asia/Shanghai",
        settings: """
            # 网站的设置；没有写的都有默认值。
            title: <title>
            description: 在这里写一句话，介绍这个网站。
            # 上线以后的网址。
            base_url: https://example.org/
            # 主题随程序提供，不必复制。要改主题，请运行 inkstone new theme mine，再把这里改成 mine。
            theme: folio
            default_language: <language>
            # 没有写时区的日期，按这个时区计算。
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

            网站已经建好了。这篇文章在 `content/news/first-post.md`，改几个字再保存，`inkstone serve` 打开的页面就会跟着更新。

            - `inkstone new post "标题"` 新建一篇文章；
            - `inkstone build` 把网站写进 `public/`，都是普通文件，放到任何主机都能上线；
            - 文件夹就是栏目，文件名就是网址。

            另一篇[市场札记](market-notes.md)里有表格和引文。
            """ + "\n",
        secondPost: """
            ---
            title: 市场札记
            date: "<date>"
            summary: 一篇文章里的表格、引文和脚注。
            tags: [入门, 示例]
            categories: [札记]
            ---

            2024~2025年，需求增长10~15%。

            | 指标 | 去年 | 今年 |
            |---|--:|--:|
            | 装机（GWh） | 98 | 127 |
            | 单价（元） | 0.62 | 0.48 |

            > 数字先于观点。[^1]

            [^1]: 脚注排在文末。
            """ + "\n")
}
