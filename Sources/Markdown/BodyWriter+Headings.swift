import CMarkGFM
import Text

extension BodyWriter {
    mutating func enterHeading(_ node: Node) {
        html.startLine()
        html.markup("<h")
        html.number(Int(node.pointee.as.heading.level))
        headingStart = (plain.bytes.count, html.bytes.count)
        html.byte(UInt8(ascii: ">"))
    }

    mutating func leaveHeading(_ node: Node) {
        let level = Int(node.pointee.as.heading.level)
        let line = HeadingLine(headingLines[node] ?? Array(node.content))
        let attributes = options.isUnchanged ? nil : removeAttributes(line)
        let text = plain.string(since: headingStart.plain)
        plain.endLine()
        let id = attributes?.id.map { headingIDs.take($0) } ?? headingIDs.id(for: shownLine(of: node, attributes))
        headings.append(.init(level: level, id: id, text: text))
        if options.decoratesForSite {
            let classes = attributes?.classes ?? []
            if !classes.isEmpty {
                html.insertAttribute("class", classes.joined(separator: " "), at: headingStart.html)
            }
            html.insertAttribute("id", id, at: headingStart.html)
        }
        html.markup("</h")
        html.number(level)
        html.markup(">\n")
    }

    /// The last line of a heading as readers see it, with the alternative text of pictures and without the numbers of
    /// footnotes.
    private func shownLine(of heading: Node, _ attributes: HeadingAttributes?) -> String {
        var line: [UInt8] = []
        var walk = TreeWalk(heading)
        while let node = walk.next() {
            switch node.type {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE: line.append(contentsOf: node.literal)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: line.removeAll()
            case CMARK_NODE_HTML_INLINE: if let number = node.insertion { line += insertions[number].text.utf8 }
            default: break
            }
        }
        let text = String(decoding: line, as: UTF8.self)
        return attributes.map { String(text.dropLast($0.source.count)) } ?? text
    }

    /// Takes `{#id .class}` off the end of a heading, where it is plain text there.
    private mutating func removeAttributes(_ line: HeadingLine) -> HeadingAttributes? {
        guard options.decoratesForSite, let attributes = line.attributes,
            html.removeSuffix(attributes.source.utf8, notBefore: headingStart.html + 1),
            plain.removeSuffix(attributes.source.utf8, notBefore: headingStart.plain)
        else { return nil }
        return attributes
    }
}

/// What the last line of a heading as it was written says about it.
struct HeadingLine {
    let attributes: HeadingAttributes?

    /// - Parameter content: all lines of the heading.
    init(_ content: [UInt8]) {
        let lines = content.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
        let line = String(decoding: lines.last ?? content[...], as: UTF8.self)
        attributes = HeadingAttributes(endOf: line)
    }
}

/// `{#id .class}` behind the text of a heading, as Hugo reads it.
struct HeadingAttributes: Equatable {
    /// From the opening brace to the closing one.
    let source: String
    let id: String?
    let classes: [String]

    init?(endOf line: String) {
        guard line.hasSuffix("}"), let open = line.lastIndex(of: "{") else { return nil }
        source = String(line[open...])
        var id: String?
        var classes: [String] = []
        for word in source.dropFirst().dropLast().split(separator: " ") {
            let name = String(word.dropFirst())
            guard !name.isEmpty, name.unicodeScalars.allSatisfy(Self.isPart) else { return nil }
            switch word.first {
            case "#": id = name
            case ".": classes.append(name)
            default: return nil
            }
        }
        if id == nil, classes.isEmpty { return nil }
        self.id = id
        self.classes = classes
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "_", ":", ".": true
        default: scalar.isASCIIAlphanumeric || scalar.value >= 0x80 && !scalar.properties.isWhitespace
        }
    }
}
