import Testing
import Text

@testable import Markdown

/// Rule 7.
@Suite struct FormulaTests {
    /// `‹…›` stands for a formula in the line, `«…»` for one on its own.
    @Test(arguments: [
        ("公式 $E = mc^2$，", "公式 ‹E = mc^2›，"),
        ("$x_*a*$ 与 *乙*", "‹x_*a*› 与 <em>乙</em>"),
        ("\\(a_b*c*\\)", "‹a_b*c*›"),
        ("$a<b&c$", "‹a&lt;b&amp;c›"),
        ("**$x$：**后", "<strong>‹x›：</strong>后"),
        ("$\\text{收入}_{t}$", "‹\\text{收入}_{t}›"),
        ("$10 \\times 3$", "‹10 \\times 3›"),
        ("行内 $$x^2$$ 展示", "行内 «x^2» 展示"),
        ("价格 $5 和 $6", "价格 $5 和 $6"),
        ("US$5和US$6亿", "US$5和US$6亿"),
        ("涨到$5，跌到$x 元", "涨到$5，跌到$x 元"),
        ("costs $5 and US$ 6", "costs $5 and US$ 6"),
        ("costs $5 and then$ more", "costs $5 and then$ more"),
        ("$ x$ 和 $x $", "$ x$ 和 $x $"),
        ("\\$x$ 和 $", "$x$ 和 $"),
        ("$$$$ $$ $$", "$$$$ $$ $$"),
        ("\\\\(x\\\\)", "\\(x\\)"),
        ("`$x$` 与 `\\(y\\)`", "<code>$x$</code> 与 <code>\\(y\\)</code>"),
        ("`$HOME` and `$PATH`", "<code>$HOME</code> and <code>$PATH</code>"),
        ("[链接 $y$](/$z$ \"$t$\")", "<a href=\"/$z$\" title=\"$t$\">链接 ‹y›</a>"),
        ("![$y$](i)", "<img src=\"i\" alt=\"y\" />"),
        ("[$x$][]\n\n[$x$]: /u", "<a href=\"/u\">‹x›</a>"),
        // Units and shares.
        ("EPS($)|BPS($)", "EPS($)|BPS($)"), ("EPS($), BPS($)", "EPS($), BPS($)"), ("$AAPL/$TSLA", "$AAPL/$TSLA"),
        ("$BTC-$ETH, $A+$B", "$BTC-$ETH, $A+$B"), ("the $n$th of $k$s", "the ‹n›th of ‹k›s"),
        ("USD/$, EUR/$", "USD/$, EUR/$"),
        // An address.
        (
            "https://x.org/?a=$b&c=$d",
            "<a href=\"https://x.org/?a=$b&amp;c=$d\">https://x.org/?a=$b&amp;c=$d</a>"
        ),
        ("$a www.x.org b$", "$a <a href=\"http://www.x.org\">www.x.org</a> b$"),
        ("[A $a](/x)/$b", "<a href=\"/x\">A $a</a>/$b"), ("[甲](/a$b)+$c", "<a href=\"/a$b\">甲</a>+$c"),
        ("[甲](/a\\(b\\)c)", "<a href=\"/a(b)c\">甲</a>"), ("$x \\in [0,1](t)$", "‹x \\in [0,1](t)›"),
        // Brackets that are text.
        ("见\\[1\\]与\\[2,3\\]、\\[注\\]和\\[sic\\]", "见[1]与[2,3]、[注]和[sic]"), ("\\[1\\]", "[1]"),
        ("是 \\[x^2\\]", "是 «x^2»"),
    ])
    func formulasPassUntouched(markdown: String, html: String) {
        let expected = html.replacing("‹", with: "<span class=\"math inline\">")
            .replacing("«", with: "<span class=\"math display\">").replacing(/[›»]/, with: "</span>")
        #expect(Rendering.math(markdown) == "<p>\(expected)</p>\n")
    }

