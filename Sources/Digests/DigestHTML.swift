import Feeds
import Text

/// A digest as HTML that mail programs show: tables and inline styles, no script, no picture, absolute addresses, nothing
/// that a program asks another host for.
struct DigestHTML {
    private let digest: Digest
    private var html = MarkupWriter()

    init(_ digest: Digest) {
        self.digest = digest
    }

    // Mail programs drop style sheets, so that each element has its own. Colours have the contrast of WCAG AA on white and
    // on #f4f4f2.
    private static let font =
        "font-family:-apple-system,'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC',Helvetica,Arial,sans-serif"
    private static let faint = "color:#5f6368;font-size:13px;line-height:20px"

    mutating func bytes() -> [UInt8] {
        html.markup("<!DOCTYPE html>\n<html lang=\"")
        html.text(digest.language)
        html.markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
        html.markup("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
        html.markup("<meta name=\"color-scheme\" content=\"light\">\n")
        html.element("title", digest.title)
        html.markup("\n</head>\n<body style=\"margin:0;padding:0;background:#f4f4f2;\(Self.font)\">\n")
        table("width=\"100%\" style=\"background:#f4f4f2\"") { page in
            page.html.markup("<tr><td align=\"center\" style=\"padding:16px 8px\">\n")
            page.table("width=\"100%\" style=\"max-width:600px;background:#ffffff;border:1px solid #dddddd\"") {
                sheet in
                sheet.heading()
                for post in sheet.digest.posts { sheet.row(post) }
                sheet.footer()
            }
            page.html.markup("</td></tr>\n")
        }
        html.markup("</body>\n</html>\n")
        return html.bytes
    }

    private mutating func table(_ attributes: String, _ rows: (inout DigestHTML) -> Void) {
        html.markup("<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" \(attributes)>\n")
        rows(&self)
        html.markup("</table>\n")
    }

    private mutating func cell(_ style: String, _ content: (inout DigestHTML) -> Void) {
        html.markup("<tr><td style=\"\(style);text-align:left;\(Self.font)\">\n")
        content(&self)
        html.markup("</td></tr>\n")
    }

    private mutating func paragraph(_ text: String, _ style: String) {
        html.markup("<p style=\"margin:4px 0 0;\(style)\">")
        html.text(text)
        html.markup("</p>\n")
    }

    private mutating func link(_ text: String, to address: String, _ style: String) {
        html.markup("<a href=\"")
        html.text(address)
        html.markup("\" style=\"\(style)\">")
        html.text(text)
        html.markup("</a>")
    }

    private mutating func heading() {
        cell("padding:20px 20px 16px;border-bottom:2px solid #333333") { cell in
            cell.html.markup("<h1 style=\"margin:0;font-size:22px;line-height:30px;color:#1a1a1a\">")
            cell.html.text(cell.digest.title)
            cell.html.markup("</h1>\n")
            let parts = [cell.digest.scope, cell.digest.count].compactMap { $0 }
            cell.paragraph(parts.joined(separator: " · "), Self.faint)
        }
    }

    private mutating func row(_ post: PostSummary) {
        cell("padding:16px 20px;border-bottom:1px solid #e4e4e4") { cell in
            cell.html.markup("<h2 style=\"margin:0;font-size:17px;line-height:25px\">")
            cell.link(post.title, to: post.address, "color:#174a8c;text-decoration:none")
            cell.html.markup("</h2>\n")
            if !post.line.isEmpty { cell.paragraph(post.line, Self.faint) }
            if !post.summary.isEmpty {
                cell.paragraph(post.summary, "color:#333333;font-size:15px;line-height:24px")
            }
            for file in post.attachments {
                cell.html.markup("<p style=\"margin:4px 0 0;\(Self.faint)\">")
                cell.link(file.name, to: file.address, "color:#174a8c")
                cell.html.text(file.pages.map { " PDF · \(cell.digest.texts.pages($0))" } ?? " PDF")
                cell.html.markup("</p>\n")
            }
        }
    }

    private mutating func footer() {
        cell("padding:16px 20px") { cell in
            cell.html.markup("<p style=\"margin:0;\(Self.faint)\">")
            cell.link("\(cell.digest.site) · \(cell.digest.texts.readOn)", to: cell.digest.home, "color:#174a8c")
            cell.html.markup("</p>\n")
        }
    }
}
