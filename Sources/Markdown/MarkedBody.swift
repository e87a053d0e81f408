import CMarkGFM
import Scanning
import Text

/// A body whose delimiters, formulas and insertions were marked before parsing, and how to take the marks out again.
struct MarkedBody {
    let sentinels: Sentinels
    /// The text without marks.
    let text: UnsafeBufferPointer<UInt8>
    let formulas: [Formula]
    let insertions: [Insertion]
    let spacedFootnotes: [SpacedFootnote]

    /// The bytes of a string of the tree as its author wrote them, with the text of insertions.
    /// - Parameter isHTML: takes their HTML instead.
    func restored(_ marked: UnsafeBufferPointer<UInt8>, isHTML: Bool = false) -> [UInt8] {
        var restored: [UInt8] = []
        restored.reserveCapacity(marked.count)
        var copied = 0
        var index = 0
        while let start = marked.firstIndex(of: sentinels.lead, from: index) {
            index = start + 1
            guard let mark = sentinels.mark(at: start, in: marked) else { continue }
            restored.append(contentsOf: UnsafeBufferPointer(rebasing: marked[copied..<start]))
            index = start + 3
            if let literal = Sentinels.literal(mark) { restored.append(literal) }
            switch piece(mark, at: &index, in: marked) {
            case .formula(let formula): restored.append(contentsOf: source(formula))
            case .insertion(let number):
                restored.append(contentsOf: (isHTML ? insertions[number].html : insertions[number].text).utf8)
            case .label, nil: break
            }
            copied = index
        }
        restored.append(contentsOf: UnsafeBufferPointer(rebasing: marked[copied...]))
        return restored
    }

    /// With its delimiters, as valid UTF-8.
    private func source(_ formula: Formula) -> String.UTF8View {
        String(decoding: text[formula.range], as: UTF8.self).utf8
    }

    /// What a number stands for that is written between two marks.
    private enum Piece {
        case formula(Formula)
        case insertion(Int)
        case label(Int)
    }

    /// Reads the number behind a first mark, and its second mark.
    private func piece(
        _ mark: Sentinels.Mark, at index: inout Int, in marked: UnsafeBufferPointer<UInt8>
    ) -> Piece? {
        let count: Int
        switch mark {
        case .formula: count = formulas.count
        case .insertion: count = insertions.count
        case .label: count = spacedFootnotes.count
        default: return nil
        }
        var number = 0
        while index < marked.count, marked[index].isASCIIDigit, number < count {
            number = number * 10 + Int(marked[index] - UInt8(ascii: "0"))
            index += 1
        }
        if sentinels.mark(at: index, in: marked) == mark { index += 3 }
        guard number < count else { return nil }
        switch mark {
        case .formula: return .formula(formulas[number])
        case .insertion: return .insertion(number)
        default: return .label(number)
        }
    }

    /// The numbers of the footnotes that are none.
    private func labels(in marked: UnsafeBufferPointer<UInt8>) -> [Int] {
        var labels: [Int] = []
        var index = 0
        while let start = marked.firstIndex(of: sentinels.lead, from: index) {
            index = start + 1
            guard let mark = sentinels.mark(at: start, in: marked) else { continue }
            index = start + 3
            if mark == .label, case .label(let number) = piece(mark, at: &index, in: marked) { labels.append(number) }
        }
        return labels
    }

    /// Where the first formula or insertion of a string begins and ends, marks included.
    private func firstPiece(in marked: UnsafeBufferPointer<UInt8>) -> (range: Range<Int>, piece: Piece)? {
        var index = 0
        while let start = marked.firstIndex(of: sentinels.lead, from: index) {
            index = start + 1
            guard let mark = sentinels.mark(at: start, in: marked) else { continue }
            var end = start + 3
            if let piece = piece(mark, at: &end, in: marked) {
                if case .label = piece { continue }
                return (start..<end, piece)
            }
        }
        return nil
    }
}

/// Taking the marks out of a tree.
extension MarkedBody {
    /// What marks told of a tree.
    struct Shown {
        /// The lines of headings as they were written: their nodes' own are overwritten.
        var headings: [SyntaxTree.Node: [UInt8]] = [:]
        /// The footnotes that are none, outside code.
        var footnotes: [SpacedFootnote] = []
    }

    func restore(_ root: SyntaxTree.Node) -> Shown {
        var shown = Shown()
        var walk = TreeWalk(root)
        while let node = walk.next() {
            switch node.type {
            case CMARK_NODE_HEADING: shown.headings[node] = restored(node.content)
            case CMARK_NODE_TEXT:
                if !spacedFootnotes.isEmpty { shown.footnotes += labels(in: node.literal).map { spacedFootnotes[$0] } }
                if !formulas.isEmpty || !insertions.isEmpty, splitAtPieces(node) { continue }
                restoreLiteral(node)
            case CMARK_NODE_CODE: restoreLiteral(node)
            case CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK: restoreLiteral(node, isHTML: true)
            case CMARK_NODE_FOOTNOTE_DEFINITION:
                // cmark-gfm does not let a label be replaced by a longer one; here it is only part of an address.
                let body = MarkedBody(
                    sentinels: sentinels, text: text, formulas: [], insertions: [], spacedFootnotes: [])
                body.restore(node.pointee.as.literal, { node.pointee.as.literal = $0 }, { _ in 0 })
            case CMARK_NODE_CODE_BLOCK:
                let code = node.pointee.as.code
                restore(code.info, { node.pointee.as.code.info = $0 }, { cmark_node_set_fence_info(node, $0) })
                restore(code.literal, { node.pointee.as.code.literal = $0 }, { cmark_node_set_literal(node, $0) })
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                let link = node.pointee.as.link
                restore(link.url, { node.pointee.as.link.url = $0 }, { cmark_node_set_url(node, $0) })
                restore(link.title, { node.pointee.as.link.title = $0 }, { cmark_node_set_title(node, $0) })
            default: break
            }
        }
        return shown
    }

