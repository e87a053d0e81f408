import TestSupport
import Testing

/// A mistake in a theme names its place before anything is written.
@Suite struct ThemeMistakeTests {
    private func failure(_ files: String, theme: String = "theme: mine\n") throws -> (
        failure: TestSite.Failure, site: TestSite
    ) {
        let site = try TestSite(
            "-- site.yaml --\n\(theme)-- themes/mine/theme.yaml --\nextends: folio\n-- content/news/a.md --\n" + files)
        return (try #require(site.failure()), site)
    }

    @Test(arguments: [
        ("a\n  {{titel}}", "2:5", "there is no value “titel” here", "did you mean title?"),
        ("{{text.opder}}", "1:3", "there is no value “opder” here", "did you mean older?"),
        ("{{assets.folio.cs}}", "1:3", "there is no value “cs” here", "did you mean css?"),
        ("{{#categories}}{{nam}}{{/categories}}", "1:18", "there is no value “nam” here", "did you mean name?"),
        ("{{> partials/cards2}}", "1:5", "there is no template “partials/cards2”", "did you mean partials/cards?"),
        ("{{#title}}x", "1:4", "“title” is not closed", "write {{/title}} where it ends"),
        ("{{#title}}x{{/lead}}", "1:15", "“{{/lead}}” closes nothing", "close {{#title}} first"),
        ("x{{/title}}", "1:5", "“{{/title}}” closes nothing", ""),
        ("研{{title", "1:2", "the tag is not closed", "write }} where it ends"),
        ("{{{title}}}", "1:4", "“title” is text and must be escaped", "write {{title}}"),
        ("{{&title}}", "1:4", "“title” is text and must be escaped", "write {{title}}"),
        ("{{content}}", "1:3", "“content” is already HTML", "write {{{content}}}"),
        ("{{site}}", "1:3", "“site” has no text of its own", "open it with {{#site}} and print what it contains"),
        (
            "{{categories}}", "1:3", "“categories” has no text of its own",
            "open it with {{#categories}} and print what it contains"
        ),
        ("{{=<% %>=}}", "1:1", "“{{=” is not part of the template language", ""),
        ("{{ two words }}", "1:4", "“two words” is not a name", "names are letters, digits, _ . / and -"),
        ("{{}}", "1:3", "“” is not a name", "names are letters, digits, _ . / and -"),
    ])
    func ofATemplate(template: String, place: String, message: String, hint: String) throws {
        let (failure, site) = try failure("-- themes/mine/partials/comments.mustache --\n\(template)\n")
        #expect(failure.exitCode == 1)
        #expect(failure.messages == ["themes/mine/partials/comments.mustache:\(place): error: \(message)"])
        #expect(failure.hints == [hint])
        #expect(!site.exists("public") && !site.exists(".inkstone"))
    }

    @Test func allMistakesAreToldAtOnce() throws {
        let (failure, _) = try failure(
            """
            -- themes/mine/partials/comments.mustache --
            {{one_of_none}}
            {{two_of_none}}
            -- themes/mine/widgets/clock.mustache --
            {{three_of_none}}
            """)
        #expect(failure.messages.count == 3)
    }

    /// Every layout is looked at, however alike their blocks are called.
    @Test(arguments: [
        "home", "section", "term", "month", "taxonomy", "archives", "search", "404", "post", "page", "own",
    ])
    func inABlockOfAnyLayout(layout: String) throws {
        let (failure, _) = try failure(
            "-- themes/mine/layouts/\(layout).mustache --\n{{<layouts/base}}{{$main}}{{nothing_such}}{{/main}}{{/layouts/base}}\n"
        )
        #expect(
            failure.messages == [
                "themes/mine/layouts/\(layout).mustache:1:29: error: there is no value “nothing_such” here"
            ])
    }

    @Test(arguments: ["{{> partials/comments}}", "{{> partials/tags}}"])
    func aTemplateThatIncludesItself(tag: String) throws {
        let (failure, _) = try failure(
            "-- themes/mine/partials/comments.mustache --\n\(tag)\n-- themes/mine/partials/tags.mustache --\n{{> partials/comments}}\n"
        )
        #expect(failure.exitCode == 1)
        #expect(failure.messages.contains { $0.contains("includes itself") && $0.hasPrefix("themes/mine/partials/") })
    }

