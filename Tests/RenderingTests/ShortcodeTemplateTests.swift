import TestSupport
import Testing

@testable import Publishing

/// The templates that a theme has for shortcodes.
@Suite struct ShortcodeTemplateTests {
    @Test func namesInTemplatesAreChecked() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            theme: mine
            -- themes/mine/theme.yaml --
            extends: folio
            -- themes/mine/shortcodes/a.mustache --
            {{{params.x}}} {{param.x}} {{inner_html}} {{params}}
            """)
        #expect(
            site.failure()?.messages.map { $0.split(separator: " ", maxSplits: 2).last ?? "" } == [
                "“params.x” is text and must be escaped", "there is no value “param” here",
                "“inner_html” is already HTML", "“params” has no text of its own",
            ])
    }

    /// A site that is planned again and again shows the template as it is.
    @Test func aTemplateThatChanges() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            theme: mine
            -- themes/mine/theme.yaml --
            extends: plain
            -- themes/mine/shortcodes/say.mustache --
            before
            -- content/news/a.md --
            {{< say >}}
            """)
        let publisher = try Publisher(site.options())
        var cache = PlanCache()
        func page(_ changed: Set<String>?) throws -> String {
            let planned = try publisher.plan(&cache, changed: changed)
            return String(decoding: try #require(planned.bytes(of: "news/a/index.html")), as: UTF8.self)
        }
        #expect(try page(nil).contains("before"))
        try site.write("themes/mine/shortcodes/say.mustache", "later on\n")
        #expect(try page([site.path("themes/mine/shortcodes/say.mustache")]).contains("later on"))
        try site.write("content/news/a.md", "{{< tell >}}\n")
        let planned = try publisher.plan(&cache, changed: [site.path("content/news/a.md")])
        #expect(
            planned.allDiagnostics().map(\.message.english) == ["the theme has no shortcode “tell”; its text is kept"])
    }
}
