import Files
import Parsing
import Text

/// Why a post is in its edition.
enum LanguageReason {
    /// `a.en.md`
    case suffix
    case folder(String)
    /// `lang` of the front matter.
    case lang
    case onlyLanguage, defaultLanguage

    init(_ post: ParsedPost, _ configuration: SiteConfiguration) {
        let stem = post.file.path.pathParts.last?.split(separator: ".").dropLast().joined(separator: ".")
        if configuration.languages.count == 1 {
            self = .onlyLanguage
        } else if let language = post.file.language {
            self = stem == post.file.name ? .folder(configuration.languages[language].content) : .suffix
        } else if post.frontMatter.languages.contains(where: { configuration.edition(ofLanguage: $0) != nil }) {
            self = .lang
        } else {
            self = .defaultLanguage
        }
    }

    var text: Message {
        switch self {
        case .suffix: "the file's name says so"
        case .folder(let folder): "the file is in \(folder)"
        case .lang: "lang of the front matter says so"
        case .onlyLanguage: "the site has no other language"
        case .defaultLanguage: "the default: neither file name, folder nor lang names another"
        }
    }
}
