import ArgumentParser
import Foundation
import Markdown
import Text

/// `inkstone markdown`: one document from standard input to standard output, so that any conformance suite can drive the
/// renderer.
struct MarkdownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "markdown", abstract: "Prints the HTML of one Markdown document, without what a site adds.")

    @OptionGroup var language: LanguageOption

    @Option(help: "Dialect of Markdown: \(MarkdownOptions.Dialect.allCases.map(\.rawValue).joined(separator: ", ")).")
    var dialect = MarkdownOptions.Dialect.cjk

    @Option(
        name: .customLong("raw-html"),
        help: "What happens to raw HTML: \(MarkdownOptions.RawHTML.allCases.map(\.rawValue).joined(separator: ", ")).")
    var rawHTML = MarkdownOptions.RawHTML.omit

    func run() throws {
        var options = MarkdownOptions()
        options.dialect = dialect
        options.rawHTML = rawHTML
        options.externalRel = nil
        options.decoratesForSite = false
        let source = SourceFile(path: "-", bytes: Array(FileHandle.standardInput.readDataToEndOfFile()))
        let rendered = MarkdownRenderer(options).render(source, body: 0..<source.bytes.count)
        Console.tell(rendered.diagnostics, as: .text)
        FileHandle.standardOutput.write(Data(rendered.html.utf8))
    }
}

extension MarkdownOptions.Dialect: ExpressibleByArgument {}
extension MarkdownOptions.RawHTML: ExpressibleByArgument {}
