import Foundation
import Publishing
import Text

/// Whether programs can read a feed or a sitemap: well-formed, what its format requires, and addresses that are absolute
/// and answered.
struct FeedCheck {
    private let answers: Answers

    init(_ answers: Answers) {
        self.answers = answers
    }

    func diagnostics(_ bytes: [UInt8], of route: Route) -> [Diagnostic] {
        let name = route.path.decoded
        return mistakes(bytes, route).map {
            Diagnostic(.error, "\(name) is not valid: \($0)", hint: "report this with the post that causes it")
        }
    }

    private func mistakes(_ bytes: [UInt8], _ route: Route) -> [String] {
        if case .feed(_, _, .json) = route.recipe { return mistakes(ofJSON: bytes) }
        var reader = XMLReader(bytes)
        do throws(XMLReader.Mistake) {
            let root = try reader.document()
            return switch route.recipe {
            case .feed(_, _, .atom): mistakes(ofAtom: root, reader)
            case .feed: mistakes(ofRSS: root, reader)
            case .sitemapIndex: mistakes(ofSitemap: root, reader, "sitemapindex", "sitemap") + size(bytes)
            default: mistakes(ofSitemap: root, reader, "urlset", "url") + size(bytes)
            }
        } catch {
            return ["\(error.reason), at byte \(error.offset)"]
        }
    }

    // MARK: Formats

    /// RSS 2.0, "Required channel elements" and "Elements of <item>".
    private func mistakes(ofRSS root: XMLElement, _ reader: XMLReader) -> [String] {
        guard root.name == "rss", let channel = root.first("channel") else { return ["no <channel> in <rss>"] }
        let description = channel.first("description") == nil ? ["<channel> has no <description>"] : []
        return missing(["title", "link"], in: channel, reader) + description
            + wrong(channel.first("link"), reader)
            + channel.all("item").flatMap { item in
                missing(["title", "link", "guid"], in: item, reader) + wrong(item.first("link"), reader)
            }
    }

    /// RFC 4287 4.1.1 and 4.1.2.
    private func mistakes(ofAtom root: XMLElement, _ reader: XMLReader) -> [String] {
        guard root.name == "feed", root.attributes["xmlns"] == "http://www.w3.org/2005/Atom" else {
            return ["the root is no <feed> of Atom"]
        }
        return ([root] + root.all("entry")).flatMap { element in
            missing(["id", "title", "updated"], in: element, reader)
                + element.all("link").flatMap { wrong($0.attributes["href"] ?? "") }
        }
    }

    /// sitemaps.org 0.9.
    private func mistakes(ofSitemap root: XMLElement, _ reader: XMLReader, _ name: String, _ entry: String) -> [String]
    {
        guard root.name == name else { return ["the root is <\(root.name)>, not <\(name)>"] }
        let count = root.children.count
        return (count > 50_000 ? ["it has \(count) addresses, more than 50000"] : [])
            + root.all(entry).flatMap { element in
                missing(["loc"], in: element, reader) + wrong(element.first("loc"), reader)
                    + element.all("xhtml:link").flatMap { wrong($0.attributes["href"] ?? "") }
            }
    }

    private func size(_ bytes: [UInt8]) -> [String] {
        bytes.count > 52_428_800 ? ["it has \(bytes.count) bytes, more than 50 MB"] : []
    }

    /// JSON Feed 1.1, "Top-level" and "Items".
    private func mistakes(ofJSON bytes: [UInt8]) -> [String] {
        guard let read = try? JSONSerialization.jsonObject(with: Data(bytes)), let feed = read as? [String: Any] else {
            return ["it is no JSON object"]
        }
        var mistakes: [String] = []
        if (feed["version"] as? String)?.hasPrefix("https://jsonfeed.org/version/") != true {
            mistakes.append("no version")
        }
        if feed["title"] as? String == nil { mistakes.append("no title") }
        guard let items = feed["items"] as? [[String: Any]] else { return mistakes + ["no list of items"] }
        for item in items {
            if item["id"] as? String == nil { mistakes.append("an item without id") }
            if item["content_html"] as? String == nil, item["content_text"] as? String == nil {
                mistakes.append("the item \(item["id"] ?? "") has no content")
            }
            mistakes += wrong(item["url"] as? String ?? "")
        }
        return mistakes
    }

    // MARK: Values

    private func missing(_ names: [String], in element: XMLElement, _ reader: XMLReader) -> [String] {
        names.filter { name in element.first(name).map { reader.text(of: $0).isEmpty } ?? true }
            .map { "<\(element.name)> has no <\($0)>" }
    }

    private func wrong(_ element: XMLElement?, _ reader: XMLReader) -> [String] {
        element.map { wrong(reader.text(of: $0)) } ?? []
    }

    /// Feeds and sitemaps name pages of the site alone.
    private func wrong(_ address: String) -> [String] {
        guard address.hasPrefix("http") else { return ["“\(address)” is not absolute"] }
        return answers.target(of: address, on: .root) == .nowhere ? ["“\(address)” leads nowhere"] : []
    }
}
