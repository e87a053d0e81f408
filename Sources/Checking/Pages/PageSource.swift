import Parsing
import Planning
import Publishing
import Resolving
import Text

/// The text that a page shows, as its author wrote it.
struct PageSource {
    let parsed: ParsedPost
    let edition: EditionIndex
    /// `nil` for the introduction of a list.
    let post: Post?
}

extension Site {
    /// The source behind a page; `nil` for generated pages.
    func source(of recipe: Recipe) -> PageSource? {
        switch recipe {
        case .post(let edition, let index):
            let post = editions[edition].posts[index]
            return PageSource(parsed: post.parsed, edition: edition, post: post)
        case .page(let edition, let index):
            let page = editions[edition].pages[index]
            return PageSource(parsed: page.parsed, edition: edition, post: page)
        case .list(let edition, let subject, .first):
            return editions[edition].introduction(of: subject).map {
                PageSource(parsed: $0, edition: edition, post: nil)
            }
        case .taxonomy(let edition, let index):
            return editions[edition].taxonomies[index].introduction.map {
                PageSource(parsed: $0, edition: edition, post: nil)
            }
        default: return nil
        }
    }
}

/// Finds where an address of a page was written, outside of the text of posts.
struct WrittenPlaces {
    private let planned: PlannedSite
    /// `site.yaml` and the templates of the theme.
    private let files: [SourceFile]

    init(_ planned: PlannedSite) {
        self.planned = planned
        let templates = planned.theme.inputs.filter { $0.path.hasSuffix(".mustache") }
        files = [SourceFile(path: SiteConfiguration.fileName, bytes: planned.settings)] + templates
    }

    /// A place in `site.yaml` or in a template that reads as the address.
    func place(of address: String) -> (source: SourceFile, range: Range<Int>)? {
        let spellings = spellings(of: address)
        for file in files {
            for spelling in spellings {
                if let range = file.range(ofWhole: Array(spelling.utf8)) { return (file, range) }
            }
        }
        return nil
    }

    /// The values of front matter that name pictures, and what they say, by the addresses that pages show them at.
    func pictures(of source: PageSource) -> [String: (range: Range<Int>, text: String)] {
        guard let post = source.post else { return [:] }
        let frontMatter = source.parsed.frontMatter
        let named =
            (frontMatter.thumbnail.map { [("thumbnail", $0.source)] } ?? [])
            + frontMatter.images.map { ("images", $0) }
        guard !named.isEmpty else { return [:] }
        let parser = FrontMatterParser(planned.site.configuration)
        let ranges = Dictionary(
            uniqueKeysWithValues: Set(named.map(\.0)).map { key in
                (key, parser.range(of: key, in: source.parsed.source))
            })
        var pictures: [String: (range: Range<Int>, text: String)] = [:]
        for (key, written) in named {
            guard let range = ranges[key] ?? nil else { continue }
            let shown = planned.address(ofPicture: written, of: post, inEdition: source.edition)
            for address in [shown, planned.site.addresses.origin + shown] where pictures[address] == nil {
                pictures[address] = (range, written)
            }
        }
        return pictures
    }

    /// As the page has it, and as an author may have written it.
    private func spellings(of address: String) -> [String] {
        let addresses = planned.site.addresses
        var spellings = [address]
        var path = address
        if path.hasPrefix(addresses.origin + "/") { path = String(path.dropFirst(addresses.origin.count)) }
        if path.hasPrefix(addresses.basePath) { path = "/" + path.dropFirst(addresses.basePath.count) }
        for spelling in [path, path.removingEncoding] where !spellings.contains(spelling) { spellings.append(spelling) }
        return spellings
    }
}

extension SourceFile {
    /// The first place that reads as `text` between quotes, blanks or brackets.
    func range(ofWhole text: [UInt8]) -> Range<Int>? {
        guard !text.isEmpty, text.count <= bytes.count else { return nil }
        return (0...bytes.count - text.count).first { start in
            bytes[start] == text[0] && bytes[start..<start + text.count].elementsEqual(text)
                && isBoundary(start - 1) && isBoundary(start + text.count)
        }.map { $0..<$0 + text.count }
    }

    private func isBoundary(_ index: Int) -> Bool {
        guard bytes.indices.contains(index) else { return true }
        return bytes[index] <= 0x20 || "\"'`,:;(){}[]<>=#?".utf8.contains(bytes[index])
    }
}
