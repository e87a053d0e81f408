import Parsing
import Text

/// What an author is told about it, in any command.
extension Withheld {
    /// One line about the file.
    package var notice: Diagnostic { Diagnostic(.notice, file: file, reason.text) }

    /// What to do about a link to the post.
    package var linkHint: Message {
        switch reason {
        case .draft: "\(file) is a draft; publish it first, or remove the link"
        case .future(let due): "\(file) is withheld until \(due.rfc3339); link to it from then on"
        case .expired(let expiry): "\(file) expired on \(expiry.rfc3339); remove the link"
        case .notRendered: "\(file) has no page, by build: render: never; remove the link"
        case .homeless: "\(file) has no page, because its address belongs to another; give it another slug or url"
        }
    }
}

extension Withheld.Reason {
    /// The reason, and the option that publishes the post all the same.
    package var text: Message {
        switch self {
        case .draft: "withheld, a draft (--drafts publishes it)"
        case .future(let due): "withheld until \(due.rfc3339) (--future publishes it)"
        case .expired(let expiry): "withheld, expired on \(expiry.rfc3339) (--expired publishes it)"
        case .notRendered: "withheld, its front matter says build: render: never"
        case .homeless: "withheld, its address belongs to another page or file"
        }
    }
}
