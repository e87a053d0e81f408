import Formats
import Text

/// Signs that a text was meant to begin with front matter, although nothing that is read opens it.
///
/// Such a text is not published, because what it says first may be that it is a draft. Only names that front matter is
/// known to have count, so that `注意：…` at the top of a page is text. Looks at the first lines only.
package struct FrontMatterSigns {
    package let source: SourceFile
    package let lines: [LeadingLines.Line]
    /// Names of taxonomies, in lower case.
    private let taxonomies: Set<String>

    /// - Parameter text: what would be published as the body.
    package init(in text: Range<Int>, of source: SourceFile, taxonomies: Set<String>) {
        self.source = source
        self.taxonomies = taxonomies
        lines = LeadingLines(text, of: source).lines
    }

    /// Keys on lines that follow one another.
    package struct Run {
        package var keys: [WrittenKey] = []
        /// The line of the first key.
        package var start = 0
        /// The line that closes them, which nothing but signs are on.
        package var closing: Int?
        /// How many of the keys are known, and whether one of them is enough.
        var known = 0
        var isDecisive = false

        /// Whether these are front matter, without any doubt or hardly with one.
        var isFrontMatter: Bool { isDecisive || known > 1 || (known == 1 && closing != nil) }
    }

    /// What opens the text's front matter to the author's eye.
    package enum Opening {
        /// A line of signs, or of signs and a format's name; `isAtTop` where nothing stands above it.
        case line(Int, Run, isAtTop: Bool)
        /// Nothing: the keys begin at once.
        case key(Run)
        /// A comment of HTML, whose text the keys are.
        case comment(Run)
    }

    /// `nil` for a text that is a body from its first line on.
    package func opening() -> Opening? {
        guard let (first, comment) = firstLine() else { return nil }
        if let comment { return .comment(comment) }
        let line = lines[first]
        if let rest = Self.restOfOpening(line.text) {
            let run = run(from: first + 1, beginningWith: rest, spansBlanks: true)
            if run.isFrontMatter { return .line(first, run, isAtTop: isAtTop(first)) }
        }
        let run = run(from: first, spansBlanks: false)
        if run.isFrontMatter, run.start == first { return .key(run) }
        return inside(from: first) ?? draft(from: first)
    }

    /// Whether nothing stands above a line.
    package func isAtTop(_ index: Int) -> Bool { lines[..<index].allSatisfy(\.isBlank) }

    /// The first line that is neither blank nor in a comment of HTML, or the keys in such a comment.
    private func firstLine() -> (index: Int, comment: Run?)? {
        var isComment = false
        for (index, line) in lines.enumerated() where !line.isBlank {
            if !isComment {
                guard line.text.hasPrefix("<!--") else { return (index, nil) }
                let rest = String(line.text.dropFirst(4))
                let run = run(from: index + 1, beginningWith: rest, spansBlanks: true)
                // A remark may begin with a word that is a key too.
                let isRemark =
                    run.known < 2 && !rest.withoutInvisibleEnds.isEmpty && !run.keys.contains(where: \.isDraft)
                if run.isFrontMatter, !isRemark { return (index, run) }
            } else if let key = WrittenKey(line.text), key.isDraft {
                return (index, Run(keys: [key], start: index, known: 1, isDecisive: true))
            }
            isComment = !line.text.contains("-->")
        }
        return nil
    }

    /// Keys from a line on, as far as nothing else stands between them.
    /// - Parameter text: what stands before that line and may be a key too.
    private func run(from start: Int, beginningWith text: String = "", spansBlanks: Bool) -> Run {
        var run = Run(start: start)
        if let key = WrittenKey(text) { add(key, to: &run, at: start - 1) }
        for index in lines.indices.dropFirst(start) {
            let line = lines[index]
            if line.isBlank {
                if spansBlanks { continue } else { break }
            }
            if Self.isSigns(line.text), !run.keys.isEmpty {
                run.closing = index
                break
            }
            if spansBlanks, line.text.hasPrefix("#") { continue }
            if let key = WrittenKey(line.text) {
                add(key, to: &run, at: index)
            } else if run.keys.isEmpty || !(line.isIndented || Self.continues(line.text)) {
                break
            }
        }
        return run
    }

    private func add(_ key: WrittenKey, to run: inout Run, at index: Int) {
        if run.keys.isEmpty { run.start = index }
        run.keys.append(key)
        guard FrontMatterKey(lowercased: key.name) != nil || taxonomies.contains(key.name) || key.holdsBack else {
            return
        }
        run.known += 1
        if Self.decisive.contains(key.name) || taxonomies.contains(key.name) { run.isDecisive = true }
    }

    /// Keys one of which is enough: nobody begins a text with them.
    private static let decisive: Set<String> = [
        "title", "date", "draft", "publishdate", "pubdate", "published", "expirydate", "unpublishdate", "lastmod",
        "slug",
        "aliases",
    ]

    /// Whether a line that is no key belongs to the value above it.
    private static func continues(_ text: String) -> Bool {
        text.hasPrefix("- ") || text.utf8.first.map { "[]{},\"'".utf8.contains($0) } == true
    }

    // MARK: Lines that open

    /// Signs alone, two or more: dashes of any kind, `+++`, `===`, `;;;`, `{`.
    static func isSigns(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        let isBrace =
            scalars.count == 1 && "{}[]｛｝［］".unicodeScalars.contains(scalars[scalars.startIndex])
        return isBrace
            || (scalars.count > 1
                && scalars.allSatisfy { !$0.properties.isAlphabetic && $0.properties.numericType == nil })
    }

    /// What follows the signs of a line that may open front matter: nothing, a key, or the name of a format, which is
    /// left out. `nil` for any other line.
    private static func restOfOpening(_ text: String) -> String? {
        if isSigns(text) { return "" }
        let scalars = text.unicodeScalars.map(\.halfWidth)
        if scalars.first == "{" {
            // A shortcode or another tool's tag.
            if scalars.count > 1, "{%<:#".unicodeScalars.contains(scalars[1]) { return nil }
            return String(text.dropFirst())
        }
        let signs = scalars.prefix { isDash($0) || "+`~;=".unicodeScalars.contains($0) }
        guard signs.count > 1 else { return nil }
        let rest = String(text.unicodeScalars.dropFirst(signs.count)).withoutInvisibleEnds
        if rest.hasPrefix("#") || rest.hasPrefix("!") || formats.contains(rest.lowercased()) { return "" }
        return WrittenKey(rest) == nil ? nil : rest
    }

    private static let formats: Set<String> = [
        "yaml", "yml", "toml", "json", "json5", "front matter", "front-matter", "frontmatter", "meta", "metadata",
    ]

    package static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .dashPunctuation || "―─━−".unicodeScalars.contains(scalar)
    }

    // MARK: Further down

    /// `draft: true` on a line of its own, whatever stands above it, but not in a block of code.
    private func draft(from first: Int) -> Opening? {
        let code = codeLines(from: first)
        for index in lines.indices.dropFirst(first) where !code.contains(index) && !lines[index].isIndented {
            guard let key = WrittenKey(lines[index].text), key.isDraft else { continue }
            return .key(Run(keys: [key], start: index, known: 1, isDecisive: true))
        }
        return nil
    }

    /// Front matter with both its delimiters below something else, but not in a block of code.
    private func inside(from first: Int) -> Opening? {
        let code = codeLines(from: first)
        for index in lines.indices.dropFirst(first) where !code.contains(index) {
            guard lines[index].text == "---" || lines[index].text == "+++" else { continue }
            let run = run(from: index + 1, spansBlanks: false)
            if run.start == index + 1, run.isFrontMatter, run.closing != nil,
                run.known > 1 || run.keys.contains(where: { $0.name == "draft" })
            {
                return .line(index, run, isAtTop: false)
            }
        }
        return nil
    }

    /// The lines of blocks of code between fences (CommonMark 4.5). A fence that is never closed may be a damaged
    /// delimiter, so that it opens none.
    private func codeLines(from first: Int) -> Set<Int> {
        var code: Set<Int> = []
        var opening: (index: Int, sign: Character?)?
        for index in lines.indices.dropFirst(first) {
            let text = lines[index].text
            guard text.hasPrefix("```") || text.hasPrefix("~~~") else { continue }
            if let open = opening, open.sign == text.first {
                code.formUnion(open.index...index)
                opening = nil
            } else if opening == nil {
                opening = (index, text.first)
            }
        }
        return code
    }
}
