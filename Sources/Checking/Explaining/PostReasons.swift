import Formats
import Parsing
import Resolving

/// Whether a post is published at a moment.
enum PostState {
    static func text(of reason: Withheld.Reason) -> String {
        switch reason {
        case .draft: "withheld: a draft (--drafts publishes it)"
        case .future(let due): "withheld until \(due.rfc3339) (--future publishes it)"
        case .expired(let expiry): "withheld: expired on \(expiry.rfc3339) (--expired publishes it)"
        case .notRendered: "withheld: build: render: never"
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
