import Text

/// What becomes of one of Hugo's settings.
enum HugoRule: Sendable {
    /// The value as it is, under a path of `site.yaml`.
    case take([String])
    case notNeeded(Message)
    case notSupported(Message, hint: Message)
    /// Something of its own.
    case convert(@Sendable (inout HugoTranslation, HugoSetting) -> ImportReport.Outcome)

    /// The rule for a path in lower case: its own, else that of the longest path above it.
    static func rule(for path: [String]) -> HugoRule? {
        for count in stride(from: path.count, through: 1, by: -1) {
            if let rule = all[path.prefix(count).joined(separator: ".")] { return rule }
        }
        return nil
    }

    /// By path in lower case. A path that is not a setting itself applies to everything below it.
    static let all: [String: HugoRule] = [identity, pages, markdown, widgets, lists, other].reduce(into: [:]) {
        all, rules in
        all.merge(rules) { first, _ in first }
    }

    // MARK: The site

    private static let identity: [String: HugoRule] = [
        "title": .take(["title"]),
        "copyright": .take(["copyright"]), "params.copyright": .take(["copyright"]),
        "params.description": .take(["description"]), "description": .take(["description"]),
        "timezone": .take(["time_zone"]),
        "baseurl": .convert { $0.baseURL($1) },
        "params.author": .convert { $0.author($1) }, "author": .convert { $0.author($1) },
        "languages": .convert { $0.language($1) },
        "defaultcontentlanguage": .convert { $0.defaultLanguage($1) },
        "languagecode": .convert { $0.defaultLanguage($1) }, "locale": .convert { $0.defaultLanguage($1) },
        "contentdir": .convert { $0.contentFolder($1) }, "staticdir": .convert { $0.staticFolder($1) },
        "disablelanguages": .notNeeded("these languages are left out"),
        "languagename": .notNeeded("the site has one language"),
        "theme": .notNeeded("Folio, the default theme, takes its place"),
        "module.mounts": .convert { $0.mounts($1) },
        "module": .notNeeded("themes and modules of Hugo are not used; copy the posts of one that brings some"),
    ]

    // MARK: Pages

    private static let pages: [String: HugoRule] = [
        "params.authorbox": .take(["authorbox"]), "params.pager": .take(["pager"]), "params.toc": .take(["toc"]),
        "params.mathjax": .take(["mathjax"]), "params.post_meta": .take(["post_meta"]),
        "params.thumbnail.visibility": .take(["thumbnail", "visibility"]),
        "params.mathjaxpath": .notNeeded("formulas are rendered by KaTeX, which the site serves itself"),
        "params.mathjaxconfig": .notNeeded("formulas are rendered by KaTeX, which the site serves itself"),
        "params.readmore": .notNeeded("a card's title links to its post"),
        "params.dateformat": .notSupported(
            "dates follow the conventions of each language",
            hint: "change date in i18n/<language>.yaml in a theme of your own"),
        "params.opengraph": .notNeeded("always written"), "params.schema": .notNeeded("always written, as JSON-LD"),
        "params.twitter_cards": .notNeeded("always written"),
        "params.googlefontslink": .notNeeded("no font is fetched from another host"),
        "params.subtitle": .convert { $0.subtitle($1) }, "params.logo.subtitle": .convert { $0.subtitle($1) },
        "params.logo.image": .convert { $0.logo($1) },
        "params.logo.title": .notNeeded("the header shows the title of the site, or its logo"), "params.logo": logo,
        "params.highlightcolor": .convert { $0.accent($1) },
        "params.style.vars.highlightcolor": .convert { $0.accent($1) },
        "params.style.vars.fontfamilyprimary": .convert { $0.fonts($1, as: "sans") },
        "params.style.vars.fontfamilysecondary": .convert { $0.fonts($1, as: "mono") }, "params.style": colours,
        "params.customcss": ownFiles, "params.customjs": ownFiles,
        "summarylength": .convert { $0.summaryLength($1) },
        "hascjklanguage": .notNeeded("Chinese characters are always counted"),
        "markup.goldmark.renderer.unsafe": .convert { $0.rawHTML($1) },
        "markup.goldmark.extensions.typographer": .convert { $0.typographer($1) },
        "markup.goldmark": .notNeeded("Markdown is read so"),
        "markup.defaultmarkdownhandler": .convert { $0.markdownHandler($1) },
        "markup.highlight": colouredCode,
        "markup.highlight.noclasses": classes, "markup.highlight.codefences": classes,
        "markup.highlight.guesssyntax": classes, "pygmentscodefences": classes, "pygmentsuseclasses": classes,
        "pygmentscodefencesguesssyntax": classes, "pygmentsoptions": colouredCode, "pygmentsstyle": colouredCode,
        "markup.tableofcontents": .notSupported(
            "the table of contents shows levels 2 and 3", hint: "write partials/toc.mustache in a theme of your own"),
        "markup": .notSupported("only Markdown is read", hint: "write the posts in Markdown"),
    ]

