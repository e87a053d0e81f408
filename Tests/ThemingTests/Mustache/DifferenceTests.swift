import Testing
import Text

@testable import Theming

/// Where templates of themes mean to differ from the specification.
@Suite struct DifferenceTests {
    private static let names: [String: Shape] = [
        "a": .text, "flag": .flag, "list": .list(.text), "value": .view(ViewShape("value", ["b": .text])),
    ]

    @Test(arguments: [
        ("{{b}}", "there is no value “b” here"), ("{{#b}}{{/b}}", "there is no value “b” here"),
        ("{{^b}}{{/b}}", "there is no value “b” here"), ("{{value.c}}", "there is no value “c” here"),
        ("{{#value}}{{c}}{{/value}}", "there is no value “c” here"), ("{{a.b}}", "there is no value “b” here"),
        ("{{>p}}", "there is no template “p”"), ("{{<p}}{{/p}}", "there is no template “p”"),
    ])
    func whatNobodyDeclaredIsAnErrorInsteadOfNothing(template: String, message: String) {
        #expect(Mustache.mistakes(template, Self.names) == [message])
    }

    @Test(arguments: [
        "{{a}}{{#flag}}{{a}}{{/flag}}", "{{#list}}{{.}}{{/list}}", "{{value.b}}{{#value}}{{a}}{{b}}{{/value}}",
        "{{^value}}{{a}}{{/value}}", "{{#value.b}}{{.}}{{/value.b}}",
    ])
    func whatIsDeclaredIsNoError(template: String) {
        #expect(Mustache.mistakes(template, Self.names) == [])
    }

    @Test(arguments: [
        "{{=<% %>=}}", "{{= | | =}}", "{{%pragma}}",
    ])
    func delimitersDoNotChangeAndThereAreNoPragmas(template: String) {
        #expect(Mustache.mistakes(template) == ["“\(template.prefix(3))” is not part of the template language"])
    }

    @Test func thereAreNoDynamicNames() {
        #expect(Mustache.mistakes("{{>*a}}", Self.names) == ["“*a” is not a name"])
    }

    /// There is no value that could be one: nothing in a template is run.
    @Test func thereAreNoLambdas() throws {
        #expect(try Mustache.render("{{a}}{{#a}}{{b}}{{/a}}", ["a": "{{b}}", "b": "x"]) == "{{b}}x")
    }

    @Test(arguments: [
        ("{{#a}}{{>node}}{{/a}}", ["node": "{{#a}}{{>node}}{{/a}}"], "“node” includes itself"),
        ("{{>x}}", ["x": "{{>y}}", "y": "{{>x}}"], "“x” includes itself"),
        ("{{>main}}", [:], "“main” includes itself"), ("{{<main}}{{/main}}", [:], "“main” includes itself"),
    ])
    func partialsDoNotRecur(template: String, templates: [String: String], message: String) {
        #expect(Mustache.mistakes(template, Self.names, templates) == [message])
    }

    @Test func aSingleQuoteIsEscapedToo() throws {
        #expect(try Mustache.render("{{a}}", ["a": "it's"]) == "it&#39;s")
    }

    @Test func whatXMLDoesNotAllowIsLeftOut() throws {
        #expect(try Mustache.render("{{a}}", ["a": "x\u{1}\u{FFFE}y\tz\n"]) == "xy\tz\n")
    }

    @Test func emptyTextHidesItsSection() throws {
        #expect(try Mustache.render("({{#a}}x{{/a}}{{^a}}y{{/a}})", ["a": ""]) == "(y)")
    }

    @Test func aFlagPrintsNothingAndIsNoInnermostValue() throws {
        #expect(try Mustache.render("({{a}}{{#b}}{{#a}}{{.}}{{/a}}{{/b}})", ["a": true, "b": "x"]) == "(x)")
    }

    @Test(arguments: [
        MustacheCase("in front of text", "  {{a}} x\n\ty\n", ["a": "-"], is: "- x\ny\n"),
        MustacheCase("in front of sections", " {{#a}}x{{/a}}\n {{#a}}y{{/a}}\n", ["a": true], is: "x\ny\n"),
        MustacheCase("in front of comments", "  12 {{! 34 }}\n", is: "12 \n"),
        MustacheCase("in partials", "| {{>p}}|\n", [:], ["p": "\tx\n  y"], is: "| x\ny|\n"),
        MustacheCase(
            "of a partial", "\\\n {{>p}}\n/\n", ["a": "<\n->"], ["p": "|\n  {{{a}}}\n|\n"], is: "\\\n|\n<\n->\n|\n/\n"),
        MustacheCase(
            "of a block", "{{<p}}{{$a}}\n    x\n    y\n{{/a}}{{/p}}", [:], ["p": "  {{$a}}\n{{/a}}\n"], is: "\nx\ny\n"),
        MustacheCase("not of values", "{{{a}}}", ["a": "  x\n\n  y"], is: "  x\n\n  y"),
    ])
    func indentationIsLeftOut(_ given: MustacheCase) throws { try given.check() }

    @Test(arguments: [
        MustacheCase("in text", "a\n\n  \nb\r\n\r\nc\n", is: "a\nb\r\nc\n"),
        MustacheCase("where a value ends a line already", "{{{a}}}\nb\n", ["a": "x\n"], is: "x\nb\n"),
        MustacheCase(
            "behind a section that ends a line", "{{#a}}{{#a}}\nx\n{{/a}}{{/a}}\n", ["a": true], is: "\nx\n"),
        MustacheCase("not of values", "{{{a}}}", ["a": "x\n\n\ny"], is: "x\n\n\ny"),
    ])
    func emptyLinesAreLeftOut(_ given: MustacheCase) throws { try given.check() }

    /// What does not differ from page to page is not looked up on each.
    @Test(arguments: [("{{s.t}}", "&lt;"), ("{{{s.t}}}", "<"), ("{{&s.t}}", "<"), ("{{#s}}{{t}}{{/s}}", "later")])
    func whatIsTheSameOnAllPagesIsWrittenOut(template: String, expected: String) throws {
        let source = try TemplateSource(SourceFile(path: "main", text: template))
        let compiled = Templates(["main": source]).compiled("main") { $0 == ["s", "t"] ? "<" : nil }
        let view = Mustache.Values(values: ["s": ["t": "later"]])
        #expect(try #require(compiled).rendered(view, capacity: 0) == Array(expected.utf8))
    }
}
