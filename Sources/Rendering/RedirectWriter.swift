import Parsing
import Text

/// Writes the page that leads from an old address to a new one, for hosts that cannot redirect.
enum RedirectWriter {
    /// - Parameter language: of the page it leads to.
    static func page(to path: SitePath, language: String, _ addresses: Addresses) -> [UInt8] {
        let permalink = addresses.permalink(path)
        var html = MarkupWriter()
        html.markup("<!doctype html>\n<html lang=\"")
        html.text(language)
        html.markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
        html.element("title", permalink)
        html.markup("\n<link rel=\"canonical\" href=\"")
        html.text(permalink)
        html.markup("\">\n<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url=")
        html.text(permalink)
        html.markup("\">\n</head>\n<body>\n<p><a href=\"")
        html.text(permalink)
        html.markup("\">")
        html.text(permalink)
        html.markup("</a></p>\n</body>\n</html>\n")
        return html.bytes
    }
}
