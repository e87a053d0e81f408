import Files
import Formats
import Parsing
import Text

/// What a Hugo site's content holds besides Markdown: HTML, and texts that only Hugo reads.
struct ForeignTexts {
    /// Posts of HTML with front matter.
    private(set) var html: [String] = []
    /// By the ending of their names.
    private(set) var others: [String: [String]] = [:]

    private static let endings = [".org", ".ad", ".adoc", ".asciidoc", ".rst", ".pandoc", ".pdc"]

    init(in folders: [String], of site: String) {
        for file in folders.flatMap({ FileTree($0, root: site).files }) {
            let name = file.lowercased()
            if name.hasSuffix(".html") || name.hasSuffix(".htm") {
                let bytes = (try? FileBytes.read("\(site)/\(file)", limit: 4_096)) ?? []
                if FrontMatterParser.format(of: SourceFile(path: file, bytes: bytes)) != nil { html.append(file) }
            } else if file.hasSuffix("/_content.gotmpl") {
                others["_content.gotmpl", default: []].append(file)
            } else if let ending = Self.endings.first(where: name.hasSuffix) {
                others[ending, default: []].append(file)
            }
        }
    }
}

extension HugoTranslation {
    /// Publishes what the site has of HTML as Hugo does, and says what is not read.
    mutating func keepTexts(of site: String) {
        let texts = ForeignTexts(in: contentFolders, of: site)
        if let first = texts.html.first {
            draft.set(["markdown", "raw_html"], .string("allow"), item: nil)
            items.append(
                ImportReport.Item(
                    key: first, file: nil, line: nil,
                    outcome: .takenOver(
                        as: """
                            markdown.raw_html: allow, because \(counted(texts.html.count, "post")) of HTML would lose \
                            its tags; every author can write HTML then
                            """)))
        }
        for (ending, files) in texts.others.sorted(by: { $0.key < $1.key }) {
            items.append(
                ImportReport.Item(
                    key: files[0], file: nil, line: nil,
                    outcome: .notSupported(
                        because: "\(counted(files.count, "text")) of Hugo's in “\(ending)” cannot be read",
                        hint: "convert them to Markdown, with pandoc -t gfm for example")))
        }
    }
}
