import CMarkGFM
import Scanning
import Text

/// What authors who wrote for Hugo expect of lines that cmark-gfm reads otherwise. Where its tree shows such lines in a
/// paragraph, they are written anew, so that no code and no HTML is ever taken for them, and the text is parsed again.
/// A body without them costs one scan.
///
/// - Text behind `<!--more-->` at the start of a line is Markdown.
/// - A delimiter row may have more cells than the header of its table, which then gets empty ones.
/// - `: ` below a paragraph begins what its lines mean: an item of a list until the tree is written.
/// - `{.class}` below a block belongs to it: a comment until the tree is written.
struct SecondReading {
    typealias Node = SyntaxTree.Node

    /// What a text may hold of them.
    struct Wishes: OptionSet {
        let rawValue: Int
        static let divider = Wishes(rawValue: 1)
        static let wideTables = Wishes(rawValue: 2)
        static let definitions = Wishes(rawValue: 4)
        static let attributes = Wishes(rawValue: 8)
    }

    private struct Definition {
        /// Whether no blank line is above.
        let isClose: Bool
        /// Index in the line.
        let mark: Int
    }

    /// How often a text is parsed at most: what is inside a definition comes to light when that has been read.
    private static let mostReadings = 6

    private let wishes: Wishes
    private var lines: [[UInt8]]
    private var readings = 1
    /// Lines that a divider was followed by, as they are counted now.
    private(set) var added: [Int] = []
    /// By the numbers of the lines that begin them.
    private var definitions: [Int: Definition] = [:]
    /// Lines that look like a definition and are none.
    private var refused: Set<Int> = []
    private(set) var attributes: [Int: AttributeList] = [:]
    /// A mark of lists that the text does not use.
    private let bullet: UInt8

    init(_ text: UnsafeBufferPointer<UInt8>, _ wishes: Wishes) {
        self.wishes = wishes
        lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        let used = Set(lines.compactMap { line in line.first { $0 != 0x20 && $0 != UInt8(ascii: ">") } })
        bullet = "+*-".utf8.first { !used.contains($0) } ?? UInt8(ascii: "+")
    }

    var text: [UInt8] { Array(lines.joined(separator: [UInt8(ascii: "\n")])) }

    /// Writes lines anew.
    /// - Returns: whether the text has to be parsed again.
    mutating func changes(after root: Node) -> Bool {
        guard readings < Self.mostReadings else { return false }
        readings += 1
        var dividers: [Int] = []
        var isChanged = false
        var walk = TreeWalk(root)
        while let node = walk.next() {
            guard node.isBlock else { continue }
            switch node.type {
            case CMARK_NODE_PARAGRAPH:
                isChanged = rewriteParagraph(node) || isChanged
            case CMARK_NODE_HTML_BLOCK:
                if wishes.contains(.divider), let line = lineOfDivider(node) { dividers.append(line) }
            case CMARK_NODE_LIST: isChanged = refuseDefinitions(node) || isChanged
            default:
                if node.pointee.type == CMarkExtensions.shared.types.table {
                    isChanged = rewriteAttributes(Int(node.pointee.end_line)) || isChanged
                }
            }
        }
        for line in dividers.reversed() { splitDivider(line) }
        return isChanged || !dividers.isEmpty
    }

    private mutating func rewriteParagraph(_ node: Node) -> Bool {
        let content = node.content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        let first = Int(node.pointee.end_line) - content.count + 1
        guard first >= 1, first + content.count - 1 <= lines.count else { return false }
        var isChanged = false
        for (index, line) in content.enumerated() {
            let number = first + index
            if index > 0, wishes.contains(.wideTables) { isChanged = widenTable(number) || isChanged }
            if index > 0 || canBeDefined(node.pointee.prev), line.first == UInt8(ascii: ":") {
                let column = node.pointee.parent?.type == CMARK_NODE_DOCUMENT ? 0 : Int(node.pointee.start_column) - 1
                isChanged = rewriteDefinition(number, upTo: column) || isChanged
            }
        }
        let isBelow = content.count > 1 || node.pointee.prev.map { Int($0.pointee.end_line) == first - 1 } ?? false
        return isBelow && rewriteAttributes(first + content.count - 1) || isChanged
    }
}

/// Lines written anew.
extension SecondReading {
    /// - Parameter number: of a line that may be the delimiter row of a table.
    private mutating func widenTable(_ number: Int) -> Bool {
        let missing = lines[number - 1].withUnsafeBufferPointer { row in
            lines[number - 2].withUnsafeBufferPointer { header in
                let start = header.firstIndex { $0 != UInt8(ascii: ">") && $0 != 0x20 } ?? 0
                let cells = TableRow.cells(header, start..<header.count)
                let quoted = row.firstIndex { $0 != UInt8(ascii: ">") && $0 != 0x20 } ?? 0
                return cells > 0 ? TableRow.delimiters(row, quoted..<row.count) - cells : 0
            }
        }
        guard missing > 0 else { return false }
        var header = lines[number - 2]
        while let last = header.last, last.isSpace { header.removeLast() }
        let isClosed = header.last == UInt8(ascii: "|") && header.dropLast().last != UInt8(ascii: "\\")
        for _ in 0..<(isClosed ? missing : missing + 1) { header += Array(" |".utf8) }
        lines[number - 2] = header
        return true
    }

