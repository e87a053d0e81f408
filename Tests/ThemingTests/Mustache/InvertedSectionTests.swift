import Testing

@testable import Theming

/// Module “inverted”: what is shown where a section is not.
@Suite struct InvertedSectionTests {
    @Test(arguments: [
        MustacheCase("false shows", "({{^a}}x{{/a}})", ["a": false], is: "(x)"),
        MustacheCase("true hides", "({{^a}}x{{/a}})", ["a": true], is: "()"),
        MustacheCase("nothing shows", "({{^a}}x{{/a}})", ["a": nil], is: "(x)"),
        MustacheCase("an unknown name shows", "({{^a}}x{{/a}})", is: "(x)"),
        MustacheCase("a value hides", "({{^a}}x{{/a}})", ["a": ["b": 1]], is: "()"),
        MustacheCase("a list hides", "({{^a}}x{{/a}})", ["a": [1]], is: "()"),
        MustacheCase("an empty list shows once", "({{^a}}x{{/a}})", ["a": []], is: "(x)"),
        MustacheCase("twice", "{{^a}}1{{/a}} {{b}} {{^a}}2{{/a}}", ["a": false, "b": "and"], is: "1 and 2"),
        MustacheCase("inside itself", "|{{^a}}A{{^b}}B{{/b}}C{{/a}}|", ["a": false, "b": false], is: "|ABC|"),
        MustacheCase("hidden inside", "|{{^a}}A{{^b}}B{{/b}}C{{/a}}|", ["a": false, "b": true], is: "|AC|"),
        MustacheCase("one of both", "{{#a}}yes{{/a}}{{^a}}no{{/a}}", ["a": []], is: "no"),
        MustacheCase("names inside are those outside", "{{^a}}{{b}}{{/a}}", ["a": [], "b": "x"], is: "x"),
        MustacheCase("dotted, hidden", "({{^a.b}}x{{/a.b}})", ["a": ["b": true]], is: "()"),
        MustacheCase("dotted, shown", "({{^a.b}}x{{/a.b}})", ["a": ["b": false]], is: "(x)"),
        MustacheCase("dotted and broken", "({{^a.b}}x{{/a.b}})", ["a": [:], "b": true], is: "(x)"),
    ])
    func showing(_ given: MustacheCase) throws { try given.check() }

    @Test(arguments: [
        MustacheCase("around tags it stays", "|{{^a}}\t|\t{{/a}}| \n", is: "|\t|\t| \n"),
        MustacheCase("inside a tag it is nothing", "|{{^ a }}={{/ a }}|", is: "|=|"),
        MustacheCase("a tag alone leaves no line", "| One\n{{^a}}\n|\n{{/a}}\n| Two\n", is: "| One\n|\n| Two\n"),
        MustacheCase("behind blanks", "| One\n  {{^a}}\n|\n  {{/a}}\n| Two\n", is: "| One\n|\n| Two\n"),
        MustacheCase("lines may end in both", "|\r\n{{^a}}\r\n{{/a}}\r\n|", is: "|\r\n|"),
        MustacheCase("in the first line", "  {{^a}}\n^{{/a}}\n/", is: "^\n/"),
        MustacheCase("in the last line", "^{{^a}}\n/\n  {{/a}}", is: "^\n/\n"),
    ])
    func whiteSpace(_ given: MustacheCase) throws { try given.check() }
}
