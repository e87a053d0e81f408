import Text

/// Leaves out of scripts and style sheets what only their authors read: comments that stand on lines of their own, white
/// space at the beginning of lines, and empty lines. Everything else stays byte for byte, so that no script can come to
/// mean something else; what is not certain stays too. Comments with `!`, `@license` or `@preserve` are for others.
struct Compaction {
    private var lines: [ArraySlice<UInt8>] = []
    private var comment: Comment?

    /// A comment of several lines.
    private struct Comment {
        let isKept: Bool
    }

    /// - Parameter name: decides what the file is; one of another kind, or one that is already small, stays as it is.
    static func compacted(_ bytes: [UInt8], _ name: String) -> [UInt8] {
        let isScript = name.hasSuffix(".js")
        guard isScript || name.hasSuffix(".css"), !name.hasSuffix(".min.js"), !name.hasSuffix(".min.css") else {
            return bytes
        }
        var compaction = Compaction()
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard compaction.add(line, isScript: isScript) else { return bytes }
        }
        if compaction.comment != nil { return bytes }
        return Array(compaction.lines.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
    }

    /// - Returns: `false` where the line may be inside a text of several lines.
    private mutating func add(_ line: ArraySlice<UInt8>, isScript: Bool) -> Bool {
        let text = line.trimmed
        if let open = comment {
            guard let end = text.end(of: "*/") else {
                if open.isKept { lines.append(line) }
                return true
            }
            comment = nil
            if open.isKept {
                lines.append(line)
                return true
            }
            return add(text[end...], isScript: isScript)
        }
        if text.isEmpty { return true }
        if text.starts(with: "/*".utf8) { return addComment(text, isScript: isScript) }
        if isScript, text.starts(with: "//".utf8) {
            if text.isForOthers || text.starts(with: "//#".utf8) { lines.append(text) }
            return true
        }
        guard !Self.mayContinue(text, isScript: isScript) else { return false }
        lines.append(text)
        return true
    }

    /// - Parameter text: begins with a comment.
    private mutating func addComment(_ text: ArraySlice<UInt8>, isScript: Bool) -> Bool {
        let isKept = text.isForOthers
        guard let end = text.dropFirst(2).end(of: "*/") else {
            comment = Comment(isKept: isKept)
            if isKept { lines.append(text) }
            return true
        }
        if isKept {
            lines.append(text)
            return true
        }
        return add(text[end...], isScript: isScript)
    }

    /// Whether the next line may be the rest of a text or of a comment that begins in this one.
    private static func mayContinue(_ text: ArraySlice<UInt8>, isScript: Bool) -> Bool {
        if text.last == UInt8(ascii: "\\") { return true }
        if isScript, mayContinueTemplate(text) { return true }
        var rest = text
        while let start = rest.end(of: "/*") {
            guard let end = rest[start...].end(of: "*/") else { return true }
            rest = rest[end...]
        }
        return false
    }
}

extension Compaction {
    /// Whether a template literal of the line may go on in the next: also one inside another's `${…}`.
    private static func mayContinueTemplate(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.firstIndex(of: UInt8(ascii: "`")), let last = text.lastIndex(of: UInt8(ascii: "`"))
        else { return false }
        func count(_ byte: Unicode.Scalar) -> Int { text[first...last].count { $0 == UInt8(ascii: byte) } }
        return count("`") % 2 == 1 || count("{") != count("}")
    }
}

extension ArraySlice<UInt8> {
    /// Without white space at both ends.
    fileprivate var trimmed: ArraySlice<UInt8> {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0D }
        let start = firstIndex { !isBlank($0) } ?? endIndex
        let end = lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
        return self[start..<Swift.max(start, end)]
    }

    /// Where the first occurrence of a text ends.
    fileprivate func end(of text: StaticString) -> Int? {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var place = startIndex
        while place + wanted.count <= endIndex {
            if self[place..<place + wanted.count].elementsEqual(wanted) { return place + wanted.count }
            place += 1
        }
        return nil
    }

    /// Whether a comment has to stay: a licence.
    fileprivate var isForOthers: Bool {
        dropFirst(2).first == UInt8(ascii: "!") || end(of: "@license") != nil || end(of: "@preserve") != nil
    }
}
