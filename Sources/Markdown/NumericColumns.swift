import CMarkGFM
import Text

/// The columns of a table that hold figures and nothing else: they stand at the right, digit below digit.
enum NumericColumns {
    /// Indices of columns with figures; the header does not count, nor do empty cells and dashes.
    static func indices(of table: SyntaxTree.Node) -> Set<Int> {
        var numeric: Set<Int> = []
        var others: Set<Int> = []
        var row = table.pointee.first_child?.pointee.next
        while let cells = row {
            var column = 0
            var cell = cells.pointee.first_child
            while let node = cell {
                if !others.contains(column) {
                    switch Figure(cell: node) {
                    case .number: numeric.insert(column)
                    case .text: others.insert(column)
                    case .none: break
                    }
                }
                column += 1
                cell = node.pointee.next
            }
            row = cells.pointee.next
        }
        return numeric.subtracting(others)
    }
}

/// What a cell of a table holds.
enum Figure {
    case none, number, text

    init(cell: SyntaxTree.Node) {
        var written: [UInt8] = []
        var walk = TreeWalk(cell)
        while let node = walk.next(), written.count <= Self.longest {
            switch node.type {
            case CMARK_NODE_TEXT: written.append(contentsOf: node.literal)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: written.append(0x20)
            case CMARK_NODE_CODE, CMARK_NODE_IMAGE, CMARK_NODE_HTML_INLINE:
                self = .text
                return
            default: break
            }
        }
        self = written.withUnsafeBufferPointer { Self($0) }
    }

    /// In bytes; no figure has more.
    private static let longest = 48

    /// `+358.93%`, `1,234`, `(12.3)`, `¥1.2亿`, `-`, `3.5x`; neither dates nor codes such as `000858`.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        var digits = 0
        var isSeparated = false
        var unit = 0
        var index = 0
        var isLeadingZero = false
        while let scalar = text.scalar(at: index) {
            index += UTF8.width(scalar)
            switch scalar {
            case "0"..."9":
                if digits == 0, scalar == "0" { isLeadingZero = true }
                if digits == 1, isLeadingZero, !isSeparated { digits = .min }
                if unit > 0 { digits = .min }
                digits += 1
            case ".", ",", "，": isSeparated = true
            case "-", "−", "–", "—", "/":
                // Behind digits a date or a range; before them a sign.
                if digits > 0 { digits = .min }
            case " ", "\u{A0}", "+", "(", ")", "（", "）", "±", "~", "$", "¥", "￥", "€", "£", "↑", "↓", "▲", "▼", "*":
                break
            case "%", "‰", "％", "x", "X", "倍", "亿", "億", "万", "萬", "千", "百", "元", "美", "港", "个", "個", "股", "吨", "p",
                "b", "c",
                "t", "s", "K", "M", "B", "k":
                unit += 1
                if digits == 0 || unit > 3 { digits = .min }
            default: digits = .min
            }
            if digits < 0 || index > Self.longest {
                self = .text
                return
            }
        }
        self = digits > 0 ? .number : .none
    }
}
