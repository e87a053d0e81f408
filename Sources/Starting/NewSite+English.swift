extension NewSite.Texts {
    static let english = Self(
        title: "My notes", timeZone: "UTC",
        settings: """
            # The settings of the site; anything not set here has a default.
            title: <title>
            description: Say in one sentence what this site is about.
            # The address of the published site.
            base_url: https://example.org/
            # The theme comes with the program. To change it, run inkstone new theme mine
            # and write mine here.
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
