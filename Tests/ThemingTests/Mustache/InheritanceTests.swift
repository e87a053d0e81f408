import Testing

@testable import Theming

/// Module “~inheritance”: templates whose blocks another one fills.
@Suite struct InheritanceTests {
    @Test(arguments: [
        MustacheCase("a block by itself", "{{$a}}default{{/a}}", is: "default"),
        MustacheCase(
            "what is in it is rendered", "{{$a}}{{b}}{{{b}}}{{#c}}x{{/c}}{{/a}}", ["b": "<", "c": true], is: "&lt;<x"),
        MustacheCase("a parent unchanged", "{{<p}}{{/p}}", [:], ["p": "({{$a}}default{{/a}})"], is: "(default)"),
        MustacheCase(
            "a block filled", "{{<p}}{{$a}}mine{{/a}}{{/p}}", [:], ["p": "({{$a}}default{{/a}})"], is: "(mine)"),
        MustacheCase(
            "a block filled with nothing", "{{<p}}{{$a}}{{/a}}{{/p}}", [:], ["p": "({{$a}}x{{/a}})"], is: "()"),
        MustacheCase(
            "one of two", "{{<p}}{{$b}}mine{{/b}}{{/p}}", [:], ["p": "{{$a}}A{{/a}}, {{$b}}B{{/b}}"], is: "A, mine"),
        MustacheCase(
            "a block in two places", "{{<p}}{{$a}}x{{/a}}{{/p}}", [:], ["p": "{{$a}}1{{/a}}{{$a}}2{{/a}}"], is: "xx"),
        MustacheCase(
            "a block that the parent has not", "{{<p}}{{$b}}x{{/b}}{{/p}}", [:], ["p": "{{$a}}A{{/a}}"], is: "A"),
        MustacheCase(
            "text between blocks is nothing", "{{<p}} no {{$a}}x{{/a}} no {{/p}}", [:], ["p": "{{$a}}{{/a}}"], is: "x"),
        MustacheCase(
            "its names are those of the place", "{{<p}}{{$a}}{{b}}{{/a}}{{/p}}", ["b": "out", "c": ["b": "in"]],
            ["p": "{{$a}}{{/a}} {{#c}}{{$a}}{{/a}}{{/c}}"], is: "out in"),
        MustacheCase(
            "two parents", "{{<p}}{{$a}}1{{/a}}{{/p}}{{<p}}{{$a}}2{{/a}}{{/p}}", [:], ["p": "({{$a}}{{/a}})"],
            is: "(1)(2)"),
        MustacheCase(
            "a parent in a block", "{{<p}}{{$a}}{{<q}}{{$b}}x{{/b}}{{/q}}{{/a}}{{/p}}", [:],
            ["p": "({{$a}}{{/a}})", "q": "[{{$b}}{{/b}}]"], is: "([x])"),
        MustacheCase(
            "a partial in a block", "{{<p}}{{$a}}{{>q}}{{/a}}{{/p}}", ["c": "x"],
            ["p": "({{$a}}{{/a}})", "q": "{{c}}"], is: "(x)"),
        MustacheCase(
            "a block in a block", "{{<p}}{{$b}}x{{/b}}{{/p}}", [:], ["p": "{{$a}}({{$b}}{{/b}}){{/a}}"], is: "(x)"),
        MustacheCase(
            "a block in a section", "{{<p}}{{$a}}{{.}}{{/a}}{{/p}}", ["c": ["x", "y"]],
            ["p": "{{#c}}{{$a}}{{/a}}{{/c}}"], is: "xy"),
        MustacheCase(
            "a grandparent", "{{<p}}{{$a}}child{{/a}}{{/p}}", [:],
            ["p": "{{<g}}{{$a}}parent{{/a}}{{/g}}", "g": "({{$a}}{{/a}}{{$b}}B{{/b}})"], is: "(childB)"),
        MustacheCase(
            "a grandparent's block filled by the parent", "{{<p}}{{/p}}", [:],
            ["p": "{{<g}}{{$a}}parent{{/a}}{{/g}}", "g": "({{$a}}{{/a}})"], is: "(parent)"),
        MustacheCase(
            "a block that only the parent's filling has", "{{<p}}{{$in}}child{{/in}}{{/p}}", [:],
            ["p": "{{<g}}{{$a}}[{{$in}}parent{{/in}}]{{/a}}{{/g}}", "g": "({{$a}}{{/a}})"], is: "([child])"),
        MustacheCase(
            "alone its tags leave no line", "{{<p}}\n{{$a}}\nx\n{{/a}}\n{{/p}}\n", [:],
            ["p": "One\n{{$a}}\n{{/a}}\nTwo\n"], is: "One\nx\nTwo\n"),
        MustacheCase(
            "white space in tags is nothing", "{{< p }}{{$ a }}x{{/ a }}{{/ p }}", [:], ["p": "{{$ a}}{{/a }}"], is: "x"
        ),
    ])
    func blocksAreFilled(_ given: MustacheCase) throws { try given.check() }

    /// A filling that holds a block of its own name, in itself or in what it includes, fills it once.
    @Test(arguments: [
        MustacheCase("in itself", "{{<p}}{{$a}}1{{$a}}2{{/a}}{{/a}}{{/p}}", [:], ["p": "({{$a}}{{/a}})"], is: "(12)"),
        MustacheCase(
            "in a partial", "{{<p}}{{$a}}1{{>q}}{{/a}}{{/p}}", [:], ["p": "({{$a}}{{/a}})", "q": "{{$a}}2{{/a}}"],
            is: "(12)"),
        MustacheCase(
            "in each other", "{{<p}}{{$a}}1{{$b}}{{/b}}{{/a}}{{$b}}2{{$a}}3{{/a}}{{/b}}{{/p}}", [:],
            ["p": "({{$a}}{{/a}})"], is: "(123)"),
        MustacheCase(
            "in a parent inside of it", "{{<p}}{{$a}}1{{<q}}{{$a}}2{{/a}}{{/q}}{{/a}}{{/p}}", [:],
            ["p": "({{$a}}{{/a}})", "q": "[{{$a}}{{/a}}]"], is: "(1[2])"),
    ])
    func aBlockInsideOfItsOwnFilling(_ given: MustacheCase) throws {
        try given.check()
        #expect(Mustache.mistakes(given.template, [:], given.templates) == [])
    }
}
