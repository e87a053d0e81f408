import Parsing
import Text

/// The text of everything that a file's front matter is told.
package func diagnosticText(of text: String, in path: String = "a.md") -> String {
    let result = FrontMatterParser(SiteConfiguration()).parse(SourceFile(path: path, text: text))
    return result.diagnostics.map { DiagnosticFormat.text.format($0) }.joined(separator: "\n")
}
