import Parsing
import Planning
import Resolving
import Text

/// Writes sitemaps and what leads to them (sitemaps.org 0.9).
struct SitemapWriter {
    let addresses: Addresses

    func sitemap(_ entries: [SitemapEntry]) -> [UInt8] {
        var xml = MarkupWriter()
        xml.markup(Self.declaration)
        xml.markup("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
        xml.markup(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n")
        for entry in entries {
            xml.markup("<url>")
            xml.element("loc", addresses.permalink(entry.path))
            if let change = entry.lastChange { xml.element("lastmod", change.rfc3339) }
            for alternate in entry.alternates.withDefault {
                xml.markup("<xhtml:link rel=\"alternate\" hreflang=\"")
                xml.text(alternate.language)
                xml.markup("\" href=\"")
                xml.text(addresses.permalink(alternate.path))
                xml.markup("\"/>")
            }
            xml.markup("</url>\n")
        }
        xml.markup("</urlset>\n")
        return xml.bytes
    }

    func index(_ sitemaps: [SitePath]) -> [UInt8] {
        var xml = MarkupWriter()
        xml.markup(Self.declaration)
        xml.markup("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for path in sitemaps {
            xml.markup("<sitemap>")
            xml.element("loc", addresses.permalink(path))
            xml.markup("</sitemap>\n")
        }
        xml.markup("</sitemapindex>\n")
        return xml.bytes
    }

    /// RFC 9309, with the sitemap line of sitemaps.org.
    func robots(sitemap: SitePath) -> [UInt8] {
        Array("User-agent: *\nAllow: /\n\nSitemap: \(addresses.permalink(sitemap))\n".utf8)
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
}
