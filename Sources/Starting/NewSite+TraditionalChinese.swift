extension NewSite.Texts {
    /// - Parameter timeZone: of Hong Kong or Taipei.
    static func traditionalChinese(timeZone: String) -> Self {
        Self(
            title: "我的研報", timeZone: timeZone,
            settings: """
                # 網站的設定；沒有寫的都有預設值。
                title: <title>
                description: 在這裡寫一句話，介紹這個網站。
                # 上線以後的網址。
                base_url: https://example.org/
                # 主題隨程式提供，不必複製。要改主題，請執行 inkstone new theme mine，再把這裡改成 mine。
                theme: folio
                default_language: <language>
                # 沒有寫時區的日期，按這個時區計算。
                time_zone: \(timeZone)

                # 首頁和「最新文章」列出哪些欄目；欄目就是 content/ 下的資料夾。
                main_sections: [news]
                paginate: 10
                menus:
                  main:
                    - {name: 首頁, url: /}
                    - {name: 研報, url: /news/}
                    - {name: 標籤, url: /tags/}

                # 側欄放在哪一邊（left、right 或 false），放哪些小工具。
                sidebar:
                  home: right
                  list: right
                  single: right
                  widgets: [search, recent, categories, taglist]
                """ + "\n",
            firstPost: """
                ---
                title: 第一篇研報
                date: "<date>"
                tags: [入門]
                categories: [說明]
                ---

                網站已經建好了。這篇文章在 `content/news/first-post.md`，改幾個字再儲存，`inkstone serve` 開啟的頁面就會跟著更新。

                - `inkstone new post "標題"` 新建一篇文章；
                - `inkstone build` 把網站寫進 `public/`，都是普通檔案，放到任何主機都能上線；
                - 資料夾就是欄目，檔名就是網址。

                另一篇[市場札記](market-notes.md)裡有表格和引文。
                """ + "\n",
            secondPost: """
                ---
                title: 市場札記
                date: "<date>"
                summary: 一篇文章裡的表格、引文和註腳。
                tags: [入門, 範例]
                categories: [札記]
                ---

                2024年至2025年，需求增長10%至15%。

                | 指標 | 去年 | 今年 |
                |---|--:|--:|
                | 裝機（GWh） | 98 | 127 |
                | 單價（元） | 0.62 | 0.48 |

                > 數字先於觀點。[^1]

                [^1]: 註腳排在文末。
                """ + "\n")
    }
}
