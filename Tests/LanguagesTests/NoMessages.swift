/// Literals with English words that nobody is told: what is written into files, sent to browsers, or compared.
enum NoMessages {
    static func contains(_ key: String, in file: String) -> Bool {
        files.contains { file.hasPrefix($0) } || keys.contains(key) || key.contains("=\"") || key.contains("</")
    }

    private static let files = [
        // Texts of new sites, comments of an imported site.yaml, the language of templates and of CSS.
        "Starting/NewSite", "Importing/SiteDraft.swift", "Theming/Contract/", "Theming/Style/StyleSheet.swift",
        "Theming/Style/StyleValue.swift", "Text/Counted.swift", "Rendering/Keys/", "Text/Inkstone.swift",
        "Highlighting/",
        // Sentences of digests come from the theme; schemas are for editors and programs.
        "Digests/DigestMail.swift", "Digests/DigestTexts.swift", "Schemas/",
        // Answers to browsers and other programs.
        "Preview/PreviewResponder.swift", "Preview/Responding/", "Preview/Reloading/", "Rendering/Heads/",
        "Rendering/SitemapWriter.swift", "Feeds/", "Scanning/", "Search/", "Typesetting/",
    ]

    private static let keys: Set = [
        // Heads of files that Inkstone keeps.
        "inkstone records 2\n", "inkstone told 2\n", "inkstone history 1", "inkstone journal 1",
        // Front matter and settings that are written.
        "title: {1}", "draft: true", "comments: {1}", "authorbox: {1}", "pager: {1}", "toc: {1}", "mathjax: {1}",
        "sidebar: {1}", "extends: {1}\n", "extends: folio\n", "feeds: {formats: false}",
        "[Source Han Serif SC, serif]", "<!-- raw HTML omitted -->", "Written by inkstone import hugo from {1}.",
        "The guide describes every key; anything not set here has its default.",
        "{{! A stub: {1} of the Hugo site uses {2}, which has no counterpart. Write its HTML here. }}\n{{{inner_html}}}\n",
        "/* Linked behind the style sheets of the theme below. Colours, fonts and widths are set with params.style in\n   site.yaml; this is for what has no setting. assets/custom.js beside this file is linked too. */\n",
        "{1} copied from {2}, whose file was {3}{4}",
        // Compared with the words of others.
        "system volume information", "conflicted copy", "block mapping", "mapping values", "default {1}",
        "front matter", "the text is HTML", "noopener nofollow", "Back to text", "kept for themes",
        // Sources of routes, which are places too.
        "the archive of {1}-{2}", "list of {1}", "changes of {1} in fields", "table of {1}",
        // Nouns of counts, whose keys have both forms.
        "other host", "more page", "more link", "symbolic link",
        "Hugo template", "shared sidebar", "list of months", "lists of months", "search file", "file of the theme",
        "files of the theme", "file as it is", "files as they are", "compressed copy", "compressed copies",
        "former page", "other file", "table file",
        // Help of a command.
        "A day without posts says so and is no mistake.",
        "with a minus comes after two hyphens: inkstone search -- 储能 -电池",
    ]
}
