import Parsing
import Text

/// Tells the texts of lists from the posts: `_index.md` files, and what is in the folder of a taxonomy, where
/// `tags/go.md` is the text of the term, as in Hugo.
struct ListTexts {
    private(set) var documents: [ParsedPost] = []
    /// By the folders of their lists.
    private(set) var introductions: [[String]: ParsedPost] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter posts: by the paths of their files.
    init(of posts: [ParsedPost], taxonomies: [String]) {
        var terms: [(folders: [String], text: ParsedPost)] = []
        documents.reserveCapacity(posts.count)
        for post in posts {
            if post.file.kind == .introduction {
                if introductions[post.file.folders] == nil { introductions[post.file.folders] = post }
            } else if let first = post.file.folders.first, taxonomies.contains(first) {
                terms.append(
                    (post.file.kind == .bundle ? post.file.folders : post.file.folders + [post.file.name], post))
            } else {
                documents.append(post)
            }
        }
        for (folders, text) in terms {
            guard let other = introductions[folders] else {
                introductions[folders] = text
                continue
            }
            diagnostics.append(Self.second(text, besides: other))
        }
    }

    /// About a text of a list that has one already.
    static func second(_ text: ParsedPost, besides other: ParsedPost) -> Diagnostic {
        Diagnostic(
            .error, file: text.source.path,
            "\(other.source.path) is the text of the same list, so this file is not published",
            hint: "join the two, or rename one of them")
    }
}
