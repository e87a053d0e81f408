import Foundation

/// A theme for tests that look at values: every page says a name and its value a line.
package enum PlainTheme {
    /// A folder that holds the theme, written once a run.
    package static let folder: String = {
        guard let folder = try? Scratch.folder() else { return "" }
        for (path, content) in TextArchive.files(files) {
            let target = URL(filePath: "\(folder)/plain/\(path)")
            try? FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? Data(content.utf8).write(to: target)
        }
        atexit { try? FileManager.default.removeItem(atPath: PlainTheme.folder) }
        return folder
    }()

    /// The theme as a text archive, for tests that change it.
    package static let files = """
        -- theme.yaml --
        name: Plain
        -- i18n/en.yaml --
        tags_title: Tags
        categories_title: Categories
        archives_title: Archive
        search_title: Search
        not_found_title: Missing
        page_title: "{title}, page {page}"
        dated_page_title: "{title}, page {page} of {span}"
        undated: undated
        month_title: "{month_name} {year}"
        month_names: January|February|March|April|May|June|July|August|September|October|November|December
        date: "{day} {month_name} {year}"
        feed_title: "{title} feed"
        reading_time: "{minutes} min"
        -- assets/plain.css --
        body {}
        -- layouts/base.mustache --
        lang: {{language}}
        title: {{title}}
        {{{metadata}}}
        description: {{description}}
        link: {{link}}
        permalink: {{permalink}}
        kind: {{#is_home}}home{{/is_home}}{{#is_section}}section{{/is_section}}{{#is_taxonomy}}taxonomy{{/is_taxonomy}}{{#is_term}}term{{/is_term}}{{#is_post}}post{{/is_post}}{{#is_page}}page{{/is_page}}{{#is_archives}}archives{{/is_archives}}{{#is_month}}month{{/is_month}}{{#is_search}}search{{/is_search}}{{#is_not_found}}missing{{/is_not_found}}{{#is_paginated_further}} further{{/is_paginated_further}}
        style: {{assets.plain.css}}
        math: {{#has_math}}yes{{/has_math}}
        edition: {{edition.code}} {{edition.title}} {{edition.home}}
        {{{header}}}
        {{$main}}{{/main}}
        side: {{#sidebar}}{{#sidebar_left}}left{{/sidebar_left}}{{^sidebar_left}}right{{/sidebar_left}}{{/sidebar}}{{^sidebar}}none{{/sidebar}}
        {{{sidebar}}}
        {{{footer}}}
        -- layouts/posts.mustache --
        {{<layouts/base}}
        {{$main}}
        introduction: {{{content}}}
        count: {{count}}
        taxonomy: {{#taxonomy}}{{title}}={{link}}{{/taxonomy}}
        {{{cards}}}
        pages: {{#pagination}}{{#pages}}{{#is_gap}}…{{/is_gap}}{{#is_current}}[{{number}}]{{/is_current}}{{#link}}{{number}}={{link}}{{/link}}; {{/pages}}{{/pagination}}
        previous: {{#pagination}}{{previous}}{{/pagination}}
        next: {{#pagination}}{{next}}{{/pagination}}
        span: {{#pagination}}{{span}}{{/pagination}}
        {{/main}}
        {{/layouts/base}}
        -- layouts/home.mustache --
        {{> layouts/posts}}
        -- layouts/section.mustache --
        {{> layouts/posts}}
        -- layouts/term.mustache --
        {{> layouts/posts}}
        -- layouts/month.mustache --
        {{> layouts/posts}}
        -- layouts/taxonomy.mustache --
        {{<layouts/base}}
        {{$main}}
        introduction: {{{content}}}
        count: {{count}}
        terms: {{#terms}}{{name}}={{link}} {{count}} {{newest.iso}}; {{/terms}}
        {{/main}}
        {{/layouts/base}}
        -- layouts/archives.mustache --
        {{<layouts/base}}
        {{$main}}
        count: {{count}}
        years: {{#years}}{{year}} {{count}}: {{#months}}{{name}}={{link}} {{count}}; {{/months}}{{/years}}
        {{/main}}
        {{/layouts/base}}
        -- layouts/search.mustache --
        {{<layouts/base}}
        {{$main}}
        search: {{search_link}}
        terms: {{#facets}}{{#terms}}{{name}}={{link}} {{count}}; {{/terms}}{{/facets}}
        {{/main}}
        {{/layouts/base}}
        -- layouts/404.mustache --
        {{<layouts/base}}{{/layouts/base}}
        -- layouts/page.mustache --
        {{> layouts/post}}
        -- layouts/wide.mustache --
        layout: wide
        -- layouts/post.mustache --
        {{<layouts/base}}
        {{$main}}
        lead: {{lead}}
        summary: {{summary}}
        date: {{date.iso}} {{date.label}}
        modified: {{modified.iso}}
        author: {{author}}
        section: {{#section}}{{title}}={{link}}{{/section}}
        categories: {{#categories}}{{name}}={{link}}; {{/categories}}
        tags: {{#tags}}{{name}}={{link}}; {{/tags}}
        thumbnail: {{#thumbnail}}{{src}} {{width}}×{{height}}{{#is_remote}} remote{{/is_remote}}{{/thumbnail}}
        words: {{word_count}} {{reading_text}}
        {{{meta_line}}}
        translations: {{#translations}}{{language}} {{name}}={{link}}; {{/translations}}
        flags: {{#is_pinned}}pinned {{/is_pinned}}{{#is_draft}}draft {{/is_draft}}{{#comments}}comments {{/comments}}{{#show_pager}}pager{{/show_pager}}
        older: {{#older}}{{title}}={{link}}{{/older}}
        newer: {{#newer}}{{title}}={{link}}{{/newer}}
        related: {{#related}}{{title}}={{link}} {{date.label}}; {{/related}}
        toc: {{#toc}}{{#entries}}{{id}}={{label}}({{#children}}{{id}}={{label}}; {{/children}}) {{/entries}}{{/toc}}
        authorbox: {{#authorbox}}{{name}} {{avatar}} {{{bio}}}{{/authorbox}}
        keywords: {{#keywords}}{{.}}; {{/keywords}}
        colour: {{params.colour}}
        content: {{{content}}}
        {{/main}}
        {{/layouts/base}}
        -- partials/card.mustache --
        {{params.line_end}}
        card: {{title}}={{link}}{{#language}} lang {{language}}{{/language}}{{#is_pinned}} pinned{{/is_pinned}}{{#is_draft}} draft{{/is_draft}}
        card_summary: {{summary}}
        card_picture: {{#thumbnail}}{{src}} {{width}}×{{height}}{{/thumbnail}}
        -- partials/header.mustache --
        menu: {{#menu}}{{#is_current}}*{{/is_current}}{{name}}={{link}}; {{/menu}}
        languages: {{#languages}}{{#is_current}}*{{/is_current}}{{code}}={{link}}; {{/languages}}
        -- partials/post-meta.mustache --
        meta: {{#fields}}{{{.}}}; {{/fields}}
        -- partials/meta/date.mustache --
        date {{date.label}}
        -- partials/meta/author.mustache --
        author {{author}}
        -- partials/meta/categories.mustache --
        categories{{#categories}} {{name}}{{/categories}}
        -- partials/meta/translations.mustache --
        translations{{#translations}} {{name}}{{/translations}}
        -- partials/meta/reading_time.mustache --
        {{reading_text}}
        -- partials/footer.mustache --
        footer: {{#menu}}{{name}}={{link}}; {{/menu}}
        footer_feeds: {{#feeds}}{{link}}; {{/feeds}}
        imprint: {{icp}}|{{police}}|{{disclaimer}}|{{copyright}}|{{first_year}}–{{year}}
        -- partials/sidebar.mustache --
        {{#widgets}}
        {{{.}}}
        {{/widgets}}
        -- partials/slot.mustache --
        slot {{name}}: {{fragment}} {{#links}}{{title}}={{link}}; {{/links}}
        -- widgets/search.mustache --
        widget search: {{search_link}}
        -- widgets/recent.mustache --
        widget recent: {{#posts}}{{title}}={{link}} {{date.label}}; {{/posts}}
        -- widgets/categories.mustache --
        widget categories: {{#terms}}{{name}}={{link}}{{#show_count}} {{count}}{{/show_count}}; {{/terms}}{{all_link}}
        -- widgets/taglist.mustache --
        widget taglist: {{#terms}}{{name}}={{link}}{{#show_count}} {{count}}{{/show_count}}; {{/terms}}{{all_link}}{{#has_more}} of {{total}}{{/has_more}}
        -- widgets/archives.mustache --
        widget archives: {{#years}}{{year}} {{count}}: {{#months}}{{name}}={{link}}{{#show_count}} {{count}}{{/show_count}}; {{/months}}{{/years}}
        -- widgets/social.mustache --
        widget social: {{#links}}{{network}} {{title}}={{link}}{{#is_github}} octocat{{/is_github}}; {{/links}}
        -- widgets/languages.mustache --
        widget languages: {{#languages}}{{#is_current}}*{{/is_current}}{{name}}={{link}}; {{/languages}}
        -- widgets/sidemenu.mustache --
        widget sidemenu: {{#menu}}{{name}}={{link}}; {{/menu}}
        """
}
