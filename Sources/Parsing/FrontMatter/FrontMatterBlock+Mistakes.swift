import Formats
import Keys
import Text

extension FrontMatterBlock {
    /// An error about delimiters that do not delimit: the block is never closed, something else opens it, or there are
    /// two of them.
    /// - Parameter taxonomies: names in lower case.
    package func mistake(in source: SourceFile, taxonomies: Set<String>) -> Diagnostic? {
        if let format, !isTerminated { return unterminated(format, in: source) }
        let isAlone = format == nil || isBlank(in: source.bytes)
        guard isAlone || mayPrecedeAnother(in: source.bytes) else { return nil }
        let signs = FrontMatterSigns(in: body, of: source, taxonomies: taxonomies)
        let second = format == nil ? nil : signs.secondDiagnostic()
        return isAlone ? second ?? signs.diagnostic() : second
    }

    /// Whether there is nothing between the delimiters but blank lines and comments.
    private func isBlank(in bytes: [UInt8]) -> Bool {
        var rest = format == .json ? bytes[content].dropFirst().dropLast() : bytes[content]
        while let first = rest.firstIndex(where: { $0 > 0x20 }) {
            guard bytes[first] == UInt8(ascii: "#") else { return false }
            rest = rest.dropFirst(bytes.lineEnd(after: first) - rest.startIndex)
        }
        return true
    }

    /// Whether the body begins with a delimiter or a key, by its first bytes.
    private func mayPrecedeAnother(in bytes: [UInt8]) -> Bool {
        guard let first = bytes[body].firstIndex(where: { $0 > 0x20 }) else { return false }
        let start = bytes[first...].prefix(3)
        return start.elementsEqual("---".utf8) || start.elementsEqual("+++".utf8) || bytes.hasKey(at: first)
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
            if Self.isDelimiter(source.text(line), of: format) {
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

    /// Two or more dashes of any width, or of TOML plus signs.
    private static func isDelimiter(_ line: String, of format: DataFormat) -> Bool {
        let scalars = line.withoutInvisibleEnds.unicodeScalars.map(\.halfWidth)
        return scalars.count > 1 && scalars.allSatisfy { format == .toml ? $0 == "+" : FrontMatterSigns.isDash($0) }
    }
}
