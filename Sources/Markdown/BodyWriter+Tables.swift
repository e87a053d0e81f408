import CMarkGFM

extension BodyWriter {
    mutating func enterTablePart(_ node: Node) {
        switch node.pointee.type {
        case types.table: enterTable(node)
        case types.tableRow: enterRow(node)
        case types.tableCell: enterCell(node)
        default: break
        }
    }

    mutating func leaveTablePart(_ node: Node) {
        switch node.pointee.type {
        case types.table: leaveTable()
        case types.tableRow:
            plain.endLine()
            html.startLine()
            html.markup("</tr>")
            if isInTableHeader {
                html.startLine()
                html.markup("</thead>")
                isInTableHeader = false
            }
        case types.tableCell:
            column += 1
            plain.space()
            html.markup(isInTableHeader && !isEmptyHeader(node) ? "</th>" : "</td>")
        default: break
        }
    }

    /// For a site, in a frame that scrolls, by keyboard too; a group, because a page of ten tables would have ten
    /// landmarks if it were a region.
    private mutating func enterTable(_ table: Node) {
        html.startLine()
        if options.decoratesForSite {
            numericColumns = NumericColumns.indices(of: table)
            html.markup("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
            html.text(options.labels.table)
            html.markup("\">\n")
        }
        html.markup("<table>")
        hasOpenTableBody = false
    }

    private mutating func leaveTable() {
        if hasOpenTableBody {
            html.startLine()
            html.markup("</tbody>")
        }
        hasOpenTableBody = false
        html.startLine()
        html.markup("</table>")
        if options.decoratesForSite { html.markup("\n</div>") }
        html.startLine()
    }

    private mutating func enterRow(_ node: Node) {
        column = 0
        html.startLine()
        if cmark_gfm_extensions_get_table_row_is_header(node) != 0 {
            isInTableHeader = true
            html.markup("<thead>\n")
        } else if !hasOpenTableBody {
            html.markup("<tbody>\n")
            hasOpenTableBody = true
        }
        html.markup("<tr>")
    }

    private mutating func enterCell(_ node: Node) {
        html.startLine()
        if !isInTableHeader || isEmptyHeader(node) {
            html.markup("<td")
        } else {
            html.markup(options.decoratesForSite ? "<th scope=\"col\"" : "<th")
        }
        let alignment: StaticString? =
            switch alignment(node) {
            case UInt8(ascii: "l"): "left\""
            case UInt8(ascii: "c"): "center\""
            case UInt8(ascii: "r"): "right\""
            default: numericColumns.contains(column) ? "right\"" : nil
            }
        if let alignment {
            // The attribute is obsolete (HTML 16.2); a site has a style sheet.
            html.markup(options.decoratesForSite ? " class=\"align-" : " align=\"")
            html.markup(alignment)
        }
        html.byte(UInt8(ascii: ">"))
    }

    /// A cell without text is no header of its column (WCAG 1.3.1).
    private func isEmptyHeader(_ cell: Node) -> Bool {
        options.decoratesForSite && cell.pointee.first_child == nil
    }

    /// `l`, `c`, `r` or 0, as the delimiter row says.
    private func alignment(_ cell: Node) -> UInt8 {
        guard let table = cell.pointee.parent?.pointee.parent,
            let alignments = cmark_gfm_extensions_get_table_alignments(table)
        else { return 0 }
        return column < Int(cmark_gfm_extensions_get_table_columns(table)) ? alignments[column] : 0
    }
}
