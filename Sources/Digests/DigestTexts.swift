/// Sentences of a digest in the language of its edition, from the theme's `i18n/`; English where a theme has none.
struct DigestTexts: Sendable {
    let empty: String
    let readOn: String
    private let many: String
    private let one: String
    private let pages: (one: String, many: String)

    /// - Parameter text: a text of the interface by its name, with values filled in; empty where there is none.
    init(_ text: (String, KeyValuePairs<String, String>) -> String) {
        func found(_ name: String, else english: String) -> String {
            let found = text(name, ["count": Self.mark])
            return found.isEmpty ? english : found
        }
        empty = found("digest_empty", else: "There are no posts on this day.")
        readOn = found("digest_site", else: "Read on the site")
        one = found("digest_count_one", else: "\(Self.mark) post")
        many = found("digest_count", else: "\(Self.mark) posts")
        pages = (
            found("page_count_one", else: "\(Self.mark) page"), found("page_count", else: "\(Self.mark) pages")
        )
    }

    /// Stands for the number until it is known.
    private static let mark = "\u{FFFC}"

    func count(_ number: Int) -> String {
        (number == 1 ? one : many).replacing(Self.mark, with: String(number))
    }

    func pages(_ number: Int) -> String {
        (number == 1 ? pages.one : pages.many).replacing(Self.mark, with: String(number))
    }
}
