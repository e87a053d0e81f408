import Feeds
import Parsing
import Text
import Theming

extension EditionContext {
    /// The files that belong to a post, with absolute addresses.
    func attachments(of post: ParsedPost) -> [Attachment] {
        attached.files(of: post).map { file in
            Attachment(
                name: file.name, address: file.path.map { addresses.permalink($0) } ?? file.address,
                mediaType: "application/pdf", size: file.size, pages: file.pages)
        }
    }

    /// The same as a page shows them.
    func attachmentViews(of post: ParsedPost) -> [ViewValues] {
        attached.files(of: post).map { file in
            let count = file.pages.map { String($0) }
            return ViewValues([
                "name": file.name, "link": file.path.map { addresses.link($0) } ?? file.address,
                "size": file.size.map(Self.text(ofSize:)),
                "pages": count.map { texts.filled($0 == "1" ? "page_count_one" : "page_count", ["count": $0]) },
            ])
        }
    }

    /// A size in the steps of a thousand, with one digit behind the point below ten.
    private static func text(ofSize bytes: Int) -> String {
        var (tenths, unit) = ((bytes + 50) / 100, "KB")
        if tenths >= 9_995 { (tenths, unit) = ((bytes + 50_000) / 100_000, "MB") }
        return tenths < 100 ? "\(max(tenths, 1) / 10).\(max(tenths, 1) % 10) \(unit)" : "\((tenths + 5) / 10) \(unit)"
    }
}
