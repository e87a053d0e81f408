import Mustache
import Text

/// The templates of a theme, ready to become a Mustache library for one edition.
struct Templates: Sendable {
    /// By name, as `layouts/post`.
    private let sources: [String: SourceFile]
    private let prepared: [String: String]

    init(_ templates: [String: TemplateSource]) {
        MarkupContentType.register()
        sources = templates.mapValues(\.source)
        prepared = sources.mapValues(Self.prepared)
    }

    var names: some Sequence<String> { sources.keys }

    func contains(_ name: String) -> Bool { sources[name] != nil }

    /// Holds nothing but comments.
    func isBlank(_ name: String) -> Bool {
        guard let source = sources[name] else { return true }
        let text = source.text(0..<source.bytes.count).replacing(/\{\{![^}]*\}\}/, with: "")
        return text.allSatisfy(\.isWhitespace)
    }

    /// The templates with the values that are the same on every page of an edition written into them: looking a name up
    /// costs more than everything else about it.
    /// - Parameter constant: the escaped text of a dotted name, or `nil` for one that differs from page to page.
    func library(constant: (Constant) -> String?) throws(TemplateError) -> MustacheLibrary {
        var library = MustacheLibrary()
        for (name, text) in prepared.sorted(by: { $0.key < $1.key }) {
            do {
                try library.register(Self.folded(text, constant), named: Self.libraryName(name))
            } catch {
                let source = sources[name] ?? SourceFile(path: name, text: text)
                throw TemplateError(diagnostic: source.diagnostic(.error, "the template cannot be read: \(error)"))
            }
        }
        return library
    }

    /// A variable such as `{{text.older}}`.
    struct Constant {
        let path: [Substring]
        /// Written with three braces.
        let isRaw: Bool
    }

    /// swift-mustache cannot close a template whose name holds a `/`.
    static func libraryName(_ template: String) -> String { template.replacing("/", with: ".") }

    private static func folded(_ text: String, _ constant: (Constant) -> String?) -> String {
        text.replacing(/\{{2,3}([a-z]+\.[A-Za-z0-9_.\-]+)\}{2,3}/) { tag in
            let isRaw = tag.output.0.hasPrefix("{{{")
            let folded = constant(Constant(path: tag.output.1.split(separator: "."), isRaw: isRaw))
            // A brace of a text might become part of a tag.
            return folded.flatMap { $0.utf8.contains(UInt8(ascii: "{")) ? nil : $0 } ?? String(tag.output.0)
        }
    }

    /// Leaves out white space in front of every line, which Mustache would turn into indentation of whole pages, names
    /// the content type wherever Mustache falls back to its own, and writes the names of templates as the library has
    /// them.
    private static func prepared(_ source: SourceFile) -> String {
        let text = source.text(0..<source.bytes.count)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.drop { $0 == " " || $0 == "\t" }
        }
        let compact = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        let typed = compact.replacing(/\{\{\$[^}]*\}\}/) { $0.output + MarkupContentType.pragma }
        return MarkupContentType.pragma
            + typed.replacing(/\{\{[<>\/][^}]*\}\}/) { tag in
                tag.output.prefix(3) + libraryName(String(tag.output.dropFirst(3)))
            }
    }
}

/// Makes Mustache escape text with the same writer as everything else.
private struct MarkupContentType: MustacheContentType {
    func escapeText(_ text: String) -> String { MarkupWriter.escaped(text) }

    static let pragma = "{{% CONTENT_TYPE:INKSTONE}}"

    static func register() {
        MustacheContentTypes.register(MarkupContentType(), named: "INKSTONE")
    }
}
