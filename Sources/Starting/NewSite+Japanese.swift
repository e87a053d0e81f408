extension NewSite.Texts {
    static let japanese = Self(
        title: "リサーチノート", timeZone: "Asia/Tokyo",
        settings: """
            # サイトの設定。書かれていない項目には既定値が使われます。
            title: <title>
            description: このサイトを一文で紹介してください。
            # 公開するサイトのアドレス。
            base_url: https://example.org/
            # テーマはプログラムに付属しています。変更するには inkstone new theme mine を実行し、ここを mine にします。
            theme: folio
            default_language: <language>
            # タイムゾーンのない日付は、このタイムゾーンで読まれます。
            time_zone: Asia/Tokyo

            # トップページと最新記事に載せるセクション（content/ の中のフォルダー）。
            main_sections: [news]
            paginate: 10
            menus:
              main:
                - {name: ホーム, url: /}
                - {name: レポート, url: /news/}
                - {name: タグ, url: /tags/}

            # サイドバーの位置（left、right、false）と、表示するウィジェット。
            sidebar:
              home: right
              list: right
              single: right
              widgets: [search, recent, categories, taglist]
            """ + "\n",
        firstPost: """
            ---
            title: 最初のレポート
            date: "<date>"
            tags: [入門]
            categories: [案内]
            ---

            サイトの準備ができました。この記事は `content/news/first-post.md` です。書き換えて保存すると、`inkstone serve` で開いたページも更新されます。

            - `inkstone new post "タイトル"` で新しい記事を始めます。
            - `inkstone build` でサイトが `public/` に書き出されます。普通のファイルなので、どのサーバーにも置けます。
            - フォルダーがセクションに、ファイル名がアドレスになります。

            表と引用の例は[マーケットノート](market-notes.md)にあります。
            """ + "\n",
        secondPost: """
            ---
            title: マーケットノート
            date: "<date>"
            summary: 表、引用、脚注の例です。
            tags: [入門, 例]
            categories: [ノート]
            ---

            2024年の需要は10～15%増加しました。

            | 指標 | 昨年 | 今年 |
            |---|--:|--:|
            | 導入量（GWh） | 98 | 127 |
            | 単価 | 0.62 | 0.48 |

            > 意見より先に数字を。[^1]

            [^1]: 脚注は本文の最後に置かれます。
            """ + "\n")
}
