import Foundation
import TestSupport
import Testing

@testable import Importing

@Suite struct ShortcodeTranslationTests {
    @Test(arguments: [
        (#"<b>{{ .Get 0 }}</b>"#, "<b>{{params.0}}</b>\n"),
        (
            #"{{/* note */}}<div class="{{ .Get "kind" | default "info" }}">{{ .Inner | markdownify }}</div>"#,
            "<div class=\"{{#params.kind}}{{params.kind}}{{/params.kind}}{{^params.kind}}info{{/params.kind}}\">{{{inner_html}}}</div>\n"
        ),
        (
            #"<a href="{{ .Get "url" | safeURL }}">{{- .Get `text` -}} </a>"#,
            "<a href=\"{{links.url}}\">{{params.text}}</a>\n"
        ),
        (
            #"<img src="{{ .Get "src" | relURL }}" alt='{{ with .Get "alt" }}{{ . }}{{ else }}-{{ end }}'>"#,
            "<img src=\"{{#pictures.src}}{{src}}{{/pictures.src}}\" alt='{{#params.alt}}{{params.alt}}{{/params.alt}}{{^params.alt}}-{{/params.alt}}'>\n"
        ),
        (
            "{{ $x := .Get \"a\" }}\n{{ if $x }}<i>{{ $x | markdownify }}</i>{{ end }}\n",
            "{{#params.a}}<i>{{{markdown.a}}}</i>{{/params.a}}\n"
        ),
        (#"{{ if .Inner }}<pre>{{ .Inner }}</pre>{{ end }}"#, "{{#inner}}<pre>{{inner}}</pre>{{/inner}}\n"),
        (
            #"<i>{{ default "a<b" (.Get 1) }}</i>"#,
            "<i>{{#params.1}}{{params.1}}{{/params.1}}{{^params.1}}a&lt;b{{/params.1}}</i>\n"
        ),
        (
            #"<a href="https://x.example/{{ .Get 0 }}">{{ .Page.RenderString .Inner }}</a>"#,
            "<a href=\"https://x.example/{{params.0}}\">{{{inner_html}}}</a>\n"
        ),
    ])
    func isTranslated(hugo: String, template: String) {
        let translation = ShortcodeTranslation(hugo)
        #expect(translation.template == template, "\(translation.obstacle)")
    }

    @Test(arguments: [
        (#"{{ partial "x" . }}"#, #"{{ partial "x" . }}"#), ("{{ range .Params }}x{{ end }}", "{{ range .Params }}"),
        (#"<script>{{ .Get 0 }}</script>"#, "<script>"), (#"{{ .Get "a.b" }}"#, #"{{ .Get "a.b" }}"#),
        (#"{{ if eq (.Get 0) "x" }}a{{ end }}"#, #"{{ eq (.Get 0) "x" }}"#), ("{{ .Get 0", "{{"),
        ("{{ if .Get 0 }}a", "{{ end }}"), ("a{{ end }}", "{{ end }}"),
        ("{{ with .Get 0 }}a{{ else if .Inner }}b{{ end }}", "{{ else if .Inner }}"),
        ("{{ . }}", "{{ . }}"), ("{{ .Get -1 }}", "{{ .Get -1 }}"), ("{{ .Inner | upper }}", "{{ .Inner | upper }}"),
    ])
    func isNot(hugo: String, obstacle: String) {
        let translation = ShortcodeTranslation(hugo)
        #expect(translation.template == nil && translation.obstacle == obstacle, "\(translation)")
    }

    /// The imported site renders what Hugo's shortcodes made, escaped, and a stub shows what is between its tags.
    @Test func aSiteWithShortcodes() throws {
        let hugo = try HugoSite(
            """
            -- hugo.toml --
            title = "x"
            -- layouts/shortcodes/note.html --
            <aside class="{{ .Get "kind" }}">{{ .Inner | markdownify }}</aside>
            -- layouts/shortcodes/chart.html --
            {{ partial "chart" . }}
            -- layouts/shortcodes/chart.rss.xml --
            x
            -- layouts/index.html --
            x
            -- content/post/a.md --
            {{< note kind="a<b" >}}**bold**{{< /note >}}

            {{< chart >}}*data*{{< /chart >}}
            """)
        #expect(hugo.lines.contains("theme: mine"))
        #expect(hugo.outcomes.contains("layouts/shortcodes/note.html → themes/mine/shortcodes/note.mustache"))
        #expect(hugo.outcomes.contains("layouts/shortcodes/chart.html not supported"))
        #expect(hugo.report.text(in: .english).contains("1 Hugo template is not used"))
        let site = try hugo.site.publish()
        #expect(site.messages == [])
        let page = try #require(site["post/a/index.html"])
        #expect(page.contains("<aside class=\"a&lt;b\">") && page.contains("<strong>bold</strong>"))
        #expect(page.contains("<em>data</em>") && !page.contains("stub"))
    }

    /// Of a theme's shortcodes only those that posts use are of any use.
    @Test func shortcodesOfThemes() throws {
        let hugo = try HugoSite(
            """
            -- hugo.toml --
            theme = ["first", "second"]
            [[module.imports]]
            path = "example.org/mod"
            -- themes/first/layouts/shortcodes/note.html --
            <aside>{{ .Inner | markdownify }}</aside>
            -- themes/first/layouts/shortcodes/unused.html --
            <aside>{{ .Inner }}</aside>
            -- themes/second/layouts/_shortcodes/note.html --
            <p>second</p>
            -- themes/second/layouts/_shortcodes/chart.html --
            {{ partial "chart" . }}
            -- themes/second/layouts/_shortcodes/figure.html --
            {{ partial "figure" . }}
            -- themes/other/layouts/shortcodes/other.html --
            <p>other</p>
            -- _vendor/example.org/mod/layouts/shortcodes/badge.html --
            <b>{{ .Get 0 }}</b>
            -- content/post/a.md --
            {{< note >}}**bold**{{< /note >}} {{%chart%}}*data*{{%/chart%}} {{< figure src="/a.png" >}} {{<badge "new">}}
            {{< other >}}
            """)
        let site = hugo.site
        #expect(
            hugo.outcomes.filter { $0.contains("shortcodes/") } == [
                "themes/first/layouts/shortcodes/note.html → themes/mine/shortcodes/note.mustache",
                "themes/second/layouts/_shortcodes/chart.html not supported",
                "_vendor/example.org/mod/layouts/shortcodes/badge.html → themes/mine/shortcodes/badge.mustache",
            ])
        let page = try #require(try site.publish()["post/a/index.html"])
        #expect(page.contains("<aside>") && page.contains("<strong>bold</strong>") && !page.contains("second"))
        #expect(page.contains("<b>new</b>") && page.contains("<em>data</em>") && page.contains("<img src=\"/a.png\""))
    }

    /// A stub would lose the picture that Folio's own shortcode shows.
    @Test func folioTakesThePlaceOfWhatCannotBeTranslated() throws {
        let hugo = try HugoSite(
            """
            -- hugo.toml --
            title = "x"
            -- layouts/shortcodes/figure.html --
            {{ partial "figure" . }}
            -- content/post/a.md --
            {{< figure src="/a.png" >}}
            """)
        #expect(hugo.outcomes.contains("layouts/shortcodes/figure.html not supported"))
        #expect(hugo.lines.contains("theme: folio"))
        #expect(try hugo.site.publish()["post/a/index.html"]?.contains("<img src=\"/a.png\"") == true)
    }

    @Test func folioHasTheShortcodesThatAreLeftToIt() throws {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let folder = repository.appending(path: "themes/folio/shortcodes").standardizedFileURL.path
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".mustache") }
        #expect(Set(files) == Set(ShortcodeTheme.ofFolio.map { "\($0).mustache" }))
    }
}
