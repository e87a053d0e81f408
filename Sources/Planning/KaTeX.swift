import Files
import Markdown
import Parsing
import Resolving
import Text

/// KaTeX, which sets formulas in the reader's browser, as Debian has it: style sheet, script and fonts, published as they
/// are by sites that hold formulas.
package struct KaTeX: Sendable {
    /// The Debian package that has to be there.
    package static let package = "libjs-katex"
    /// Where the package puts it.
    package static let folder = "/usr/share/javascript/katex"

    package let stylesheet: SitePath
    package let script: SitePath
    /// All files, below a folder whose name holds a hash of their content, so that browsers may keep them forever.
    package let files: [PublishedFile]
    /// Of the content of all files.
    package let hash: String

    private static let stylesheetName = "katex.min.css"
    private static let scriptName = "katex.min.js"

    /// Throws where a file is missing. Links are followed: Debian's fonts are in a package of their own.
    init(folder: String) throws(FileBytes.ReadError) {
        let style = try FileBytes.read("\(folder)/\(Self.stylesheetName)")
        let names = [Self.stylesheetName, Self.scriptName] + Self.fonts(of: String(decoding: style, as: UTF8.self))
        var digests = ""
        for name in names { digests += ContentHash.whole(try FileBytes.read("\(folder)/\(name)")) }
        let hash = ContentHash.short(Array(digests.utf8))
        func path(_ name: String) -> SitePath { SitePath(decoded: "/assets/katex-\(hash)/\(name)") }
        self.hash = hash
        stylesheet = path(Self.stylesheetName)
        script = path(Self.scriptName)
        files = names.map { PublishedFile(source: "\(folder)/\($0)", path: path($0)) }
    }

    /// What the style sheet asks browsers for, sorted.
    private static func fonts(of style: String) -> [String] {
        Set(style.matches(of: /url\("?(fonts\/[A-Za-z0-9_\-.]+)"?\)/).map { String($0.output.1) }).sorted()
    }
}

extension KaTeX {
    /// KaTeX for a site that holds formulas; `nil` for all others, and with an error where it is not installed.
    package static func find(
        for site: Site, in folder: String
    ) -> (library: KaTeX?, diagnostics: [Diagnostic]) {
        guard let post = firstWithFormulas(site) else { return (nil, []) }
        do {
            return (try KaTeX(folder: folder), [])
        } catch {
            let diagnostic = post.source.diagnostic(
                .error, "formulas are shown as TeX: KaTeX is not in \(folder)",
                hint: "install it with apt install \(package)")
            return (nil, [diagnostic])
        }
    }

    /// Of the content of the files in a folder; `nil` where one is missing.
    package static func hash(in folder: String) -> String? { (try? KaTeX(folder: folder))?.hash }

    /// The first post, page or introduction whose text may hold a formula.
    private static func firstWithFormulas(_ site: Site) -> ParsedPost? {
        for edition in site.editions {
            if let post = edition.sources.first(where: { isNeeded(by: $0, site.configuration) }) { return post }
        }
        return nil
    }

    /// Whether a text may hold a formula.
    package static func isNeeded(by post: ParsedPost, _ configuration: SiteConfiguration) -> Bool {
        post.frontMatter.mathjax ?? configuration.mathjax
            && !post.file.isHTML
            && MarkdownRenderer(configuration.markdown).mayHoldFormulas(post.source, body: post.body)
    }
}
