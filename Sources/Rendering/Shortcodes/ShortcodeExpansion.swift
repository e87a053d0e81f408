import Markdown
import Parsing
import Shortcodes
import Synchronization
import Text
import Theming
import Threads

/// Turns the shortcodes of one body into what the page shows in their place. One value per body.
struct ShortcodeExpansion {
    let post: ParsedPost
    let bodies: BodyRenderer
    /// Of the page, whose shortcodes may hold headings.
    let headingIDs = HeadingIDs()
    private var said: [Diagnostic] = []
    /// Whether there may be more to say than was.
    private var isCutShort = false
    /// Every message counts the lines above it, so that not all of too many are made.
    private static let diagnosticLimit = 20

    init(_ post: ParsedPost, _ bodies: BodyRenderer) {
        self.post = post
        self.bodies = bodies
    }

    private var source: SourceFile { post.source }

    var diagnostics: [Diagnostic] {
        guard isCutShort else { return said }
        return said + [
            source.diagnostic(
                .warning, "more shortcodes of this file may have no output or lose a part of it",
                hint: "correct those that are named first, then build again")
        ]
    }

    private mutating func say(_ message: Message, hint: Message?, about shortcode: Shortcode) {
        if said.count < Self.diagnosticLimit {
            said.append(source.diagnostic(.warning, at: shortcode.tag, message, hint: hint))
        } else {
            isCutShort = true
        }
    }

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
            say(error.message, hint: error.hint, about: shortcode)
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
        let (post, bodies, ids, isSilent) = (post, bodies, headingIDs, said.count >= Self.diagnosticLimit)
        let content = ContentSource(post: post, bodies: bodies)
        let view = ShortcodeView(
            shortcode, content,
            innerText: inner.isEmpty ? "" : Self.text(of: inner, source, children),
            innerHTML: {
                made {
                    bodies.rendered(post, body: inner, insertions: children, headingIDs: ids, isSilent: isSilent)
                }.html
            })
        let html = bodies.shortcodes.html(template, view)
        said += made.made?.diagnostics ?? []
        isCutShort = isCutShort || isSilent && made.made != nil
        for problem in content.problems.all { say(problem.message, hint: problem.hint, about: shortcode) }
        return Insertion(
            range: shortcode.range, html: html, text: PlainText.of(html: html), headings: made.made?.headings ?? [],
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
        let problems = Problems()

        package func picture(_ written: String) -> LinkTarget { bodies.picture(written, of: post) }
        func link(_ written: String) -> LinkTarget { bodies.link(written, of: post) }
        func markdown(_ text: String) -> String { problems.adding(bodies.rendered(line: text, of: post)).htmlOfLine }
        func code(_ text: String, language: String) -> String {
            problems.adding(bodies.rendered(code: text, language: language)).html
        }
        var externalRel: String? { bodies.externalRel }
    }

    /// What is wrong with the texts that the template of one shortcode asked for.
    private final class Problems: Sendable {
        private let found = Mutex<[Diagnostic]>([])

        var all: [Diagnostic] { found.withLock { $0 } }

        func adding(_ rendered: RenderedMarkdown) -> RenderedMarkdown {
            found.withLock { found in
                // A template may ask for the same text twice.
                for problem in rendered.diagnostics where !found.contains(problem) { found.append(problem) }
            }
            return rendered
        }
    }
}

/// Why a shortcode that Inkstone renders itself has no output.
struct ShortcodeMistake: Error {
    let message: Message
    let hint: Message
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
