import Testing

@testable import Theming

/// Module “comments”: notes that nobody sees.
@Suite struct CommentTests {
    @Test(arguments: [
        MustacheCase("in a line", "12{{! note }}34", is: "1234"),
        MustacheCase("empty", "12{{!}}34", is: "1234"),
        MustacheCase("over lines", "12{{!\n  a\n  b\n}}34\n", is: "1234\n"),
        MustacheCase("with what looks like tags", "12{{! {{#a {a} {{x}}34", is: "1234"),
        MustacheCase("with a name that has a value", "{{! a }}{{!a}}", ["a": "x"], is: ""),
        MustacheCase("between blanks", "12 {{! note }} 34", is: "12  34"),
        MustacheCase("behind text of its line", "12 {{! note }}\n34\n", is: "12 \n34\n"),
        MustacheCase("alone it leaves no line", "One\n{{! note }}\nTwo\n", is: "One\nTwo\n"),
        MustacheCase("behind blanks", "One\n  {{! note }}  \nTwo\n", is: "One\nTwo\n"),
        MustacheCase("alone over lines", "One\n{{!\nnote\n}}\nTwo\n", is: "One\nTwo\n"),
        MustacheCase("alone over lines, behind blanks", "One\n  {{!\n    note\n  }}\nTwo\n", is: "One\nTwo\n"),
        MustacheCase("lines may end in both", "|\r\n{{! note }}\r\n|", is: "|\r\n|"),
        MustacheCase("in the first line", "  {{! note }}\n!", is: "!"),
        MustacheCase("in the last line", "!\n  {{! note }}", is: "!\n"),
    ])
    func leaveNothing(_ given: MustacheCase) throws { try given.check() }
}
