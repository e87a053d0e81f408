import Formats
import Text

extension FrontMatterSigns {
    /// An error that says why the front matter is not read; `nil` for a text that has none.
    package func diagnostic() -> Diagnostic? {
        switch opening() {
        case .line(let index, let run, let isAtTop): delimiter(lines[index], run, isAtTop: isAtTop)
        case .key(let run): missing(run)
        case .comment(let run):
            error(
                lines[run.start].range, "the front matter is in a comment",
                hint: "write \(Self.delimiter(of: run)) in the place of <!-- and -->")
        case nil: nil
        }
    }

    /// About front matter that follows the front matter which is read.
    package func secondDiagnostic() -> Diagnostic? {
        switch opening() {
        case .line(let index, let run, isAtTop: true) where run.closing != nil:
            return error(
                lines[index].range, "a second front matter begins here",
                hint: "move its keys between the delimiters of the first")
        case .key(let run)
        where isAtTop(run.start) && (run.closing != nil || run.keys.contains(where: \.isDraft)):
            return error(
                lines[run.start].range, "“\(run.keys[0].name)” is a key below the end of the front matter",
                hint: "delete the line that closes the front matter too early, or write a line of text above it")
        default: return nil
        }
    }

    private func delimiter(_ line: LeadingLines.Line, _ run: Run, isAtTop: Bool) -> Diagnostic {
        let delimiter = Self.delimiter(of: run)
        if let end = line.end?.unicodeScalars.first, end != "\n", line.end != "\r\n" {
            let name: Message = end == "\r" ? "CR alone" : "\(end.codePoint)"
            return error(
                line.range, "this line ends in \(name), so no front matter is found",
                hint: "save the file with line ends of Unix or Windows: LF, or CR LF")
        }
        guard line.text == "---" || line.text == "+++" else {
            let isBrace = line.text.hasPrefix("{") || line.text.hasPrefix("｛")
            return error(
                line.range, "“\(line.text.shortened)” does not open front matter",
                hint: isBrace
                    ? "write {\"title\": \"…\"} with straight double quotes around every key and every text"
                    : Self.isSigns(line.text)
                        ? "write \(delimiter)" : "write \(delimiter) and nothing else on the line")
        }
        if let invisible = invisible(beside: line) {
            return error(
                line.range, "the invisible character \(invisible.codePoint) is beside “\(line.text)”",
                hint: "delete it; most editors can show invisible characters")
        }
        guard isAtTop else {
            return error(
                line.range, "the front matter is not at the top of the file",
                hint: "move what is above \(line.text) below it")
        }
        if let closing = run.closing, lines[closing].text != line.text {
            let text = lines[closing].text.shortened
            return error(
                lines[closing].range, "“\(text)” does not close the front matter", hint: "write \(delimiter)")
        }
        return error(
            line.range, "the front matter is never closed",
            hint: "write \(delimiter) on a line of its own below the last key")
    }

    private func missing(_ run: Run) -> Diagnostic {
        let line = lines[run.start]
        let name = run.keys[0].name
        let delimiter = line.text.hasPrefix("\"") ? "{" : Self.delimiter(of: run)
        let place: Message =
            run.closing == nil ? "above the first key and below the last one" : "above the first key"
        return error(
            line.range, "“\(name)” is a key of front matter, but nothing opens it",
            hint: "write \(delimiter) on a line of its own \(place)")
    }

    /// The first character on a line, or before it at the top of the text, that nobody can see and YAML does not skip.
    private func invisible(beside line: LeadingLines.Line) -> Unicode.Scalar? {
        let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let before = source.text(start..<line.range.lowerBound).unicodeScalars
        let whole = source.lineRange(at: line.range.lowerBound)
        let after = source.text(line.range.upperBound..<max(line.range.upperBound, whole.upperBound)).unicodeScalars
        let isAtTop = before.allSatisfy(\.isInvisible)
        let first = isAtTop ? before.first { !" \t\r\n".unicodeScalars.contains($0) } : nil
        return first ?? after.first { $0.isInvisible && !" \t\r\n".unicodeScalars.contains($0) }
    }

    /// What opens and closes front matter whose keys are written like these.
    private static func delimiter(of run: Run) -> String { run.keys[0].sign == "=" ? "+++" : "---" }

    private func error(_ range: Range<Int>, _ message: Message, hint: Message) -> Diagnostic {
        source.diagnostic(.error, at: range, message, hint: hint)
    }
}
