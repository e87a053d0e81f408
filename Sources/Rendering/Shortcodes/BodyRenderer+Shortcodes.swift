import Formats
import Markdown
import Parsing
import Shortcodes
import Text

/// What shortcodes need from the site.
extension BodyRenderer {
    var externalRel: String? { configuration.markdown.externalRel }

    package func link(_ written: String, of post: ParsedPost) -> LinkTarget {
        resolver(from: post.source.path).target(ofLink: written)
    }

    /// A line of Markdown.
    func rendered(line text: String, of post: ParsedPost) -> RenderedMarkdown {
        let source = SourceFile(path: post.source.path, text: text)
        let resolver = resolver(from: post.source.path)
        return renderer.render(source, body: 0..<source.bytes.count, resolver: resolver)
    }

    /// Code as a fenced block would show it.
    func rendered(code: String, language: String) -> RenderedMarkdown {
        var lines = code[...]
        while lines.first == "\n" || lines.first == "\r\n" { lines = lines.dropFirst() }
        while lines.last?.isWhitespace == true { lines = lines.dropLast() }
        // Longer than any in the code (CommonMark 4.5).
        let fence = String(repeating: "~", count: max(3, (lines.split { $0 != "~" }.map(\.count).max() ?? 0) + 1))
        let name = language.filter { !$0.isWhitespace && $0 != "~" && $0 != "`" }
        let source = SourceFile(path: "", text: "\(fence)\(name)\n\(lines)\n\(fence)\n")
        return renderer.render(source, body: 0..<source.bytes.count)
    }

    // MARK: Built in

    /// `{{< param name >}}`: of the front matter, else of the language, else of the site, as Hugo looks for it.
    func parameter(_ shortcode: Shortcode, of post: ParsedPost) throws(ShortcodeMistake) -> String {
        let name = shortcode.parameter("0") ?? shortcode.parameter("name") ?? ""
        if name.lowercased() == "title", let title = post.frontMatter.title { return title }
        let path = name.split(separator: ".").map(String.init)
        for entries in [post.frontMatter.parameters, language.parameters, configuration.parameters] {
            if let text = Self.text(at: path[...], in: entries) { return text }
        }
        throw ShortcodeMistake(
            message: "there is no parameter “\(name)”",
            hint: "add it to the front matter, or below params: in \(SiteConfiguration.fileName)")
    }

    private static func text(at path: ArraySlice<String>, in entries: [Node.Entry]) -> String? {
        guard let name = path.first?.lowercased() else { return nil }
        guard let value = entries.last(where: { $0.key.lowercased() == name })?.value.value else { return nil }
        switch value {
        case .map(let entries): return text(at: path.dropFirst(), in: entries)
        case .list, .null: return nil
        case .boolean(let flag): return path.count == 1 ? String(flag) : nil
        case .integer(let number): return path.count == 1 ? String(number) : nil
        case .real(let number): return path.count == 1 ? String(number) : nil
        case .string(let text): return path.count == 1 ? text : nil
        }
    }

    /// `{{< ref "a.md#part" >}}` is a permalink, `{{< relref "a.md" >}}` a link; of a page in any language with `lang`.
    /// As text a link begins at the root of the site, as authors write links into Markdown.
    func reference(
        _ shortcode: Shortcode, from post: ParsedPost
    ) throws(ShortcodeMistake) -> (link: String, text: String) {
        let written = shortcode.parameter("0") ?? shortcode.parameter("path") ?? ""
        let end = written.firstIndex { $0 == "#" || $0 == "?" } ?? written.endIndex
        if end == written.startIndex, !written.isEmpty { return (written, written) }
        var edition = edition
        if let code = shortcode.parameter("lang") {
            guard let named = configuration.edition(ofLanguage: code) else {
                throw ShortcodeMistake(message: "the site has no language “\(code)”", hint: "leave lang out")
            }
            edition = named
        }
        let name = String(written[..<end])
        trace?.add(.page(name, edition: edition))
        let paths = links.pages.paths(named: name, in: edition, from: post.file)
        guard let path = paths.first, paths.count == 1 else {
            let found = paths.map { "“\($0.decoded)”" as Message }.joined(separator: " or ")
            throw ShortcodeMistake(
                message: paths.isEmpty ? "there is no page “\(written)”" : "“\(written)” may mean \(found)",
                hint: "write the path of its file below the content folder, such as /news/report.md")
        }
        let isAbsolute = shortcode.name == "ref"
        let link = isAbsolute ? links.addresses.permalink(path) : links.addresses.link(path)
        return (link + written[end...], (isAbsolute ? link : "/" + path.encoded) + written[end...])
    }
}

extension RenderedMarkdown {
    /// Without a paragraph around it.
    var htmlOfLine: String {
        let isParagraph = html.hasPrefix("<p>") && html.hasSuffix("</p>\n") && html.ranges(of: "<p>").count == 1
        return isParagraph ? String(html.dropFirst(3).dropLast(5)) : html
    }
}
