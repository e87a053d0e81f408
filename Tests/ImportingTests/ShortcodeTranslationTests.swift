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
}
