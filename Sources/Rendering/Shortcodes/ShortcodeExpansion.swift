import Markdown
import Parsing
import Text
import Theming
import Threads

/// Turns the shortcodes of one body into what the page shows in their place. One value per body.
struct ShortcodeExpansion {
    let post: ParsedPost
    let bodies: BodyRenderer
    package private(set) var diagnostics: [Diagnostic] = []
    /// Of headings that shortcodes made.
    private var headingIDs: [String] = []

    init(_ post: ParsedPost, _ bodies: BodyRenderer) {
        self.post = post
        self.bodies = bodies
    }

    private var source: SourceFile { post.source }

    mutating func insertions(for shortcodes: [Shortcode]) -> [Insertion] {
        shortcodes.flatMap { insertions(for: $0) }
    }

    private mutating func insertions(for shortcode: Shortcode) -> [Insertion] {
        if case .shown(let text) = shortcode.kind { return [Insertion(range: shortcode.tag, text: text)] }
        if let template = bodies.shortcodes.template(of: shortcode.name) {
            return [rendered(shortcode, by: template)]
        }
        guard ShortcodeNames.builtIn.contains(shortcode.name) else { return left(shortcode) }
        do throws(ShortcodeMistake) {
            if shortcode.name == "param" {
                return [Insertion(range: shortcode.range, text: try bodies.parameter(shortcode, of: post))]
            }
            let (link, text) = try bodies.reference(shortcode, from: post)
            return [Insertion(range: shortcode.range, html: MarkupWriter.escaped(link), text: text)]
        } catch {
            diagnostics.append(source.diagnostic(.warning, at: shortcode.tag, error.message, hint: error.hint))
            return left(shortcode)
        }
    }

    /// Of an unknown shortcode, its tag is kept, or what is between its two tags.
    private mutating func left(_ shortcode: Shortcode) -> [Insertion] {
        guard let inner = shortcode.inner, !inner.isEmpty else {
            return [Insertion(range: shortcode.range, text: source.text(shortcode.tag))]
        }
        return [Insertion(range: shortcode.tag, text: "")] + insertions(for: shortcode.children)
            + [Insertion(range: shortcode.closing, text: "")]
    }

    private mutating func rendered(_ shortcode: Shortcode, by template: Template) -> Insertion {
        let children = insertions(for: shortcode.children)
        let inner = shortcode.inner ?? shortcode.tag.upperBound..<shortcode.tag.upperBound
        let made = Lazily<RenderedMarkdown>()
        let (post, bodies, ids) = (post, bodies, headingIDs)
        let view = ShortcodeView(
            shortcode, ContentSource(post: post, bodies: bodies),
            innerText: inner.isEmpty ? "" : Self.text(of: inner, source, children),
            innerHTML: {
                made { bodies.rendered(post, body: inner, insertions: children, takenIDs: ids) }.html
            })
        let html = bodies.shortcodes.html(template, view)
        diagnostics += made.made?.diagnostics ?? []
        let headings = made.made?.headings ?? []
        headingIDs += headings.map(\.id)
        return Insertion(
            range: shortcode.range, html: html, text: PlainText.of(html: html), headings: headings,
            hasMath: made.made?.hasMath ?? children.contains(where: \.hasMath))
    }

    /// A range of the source with insertions as their text.
    private static func text(of range: Range<Int>, _ source: SourceFile, _ insertions: [Insertion]) -> String {
        var text = ""
        var start = range.lowerBound
        for insertion in insertions {
            text += source.text(start..<insertion.range.lowerBound) + insertion.text
            start = insertion.range.upperBound
        }
        return text + source.text(start..<range.upperBound)
    }

    private struct ContentSource: ShortcodeView.Source {
        let post: ParsedPost
        let bodies: BodyRenderer

        package func picture(_ written: String) -> LinkTarget { bodies.picture(written, of: post) }
        func link(_ written: String) -> LinkTarget { bodies.link(written, of: post) }
        func markdown(_ text: String) -> String { bodies.html(ofLine: text, of: post) }
        func code(_ text: String, language: String) -> String { bodies.html(ofCode: text, language: language) }
        var externalRel: String? { bodies.externalRel }
    }
}

/// Why a shortcode that Inkstone renders itself has no output.
struct ShortcodeMistake: Error {
    let message: String
    let hint: String
}

extension Insertion {
    /// Text that is shown as it is.
    init(range: Range<Int>, text: String) {
        self.init(range: range, html: MarkupWriter.escaped(text), text: text)
    }
}

/// The text of finished HTML.
enum PlainText {
    /// Without tags, with character references decoded; one space for every run of white space.
    static func of(html: String) -> String {
        var text = ""
        var rest = html[...]
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            guard let close = rest[open...].firstIndex(of: ">") else { return text }
            // Words of neighbouring blocks stay apart.
            let after = rest.index(after: close)
            if let last = text.last, !last.isWhitespace, html[open...].isBlockTag { text += "\n" }
            rest = rest[after...]
        }
        return CharacterReferences.decoded(text + rest)
    }
}

extension Substring {
    /// Begins with the tag of a block, opening or closing.
    fileprivate var isBlockTag: Bool {
        let name = dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        return ["p", "div", "li", "tr", "td", "th", "figcaption", "summary", "details", "blockquote"].contains(name)
            || name.first == "h" && name.count == 2
    }
}
