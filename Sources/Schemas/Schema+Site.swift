import Markdown
import Parsing

extension Schema {
    /// `site.yaml`, as `SiteConfiguration.parse` reads it. Tests compare every map with the keys that the decoder asks for.
    package static let site = Schema(
        name: "site", title: "site.yaml of Inkstone",
        description: "The settings of a site; anything not set has a default.",
        properties: identity + languages + lists + fields + pages + output, isClosed: true, ignoresCase: false)

    private static let identity = [
        Property("title", "The name of the site.", .text),
        Property("description", "One sentence, for the home page and feeds.", .text),
        Property(
            "base_url", "Where the site will be, with a path if it has one.",
            .matching(Patterns.baseURL, takesNumbers: false)),
        Property(
            "theme", "The name of the theme, a folder in themes/ or one that comes with the program.",
            .matching(Patterns.folderName)),
        Property("time_zone", "The time zone of dates without one, such as Asia/Shanghai.", .text),
        Property("copyright", "The holder named in the footer; by default the title.", .text),
        Property(
            "author", "The author of posts that name none.",
            .either([
                .text,
                .map([
                    Property("name", "The author's name.", .text),
                    Property("bio", "About the author, in Markdown.", .text),
                    Property("avatar", "The path or URL of a picture.", .matching(Patterns.safeAddress)),
                ]),
            ])),
        Property("params", "Settings for the theme.", .open([])),
    ]

    private static let languages = [
        Property(
            "default_language", "The language at the root of the site.",
            .matching(Patterns.languageCode)),
        Property(
            "default_language_in_folder", "Whether the default language is below its code, as the others are.", .flag),
        Property(
            "languages", "The languages of the site, each with an edition of its own.",
            .named(.either([.matching("", takesNumbers: false), .map(language)]), names: Patterns.languageCode)),
    ]

    private static let language = [
        Property("name", "The language in itself, such as 简体中文.", .text),
        Property("title", "The name of the site in this language.", .text),
        Property("description", "One sentence about the site in this language.", .text),
        Property("copyright", "The holder named in the footer of this edition.", .text),
        Property("term_names", "What readers of this edition see of terms, by their names.", .named(.text)),
        Property("params", "Settings for the theme; they win over those of the site.", .open([])),
        menus, permalinks,
        Property("content", "The folder of the posts in this language.", .matching(Patterns.folder)),
    ]

    private static let menus = Property(
        "menus", "Menus by name: main, footer and side are those of Folio.",
        .named(
            .list(
                .map(
                    [
                        Property("name", "What readers see.", .text),
                        Property("url", "A path or an address.", .matching(Patterns.safeAddress)),
                        Property(
                            "pageRef", "The page that it leads to, by its path in the content.",
                            .matching(Patterns.safeAddress)),
                        Property(
                            "weight", "Entries with a weight come first, in ascending order.", .integer(.min ... .max)),
                        Property("identifier", "A name by which other entries call it their parent.", .text),
                        Property("parent", "The entry above it, by its identifier or name.", .text),
                        Property(
                            "children", "Entries below it.", .same(as: "/properties/menus/additionalProperties")),
                        Property("title", "Has no effect.", .free), Property("params", "Has no effect.", .free),
                        Property("pre", "Has no effect.", .free), Property("post", "Has no effect.", .free),
                    ], needs: [["name"], ["pageRef"]]))))

    private static let lists = [
        Property("main_sections", "Sections on the home page and among recent posts.", .texts),
        Property("paginate", "Posts on one page of a list.", .integer(1...10_000)),
        Property(
            "paginate_from", "From which end the pages of lists are numbered; by default by the number of posts.",
            .choice(SiteConfiguration.Numbering.self)),
        Property("paginate_path", "The folder of a list's further pages.", .matching(Patterns.fileName)),
        menus,
        Property("slugs", "hugo leaves numerals such as 〇 and Ⅰ out of addresses.", .choice(Slug.Rule.Numerals.self)),
        Property("keep_case", "Whether capital letters stay in addresses.", .flag),
        Property(
            "ugly_urls", "Whether posts are files such as /news/a.html, not folders; or the sections whose posts are.",
            .either([.flag, .listOnly(.text), .named(.flag)])),
        Property("ignore", "Files of the content that are left alone, as patterns of git.", .texts),
        Property(
            "taxonomies", "Kinds of terms, such as tags.",
            .either([.list(.matching(Patterns.taxonomy)), .named(.matching(Patterns.taxonomy))])),
        permalinks,
    ]

    private static let permalinks = Property(
        "permalinks", "Patterns of addresses by section, and those of lists below the kind of list.",
        .named(.matching(Patterns.permalink, takesNumbers: false), permalinkKinds))

    private static let permalinkKinds = (Permalinks.Kind.allCases.map(\.rawValue) + ["page"]).map { kind in
        Property(
            kind, "Patterns of the kind \(kind), or the one of a section of this name.",
            .either([
                .matching(Patterns.permalink, takesNumbers: false),
                .named(.matching(Patterns.permalink, takesNumbers: false)),
            ]))
    }

