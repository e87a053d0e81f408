import Text

/// One Mustache template, scanned for its tags with their places. swift-mustache keeps no places and renders an unknown
/// name as nothing, so themes are checked on this tree before anything is rendered.
struct TemplateSource: Sendable {
    indirect enum Node: Sendable {
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
    }

    let source: SourceFile
    let nodes: [Node]

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
            while let (kind, tag) = try nextTag() {
                switch kind {
                case "#", "^": nodes.append(.section(tag, isInverted: kind == "^", try self.nodes(until: tag)))
                case ">": nodes.append(.partial(tag))
                case "<": nodes.append(.parent(tag, try self.nodes(until: tag)))
                case "$": nodes.append(.block(tag, try self.nodes(until: tag)))
                case "{": nodes.append(.variable(tag, isRaw: true))
                case "/":
                    guard let open, open.name == tag.name else {
                        throw failure(
                            tag.range, "“{{/\(tag.name)}}” closes nothing", open.map { "close {{#\($0.name)}} first" })
                    }
                    return nodes
                default: nodes.append(.variable(tag, isRaw: false))
                }
            }
            if let open {
                throw failure(open.range, "“\(open.name)” is not closed", "write {{/\(open.name)}} where it ends")
            }
            return nodes
        }

        /// The next tag that is no comment.
        private mutating func nextTag() throws(TemplateError) -> (kind: Character, tag: Tag)? {
            let bytes = source.bytes
            while let start = find("{{", from: index) {
                let isTriple = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "{")
                guard let end = find(isTriple ? "}}}" : "}}", from: start + 2) else {
                    throw failure(start..<start + 2, "the tag is not closed", "write }} where it ends")
                }
                index = end + (isTriple ? 3 : 2)
                let inside = (start + (isTriple ? 3 : 2))..<end
                let first = inside.isEmpty ? " " : Character(Unicode.Scalar(bytes[inside.lowerBound]))
                switch first {
                case "!": continue
                case "=", "%":
                    throw failure(start..<index, "“{{\(first)” is not part of the language of themes", nil)
                case "#", "^", ">", "<", "$", "/", "&":
                    return (first == "&" ? "{" : first, try tag(inside.lowerBound + 1..<inside.upperBound))
                default:
                    return (isTriple ? "{" : " ", try tag(inside))
                }
            }
            return nil
        }

        private func tag(_ range: Range<Int>) throws(TemplateError) -> Tag {
            var range = range
            let bytes = source.bytes
            while !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: " ") { range = range.dropFirst() }
            while !range.isEmpty, bytes[range.upperBound - 1] == UInt8(ascii: " ") { range = range.dropLast() }
            let name = source.text(range)
            guard !name.isEmpty, !name.contains(where: { " ()*".contains($0) }) else {
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

        private func failure(_ range: Range<Int>, _ message: String, _ hint: String?) -> TemplateError {
            TemplateError(diagnostic: source.diagnostic(.error, at: range, message, hint: hint))
        }
    }
}
