import Markdown
import Parsing
import Resolving
import Text

/// What pages need of a post's rendered Markdown.
package struct PostContent: Sendable {
    let html: String
    let headings: [RenderedMarkdown.Heading]
    /// What the search finds; empty where there is none.
    let plainText: String
    let facts: BodyFacts
}

/// Renders Markdown for the pages of one edition.
package struct BodyRenderer: Sendable {
    let renderer: MarkdownRenderer
    private let bodies: RenderedBodies
    let links: SiteLinks
    let configuration: SiteConfiguration
    let shortcodes: ShortcodeTemplates
    /// Index into the site's editions.
    let edition: EditionIndex
    /// Of the body that is being rendered, where what was asked is remembered.
    private(set) var trace: BodyTrace?

    init(
        _ site: Site, edition: EditionIndex, bodies: RenderedBodies, links: SiteLinks, shortcodes: ShortcodeTemplates,
        highlighter: (any CodeHighlighter)?
    ) {
        self.bodies = bodies
        configuration = site.configuration
        self.edition = edition
        self.shortcodes = shortcodes
        var options = site.configuration.markdown
        options.labels = MarkdownLabels(language: site.editions[edition].language.code)
        renderer = MarkdownRenderer(options, highlighter: highlighter)
        self.links = links
    }

    var language: SiteConfiguration.Language { configuration.languages[edition] }

    /// What earlier builds left.
    var builds: KeptBodies? { bodies.builds }

    /// As it was rendered before, when its answers still hold; else it is rendered.
    func content(of post: Post) -> PostContent {
        bodies.content(of: post) {
            holds($0, of: post.parsed)
        } made: {
            made(post.parsed)
        }
    }

    /// As an earlier build found them, when its answers still hold; else the body is rendered.
    func facts(of post: Post) -> BodyFacts {
        bodies.facts(of: post) {
            holds($0, of: post.parsed)
        } made: {
            content(of: post).facts
        }
    }

    private func holds(_ facts: BodyFacts, of post: ParsedPost) -> Bool {
        facts.questions.isEmpty || answers(to: facts.questions, of: post) == facts.answers
    }

    private func made(_ post: ParsedPost) -> PostContent {
        let trace = BodyTrace()
        if !post.shortcodes.isEmpty { trace.add(.theme) }
        if !post.shortcodes.isEmpty || post.mayHoldCode { trace.add(.colours) }
        var traced = self
        traced.trace = trace
        let rendered = traced.rendered(post)
        let questions = trace.questions
        return PostContent(
            html: rendered.html, headings: rendered.headings,
            plainText: configuration.search.isEnabled ? rendered.plainText : "",
            facts: BodyFacts(
                excerpt: excerpt(of: post, rendered), wordCount: WordCount(rendered.plainText),
                hasMath: rendered.hasMath, diagnostics: rendered.diagnostics, questions: questions,
                answers: answers(to: questions, of: post)))
    }

    /// For the links of one file.
    func resolver(from source: String) -> some LinkResolver { links.resolver(from: source, trace) }

    /// The links and images of a body as its page has them, with their places.
    package func links(of post: ParsedPost) -> [PlacedLink] {
        if post.file.isHTML { return [] }
        var expansion = ShortcodeExpansion(post, self)
        return renderer.links(
            in: post.source, body: post.body, math: post.frontMatter.mathjax ?? configuration.mathjax,
            resolver: resolver(from: post.source.path), insertions: expansion.insertions(for: post.shortcodes))
    }

    /// The messages about a body, whose HTML is not kept.
    package func diagnostics(of post: ParsedPost) -> [Diagnostic] { rendered(post).diagnostics }

    /// Empty for a post that says its summary itself.
    private func excerpt(of post: ParsedPost, _ rendered: RenderedMarkdown) -> String {
        if let above = rendered.proseAboveDivider { return Excerpt.of(above, limit: above.utf8.count) }
        return post.frontMatter.summary == nil ? Excerpt.of(rendered.proseText, limit: configuration.summaryLength) : ""
    }

    /// Text above `<!--more-->`, else the front matter's summary, else the beginning of the text.
    func summary(of post: Post) -> String {
        let summary = post.parsed.frontMatter.summary
        if let summary, !post.parsed.hasDivider { return text(ofMarkdown: summary) }
        let excerpt = facts(of: post).excerpt
        // What looked like the divider may have been an example of it.
        return excerpt.isEmpty ? summary.map(text(ofMarkdown:)) ?? "" : excerpt
    }

    /// The front matter's summary as text.
    func writtenSummary(of post: Post) -> String {
        post.parsed.frontMatter.summary.map(text(ofMarkdown:)) ?? ""
    }

    /// The introduction that an `_index.md` gives its list.
    func introduction(_ file: ParsedPost?) -> RenderedMarkdown? {
        guard let file, !file.body.isEmpty else { return nil }
        return rendered(file)
    }

    /// HTML of a short Markdown text from the configuration.
    func html(ofText text: String) -> String {
        let source = SourceFile(path: SiteConfiguration.fileName, text: text)
        return renderer.render(source, body: 0..<source.bytes.count, resolver: resolver(from: source.path)).html
    }

    /// A picture that the configuration names: its path is of the site.
    package func picture(ofSite written: String) -> LinkTarget {
        resolver(from: "").target(ofImage: written.hasPrefix("/") ? written : "/" + written)
    }

    /// Where a picture that a post names is found, and how large it is: beside the post, else, as in Hugo's themes, seen
    /// from the site's root.
    package func picture(_ written: String, of post: ParsedPost) -> LinkTarget {
        let resolver = resolver(from: post.source.path)
        let target = resolver.target(ofImage: written)
        let isFound = target.address != written || written.hasPrefix("/") || Addresses.isAbsolute(written)
        return isFound ? target : resolver.target(ofImage: "/" + written)
    }

    /// The same with an absolute address.
    func absolutePicture(_ written: String, of post: ParsedPost) -> LinkTarget {
        var picture = picture(written, of: post)
        if picture.address.hasPrefix("/"), !picture.address.hasPrefix("//") {
            picture.address = links.addresses.origin + picture.address
        }
        return picture
    }

    private func rendered(_ post: ParsedPost) -> RenderedMarkdown {
        if post.shortcodes.isEmpty { return rendered(post, body: post.body) }
        var expansion = ShortcodeExpansion(post, self)
        let insertions = expansion.insertions(for: post.shortcodes)
        return rendered(post, body: post.body, insertions: insertions, headingIDs: expansion.headingIDs)
            .adding(expansion.diagnostics)
    }

    /// A part of a post's body.
    func rendered(
        _ post: ParsedPost, body: Range<Int>, insertions: [Insertion] = [], headingIDs: HeadingIDs? = nil,
        isSilent: Bool = false
    ) -> RenderedMarkdown {
        if post.file.isHTML {
            let isAllowed = configuration.markdown.rawHTML == .allow
            return HTMLBody(post.source, body: body, insertions: insertions, isAllowed: isAllowed)
                .rendered(isSilent: isSilent)
        }
        return renderer.render(
            post.source, body: body, math: post.frontMatter.mathjax ?? configuration.mathjax,
            resolver: resolver(from: post.source.path), insertions: insertions, headingIDs: headingIDs,
            isSilent: isSilent)
    }

    /// Whether a byte may be part of inline Markdown.
    private static func isMarkdown(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "<"),
            UInt8(ascii: "&"), UInt8(ascii: "\\"):
            true
        default: false
        }
    }

    /// Authors sometimes write Markdown in summaries; readers of lists and search engines see text.
    private func text(ofMarkdown summary: String) -> String {
        guard summary.utf8.contains(where: Self.isMarkdown) else { return GivenSummary.tidied(summary) }
        let source = SourceFile(path: "", text: summary)
        let text = renderer.render(source, body: 0..<source.bytes.count).plainText
        return GivenSummary.tidied(text.replacing("\n", with: " "))
    }
}

extension ParsedPost {
    /// Whether there may be a fenced block in the body (CommonMark 4.5).
    var mayHoldCode: Bool {
        source.bytes.withUnsafeBufferPointer { bytes in
            let body = UnsafeBufferPointer(rebasing: bytes[body])
            return body.firstIndex(of: "```") != nil || body.firstIndex(of: "~~~") != nil
        }
    }
}
