import Parsing
import Text

/// Writes the page that leads from an old address to a new one, for hosts that cannot redirect.
enum RedirectWriter {
    /// - Parameters:
    ///   - language: of the page it leads to.
    ///   - script: that takes `?query` and `#place` along, where the theme has it; before the refresh, which it stops.
    static func page(to path: SitePath, language: String, script: SitePath?, _ addresses: Addresses) -> [UInt8] {
        let permalink = addresses.permalink(path)
        var html = MarkupWriter()
        html.markup("<!doctype html>\n<html lang=\"")
        html.text(language)
        html.markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
        html.element("title", permalink)
        html.markup("\n<link rel=\"canonical\" href=\"")
        html.text(permalink)
        html.markup("\">\n")
        if let script {
            html.markup("<script src=\"")
            html.text(addresses.link(script))
            html.markup("\"></script>\n")
        }
        html.markup("<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url=")
        html.text(permalink)
        html.markup("\">\n</head>\n<body>\n<p><a href=\"")
        html.text(permalink)
        html.markup("\">")
        html.text(permalink)
        html.markup("</a></p>\n</body>\n</html>\n")
        return html.bytes
    }
}
