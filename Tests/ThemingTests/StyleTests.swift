import Foundation
import TestSupport
import Testing

@testable import Theming

/// `params.style` changes a theme's colours, fonts, widths and logo without a template and without inline style.
@Suite struct StyleTests {
    private static let post = "-- content/news/a.md --\n"

    private func site(_ style: String, more: String = "") throws -> PublishedSite {
        try TestSite("-- site.yaml --\nparams:\n  style: \(style)\n\(more)\(Self.post)", theme: .folio).publish()
    }

    private func sheet(_ site: PublishedSite) throws -> String {
        let files = site.files.filter { $0.hasPrefix("assets/style.") }
        #expect(files.count == 1)
        return try #require(site[files.first ?? ""])
    }

    private static let screen = "@media screen and (prefers-contrast:no-preference)"

    @Test(arguments: [
        ("{accent: \"#1A5FB4\"}", ["\(screen){:root:root:root{--accent:#1a5fb4}}"]),
        ("{accent: RebeccaPurple}", ["\(screen){:root:root:root{--accent:rebeccapurple}}"]),
        ("{accent: oklch(60% 0.1 250 / .5)}", ["\(screen){:root:root:root{--accent:oklch(60% 0.1 250 / .5)}}"]),
        ("{page: 70rem, measure: 38.5EM}", ["@media screen{:root:root:root{--measure:38.5em;--page:70rem}}"]),
        ("{serif: LXGW WenKai}", [":root:root:root{--serif:\"LXGW WenKai\"}"]),
        ("{serif: [霞鹜文楷, \"'Songti SC', Serif\"]}", [":root:root:root{--serif:\"霞鹜文楷\", \"Songti SC\", serif}"]),
        (
            "{paper: {light: white, dark: black}}",
            [
                "\(screen) and (prefers-color-scheme:light){:root:root:root:not([data-scheme=\"dark\"]){--paper:white}}",
                "\(screen){:root:root:root[data-scheme=\"light\"]{--paper:white}}",
                "\(screen) and (prefers-color-scheme:dark){:root:root:root:not([data-scheme=\"light\"]){--paper:black}}",
                "\(screen){:root:root:root[data-scheme=\"dark\"]{--paper:black}}",
            ]
        ),
        (
            "{paper: {dark: \"#000\"}}",
            [
                "\(screen) and (prefers-color-scheme:dark){:root:root:root:not([data-scheme=\"light\"]){--paper:#000}}",
                "\(screen){:root:root:root[data-scheme=\"dark\"]{--paper:#000}}",
            ]
        ),
    ])
    func valuesBecomeCustomProperties(style: String, rules: [String]) throws {
        #expect(try sheet(site(style)) == rules.joined(separator: "\n") + "\n")
    }

