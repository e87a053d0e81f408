import Testing

@testable import Text

@Suite struct CharacterReferencesTests {
    @Test(arguments: [
        ("What&#39;s", "What's"), ("A &amp; B", "A & B"), ("&amp;lt;", "&lt;"), ("&lt;b&gt;", "<b>"),
        ("&#x4E00;&#19968;", "一一"),
        ("&#X4e00;", "一"), ("&ldquo;破圈&rdquo;", "“破圈”"), ("&#150;", "–"), ("&nbsp;", "\u{A0}"), ("a&#10;b", "a b"),
        // No references.
        ("R&D", "R&D"), ("A & B; C", "A & B; C"), ("&unknown;", "&unknown;"), ("&#0;", "&#0;"),
        ("&#xD800;", "&#xD800;"),
        ("&#99999999999;", "&#99999999999;"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("&", "&"), ("&amp", "&amp"),
        ("&&amp;", "&&"),
        ("&#+39;", "&#+39;"),
    ])
    func decodes(text: String, expected: String) {
        #expect(CharacterReferences.decoded(text) == expected)
    }
}