    private static let colouredCode = HugoRule.convert {
        $0.off(
            $1, or: "the theme's style sheet colours code",
            hint: "change the classes below .highlight in a theme of your own")
    }
    private static let classes = HugoRule.notNeeded("blocks of code are coloured by classes")
    private static let logo = HugoRule.notSupported(
        "the header shows the title until a picture is named",
        hint: "write params: {style: {logo: /images/logo.svg}} in site.yaml")
    private static let colours = HugoRule.notSupported(
        "colours and fonts have other names", hint: "write params: {style: {accent: \"#1a5fb4\"}} in site.yaml")
    private static let ownFiles = HugoRule.notSupported(
        "Inkstone links one style sheet and one script of the site's own",
        hint: "put them into static/custom.css and static/custom.js")

    // MARK: Sidebar and menus

    private static let widgets: [String: HugoRule] = [
        "params.sidebar.home": .take(["sidebar", "home"]), "params.sidebar.list": .take(["sidebar", "list"]),
        "params.sidebar.single": .take(["sidebar", "single"]),
        "params.sidebar.widgets": .convert { $0.widgetNames($1) },
        "params.sidebar": .convert { $0.sidebar($1) },
        "params.widgets.recent_num": .take(["widgets", "recent", "count"]),
        "params.widgets.tags_num": .take(["widgets", "taglist", "count"]),
        "params.widgets.tags_counter": .take(["widgets", "taglist", "counter"]),
        "params.widgets.categories_counter": .take(["widgets", "categories", "counter"]),
        "params.widgets.social": .convert { $0.social($1) }, "params.social": .convert { $0.social($1) },
        "params.socialicons": .convert { $0.socialLinks($1) },
        "params.widgets.search": .notNeeded("search is built in"),
        "params.widgets": .convert { $0.widgetSetting($1) },
        "menus": .convert { $0.menu($1, below: []) },
    ]

    // MARK: Lists, feeds and addresses

    private static let lists: [String: HugoRule] = [
        "params.mainsections": .take(["main_sections"]), "mainsections": .take(["main_sections"]),
        "paginate": .take(["paginate"]), "pagination.pagersize": .take(["paginate"]),
        "paginatepath": .convert { $0.paginationPath($1) }, "pagination.path": .convert { $0.paginationPath($1) },
        "pagination.disablealiases": .notNeeded("page/1/ always redirects"),
        "taxonomies": .convert { $0.taxonomy($1) },
        "permalinks": .convert { $0.permalink($1) },
        "services.rss.limit": .convert { $0.feedLimit($1) }, "rsslimit": .convert { $0.feedLimit($1) },
        "outputs": .convert { $0.outputs($1) },
        "outputformats": .convert { $0.outputFormat($1) },
        "disablekinds": .convert { $0.disabledKinds($1) },
        "sitemap.filename": .convert { $0.sitemapName($1) },
        "sitemap": .notNeeded("search engines use lastmod"),
        "enablerobotstxt": .notNeeded("robots.txt is always written"),
        "uglyurls": .convert { $0.uglyURLs($1) },
        "disablepathtolower": .convert { $0.switched($1, as: "keep_case", otherwise: "addresses are in lower case") },
        "removepathaccents": .convert {
            $0.mustBe(false, $1, "accents are kept in addresses", hint: "give such posts a url")
        },
        "defaultcontentlanguageinsubdir": .convert {
            $0.switched($1, as: "default_language_in_folder", otherwise: "the default language is at the root")
        },
        "defaultcontentlanguageinsubdironce": .notNeeded("it has no effect by itself"),
    ]
}
