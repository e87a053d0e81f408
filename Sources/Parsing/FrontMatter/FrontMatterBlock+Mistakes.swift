import Formats
import Text

extension FrontMatterBlock {
    /// An error about delimiters that do not delimit: the block is never closed, or it is opened by other dashes.
    package func mistake(in source: SourceFile) -> Diagnostic? {
        if let format {
            return isTerminated ? nil : unterminated(format, in: source)
        }
        let bytes = source.bytes
        let first = bytes[body.lowerBound...].firstIndex { !$0.isYAMLSpace && !$0.isLineEnd } ?? bytes.count
        let line = source.lineRange(at: first)
        guard Self.isDashes(source.text(line)), bytes.hasKey(at: bytes.lineEnd(after: line.upperBound)) else {
            return nil
        }
        return source.diagnostic(
            .error, at: line, "“\(source.text(line).shortened)” does not open front matter", hint: "write ---")
    }

    private func unterminated(_ format: DataFormat, in source: SourceFile) -> Diagnostic {
        guard format != .json else {
            return source.diagnostic(
                .error, at: content.lowerBound..<(content.lowerBound + 1), "this object is never closed",
                hint: "write } after the last key, and straight double quotes at both ends of every text")
        }
        let delimiter = format == .yaml ? "---" : "+++"
        var start = content.lowerBound
        while start < content.upperBound {
            let line = source.lineRange(at: start)
            if Self.isDashes(source.text(line)) {
                return source.diagnostic(
                    .error, at: line, "“\(source.text(line).shortened)” does not close the front matter",
                    hint: "write \(delimiter)")
            }
            start = source.bytes[line.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? content.upperBound
        }
        let opening = source.lineRange(at: max(0, content.lowerBound - 1))
        return source.diagnostic(
            .error, at: opening, "the front matter is never closed",
            hint: "write \(delimiter) on a line of its own below the last key")
    }

    /// Two or more dashes of any width, but neither `---` nor a longer line of hyphens, which is a thematic break.
    private static func isDashes(_ line: String) -> Bool {
        let text = line.trimmed
        let isLine = text.unicodeScalars.allSatisfy { "-‐‑–—―─－﹣".unicodeScalars.contains($0) }
        return isLine && text.utf8.count >= 2 && (text == "--" || text.utf8.contains { $0 >= 0x80 })
    }
}
