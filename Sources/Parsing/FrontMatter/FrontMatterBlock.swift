import Formats
import Text

/// Where the front matter of a file is and where its body begins.
///
/// Only delimiters are looked at; `NodeReader` reads what is between them.
struct FrontMatterBlock: Equatable {
    /// `nil` when the file has no front matter; then the body is everything after a byte order mark.
    var format: DataFormat?
    /// The bytes between the delimiters, without the line end after the first; of JSON, the braces included.
    var content: Range<Int>
    /// Everything after the closing delimiter and its line end.
    var body: Range<Int>
    /// `false` when the closing delimiter is missing: the content is then everything to the end and the body is empty.
    var isTerminated = true

    /// Finds the block at the start of a file, after a byte order mark and blank lines. O(length of the block).
    init(of bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        self.init(format: nil, content: start..<start, body: start..<bytes.count)
        let first = bytes[start...].firstIndex { !$0.isYAMLSpace && !$0.isLineEnd } ?? bytes.count
        if bytes.hasDelimiterLine(at: first, of: UInt8(ascii: "-")) {
            findEnd(in: bytes, from: first, format: .yaml)
        } else if bytes.hasDelimiterLine(at: first, of: UInt8(ascii: "+")) {
            findEnd(in: bytes, from: first, format: .toml)
        } else if first < bytes.count, bytes[first] == UInt8(ascii: "{"), bytes.beginsJSONObject(at: first) {
            findBrace(in: bytes, from: first)
        }
    }

    private init(format: DataFormat?, content: Range<Int>, body: Range<Int>) {
        self.format = format
        self.content = content
        self.body = body
    }

    /// `---` closes YAML, and so does `...` (YAML 1.2.2 9.1.4); `+++` closes TOML.
    private mutating func findEnd(in bytes: [UInt8], from first: Int, format: DataFormat) {
        let delimiter = UInt8(ascii: format == .yaml ? "-" : "+")
        let start = bytes.lineEnd(after: first)
        var line = start
        while line < bytes.count {
            let next = bytes.lineEnd(after: line)
            if bytes.hasDelimiterLine(at: line, of: delimiter) {
                self = FrontMatterBlock(format: format, content: start..<line, body: next..<bytes.count)
                return
            }
            if format == .yaml, bytes.hasDelimiterLine(at: line, of: UInt8(ascii: ".")) {
                // Both closers, one below the other, are one.
                let closesTwice = bytes.hasDelimiterLine(at: next, of: delimiter)
                let end = closesTwice ? bytes.lineEnd(after: next) : next
                self = FrontMatterBlock(format: format, content: start..<line, body: end..<bytes.count)
                return
            }
            line = next
        }
        // A lone `---` at the top of a text is a thematic break, unless a key follows.
        guard format == .toml || bytes.hasKey(at: start) else { return }
        self = FrontMatterBlock(format: format, content: start..<bytes.count, body: bytes.count..<bytes.count)
        isTerminated = false
    }

    private mutating func findBrace(in bytes: [UInt8], from first: Int) {
        var depth = 0
        var isQuoted = false
        var index = first
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "{") where !isQuoted: depth += 1
            case UInt8(ascii: "}") where !isQuoted: depth -= 1
            default: break
            }
            index += 1
            if depth == 0 {
                let end = min(index, bytes.count)
                let body = bytes.lineEnd(after: end, ifBlank: true)
                self = FrontMatterBlock(format: .json, content: first..<end, body: body..<bytes.count)
                return
            }
        }
        self = FrontMatterBlock(format: .json, content: first..<bytes.count, body: bytes.count..<bytes.count)
        isTerminated = false
    }
}

extension [UInt8] {
    /// The offset after the line end when nothing but spaces comes before it, else the offset itself.
    fileprivate func lineEnd(after offset: Int, ifBlank: Bool) -> Int {
        let end = self[offset...].firstIndex { !$0.isYAMLSpace && $0 != UInt8(ascii: "\r") } ?? count
        guard end < count else { return count }
        return self[end] == UInt8(ascii: "\n") ? end + 1 : offset
    }

    /// Three of a byte, then nothing but spaces up to the line end.
    fileprivate func hasDelimiterLine(at offset: Int, of byte: UInt8) -> Bool {
        guard offset + 3 <= count, self[offset] == byte, self[offset + 1] == byte, self[offset + 2] == byte else {
            return false
        }
        let end = self[(offset + 3)...].firstIndex { !$0.isYAMLSpace && $0 != UInt8(ascii: "\r") } ?? count
        return end == count || self[end] == UInt8(ascii: "\n")
    }

    /// `{` and, after blanks, `"`, a curly quote or `}`: a text that starts with `{{<` is not JSON.
    fileprivate func beginsJSONObject(at offset: Int) -> Bool {
        let rest = self[(offset + 1)...].drop { $0.isYAMLSpace || $0.isLineEnd }
        return ["\"", "}", "“", "”"].contains { rest.starts(with: $0.utf8) }
    }
}
