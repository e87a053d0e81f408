import Testing

@testable import Theming

/// Module “sections”: what is shown where there is a value, once for each of a list.
@Suite struct SectionTests {
    @Test(arguments: [
        MustacheCase("true shows", "({{#a}}x{{/a}})", ["a": true], is: "(x)"),
        MustacheCase("false hides", "({{#a}}x{{/a}})", ["a": false], is: "()"),
        MustacheCase("nothing hides", "({{#a}}x{{/a}})", ["a": nil], is: "()"),
        MustacheCase("an unknown name hides", "({{#a}}x{{/a}})", is: "()"),
        MustacheCase("an empty list hides", "({{#a}}x{{/a}})", ["a": []], is: "()"),
        MustacheCase("a list repeats", "({{#a}}x{{/a}})", ["a": [true, 2, [:]]], is: "(xxx)"),
        MustacheCase("values without members show", "({{#a}}x{{/a}})", ["a": [:]], is: "(x)"),
        MustacheCase("zero shows", "({{#a}}x{{/a}})", ["a": 0], is: "(x)"),
        MustacheCase(
            "twice the same", "{{#a}}1{{/a}} {{b}} {{#a}}2{{/a}}", ["a": true, "b": "and"], is: "1 and 2"),
        MustacheCase("inside itself", "|{{#a}}A{{#b}}B{{/b}}C{{/a}}|", ["a": true, "b": true], is: "|ABC|"),
        MustacheCase("hidden inside", "|{{#a}}A{{#b}}B{{/b}}C{{/a}}|", ["a": true, "b": false], is: "|AC|"),
        MustacheCase("a flag of its own name", "{{#a}}{{#a}}x{{/a}}{{/a}}", ["a": true], is: "x"),
    ])
    func showing(_ given: MustacheCase) throws { try given.check() }

    private static let nest: [String: Value] = [
        "a": ["one": 1], "b": ["two": 2], "c": ["three": 3, "d": ["four": 4, "five": 5]],
    ]
    private static let shelves: [String: Value] = [
        "shelves": [
            [
                "shelf": ["short": "a", "long": "A"],
                "boxes": [["box": 1, "sheets": [["sheet": "x"], ["sheet": "y"]]], ["box": 2, "sheets": []]],
            ]
        ]
    ]

    @Test(arguments: [
        MustacheCase("members of a value", "{{#a}}{{b}}{{/a}}", ["a": ["b": "x"]], is: "x"),
        MustacheCase(
            "outer names stay, inner ones win", "{{#in}}{{a}} {{b}} {{c.d}}{{/in}} {{b}}",
            ["a": "A", "b": "outer", "in": ["b": "inner"], "c": ["d": "D"]], is: "A inner D outer"),
        MustacheCase(
            "a known name without a value hides the outer one", "({{#in}}{{a}}{{/in}})", ["a": "x", "in": ["a": nil]],
            is: "()"),
        MustacheCase(
            "each element of a list", "{{#a}}{{b}},{{/a}}", ["a": [["b": 1], ["b": 2], ["b": 3]]], is: "1,2,3,"),
        MustacheCase("text and its own name", "{{#a}}{{.}} is {{a}}{{/a}}", ["a": "x"], is: "x is x"),
        MustacheCase(
            "all around are searched",
            "{{#a}}{{one}}{{#b}}{{one}}{{two}}{{#c}}{{one}}{{two}}{{three}}{{#d}}{{one}}{{three}}{{four}}{{five}}"
                + "{{/d}}{{three}}{{/c}}{{two}}{{/b}}{{one}}{{/a}}", nest, is: "112123134532" + "1"),
        MustacheCase(
            "lists in lists",
            "{{#shelves}}{{#boxes}}{{shelf.short}}{{box}}:{{#sheets}}{{shelf.long}}{{box}}{{sheet}};"
                + "{{/sheets}}{{/boxes}}{{/shelves}}", shelves, is: "a1:A1x;A1y;a2:"),
        MustacheCase(
            "behind a section its names are gone", "({{#a}}{{b}}{{/a}}{{b}})", ["a": ["b": "x"]], is: "(x)"),
    ])
    func namesInside(_ given: MustacheCase) throws { try given.check() }

    @Test(arguments: [
        MustacheCase("texts", "{{#a}}({{.}}){{/a}}", ["a": ["x", "<", "研"]], is: "(x)(&lt;)(研)"),
        MustacheCase("raw", "{{#a}}({{{.}}}{{&.}}){{/a}}", ["a": ["<"]], is: "(<<)"),
        MustacheCase("lists", "{{#a}}({{#.}}{{.}}{{/.}}){{/a}}", ["a": [[1, 2, 3], ["x"], []]], is: "(123)(x)()"),
        MustacheCase("values", "{{#a}}{{#.}}{{b}}{{/.}}{{/a}}", ["a": [["b": 1], ["b": 2]]], is: "12"),
        MustacheCase("nothing in between", "({{#a}}{{.}}{{^.}}none{{/.}}{{/a}})", ["a": ["x", nil]], is: "(xnone)"),
    ])
    func elementsThemselves(_ given: MustacheCase) throws { try given.check() }

    @Test(arguments: [
        MustacheCase("shows", "({{#a.b.c}}x{{/a.b.c}})", ["a": ["b": ["c": true]]], is: "(x)"),
        MustacheCase("hides", "({{#a.b.c}}x{{/a.b.c}})", ["a": ["b": ["c": false]]], is: "()"),
        MustacheCase("breaks", "({{#a.b.c}}x{{/a.b.c}})", ["a": [:], "c": true], is: "()"),
        MustacheCase("opens", "{{#a.b}}{{c}}{{/a.b}}", ["a": ["b": [["c": 1], ["c": 2]]]], is: "12"),
    ])
    func dottedNames(_ given: MustacheCase) throws { try given.check() }

    @Test(arguments: [
        MustacheCase("around tags it stays", "|{{#a}}\t|\t{{/a}}| \n", ["a": true], is: "|\t|\t| \n"),
        MustacheCase(
            "inside it stays", "| {{#a}} {{! here }}\n{{/a}} | \n", ["a": true], is: "|  \n | \n"),
        MustacheCase("inside a tag it is nothing", "|{{# a }}={{/ a }}|{{#a}}-{{/\na\t}}|", ["a": true], is: "|=|-|"),
        MustacheCase(
            "a tag alone leaves no line", "| One\n{{#a}}\n|\n{{/a}}\n| Two\n", ["a": true], is: "| One\n|\n| Two\n"),
        MustacheCase(
            "nor does one behind blanks", "| One\n  {{#a}}\n|\n\t{{/a}} \n| Two\n", ["a": true],
            is: "| One\n|\n| Two\n"),
        MustacheCase("nor what it hides", "| One\n{{#a}}\n|\n{{/a}}\n| Two\n", ["a": false], is: "| One\n| Two\n"),
        MustacheCase(
            "lines may end in both", "|\r\n{{#a}}\r\n*\r\n{{/a}}\r\n|", ["a": true], is: "|\r\n*\r\n|"),
        MustacheCase("in the first line", "  {{#a}}\n#{{/a}}\n/", ["a": true], is: "#\n/"),
        MustacheCase("in the last line", "#{{#a}}\n/\n  {{/a}}", ["a": true], is: "#\n/\n"),
        MustacheCase(
            "two tags in a line are not alone", "{{#a}}{{#a}}\nx{{/a}}{{/a}}\n", ["a": true], is: "\nx\n"),
    ])
    func whiteSpace(_ given: MustacheCase) throws { try given.check() }
}
