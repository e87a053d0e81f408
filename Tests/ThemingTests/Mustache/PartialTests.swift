import Testing

@testable import Theming

/// Module “partials”: templates in templates.
@Suite struct PartialTests {
    @Test(arguments: [
        MustacheCase("one", "({{>p}})", [:], ["p": "from p"], is: "(from p)"),
        MustacheCase("a name with a folder", "({{> parts/p }})", [:], ["parts/p": "x"], is: "(x)"),
        MustacheCase("it sees the same names", "{{>p}}", ["a": "x"], ["p": "*{{a}}*"], is: "*x*"),
        MustacheCase(
            "and those of sections", "{{#a}}{{>p}}{{/a}}", ["a": [["b": 1], ["b": 2]]], ["p": "{{b}}"], is: "12"),
        MustacheCase(
            "one in another", "{{>outer}}", ["a": "x"], ["outer": "*{{a}} {{>inner}}*", "inner": "{{a}}!"],
            is: "*x x!*"),
        MustacheCase("the same twice", "{{>p}}{{>p}}", [:], ["p": "x"], is: "xx"),
        MustacheCase(
            "sections do not leak out of it", "({{#a}}{{>p}}{{/a}}{{b}})", ["a": ["b": "x"]], ["p": "{{b}}"], is: "(x)"),
        MustacheCase("a value that looks like one", "{{a}}", ["a": "{{>p}}"], ["p": "x"], is: "{{&gt;p}}"),
        MustacheCase("inside a tag white space is nothing", "|{{> p }}|", ["a": true], ["p": "[]"], is: "|[]|"),
        MustacheCase("around it it stays", "| {{>p}} |", [:], ["p": "x\t"], is: "| x\t |"),
        MustacheCase("alone it leaves no line", "One\n{{>p}}\nTwo\n", [:], ["p": "x\n"], is: "One\nx\nTwo\n"),
        MustacheCase("alone, without a last line end", "One\n{{>p}}\nTwo\n", [:], ["p": "x"], is: "One\nxTwo\n"),
        MustacheCase("lines may end in both", "|\r\n{{>p}}\r\n|", [:], ["p": ">"], is: "|\r\n>|"),
        MustacheCase("in the last line", ">\n  {{>p}}", [:], ["p": ">\n>"], is: ">\n>\n>"),
    ])
    func areRenderedInPlace(_ given: MustacheCase) throws { try given.check() }
}
