import Foundation
import Testing

/// Something that the sources may say in a few places alone.
struct HouseRule: Sendable, CustomTestStringConvertible {
    enum View: Sendable { case code, codeAndStrings }

    /// What is kept, as in `Sources/README.md`.
    let name: String
    /// Regular expression of what only the allowed places may say.
    let pattern: String
    let view: View
    /// Folders, which end in `/`, and files below `Sources` that may say it. Each of them does.
    let allowed: [String]
    /// Lines that break the rule elsewhere.
    let examples: [String]

    init(_ name: String, _ pattern: String, in view: View = .code, allowed: [String], examples: [String]) {
        self.name = name
        self.pattern = pattern
        self.view = view
        self.allowed = allowed
        self.examples = examples
    }

    var testDescription: String { name }

    func isAllowed(_ path: String) -> Bool {
        allowed.contains { $0.hasSuffix("/") ? path.hasPrefix($0) : path == $0 }
    }

    /// The lines of a file that say it, as `path:line: text`.
    func places(in source: SwiftSource) -> [String] {
        let lines = (view == .code ? source.code : source.codeAndStrings).split(
            separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { index, line in
            let found = line.range(of: pattern, options: .regularExpression) != nil
            return found ? "\(source.path):\(index + 1): \(line.trimmingCharacters(in: .whitespaces))" : nil
        }
    }
}

/// One file below `Sources`, as text.
struct SwiftSource: Sendable {
    /// Relative to `Sources`.
    let path: String
    /// Without comments and strings; the lines stay where they are.
    let code: String
    /// Without comments.
    let codeAndStrings: String

    init(path: String, text: String) {
        self.path = path
        // A line end inside a string or a comment stays, so that places are right.
        let tokens = try! NSRegularExpression(
            pattern: #"("""[\s\S]*?"""|"(?:\\.|[^"\\\n])*")|//[^\n]*|/\*[\s\S]*?\*/"#)
        let whole = text as NSString
        var (code, codeAndStrings, end) = ("", "", 0)
        for match in tokens.matches(in: text, range: NSRange(location: 0, length: whole.length)) {
            let between = whole.substring(with: NSRange(location: end, length: match.range.location - end))
            let token = whole.substring(with: match.range)
            let lineEnds = token.filter { $0 == "\n" }
            let isString = match.range(at: 1).location != NSNotFound
            code += between + (isString ? "\"\"" : "") + lineEnds
            codeAndStrings += between + (isString ? token : lineEnds)
            end = match.range.location + match.range.length
        }
        self.code = code + whole.substring(from: end)
        self.codeAndStrings = codeAndStrings + whole.substring(from: end)
    }

    /// Every Swift file below `Sources`.
    static let all: [SwiftSource] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
            .standardizedFileURL.path(percentEncoded: false)
        let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".swift") }.sorted().compactMap { file in
            (try? String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)).map { SwiftSource(path: file, text: $0) }
        }
    }()
}
