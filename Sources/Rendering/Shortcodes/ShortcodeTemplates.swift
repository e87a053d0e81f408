import Files
import Parsing
import Theming

/// The templates of a theme's `shortcodes/` for one edition.
struct ShortcodeTemplates: Sendable {
    /// By name of the shortcode.
    private let templates: [String: Template]
    private let constants: [String: any View]
    private let language: String
    /// Of all that they may show.
    let key: ContentKey

    init(_ theme: Theme, language: String, addresses: Addresses) {
        let constants: [String: any View] = [
            "text": Texts(InterfaceTexts.texts(theme.texts, for: language)),
            "assets": AssetsView(theme.assets, addresses: addresses),
        ]
        let names = theme.templates.names.filter(ShortcodeNames.isTemplate)
        templates = Dictionary(
            uniqueKeysWithValues: names.compactMap { name in
                theme.templates.compiled(name) { EditionContext.text(of: $0, in: constants) }.map {
                    (String(name.dropFirst(ShortcodeNames.folder.count + 1)), $0)
                }
            })
        self.constants = constants
        self.language = language
        key = theme.key
    }

    func template(of name: String) -> Template? { templates[name] }

    /// HTML of a shortcode, without the line end of its template.
    func html(_ template: Template, _ view: ShortcodeView) -> String {
        let scope = Scope(view: view, constants: constants, language: language)
        let html = String(decoding: template.rendered(scope, capacity: 256), as: UTF8.self)
        return html.last == "\n" ? String(html.dropLast()) : html
    }

    /// What every shortcode sees, and what it was given.
    private final class Scope: View {
        private let view: ShortcodeView
        private let constants: [String: any View]
        private let language: String

        init(view: ShortcodeView, constants: [String: any View], language: String) {
            self.view = view
            self.constants = constants
            self.language = language
        }

        func value(named name: String) -> Value? {
            if name == "language" { return .text(language) }
            return view.value(named: name) ?? constants[name].map { .view($0) }
        }
    }
}
