import Parsing
import Planning
import Records
import Resolving
import Text
import Theming
import Typesetting

/// What all pages of one edition see.
final class EditionContext: Sendable {
    let site: Site
    let index: EditionIndex
    let edition: Edition
    let theme: Theme
    let texts: Texts
    /// The copyright holder.
    let copyright: String
    /// What sets formulas; `nil` where there is no KaTeX.
    let math: ViewValues?
    /// `params` of the site with those of the language over them.
    let parameters: ParametersView
    /// What the site changes about the theme's looks; `nil` for a theme by itself.
    let style: Style?
    let own: OwnAssets
    /// Of large titles; `nil` where the fonts of readers’ systems set them.
    private let titleFace: TitleFaces.Face?
    /// For pages whose titles are not set in it.
    private let plainStyle: ViewValues
    private let constants: [String: any View]
    let templates: PageTemplates
    let attached: AttachedFiles
    /// Sets titles.
    let headlines: Headlines
    /// What pages show of fields.
    let records: EditionRecords

    init(
        site: Site, index: EditionIndex, theme: Theme, katex: KaTeX? = nil, titleFace: TitleFaces.Face? = nil,
        bodies: BodyRenderer, attached: AttachedFiles
    ) {
        self.attached = attached
        self.titleFace = titleFace
        self.site = site
        self.index = index
        self.theme = theme
        let edition = site.editions[index]
        self.edition = edition
        texts = Texts(InterfaceTexts.texts(theme.texts, for: edition.language.code))
        let configuration = site.configuration
        math = katex.map {
            ViewValues(["style": site.addresses.link($0.stylesheet), "script": site.addresses.link($0.script)])
        }
        copyright = edition.language.copyright ?? configuration.copyright ?? edition.title
        parameters = ParametersView(configuration.parameters + edition.language.parameters)
        style = theme.styles.indices.contains(index.value) ? theme.styles[index.value] : nil
        own = OwnAssets(site, theme: theme)
        let siteView = ViewValues([
            "title": edition.title, "description": edition.description, "home": site.addresses.link(edition.root),
            "root": site.addresses.basePath, "base_url": site.addresses.baseURL,
            "copyright": copyright,
            "author": configuration.author.map { Self.author($0, site: site, bodies: bodies) },
            "params": parameters, "generator": Inkstone.generator,
        ])
        let editionView = ViewValues([
            "code": edition.language.code, "name": edition.language.name, "home": site.addresses.link(edition.root),
            "title": edition.title, "description": edition.description,
            "manifest": site.addresses.link(edition.webManifestPath),
        ])
        let logo = style?.logo.map { ViewValues(picture: bodies.picture(ofSite: $0), alt: edition.title) }
        let styleView = { [style, own] (titles: SitePath?) in
            ViewValues([
                "sheet": style?.sheet.map { site.addresses.link($0.path) }, "logo": logo,
                "titles": titles.map { site.addresses.link($0) },
                "light": style?.canvas?.light, "dark": style?.canvas?.dark, "own_sheets": own.sheets,
                "own_scripts": own.scripts,
            ])
        }
        plainStyle = styleView(nil)
        let constants: [String: any View] = [
            "site": siteView, "edition": editionView, "text": texts,
            "assets": AssetsView(theme.assets, addresses: site.addresses), "style": styleView(titleFace?.sheet),
        ]
        self.constants = constants
        headlines = Headlines(
            language: edition.language.code,
            words: configuration.words + edition.taxonomies.flatMap { $0.terms.map(\.name) })
        records = EditionRecords(site, edition, texts)
        templates = PageTemplates(theme) { Self.text(of: $0, in: constants) }
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
        style = context.style
        own = context.own
        math = context.math
        titleFace = context.titleFace
        plainStyle = context.plainStyle
        constants = context.constants
        headlines = context.headlines
        attached = context.attached
        records = EditionRecords(site, edition, texts)
        templates = context.templates
    }

    /// The text of a dotted name that is the same on all pages.
    static func text(of path: [String], in constants: [String: any View]) -> String? {
        // What a page’s title decides.
        if path == ["style", "titles"] { return nil }
        guard path.count > 1, let view = constants[path[0]] else { return nil }
        var value = Value.view(view)
        for name in path.dropFirst() {
            guard let member = value.member(name) else { return nil }
            value = member
        }
        if case .absent = value { return "" }
        return value.text
    }

    var addresses: Addresses { site.addresses }

    /// Whether a page with some large titles, besides the name of the site, is set in the face of the site.
    func hasTitleFace(_ titles: [String]) -> Bool { titleFace?.suffices(for: titles + [edition.title]) ?? false }

    /// - Returns: `nil` for a page that has the style of all.
    func styleWithoutFace(forTitles titles: [String]) -> ViewValues? {
        titleFace == nil || hasTitleFace(titles) ? nil : plainStyle
    }

    /// The names that every template sees.
    func value(named name: String) -> Value? {
        name == "language" ? .text(edition.language.code) : constants[name].map { .view($0) }
    }

    /// HTML of a text as pages show it: punctuation is set closer where the language sets it so.
    static func set(_ html: String, language: String) -> Value {
        let isSet = ["zh", "ja"].contains(String(language.lowercased().prefix { $0 != "-" }))
        return isSet ? .markup(Punctuation.adjusted(html)) : .text(html)
    }

    /// The interface has words for tags and categories; another taxonomy has the name that the site gives it.
    func title(of taxonomy: Taxonomy) -> String {
        let known = texts["\(taxonomy.name)_title"]
        let label = site.configuration.fields.field(ofTaxonomy: taxonomy.name)?.label(in: edition.language.code)
        return taxonomy.introduction?.frontMatter.title ?? label ?? (known.isEmpty ? taxonomy.name : known)
    }

    static func author(_ author: SiteConfiguration.Author, site: Site, bodies: BodyRenderer) -> ViewValues {
        ViewValues([
            "name": author.name, "bio": bodies.html(ofText: author.bio),
            "avatar": author.avatar.isEmpty ? nil : site.addresses.relative(author.avatar),
        ])
    }
}
