import Text

/// One Mustache template (https://mustache.github.io/mustache.5.html, and blocks as in the specification's
/// `~inheritance`) as a tree with places, so that a theme is checked before anything is rendered. Delimiters that change,
/// lambdas and dynamic names are not part of the language of themes.
///
/// White space at the beginning of a line and empty lines are left out, and a line that holds nothing but one tag that
/// prints nothing itself leaves no line.
package struct TemplateSource: Sendable {
    indirect enum Node: Sendable {
        /// Written as it is: a range of the source.
        case text(Range<Int>)
        /// `{{name}}`, or `{{{name}}}` with `isRaw`.
        case variable(Tag, isRaw: Bool)
        /// `{{#name}}` or `{{^name}}`.
        case section(Tag, isInverted: Bool, [Node])
        /// `{{>name}}`
        case partial(Tag)
        /// `{{<name}}` with the blocks it overrides.
        case parent(Tag, [Node])
        /// `{{$name}}`
        case block(Tag, [Node])
    }

    /// A name inside a tag.
    struct Tag: Sendable {
        let name: String
        let range: Range<Int>

        /// The parts of a dotted name; `.` is the innermost value itself.
        var path: [String] { name == "." ? ["."] : name.split(separator: ".").map(String.init) }
    }

    let source: SourceFile
    let nodes: [Node]

    /// Holds nothing but comments.
    package var isBlank: Bool {
        nodes.allSatisfy { node in
            guard case .text(let range) = node else { return false }
            return source.bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        }
    }

    /// Throws the first tag that is not closed, does not match or is not part of the language of themes.
    init(_ source: SourceFile) throws(TemplateError) {
        self.source = source
        var scanner = Scanner(source: source)
        nodes = try scanner.nodes(until: nil)
    }
}

/// A template that cannot be read.
struct TemplateError: Error {
    let diagnostic: Diagnostic
}

extension TemplateSource {
    private struct Scanner {
        let source: SourceFile
        var index = 0

        /// Everything up to the closing tag of `open`, or up to the end.
        mutating func nodes(until open: Tag?) throws(TemplateError) -> [Node] {
            var nodes: [Node] = []
            var start = index
            while let (place, kind, tag) = try nextTag() {
                append(start..<place, to: &nodes)
                if kind != " ", kind != "{" { passLineEnd(behind: place) }
                switch kind {
                case "#", "^": nodes.append(.section(tag, isInverted: kind == "^", try self.nodes(until: tag)))
                case ">": nodes.append(.partial(tag))
                case "<": nodes.append(.parent(tag, try self.nodes(until: tag)))
                case "$": nodes.append(.block(tag, try self.nodes(until: tag)))
                case "!": break
                case "/":
                    guard let open, open.name == tag.name else {
                        throw failure(
                            tag.range, "“{{/\(tag.name)}}” closes nothing", open.map { "close {{#\($0.name)}} first" })
                    }
                    return nodes
                default: nodes.append(.variable(tag, isRaw: kind == "{"))
                }
                start = index
            }
            if let open {
                throw failure(open.range, "“\(open.name)” is not closed", "write {{/\(open.name)}} where it ends")
            }
            append(start..<source.bytes.count, to: &nodes)
            return nodes
        }

        /// Adds text line by line, without the white space before each.
        private func append(_ range: Range<Int>, to nodes: inout [Node]) {
            let bytes = source.bytes
            var start = range.lowerBound
            while start < range.upperBound {
                if isLineStart(start) {
                    start = bytes[start..<range.upperBound].firstIndex { !Self.isBlank($0) } ?? range.upperBound
                    if start < range.upperBound, let next = lineEnd(at: start) {
                        start = next
                        continue
                    }
                }
                let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
                if start < range.upperBound { nodes.append(.text(start..<(end ?? range.upperBound))) }
                start = end ?? range.upperBound
            }
        }

        /// Goes to the next line when a tag is alone on its line.
        /// - Parameter place: where the tag begins.
        private mutating func passLineEnd(behind place: Int) {
            let bytes = source.bytes
            let before = bytes[..<place].lastIndex { !Self.isBlank($0) }
            let after = bytes[index...].firstIndex { !Self.isBlank($0) } ?? bytes.count
            guard before.map({ isLineStart($0 + 1) }) ?? true else { return }
            guard let next = after == bytes.count ? after : lineEnd(at: after) else { return }
            index = next
        }

        /// Where the next line begins, if this one ends here: with a line feed or, as on Windows, with two characters.
        private func lineEnd(at index: Int) -> Int? {
            let rest = source.bytes[index...]
            if rest.first == UInt8(ascii: "\n") { return index + 1 }
            return rest.starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) ? index + 2 : nil
        }

        private func isLineStart(_ index: Int) -> Bool { index == 0 || source.bytes[index - 1] == UInt8(ascii: "\n") }

        private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

        private static func isSpace(_ byte: UInt8) -> Bool {
            isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        }

        /// The next tag and where it begins. A comment has no name.
        private mutating func nextTag() throws(TemplateError) -> (place: Int, kind: Character, tag: Tag)? {
            let bytes = source.bytes
            guard let start = find("{{", from: index) else { return nil }
            let isTriple = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "{")
            guard let end = find(isTriple ? "}}}" : "}}", from: start + 2) else {
                throw failure(start..<start + 2, "the tag is not closed", "write }} where it ends")
            }
            index = end + (isTriple ? 3 : 2)
            let inside = (start + (isTriple ? 3 : 2))..<end
            let first = inside.isEmpty ? " " : Character(Unicode.Scalar(bytes[inside.lowerBound]))
            switch first {
            case "!": return (start, first, Tag(name: "", range: inside))
            case "=", "%":
                throw failure(start..<index, "“{{\(first)” is not part of the template language", nil)
            case "#", "^", ">", "<", "$", "/", "&":
                return (start, first == "&" ? "{" : first, try tag(inside.lowerBound + 1..<inside.upperBound))
            default:
                return (start, isTriple ? "{" : " ", try tag(inside))
            }
        }

        private func tag(_ range: Range<Int>) throws(TemplateError) -> Tag {
            var range = range
            let bytes = source.bytes
            while !range.isEmpty, Self.isSpace(bytes[range.lowerBound]) { range = range.dropFirst() }
            while !range.isEmpty, Self.isSpace(bytes[range.upperBound - 1]) { range = range.dropLast() }
            let name = source.text(range)
            guard !name.isEmpty, !name.contains(where: { $0.isWhitespace || "()*".contains($0) }) else {
                throw failure(range, "“\(name)” is not a name", "names are letters, digits, _ . / and -")
            }
            return Tag(name: name, range: range)
        }

        private func find(_ text: StaticString, from start: Int) -> Int? {
            let length = text.utf8CodeUnitCount
            let bytes = source.bytes
            guard start + length <= bytes.count else { return nil }
            return (start...bytes.count - length).first { index in
                (0..<length).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
            }
        }

        private func failure(_ range: Range<Int>, _ message: Message, _ hint: Message?) -> TemplateError {
            TemplateError(diagnostic: source.diagnostic(.error, at: range, message, hint: hint))
        }
    }
}
