import Text

@testable import Markdown

/// Short ways to render a text in tests.
enum Rendering {
    static func site(_ markdown: String, _ change: (inout MarkdownOptions) -> Void = { _ in }) -> RenderedMarkdown {
        var options = MarkdownOptions()
        change(&options)
        return render(markdown, options)
    }

    /// Without decoration, raw HTML allowed, as the published suites expect it.
    static func bare(_ markdown: String, _ dialect: MarkdownOptions.Dialect = .cjk) -> String {
        var options = MarkdownOptions()
        options.dialect = dialect
        options.decoratesForSite = false
        options.rawHTML = .allow
        return render(markdown, options).html
    }

    static func math(_ markdown: String) -> String {
        var options = MarkdownOptions()
        options.decoratesForSite = false
        options.math = true
        return render(markdown, options).html
    }

    static func render(
        _ markdown: String, _ options: MarkdownOptions, resolver: (any LinkResolver)? = nil
    ) -> RenderedMarkdown {
        let source = SourceFile(path: "a.md", text: markdown)
        return MarkdownRenderer(options).render(source, body: 0..<source.bytes.count, resolver: resolver)
    }
}

/// A fixed sequence of numbers, the same on every machine (SplitMix64).
struct FixedNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
