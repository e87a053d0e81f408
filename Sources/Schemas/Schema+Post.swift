import Fields
import Keys
import Parsing

extension Schema {
    /// Front matter of a post or a page, as `FrontMatterParser` reads it. Keys of other names are for themes.
    /// - Parameters:
    ///   - taxonomies: of the site, as `site.yaml` names them.
    ///   - fields: those of the site.
    package static func post(taxonomies: [String], fields: [Field] = []) -> Schema {
        let known = FrontMatterKey.allNames.compactMap { name in
            FrontMatterKey(lowercased: name).map { Property($0.spelling(of: name), $0.description, $0.shape) }
        }
        let names = known.map { $0.name.lowercased() }
        let terms = taxonomies.filter { !names.contains($0.lowercased()) }.map {
            Property(
                $0, "Terms of the taxonomy \($0).", .either([.text, .listOnly(.either([.text, .listOnly(.free)]))]))
        }
        let taken = names + taxonomies.map { $0.lowercased() }
        let own = properties(of: fields.filter { !taken.contains($0.name.lowercased()) })
        return Schema(
            name: "post", title: "Front matter of Inkstone",
            description: "What the lines above a post say about it; keys that are not listed here are kept for themes.",
            properties: known + terms + own, isClosed: false, ignoresCase: true)
    }
}

extension FrontMatterKey {
    /// A name as the guide writes it.
    fileprivate func spelling(of name: String) -> String {
        switch name {
        case "linktitle": "linkTitle"
        case "publishdate": "publishDate"
        case "expirydate": "expiryDate"
        case "translationkey": "translationKey"
        case "iscjklanguage": "isCJKLanguage"
        default: name
        }
    }

    fileprivate var description: String {
        switch self {
        case .title: "The title, shown as it is."
        case .linkTitle: "A shorter title for menus."
        case .date: "When it was published, for display and order."
        case .lastModified: "When it was changed."
        case .publishDate: "It is not published before."
        case .published: "A date as publishDate, or the opposite of draft."
        case .expiryDate: "It is not published after."
        case .draft: "It is not published."
        case .summary: "The excerpt in lists and feeds."
        case .description: "The description for search engines."
        case .slug: "The last part of the address."
        case .url: "The whole address."
        case .aliases: "Old addresses, which redirect here."
        case .weight: "Anything but zero comes first, in ascending order."
        case .type: "The section that it counts as."
        case .layout: "Another template of the theme."
        case .menu: "The menus that lead here."
        case .cascade: "In an _index.md: front matter for everything below."
        case .build: "Whether it is in lists and has a page."
        case .headless: "It is in no list and has no page."
        case .outputs: "The formats of a section or term besides its pages."
        case .sitemap: "Whether it is in the sitemap."
        case .markup: "Posts are Markdown; other markup is not supported."
        case .resources: "Files of the post, as Hugo has them; a picture among them is the thumbnail."
        case .parameters: "More keys for the theme."
        case .keywords: "Key words for the theme."
        case .images: "Pictures that chats and social networks show."
        case .pdf: "PDF files that belong to the text: names beside the post, paths, or addresses."
        case .language: "The language, a code such as zh-CN."
        case .translationKey: "Posts with the same one are translations of each other."
        case .search: "Whether the search finds it."
        case .thumbnail: "The path or URL of a picture."
        case .lead: "The standfirst under the title."
        case .author: "The author, where it is not the site's."
        case .comments: "Whether there are comments, if the theme has any."
        case .authorBox: "Whether something about the author follows the body."
        case .pager: "Whether there are links to the older and the newer post."
        case .toc: "Whether there is a table of contents."
        case .mathjax: "Whether there are formulas."
        case .sidebar: "Where the sidebar is: left, right or false."
        case .widgets: "The widgets in the sidebar, in this order."
        case .postMeta: "The parts of the line below the title."
        case .isCJKLanguage, .sites: "Has no effect."
        }
    }

    fileprivate var shape: Shape {
        switch self {
        case .title, .linkTitle, .summary, .description, .lead, .type, .layout, .translationKey: .text
        case .date, .lastModified, .publishDate, .expiryDate: .date
        case .published: .either([.flag, .date])
        case .draft, .headless, .search: .flag
        case .comments, .authorBox, .pager, .toc, .mathjax: .either([.flag, .open([])])
        case .slug: .matching(Patterns.slug)
        case .url: .matching(Patterns.url)
        case .aliases: .list(.matching(Patterns.path))
        case .weight: .integer(.min ... .max)
        case .author: .either([.texts, .open([Property("name", "The author's name.", .text)])])
        case .keywords, .language, .widgets, .postMeta, .outputs: .texts
        case .images, .pdf: .list(.matching(Patterns.safeAddress))
        case .sidebar: .either([.text, .open([])])
        case .thumbnail: Self.thumbnail
        case .menu: Self.menu
        case .build: Self.build
        case .sitemap: .either([.boolean, .open([Property("disable", "Whether it is kept out.", .flag)])])
        case .cascade: .either([.whole, .listOnly(.whole)])
        case .parameters: .open([])
        case .isCJKLanguage, .markup, .resources, .sites: .free
        }
    }

    private static let thumbnail = Shape.either([
        .matching(Patterns.safeAddress),
        .open([
            Property("src", "The path or URL of a picture.", .matching(Patterns.safeAddress)),
            Property("visibility", "Where it is shown: list, post or both.", .texts),
        ]),
        .listOnly(.free),
    ])

    private static let menu = Shape.either([
        .texts,
        .named(
            .open([
                Property("name", "What readers see.", .text),
                Property("url", "A path or an address.", .matching(Patterns.safeAddress)),
                Property("pageRef", "The page that it leads to.", .matching(Patterns.safeAddress)),
                Property("weight", "Entries with a weight come first, in ascending order.", .integer(.min ... .max)),
            ])),
    ])

    private static let build = Shape.open([
        Property("list", "Whether it is in lists, feeds and neighbours.", .choice(FrontMatter.Inclusion.self)),
        Property("render", "Whether it has a page.", .choice(FrontMatter.Inclusion.self)),
        Property("publishResources", "Has no effect.", .flag),
    ])
}
