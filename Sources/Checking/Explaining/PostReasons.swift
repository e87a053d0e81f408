import Files
import Formats
import Parsing
import Resolving

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
        } else if post.frontMatter.languages.contains(where: { configuration.languageIndex($0) != nil }) {
            self = .lang
        } else {
            self = .defaultLanguage
        }
    }

    var text: String {
        switch self {
        case .suffix: "the file's name says so"
        case .folder(let folder): "the file lies in \(folder)"
        case .lang: "lang of the front matter says so"
        case .onlyLanguage: "the site has no other"
        case .defaultLanguage: "the default: neither name, folder nor lang says another"
        }
    }
}

extension PathRule {
    package var text: String {
        switch self {
        case .url: "url of the front matter"
        case .permalink(let section, let pattern):
            "permalinks of \(section) in \(SiteConfiguration.fileName): \(pattern.text)"
        case .slug: "the folder, and slug of the front matter"
        case .fileName: "the folder and the name of the file"
        }
    }
}

extension Node {
    /// Short, on one line, as an author may have written it.
    var shortText: String {
        let text = wholeText.split(whereSeparator: \.isNewline).joined(separator: " ")
        return text.count > 40 ? text.prefix(40) + "…" : text
    }

    private var wholeText: String {
        switch value {
        case .null: ""
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .real(let value): "\(value)"
        case .string(let text): text
        case .list(let values): "[\(values.map(\.wholeText).joined(separator: ", "))]"
        case .map(let entries): "{\(entries.map { "\($0.key): \($0.value.wholeText)" }.joined(separator: ", "))}"
        }
    }
}
