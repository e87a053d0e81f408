import Testing

@testable import Theming

/// Module “interpolation”: names that are replaced by what they stand for.
@Suite struct InterpolationTests {
    private static let special = "a & b < c > d \"e\""
    private static let escaped = "a &amp; b &lt; c &gt; d &quot;e&quot;"

    @Test(arguments: [
        MustacheCase("text without tags", "Ink {and} {stone}\n", is: "Ink {and} {stone}\n"),
        MustacheCase("a name", "Hello, {{who}}!", ["who": "reader"], is: "Hello, reader!"),
        MustacheCase("text beside a name", "墨{{a}}{{b}}研", ["a": "1", "b": "二"], is: "墨1二研"),
        MustacheCase("a value is not read again", "{{a}}", ["a": "{{b}}", "b": "x"], is: "{{b}}"),
        MustacheCase("text is escaped", "{{a}}", ["a": .text(special)], is: escaped),
        MustacheCase("three braces do not escape", "{{{a}}}", ["a": .text(special)], is: special),
        MustacheCase("& does not escape", "{{&a}}", ["a": .text(special)], is: special),
        MustacheCase("an entity is text", "{{a}}", ["a": "&amp;"], is: "&amp;amp;"),
        MustacheCase("whole numbers", "{{a}}|{{{a}}}|{{&a}}", ["a": 85], is: "85|85|85"),
        MustacheCase("fractions", "{{a}}|{{{a}}}|{{&a}}", ["a": 1.21], is: "1.21|1.21|1.21"),
        MustacheCase("nothing", "({{a}}|{{{a}}}|{{&a}})", ["a": nil], is: "(||)"),
        MustacheCase("zero is a value", "({{a}})", ["a": 0], is: "(0)"),
        MustacheCase("a name that nobody knows", "({{b}}|{{{b}}}|{{&b}})", ["a": "x"], is: "(||)"),
    ])
    func names(_ given: MustacheCase) throws { try given.check() }

    @Test(arguments: [
        MustacheCase("a dotted name", "{{a.b}}|{{{a.b}}}|{{&a.b}}", ["a": ["b": "<"]], is: "&lt;|<|<"),
        MustacheCase("a section of it says the same", "{{#a}}{{b}}{{/a}}", ["a": ["b": "<"]], is: "&lt;"),
        MustacheCase("five deep", "{{a.b.c.d.e}}", ["a": ["b": ["c": ["d": ["e": "Phil"]]]]], is: "Phil"),
        MustacheCase("a chain breaks at its end", "({{a.b.c}})", ["a": ["b": [:]]], is: "()"),
        MustacheCase("a chain breaks in its middle", "({{a.b.c}})", ["a": [:]], is: "()"),
        MustacheCase("a chain over nothing", "({{a.b}})", ["a": nil, "b": "x"], is: "()"),
        MustacheCase("a chain over text", "({{a.b}})", ["a": "x", "b": "y"], is: "()"),
        MustacheCase(
            "the rest of a broken chain is looked for nowhere else", "({{a.b.c.d}})",
            ["a": ["b": [:]], "c": ["d": "wrong"]], is: "()"),
        MustacheCase(
            "its first part is looked for outwards", "{{#a}}{{b.c.d}}{{/a}}",
            ["a": ["x": ["c": ["d": "wrong"]]], "b": ["c": ["d": "right"]]], is: "right"),
        MustacheCase(
            "the innermost first part decides", "({{#a}}{{b.c}}{{/a}})", ["a": ["b": [:]], "b": ["c": "wrong"]],
            is: "()"),
        MustacheCase("no key holds a dot", "({{a.b}})", ["a.b": "wrong"], is: "()"),
        MustacheCase("nor hides a member", "({{a.b}})", ["a.b": "wrong", "a": ["b": "right"]], is: "(right)"),
    ])
    func dottedNames(_ given: MustacheCase) throws { try given.check() }

    @Test(arguments: [
        MustacheCase("text", "{{#a}}{{.}}{{/a}}", ["a": "<"], is: "&lt;"),
        MustacheCase("raw", "{{#a}}{{{.}}}{{&.}}{{/a}}", ["a": "<"], is: "<<"),
        MustacheCase("numbers", "{{#a}}{{.}},{{/a}}", ["a": [1, 1.5]], is: "1,1.5,"),
    ])
    func theInnermostValueItself(_ given: MustacheCase) throws { try given.check() }

    @Test(arguments: [
        MustacheCase("around a tag it stays", "| {{a}} |", ["a": "---"], is: "| --- |"),
        MustacheCase("around a raw one", "| {{{a}}} | {{&a}} |", ["a": "---"], is: "| --- | --- |"),
        MustacheCase("behind a tag it stays", "{{a}}  \n{{a}}\t\n", ["a": "-"], is: "-  \n-\t\n"),
        MustacheCase("inside a tag it is nothing", "|{{ a }}|{{  a}}|", ["a": "-"], is: "|-|-|"),
        MustacheCase("inside a raw one", "|{{{ a }}}|{{& a }}|{{&  a}}|", ["a": "-"], is: "|-|-|-|"),
        MustacheCase("tabs and line ends", "|{{\ta\t}}|{{\n  a\n}}|{{\r\na\r\n}}|", ["a": "-"], is: "|-|-|-|"),
    ])
    func whiteSpace(_ given: MustacheCase) throws { try given.check() }
}
