import Markdown
import Parsing
import Shortcodes
import Text
import Theming

/// What a template may see of one shortcode. Its parameters come from content, which is untrusted: they are text that
/// is escaped, links and pictures that no browser would run, or Markdown by the rules of the site.
final class ShortcodeView: View {
    /// Turns what an author wrote into what a page may show.
    protocol Source: Sendable {
        func picture(_ written: String) -> LinkTarget
        func link(_ written: String) -> LinkTarget
        func markdown(_ text: String) -> String
        func code(_ text: String, language: String) -> String
        var externalRel: String? { get }
    }

    private let shortcode: Shortcode
    private let source: any Source
    private let innerText: String
    /// Rendered when a template asks for it.
    private let innerHTML: @Sendable () -> String

    /// - Parameters:
    ///   - innerText: what is between the tags, with shortcodes as their text.
    ///   - innerHTML: the same as Markdown.
    init(_ shortcode: Shortcode, _ source: any Source, innerText: String, innerHTML: @escaping @Sendable () -> String) {
        self.shortcode = shortcode
        self.source = source
        self.innerText = innerText
        self.innerHTML = innerHTML
    }

    func value(named name: String) -> Value? {
        switch name {
        case "params":
            // An address that a browser would run is none, whatever a template does with it.
            parameters { AddressSafety.isUnsafe($0, isPicture: true) ? .absent : .text($0) }
        case "links":
            parameters { [source] in
                AddressSafety.isUnsafe($0, isPicture: false) ? .absent : .text(source.link($0).address)
            }
        case "pictures":
            parameters { [source] in
                AddressSafety.isUnsafe($0, isPicture: true) ? .absent : .view(ViewValues(picture: source.picture($0)))
            }
        case "markdown": parameters { [source] in .text(source.markdown($0)) }
        case "inner": .text(innerText)
        case "inner_html": .text(innerHTML())
        case "code": .text(source.code(innerText, language: language))
        case "external_rel": .text(source.externalRel)
        default: nil
        }
    }

    /// Of code: the first parameter in Hugo's `highlight`.
    private var language: String {
        shortcode.parameter("0") ?? shortcode.parameter("lang") ?? shortcode.parameter("language") ?? ""
    }

    private func parameters(_ value: @escaping @Sendable (String) -> Value) -> Value {
        .view(Parameters(shortcode: shortcode, value: value))
    }

    /// Values by the name or place of a parameter.
    private final class Parameters: View {
        private let shortcode: Shortcode
        private let value: @Sendable (String) -> Value

        init(shortcode: Shortcode, value: @escaping @Sendable (String) -> Value) {
            self.shortcode = shortcode
            self.value = value
        }

        func value(named name: String) -> Value? { shortcode.parameter(name).map(value) ?? .absent }
    }
}

extension ViewValues {
    /// A picture as templates see it.
    /// - Parameter alt: empty where the alternative text is the template's.
    convenience init(picture target: LinkTarget, alt: String = "") {
        self.init([
            "src": target.address, "width": target.size?.width, "height": target.size?.height, "alt": alt,
            "is_remote": target.isExternal,
        ])
    }
}
