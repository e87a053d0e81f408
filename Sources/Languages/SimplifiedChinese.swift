import Text

/// What messages say in Simplified Chinese.
///
/// A table is one text: a line for the key, as `Message.key` has it, and below it, behind `= `, the sentence. In both `⏎`
/// is the end of a line, and `␣` a space at either end.
package enum SimplifiedChinese {
    /// By key; made when the first message is shown.
    package static let wording = Wording(
        language: "zh-CN", Dictionary(tables.flatMap(entries)) { first, _ in first })

    /// One for each module, or for a part of it.
    package static let tables: [String] = [
        checking, commands, counts, dates, explaining, fields, files, formats, importReports, importing, keys, markdown,
        menus,
        parsing, planning, preview, publishing, quoted, rendering, resolving, searching, shortcodes, starting, text,
        theming,
        words, writing,
    ]

    /// Keys and sentences, in the order of a table.
    package static func entries(of table: String) -> [(key: String, sentence: String)] {
        var entries: [(String, String)] = []
        var key = ""
        for line in table.split(separator: "\n") {
            if line.hasPrefix("= ") {
                entries.append((key, unescaped(line.dropFirst(2))))
            } else {
                key = unescaped(line)
            }
        }
        return entries
    }

    private static func unescaped(_ line: Substring) -> String {
        String(line).replacing("⏎", with: "\n").replacing("␣", with: " ")
    }
}
