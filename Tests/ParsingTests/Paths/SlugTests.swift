import Testing

@testable import Parsing

/// Addresses made by Hugo keep working.
@Suite struct SlugTests {
    @Test(arguments: [
        ("互联网…受益于DeepSeek~R1“破圈”？", "互联网受益于deepseek~r1破圈"),
        ("《研报》 2024（上）·A—B：C", "研报-2024上abc"),
        ("Upper Case Name & Stuff", "upper-case-name--stuff"),
        ("A & B", "a--b"),
        ("新能源 汽车", "新能源-汽车"),
        ("半导体（设备）", "半导体设备"),
        ("R&D", "rd"),
        ("100%", "100"),
        ("5G.6G", "5g.6g"),
        ("C++", "c++"),
        ("C#", "c#"),
        ("Émile", "émile"),
        ("“破圈”", "破圈"),
        ("A/B", "a/b"),
        ("ＡＢＣ", "ａｂｃ"),
        ("a_b-c@d+e~f.g", "a_b-c@d+e~f.g"),
        ("two  spaces", "two--spaces"),
        ("カタカナ 한국어", "カタカナ-한국어"),
        ("it's \"quoted\"!", "its-quoted"),
        ("a\\b", "ab"),
        ("tab\there", "tabhere"),
        ("・·—？", ""),
        ("", ""),
        ("二〇二四年报", "二〇二四年报"), ("Ⅰ期", "ⅰ期"), ("①", "①"), ("x²", "x²"), ("½", "½"), ("㈠〡", "㈠〡"),
        ("🄁", "🄁"),
    ])
    func ofNames(name: String, slug: String) {
        #expect(Slug.ofName(name) == slug)
    }

    @Test(arguments: [
        ("My Slug：测试 A_B", "my-slug测试-a_b"),
        ("A & B", "a-b"),
        ("  both   ends  ", "both-ends"),
        ("-hyphens-", "hyphens"),
        ("全角　空格", "全角-空格"),
        ("line\nbreak", "line-break"),
        ("Vol.5 #3", "vol.5-#3"),
        ("？！", ""),
    ])
    func ofTexts(text: String, slug: String) {
        #expect(Slug.ofText(text) == slug)
    }

    /// No page takes the place of the file of another.
    @Test(arguments: [
        ("index.html", "index-html"), ("a/Index.XML", "a/index-xml"), ("feed.json/b", "feed-json/b"),
        ("atom.xml", "atom-xml"),
        ("x.index.html", "x.index.html"), ("！.Git/hooks", "git/hooks"), (".net", "net"),
    ])
    func namesOfFiles(name: String, slug: String) {
        #expect(Slug.ofName(name) == slug)
        #expect(Slug.ofText(name) == slug)
    }

    /// A name climbs out of its folder by no spelling.
    @Test(arguments: [
        ("..", ""), (".", ""), ("...", ""), ("../..", ""), ("../x", "x"), ("a/../../x", "a/x"), ("a/./b", "a/b"),
        ("..？/x", "x"), ("/../../etc/passwd", "etc/passwd"), ("a//b/", "a/b"), ("..a", "a"), ("a..b/..", "a..b"),
        (".inkstone/x", "inkstone/x"), (".well-known", "well-known"),
    ])
    func dotsDoNotClimb(name: String, slug: String) {
        #expect(Slug.ofName(name) == slug)
        #expect(Slug.ofText(name) == slug)
    }

    /// As Hugo 0.168 has them.
    @Test(arguments: [
        ("二〇二四年报", "二二四年报"), ("Ⅰ期", "期"), ("①", ""), ("²m", "m"), ("① 报告", "-报告"), ("2024年", "2024年"),
        ("٣", "٣"),
    ])
    func hugosRuleDropsNumerals(name: String, slug: String) {
        #expect(Slug.ofName(name, .hugo) == slug)
        #expect(Slug.ofText(name, .hugo) == slug.drop { $0 == "-" })
    }

    /// A name that must not vanish keeps its numerals.
    @Test func aFileOfNumeralsAloneKeepsThem() {
        #expect(Slug.ofFile("①", .hugo) == "①")
        #expect(Slug.ofFile("？", .hugo) == "u-ff1f")
    }

    @Test(arguments: [
        String(repeating: "长", count: 86), String(repeating: "？", count: 100), String(repeating: "Ⱥ", count: 126),
        String(repeating: "a/", count: 600),
        String(repeating: "长", count: 90) + "/" + String(repeating: "a", count: 300),
    ])
    func isShortEnoughForEveryFileSystem(name: String) {
        for slug in [Slug.ofName(name), Slug.ofText(name), Slug.ofFile(name)] {
            #expect(slug.split(separator: "/").allSatisfy { $0.utf8.count <= 255 } && slug.utf8.count <= 1_000)
        }
        #expect(Slug.ofFile(name) != Slug.ofFile(name + "x"))
    }
}