    @Test(arguments: [
        ("$$\n- a\n# b\n$$", "<div class=\"math display\">\n- a\n# b\n</div>\n"),
        ("\\[ x \\]", "<div class=\"math display\"> x </div>\n"),
        ("$$\nx\na$", "<p>$$\nx\na$</p>\n"),
        ("> \\[ x\n> + y \\]", "<blockquote>\n<div class=\"math display\"> x\n+ y </div>\n</blockquote>\n"),
        ("$$\na\n\nb\n$$", "<p>$$\na</p>\n<p>b\n$$</p>\n"),
        ("```sh\necho $HOME/$USER\n```", "<pre><code class=\"language-sh\">echo $HOME/$USER\n</code></pre>\n"),
        (
            "|甲|\n|-|\n|$a$|",
            "<table>\n<thead>\n<tr>\n<th>甲</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
                + "<td><span class=\"math inline\">a</span></td>\n</tr>\n</tbody>\n</table>\n"
        ),
    ])
    func blocks(markdown: String, html: String) {
        #expect(Rendering.math(markdown) == html)
    }

    /// What would be joined, cut or lost if a formula reached across the border of a block or a cell.
    @Test(arguments: [
        "- EPS($)\n- BPS($)", "# EPS($)\n# BPS($)", "甲 $$ 乙\n- 丙 $$ 丁", "1. a $x\n2. b$ c", "a $x\n> b$ c",
        "> a $x\n> > b$ c", "a \\(x\n- y\\) b", "a \\[x\n# y\\] b", "a $x\n===\nb$ c", "a $x\n***\nb$ c",
        "|EPS($)|BPS($)|\n|-|-|\n|1|2|", "|甲|乙|\n|-|-|\n|a $x|y$ b|", "|a $x|y$ b|\n|-|-|", "甲|乙\n-|-\n\\(x|y\\)",
        "> |$x|y$|\n> |-|-|", "- $$ 甲\n- 乙 $$", "$$ 甲\n- 乙 $$", "- $$\n  x\n- y\n$$", "$$\n~~~\n$$\n~~~",
        "a $$x\n<div>\n$$",
        "[^1]: a $x\n[^2]: b$ c\n\n[^1][^2]", "* a $x\n* b$ c", "a $x `b$ c` $",
    ])
    func noneCrossesABorder(markdown: String) {
        var options = MarkdownOptions()
        options.decoratesForSite = false
        #expect(Rendering.math(markdown) == Rendering.render(markdown, options).html)
    }

    @Test(arguments: [
        ("$a\nb$", "<p><span class=\"math inline\">a\nb</span></p>\n"),
        ("> $a\n> b$", "<blockquote>\n<p><span class=\"math inline\">a\nb</span></p>\n</blockquote>\n"),
        ("公式：\n$$\nx\n$$", "<p>公式：\n<span class=\"math display\">\nx\n</span></p>\n"),
        ("$$ a\n+ b $$", "<div class=\"math display\"> a\n+ b </div>\n"),
        ("$$\n收入\n= 价 × 量\n$$", "<div class=\"math display\">\n收入\n= 价 × 量\n</div>\n"),
        ("- $$\n  x\n  $$", "<ul>\n<li>\n<div class=\"math display\">\nx\n</div>\n</li>\n</ul>\n"),
        (
            "$P(A|B)$ 与 $|x|$",
            "<p><span class=\"math inline\">P(A|B)</span> 与 <span class=\"math inline\">|x|</span></p>\n"
        ),
    ])
    func overSeveralLines(markdown: String, html: String) {
        let shown = Rendering.math(markdown)
        #expect(shown == html || shown.replacing("\n  ", with: "\n") == html, "\(shown)")
    }

    @Test func onlyWhereThePageWantsThem() {
        let source = SourceFile(path: "a.md", text: "## $x_1$ 与 *乙*")
        let renderer = MarkdownRenderer()
        let without = renderer.render(source, body: 0..<source.bytes.count)
        #expect(!without.hasMath)
        #expect(without.html.contains("$x_1$"))
        let with = renderer.render(source, body: 0..<source.bytes.count, math: true)
        #expect(with.hasMath)
        #expect(with.headings == [.init(level: 2, id: "x_1-与-乙", text: "x_1 与 乙")])
        #expect(!renderer.render(SourceFile(path: "a.md", text: "a"), body: 0..<1, math: true).hasMath)
    }
}