    private static let pages = [
        Property("term_names", "What readers see of terms, by their names.", .named(.text)),
        Property("words", "Words that no dictionary knows, in which the lines of titles are not broken.", .texts),
        Property(
            "summary_length", "The approximate length of summaries that are cut from the text, in characters.",
            .integer(1...100_000)),
        Property("post_meta", "The parts of the line below a title.", .texts),
        Property("comments", "Whether posts have comments, if the theme has any.", .flag),
        Property("authorbox", "Whether something about the author follows the body.", .flag),
        Property("pager", "Whether posts have links to the older and the newer one.", .flag),
        Property("toc", "Whether posts have a table of contents.", .flag),
        Property("mathjax", "Whether posts have formulas.", .flag),
        Property(
            "related", "Related posts below a post; false for none.",
            .either([
                .boolean,
                .map([
                    Property("count", "How many.", .integer(0...100)),
                    Property("newer", "Whether newer posts are among them; by default by the number of posts.", .flag),
                ]),
            ])),
        Property(
            "thumbnail", "Pictures of posts.",
            .map([Property("visibility", "Where they are shown: list, post or both.", .texts)])),
        Property(
            "sidebar", "On which side the sidebar is, and what is in it.",
            .either([
                side,
                .map([
                    Property("home", "The side on the home page.", side), Property("list", "The side on lists.", side),
                    Property("single", "The side on posts and pages.", side),
                    Property("widgets", "The names of the widgets, in this order.", .texts),
                    Property(
                        "shared", "Whether widgets that change with other posts are published once for all pages.",
                        .flag),
                ]),
            ])),
        Property("widgets", "Settings of the widgets.", .map(widgets)),
    ]

    private static let side = Shape.either([.boolean, .choice(SidebarSide.allCases.map(\.rawValue) + ["false"])])

    private static let widgets = [
        Property("recent", "Recent posts.", .map([Property("count", "How many.", .integer(1...1_000))])),
        Property(
            "taglist", "The most-used tags.",
            .map([
                Property("count", "How many.", .integer(1...100_000)),
                Property("counter", "Whether it shows how many posts there are.", .flag),
            ])),
        Property(
            "categories", "The categories.",
            .map([Property("counter", "Whether it shows how many posts there are.", .flag)])),
        Property(
            "archives", "The months.",
            .map([
                Property("count", "How many months; older ones are reached through their year.", .integer(1...10_000)),
                Property("counter", "Whether it shows how many posts there are.", .flag),
            ])),
        Property(
            "social", "Links to networks.",
            .list(.map(contacts, needs: contacts.map(\.name).filter { $0 != "network" && $0 != "title" }.map { [$0] }))),
    ]

    /// A link with its network, or networks with their addresses.
    private static let contacts =
        SocialNetwork.allCases.map {
            Property($0.rawValue, "An address at \($0.title), or a user's name.", .matching(Patterns.contact))
        } + [
            Property("network", "The network of this link.", .choice(SocialNetwork.names)),
            Property("title", "What readers see.", .text),
            Property("url", "The address, or a user's name.", .matching(Patterns.contact)),
            Property(
                "custom", "Links to anything else.",
                .list(
                    .map(
                        [
                            Property("title", "What readers see.", .text),
                            Property("network", "The network of this link.", .choice(SocialNetwork.names)),
                            Property("url", "The address.", .matching(Patterns.contact)),
                        ], needs: [["url"]]))),
        ]

    private static let outputs = SiteConfiguration.OutputKind.allCases.map { kind in
        Property(
            kind.rawValue, "What lists of the kind \(kind.rawValue) are written as.",
            .list(.choice(SiteConfiguration.ListOutput.self)))
    }

    private static let output = [
        Property(
            "outputs", "json writes an index.json for programs beside every list, or beside those of a kind.",
            .either([.list(.choice(SiteConfiguration.ListOutput.self)), .map(outputs)])),
        Property("markdown", "How posts are read.", .map(markdown)),
        Property(
            "feeds", "The feeds of lists; false for none.",
            .either([
                .off,
                .map([
                    Property(
                        "formats", "Which feeds, in the order in which pages announce them; false for none.",
                        .either([.off, .list(.choice(SiteConfiguration.FeedFormat.self))])),
                    Property(
                        "files", "What the feeds are called beside their list.",
                        .map(
                            SiteConfiguration.FeedFormat.allCases.map {
                                Property(
                                    $0.rawValue, "The file's name, by default \($0.usualName).",
                                    .matching(Patterns.fileName))
                            })),
                    Property("limit", "Posts in one feed.", .integer(1...100_000)),
                    Property("content", "Whole posts or summaries.", .choice(["full", "summary"])),
                ]),
            ])),
        Property(
            "search", "The search of each edition; false for none.",
            .either([
                .boolean,
                .map([
                    Property("enabled", "Whether there is a search.", .flag),
                    Property(
                        "fields", "What is searched: title, summary, text, description, lead, author, and taxonomies.",
                        .texts),
                ]),
            ])),
    ]

    private static let markdown =
        [
            Property(
                "dialect", "cjk is adapted to Chinese; gfm is exactly what cmark-gfm does.",
                .choice(MarkdownOptions.Dialect.self)),
            Property(
                "raw_html", "Whether HTML in posts is left out or let through.", .choice(MarkdownOptions.RawHTML.self)),
            Property("heading_ids", "How the ids of headings are made.", .choice(MarkdownOptions.IDStyle.self)),
            Property("external_rel", "The rel of links to other hosts; false for none.", .text),
        ]
        + MarkdownOptions.switches.map {
            Property($0.name, "The rule \($0.name) of the guide's chapter on Markdown.", .flag)
        }
}

extension Shape {
    /// One of the names of an enumeration, in any case.
    static func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Shape
    where Choice.RawValue == String {
        .choice(Choice.allCases.map(\.rawValue))
    }
}