    /// - Parameter column: index in the line up to which its mark may be.
    private mutating func rewriteDefinition(_ number: Int, upTo column: Int) -> Bool {
        guard wishes.contains(.definitions), !refused.contains(number), definitions[number] == nil else { return false }
        var line = lines[number - 1]
        guard let colon = line.firstIndex(where: { $0 != 0x20 && $0 != UInt8(ascii: ">") }),
            line[colon] == UInt8(ascii: ":"), colon <= column
        else { return false }
        var spaces = line[(colon + 1)...].prefix { $0 == 0x20 }.count
        let isTab = colon + 1 < line.count && line[colon + 1] == UInt8(ascii: "\t")
        guard spaces > 0 || isTab, !line[(colon + 1)...].allSatisfy(\.isSpace) else { return false }
        if spaces == 8 {
            line.removeSubrange(colon + 1..<colon + 4)
            spaces = 5
        }
        // An item's text begins at most four columns behind its mark (CommonMark 5.2), a definition's up to seven.
        let mark = colon + (5...7 ~= spaces ? spaces - 4 : 0)
        line[colon] = 0x20
        line[mark] = bullet
        lines[number - 1] = line
        let isClose = number < 2 || !lines[number - 2].allSatisfy { $0.isSpace || $0 == UInt8(ascii: ">") }
        definitions[number] = Definition(isClose: isClose, mark: mark)
        return true
    }

    /// Takes definitions back that stand below no paragraph, as where a quotation ends.
    private mutating func refuseDefinitions(_ list: Node) -> Bool {
        guard !definitions.isEmpty, isDefinition(list.pointee.first_child),
            list.pointee.prev?.type != CMARK_NODE_PARAGRAPH
        else { return false }
        var item = list.pointee.first_child
        while let node = item {
            let number = Int(node.pointee.start_line)
            if let definition = definitions.removeValue(forKey: number) {
                lines[number - 1][definition.mark] = UInt8(ascii: ":")
                refused.insert(number)
            }
            item = node.pointee.next
        }
        return true
    }

    /// Whether what is below a block may say what it means.
    private func canBeDefined(_ block: Node?) -> Bool {
        guard let block else { return false }
        return block.type == CMARK_NODE_PARAGRAPH
            || block.type == CMARK_NODE_LIST && isDefinition(block.pointee.first_child)
    }

    private func isDefinition(_ item: Node?) -> Bool { item.map { isClose($0) != nil } ?? false }

    /// Whether no blank line is above a definition; `nil` for an item that is none.
    func isClose(_ item: Node) -> Bool? {
        guard let definition = definitions[Int(item.pointee.start_line)],
            definition.mark == Int(item.pointee.start_column) - 1
        else { return nil }
        return definition.isClose
    }

    private mutating func rewriteAttributes(_ number: Int) -> Bool {
        guard wishes.contains(.attributes), lines.indices.contains(number - 1), attributes[number] == nil else {
            return false
        }
        let line = lines[number - 1]
        let prefix = line.prefix { $0 == 0x20 || $0 == UInt8(ascii: ">") }
        guard let list = AttributeList(line: line[prefix.endIndex...]) else { return false }
        attributes[number] = list
        lines[number - 1] = prefix + Array("<!---->".utf8)
        return true
    }

    /// The line of a divider in raw HTML, with text behind it.
    private func lineOfDivider(_ block: Node) -> Int? {
        let first = Int(block.pointee.start_line)
        let written = block.literal.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let index = written.firstIndex(where: { Divider.end(in: UnsafeBufferPointer(rebasing: $0)) != nil }),
            let end = Divider.end(in: UnsafeBufferPointer(rebasing: written[index])),
            lines.indices.contains(first + index - 1)
        else { return nil }
        // A comment ends its block, an element does not.
        let isComment = written[index].drop { $0 == 0x20 }.starts(with: "<!--".utf8)
        return isComment && !written[index].dropFirst(end).allSatisfy(\.isSpace) ? first + index : nil
    }

    /// Puts what is behind a divider on a line of its own, in the same quotations and items.
    private mutating func splitDivider(_ number: Int) {
        let line = lines[number - 1]
        guard let end = line.withUnsafeBufferPointer({ Divider.end(in: $0) }) else { return }
        let start = line.firstIndex(of: UInt8(ascii: "<")) ?? 0
        let prefix = line[..<start].map { $0 == UInt8(ascii: ">") || $0 == 0x09 ? $0 : 0x20 }
        let rest = line[end...].drop { $0 == 0x20 || $0 == 0x09 }
        lines[number - 1] = Array(line[..<end])
        lines.insert(prefix + rest, at: number)
        func moved(_ line: Int) -> Int { line > number ? line + 1 : line }
        added = added.map(moved) + [number + 1]
        definitions = Dictionary(uniqueKeysWithValues: definitions.map { (moved($0.key), $0.value) })
        attributes = Dictionary(uniqueKeysWithValues: attributes.map { (moved($0.key), $0.value) })
        refused = Set(refused.map(moved))
    }
}