    private func restoreLiteral(_ node: SyntaxTree.Node, isHTML: Bool = false) {
        restore(
            node.pointee.as.literal, { node.pointee.as.literal = $0 }, { cmark_node_set_literal(node, $0) },
            isHTML: isHTML)
    }

    /// - Parameters:
    ///   - shorten: stores the chunk again after its bytes became fewer in place.
    ///   - replace: frees the chunk and copies a longer string instead.
    private func restore(
        _ chunk: cmark_chunk, _ shorten: (cmark_chunk) -> Void, _ replace: (UnsafePointer<CChar>) -> CInt,
        isHTML: Bool = false
    ) {
        guard let data = chunk.data, chunk.bytes.firstIndex(of: sentinels.lead, from: 0) != nil else { return }
        var restored = restored(chunk.bytes, isHTML: isHTML)
        if restored.count > Int(chunk.len) {
            restored.append(0)
            restored.withUnsafeBytes { bytes in
                if let address = bytes.bindMemory(to: CChar.self).baseAddress { _ = replace(address) }
            }
            return
        }
        restored.withUnsafeBufferPointer { bytes in
            if let first = bytes.baseAddress { data.update(from: first, count: bytes.count) }
        }
        if chunk.alloc != 0, restored.count < Int(chunk.len) { data[restored.count] = 0 }
        var shorter = chunk
        shorter.len = bufsize_t(restored.count)
        shorten(shorter)
    }

    /// Puts a node of its own between the text before and after each formula and insertion of a text node.
    /// - Returns: whether nothing of the node was left.
    private func splitAtPieces(_ node: SyntaxTree.Node) -> Bool {
        var rest = node.literal
        while let (range, piece) = firstPiece(in: rest) {
            let before = restored(UnsafeBufferPointer(rebasing: rest[..<range.lowerBound]))
            if !before.isEmpty { insert(CMARK_NODE_TEXT, before, before: node) }
            switch piece {
            case .formula(let formula):
                let inserted = insert(CMARK_NODE_CODE, tex(formula), before: node)
                inserted?.pointee.user_data = UnsafeMutableRawPointer(bitPattern: formula.isDisplay ? 2 : 1)
            case .insertion(let number):
                let inserted = insert(CMARK_NODE_HTML_INLINE, Array(insertions[number].text.utf8), before: node)
                inserted?.pointee.user_data = UnsafeMutableRawPointer(bitPattern: number + 1)
            case .label: break
            }
            rest = UnsafeBufferPointer(rebasing: rest[range.upperBound...])
        }
        if rest.count == node.literal.count { return false }
        if rest.isEmpty {
            cmark_node_free(node)
            return true
        }
        cmark_node_set_literal(node, String(decoding: restored(rest), as: UTF8.self))
        return false
    }

    @discardableResult
    private func insert(
        _ type: cmark_node_type, _ literal: [UInt8], before node: SyntaxTree.Node
    ) -> SyntaxTree.Node? {
        guard let inserted = cmark_node_new(type) else { return nil }
        cmark_node_set_literal(inserted, String(decoding: literal, as: UTF8.self))
        if cmark_node_insert_before(node, inserted) == 0 {
            cmark_node_free(inserted)
            return nil
        }
        return inserted
    }

    /// The TeX of a formula, without the marks of a quotation around it.
    private func tex(_ formula: Formula) -> [UInt8] {
        let lines = text[formula.tex].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count > 1, isQuoted(formula.range.lowerBound) else { return Array(text[formula.tex]) }
        let quote: Set<UInt8> = [UInt8(ascii: ">"), UInt8(ascii: " ")]
        let rest = lines.dropFirst().map { Array($0.drop { quote.contains($0) }) }
        return Array(([Array(lines[0])] + rest).joined(separator: [UInt8(ascii: "\n")]))
    }

    private func isQuoted(_ offset: Int) -> Bool {
        var start = offset
        while start > 0, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return text[start..<offset].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ">")
    }
}

extension UnsafeMutablePointer<cmark_node> {
    /// A code node that holds TeX.
    var isFormula: Bool { pointee.user_data != nil && type == CMARK_NODE_CODE }

    var isDisplayFormula: Bool { isFormula && pointee.user_data == UnsafeMutableRawPointer(bitPattern: 2) }

    /// A paragraph that holds one display formula and nothing else.
    var isFormulaParagraph: Bool {
        guard type == CMARK_NODE_PARAGRAPH, let child = pointee.first_child else { return false }
        return child.pointee.next == nil && child.isDisplayFormula
    }
}
