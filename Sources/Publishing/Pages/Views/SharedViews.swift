import Mustache
import Text

/// What all pages of one edition see.
final class EditionContext: Sendable {
    let site: Site
    let index: Int
    let edition: Edition
    let theme: Theme
    let texts: Texts
    /// Who holds the rights.
    let copyright: String
    /// What sets formulas; `nil` where there is no KaTeX.
    let math: Record?
    /// `params` of the site with those of the language over them.
    let parameters: ParametersView
    private let constants: [String: any View]
    private let library: MustacheLibrary

    init(
        site: Site, index: Int, theme: Theme, katex: KaTeX? = nil, contents: Contents
    ) throws(TemplateError) {
        self.site = site
        self.index = index
        self.theme = theme
        let edition = site.editions[index]
        self.edition = edition
        texts = Texts(InterfaceTexts.texts(theme.texts, for: edition.language.code))
        let configuration = site.configuration
        math = katex.map {
            Record(["style": site.addresses.link($0.stylesheet), "script": site.addresses.link($0.script)])
        }
        copyright = edition.language.copyright ?? configuration.copyright ?? edition.title
        parameters = ParametersView(configuration.parameters + edition.language.parameters)
        let siteView = Record([
            "title": edition.title, "description": edition.description, "home": site.addresses.link(edition.root),
            "root": site.addresses.basePath, "base_url": site.addresses.baseURL,
            "copyright": copyright,
            "author": configuration.author.map { Self.author($0, site: site, contents: contents) },
            "params": parameters, "generator": Inkstone.generator,
        ])
        let editionView = Record([
            "code": edition.language.code, "name": edition.language.name, "home": site.addresses.link(edition.root),
            "title": edition.title, "description": edition.description,
        ])
        let constants: [String: any View] = [
            "site": siteView, "edition": editionView, "text": texts,
            "assets": AssetsView(theme.assets, addresses: site.addresses),
        ]
        self.constants = constants
        library = try theme.templates.library { Self.text(of: $0, in: constants) }
    }

    /// For the same site with other texts.
    init(_ context: EditionContext, site: Site) {
        self.site = site
        index = context.index
        edition = site.editions[index]
        theme = context.theme
        texts = context.texts
        copyright = context.copyright
        parameters = context.parameters
        math = context.math
        constants = context.constants
        library = context.library
    }

    /// What a template makes of a view.
    func render(_ template: String, _ view: any View) -> String {
        library.render(view, withTemplate: Templates.libraryName(template)) ?? ""
    }

    private static func text(of constant: Templates.Constant, in constants: [String: any View]) -> String? {
        var value = constant.path.first.flatMap { constants[String($0)] } as Any?
        for name in constant.path.dropFirst() {
            guard let parent = value as? any MustacheParent else { return nil }
            value = parent.child(named: String(name))
        }
        guard let text = (value as? TextValue)?.renderText ?? ((value as? Absent) == nil ? nil : "") else { return nil }
        return constant.isRaw ? text : MarkupWriter.escaped(text)
    }

    var addresses: Addresses { site.addresses }

    /// The names that every template sees.
    func child(named name: String) -> Any? {
        name == "language" ? TextValue(edition.language.code) : constants[name]
    }

    static func author(_ author: SiteConfiguration.Author, site: Site, contents: Contents) -> Record {
        Record([
            "name": author.name, "bio": contents.html(ofText: author.bio),
            "avatar": author.avatar.isEmpty ? nil : site.addresses.relative(author.avatar),
        ])
    }
}

/// The theme's assets by name: `{{assets.folio.css}}` is the link of `assets/folio.css`.
final class AssetsView: MustacheParent, Sendable {
    private let assets: Assets
    private let addresses: Addresses
    private let prefix: String

    init(_ assets: Assets, addresses: Addresses, prefix: String = "") {
        self.assets = assets
        self.addresses = addresses
        self.prefix = prefix
    }

    func child(named name: String) -> Any? {
        let name = prefix + name
        if let file = assets.file(inTemplates: name) { return TextValue(addresses.link(file.path)) }
        return AssetsView(assets, addresses: addresses, prefix: name + ".")
    }
}

/// Free settings of the author. A name that was not set is absent, because only the theme knows what may be set.
final class ParametersView: MustacheParent, Sendable {
    private let entries: [Metadata.Entry]

    init(_ entries: [Metadata.Entry]) {
        self.entries = entries
    }

    func child(named name: String) -> Any? {
        let found = entries.last { $0.key == name } ?? entries.last { $0.key.lowercased() == name.lowercased() }
        return found.map { Self.value($0.value) } ?? Absent()
    }

    private static func value(_ metadata: Metadata) -> Any {
        switch metadata.value {
        case .null: Absent()
        case .boolean(let flag): flag
        case .integer(let number): TextValue(String(number))
        case .real(let number): TextValue(String(number))
        case .string(let text): TextValue(text)
        case .list(let elements): elements.map { value($0) }
        case .map(let entries): ParametersView(entries)
        }
    }
}

/// A fragment of a page: what every template sees, and a few names of its own.
final class FragmentView: View {
    private let context: EditionContext
    private let own: any View

    init(_ context: EditionContext, _ own: any View) {
        self.context = context
        self.own = own
    }

    func child(named name: String) -> Any? { own.child(named: name) ?? context.child(named: name) }
}