    @Test func aWidgetOfTheSiteSeesWhatEveryTemplateSeesAndNoMore() throws {
        let (failure, _) = try failure("-- themes/mine/widgets/clock.mustache --\n{{site.title}}{{posts}}\n")
        #expect(failure.messages == ["themes/mine/widgets/clock.mustache:1:17: error: there is no value “posts” here"])
    }

    /// Every page would be written in two encodings.
    @Test func aTemplateInAnotherEncodingIsAMistake() throws {
        let site = try TestSite("-- site.yaml --\ntheme: mine\n-- themes/mine/theme.yaml --\nextends: plain\n")
        try site.write("themes/mine/partials/comments.mustache", bytes: Array("<p>".utf8) + [0xD1, 0xD0, 0xB1, 0xA8])
        let failure = try #require(site.failure())
        #expect(
            failure.messages == ["themes/mine/partials/comments.mustache:1:4: error: byte 0xD1 is not UTF-8"])
        #expect(failure.hints[0].contains("iconv -f GB18030"))
    }

    @Test func aMissingThemeIsTheEnvironment() throws {
        let (failure, _) = try failure("", theme: "theme: nowhere\n")
        #expect(failure.exitCode == 3)
        #expect(failure.messages == ["site.yaml: error: there is no theme “nowhere”"])
        #expect(failure.hints.first?.contains("/themes, ") == true && failure.hints.first?.contains("folio") == true)
    }

    @Test func aMissingThemeThatAThemeExtends() throws {
        let (failure, _) = try failure("-- themes/mine/theme.yaml --\nextends: nowhere\n")
        #expect(failure.exitCode == 3)
        #expect(failure.messages == ["themes/mine/theme.yaml: error: there is no theme “nowhere”"])
    }

    @Test func themesThatExtendEachOther() throws {
        let (failure, _) = try failure(
            "-- themes/mine/theme.yaml --\nextends: other\n-- themes/other/theme.yaml --\nextends: mine\n")
        #expect(failure.exitCode == 1)
        #expect(failure.messages == ["themes/mine/theme.yaml: error: themes extend each other: mine → other → mine"])
    }

    @Test(arguments: [
        ("theme.yaml", "extends: [folio]", "1:10"), ("theme.yaml", "extends: \"folio", "1:10"),
        ("i18n/en.yaml", "older: [a]", "1:8"),
        ("i18n/zh-CN.yaml", "older: \"x", "1:8"),
    ])
    func settingsThatCannotBeRead(file: String, text: String, place: String) throws {
        let (failure, _) = try failure("-- themes/mine/\(file) --\n\(text)\n")
        #expect(failure.exitCode == 1)
        #expect(failure.messages.count == 1)
        #expect(failure.messages.first?.hasPrefix("themes/mine/\(file):\(place): error: ") == true)
    }

    @Test func aThemeOfItsOwnNeedsEveryTemplate() throws {
        let (failure, _) = try failure(
            "-- themes/mine/theme.yaml --\nname: x\n-- themes/mine/layouts/post.mustache --\n{{title}}\n")
        #expect(failure.exitCode == 1)
        #expect(
            failure.messages.contains("mine/layouts/home.mustache: error: the theme has no template “layouts/home”"))
        #expect(!failure.messages.contains { $0.contains("layouts/post") })
    }

    @Test(arguments: ["theme: ../x", "theme: .hidden", "theme: a/b"])
    func aThemeIsAName(line: String) throws {
        let (failure, _) = try failure("", theme: "\(line)\n")
        #expect(failure.exitCode == 1)
        #expect(failure.messages.first?.hasPrefix("site.yaml:1:8: error: ") == true)
    }

    @Test(arguments: ["../folio", "/etc", ".git"])
    func whatAThemeExtendsIsAName(name: String) throws {
        #expect(try failure("-- themes/mine/theme.yaml --\nextends: \(name)\n").failure.exitCode == 3)
    }
}