    @Test func everyPageLinksTheSheetBehindTheThemesOwn() throws {
        let site = try site("{accent: teal}")
        let sheet = try #require(site.files.first { $0.hasPrefix("assets/style.") })
        #expect(sheet.wholeMatch(of: /assets\/style\.[0-9a-f]{12}\.css/) != nil)
        let pages = site.files.filter {
            $0.hasSuffix(".html") && site[$0]?.contains("<link rel=\"stylesheet\"") == true
        }
        #expect(pages.count > 3)
        for page in pages {
            let styles = (site[page] ?? "").matches(of: /<link rel="stylesheet" href="\/([^"]*)">/).map { $0.output.1 }
            #expect(styles.count == 2 && styles.last ?? "" == sheet, "\(page)")
            #expect(site[page]?.contains(" style=") == false)
        }
    }

    @Test func aSiteThatChangesNothingHasNoSheet() throws {
        let site = try TestSite(Self.post, theme: .folio).publish()
        #expect(!site.files.contains { $0.hasPrefix("assets/style") })
        #expect(try self.site("{logo: /a.svg}", more: "-- static/a.svg --\n<svg/>\n").messages == [])
    }

    @Test(
        arguments: [
            ("{acent: red}", "2:11", "“params.style.acent” is not a known key", "write params.style.accent"),
            ("{accent: tomatoe}", "2:19", "“tomatoe” is not a colour", "write accent: tomato"),
            ("{accent: \"#12345\"}", "2:19", "“#12345” is not a colour", nil),
            ("{accent: \"red; } body { display: none\"}", "2:19", "“red; } body { display: none” is not a colour", nil),
            ("{accent: url(https://x.org/a)}", "2:19", "“url(https://x.org/a)” is not a colour", nil),
            ("{accent: \"rgb(1,2,3);x:(\"}", "2:19", "“rgb(1,2,3);x:(” is not a colour", nil),
            ("{accent: rgb(tomato)}", "2:19", "“rgb(tomato)” is not a colour", nil),
            ("{accent: var(--ink)}", "2:19", "“var(--ink)” is not a colour", nil),
            (
                "\n    accent: #1a5fb4", "3:5", "“params.style.accent” has no value",
                "write accent: \"#1a5fb4\" with quotes, or {light: \"#1a5fb4\", dark: \"#8ab4f8\"}"
            ),
            ("{accent: {lihgt: red}}", "2:20", "“params.style.accent.lihgt” is not a known key", nil),
            ("{accent: {light: reed}}", "2:27", "“reed” is not a colour", "write light: red"),
            ("{serif: \"a\\\", b: c\"}", "2:18", "“a\", b: c” is not a list of fonts", nil),
            ("{serif: \"a,,b\"}", "2:18", "“a,,b” is not a list of fonts", "write serif: [Source Han Serif SC, serif]"),
            ("{serif: url(x)}", "2:18", "“url(x)” is not a list of fonts", nil),
            ("{page: wide}", "2:17", "“wide” is not a width", "write page: 40em"),
            ("{page: 60}", "2:17", "“60” is not a width", nil), ("{page: 0px}", "2:17", "“0px” is not a width", nil),
            ("{page: calc(1px)}", "2:17", "“calc(1px)” is not a width", nil),
            ("{logo: https://x.org/a.png}", "2:17", "“https://x.org/a.png” is not a picture in this site", nil),
            ("{logo: //x.org/a.png}", "2:17", "“//x.org/a.png” is not a picture in this site", nil),
            ("red", "2:10", "“params.style” needs a map, not “red”", nil),
        ] as [(String, String, String, String?)])
    func mistakesNameTheirPlace(style: String, place: String, message: String, hint: String?) throws {
        let site = try TestSite("-- site.yaml --\nparams:\n  style: \(style)\n\(Self.post)", theme: .folio)
        let failure = try #require(site.failure())
        #expect(failure.exitCode == 1)
        #expect(failure.messages == ["site.yaml:\(place): error: \(message)"])
        if let hint { #expect(failure.hints == [hint]) }
        #expect(!site.exists("public"))
    }

    /// No text that is accepted can end its declaration.
    @Test func acceptedValuesHoldNothingButThemselves() {
        var generator = SeededGenerator(seed: 5)
        let pieces = [
            "red", "#fff", "rgb(", "1", "px", ")", ";", "}", "{", "<", "\"", "'", "\\", "/*", "url(", "@", ",", " ",
            "a", "%",
        ]
        var accepted = 0
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }
            .joined()
            for css in [StyleValue.colour(text), StyleValue.width(text), StyleValue.fonts([text])].compactMap({ $0 }) {
                accepted += 1
                #expect(!css.contains { ";{}<>@\\".contains($0) }, "\(text)")
                #expect(css.count { $0 == "\"" } % 2 == 0 && !css.contains("url(") && !css.contains("/*"), "\(text)")
            }
        }
        #expect(accepted > 500)
    }

    @Test func anEditionChangesOverWhatTheSiteChanges() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            params: {style: {accent: red, page: 60rem}}
            languages:
              zh-CN: {content: content/zh}
              en: {content: content/en, params: {style: {accent: blue}}}
              ja: {content: content/ja, params: {style: {accent: blue}}}
            -- content/zh/a.md --
            -- content/en/a.md --
            """, theme: .folio
        ).publish()
        func sheet(_ page: String) -> String? {
            let link = (site[page] ?? "").firstMatch(of: /href="\/(assets\/style\..*?)"/)
            return link.flatMap { site[String($0.output.1)] }
        }
        let chinese = try #require(sheet("index.html"))
        let english = try #require(sheet("en/index.html"))
        #expect(chinese.contains("--accent:red") && english.contains("--accent:blue"))
        #expect(chinese.contains("--page:60rem") && english.contains("--page:60rem"))
        #expect(sheet("ja/index.html") == english)
        #expect(site.files.count { $0.hasPrefix("assets/style.") } == 2)
        #expect(site.messages == [])
    }

    @Test func theLogoStandsForTheTitleAndMovesNothing() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            title: 墨 & 研
            base_url: https://x.org/b/
            params: {style: {logo: images/logo.svg}}
            -- static/images/logo.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"/>
            -- content/a.md --
            """, theme: .folio
        ).publish()
        #expect(site.messages == [])
        #expect(
            site["index.html"]?.contains(
                "<a href=\"/b/\"><img src=\"/b/images/logo.svg\" alt=\"墨 &amp; 研\" width=\"120\" height=\"40\"></a>")
                == true)
    }

    @Test func aPictureOfTheConfigurationThatIsNotThereIsAWarning() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            author: {name: 墨, avatar: /images/inc.svg}
            params: {style: {logo: /logo.png}}
            -- static/images/ink.svg --
            <svg/>
            -- content/a.md --
            """, theme: .folio
        ).publish()
        #expect(
            site.messages == [
                "site.yaml: warning: “/images/inc.svg” in “author.avatar” is not a file of the site",
                "site.yaml: warning: “/logo.png” in “params.style.logo” is not a file of the site",
            ])
        #expect(site.hints == ["write /images/ink.svg", "put the picture into static/ and write its path"])
    }

    @Test(arguments: ["/images/ink.svg", "images/ink.svg", "https://x.org/a.png", "/favicon.svg", ""])
    func aPictureThatIsThereIsNone(avatar: String) throws {
        let site = try TestSite(
            "-- site.yaml --\nauthor: {name: 墨, avatar: \"\(avatar)\"}\n-- static/images/ink.svg --\n<svg/>\n\(Self.post)",
            theme: .folio
        ).publish()
        #expect(site.messages == [])
    }

    @Test func theColourOfThePageIsThatOfTheBrowser() throws {
        func colours(_ style: String) throws -> [String] {
            let page = try site(style)["index.html"] ?? ""
            return page.matches(of: /name="theme-color" content="(.*?)"/).map { String($0.output.1) }
        }
        #expect(try colours("{paper: {dark: black}}") == ["#fcfbf7", "black"])
        #expect(try colours("{paper: snow}") == ["snow", "snow"])
        #expect(try JSON(site("{paper: snow}")["manifest.webmanifest"] ?? "")["theme_color"]?.text == "snow")
    }

    /// Parameters are the theme's own: one that declares no styles may mean something else by the name.
    @Test func aThemeWithoutStylesKeepsTheParameter() throws {
        let site = try TestSite("-- site.yaml --\nparams: {style: anything}\n\(Self.post)").publish()
        #expect(site.messages == [])
        #expect(!site.files.contains { $0.hasPrefix("assets/style") })
    }

    // MARK: theme.yaml

    @Test func everyStyleOfFolioIsAPropertyOfItsSheet() throws {
        let folder = "\(Repository.themes)/folio"
        let css = try String(contentsOfFile: "\(folder)/assets/folio.css", encoding: .utf8)
        let files = try ThemeFiles(name: "folio", site: "/", searchPaths: [Repository.themes])
        #expect(files.declaration.styles.count > 10)
        for (name, style) in files.declaration.styles {
            #expect(css.contains("\(style.property):"), "\(name)")
            #expect(css.contains("var(\(style.property)"), "\(name)")
        }
        let canvas = try #require(files.declaration.canvas)
        #expect(css.contains("--paper: \(canvas.light);") && css.contains("--paper: \(canvas.dark);"))
    }

    @Test func aThemeAddsToWhatItExtends() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            theme: mine
            params: {style: {accent: red, brand: gold}}
            -- themes/mine/theme.yaml --
            extends: folio
            style: {colours: {brand: --brand, accent: --mine}}
            -- content/a.md --
            """
        ).publish()
        #expect(try sheet(site) == "\(Self.screen){:root:root:root{--mine:red;--brand:gold}}\n")
    }

    @Test(
        arguments: [
            ("exends: folio\nextends: folio", "1:1", "“exends” is not a known key", "write extends"),
            ("extends: folio\nfavourite: tea", "2:1", "“favourite” is not a known key", nil),
            (
                "extends: folio\nstyle: {colors: {a: --a}}", "2:9", "“style.colors” is not a known key",
                "write style.colours"
            ),
        ] as [(String, String, String, String?)])
    func anUnknownKeyOfAThemeIsAWarning(yaml: String, place: String, message: String, hint: String?) throws {
        let site = try TestSite("-- site.yaml --\ntheme: mine\n-- themes/mine/theme.yaml --\n\(yaml)\n\(Self.post)")
        if yaml.contains("colors") {
            #expect(site.failure()?.messages == ["themes/mine/theme.yaml:\(place): error: \(message)"])
            #expect(site.failure()?.hints == [hint ?? ""])
            return
        }
        let published = try site.publish()
        #expect(published.messages == ["themes/mine/theme.yaml:\(place): warning: \(message)"])
        if let hint { #expect(published.hints == [hint]) }
    }

    @Test(arguments: ["accent: red", "accent: --a;b", "accent: --", "accent: \"--a{}\""])
    func aStyleNamesACustomProperty(line: String) throws {
        let site = try TestSite(
            "-- site.yaml --\ntheme: mine\n-- themes/mine/theme.yaml --\nextends: folio\nstyle: {colours: {\(line)}}\n\(Self.post)"
        )
        let failure = try #require(site.failure())
        #expect(
            failure.messages == [
                "themes/mine/theme.yaml:2:27: error: “style.colours.accent” does not name a custom property"
            ])
        #expect(failure.hints == ["write accent: --accent"])
    }
}
