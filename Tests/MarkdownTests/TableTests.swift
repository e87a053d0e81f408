import Testing
import Text

@testable import Markdown

@Suite struct TableTests {
    private func table(_ rows: [[String]]) -> String {
        let lines = rows.map { "| \($0.joined(separator: " | ")) |" }
        return ([lines[0], "|" + String(repeating: "---|", count: rows[0].count)] + lines.dropFirst()).joined(
            separator: "\n")
    }

    @Test(arguments: [
        "12", "-3.5", "+358.93%", "1,234.5", "(12.3)", "¥1.2亿", "3.5x", "0", "0.5", "−2", "12 亿元", "$5.00", "25bps",
        "２%".replacing("２", with: "2"),
        "↑3.2%",
    ])
    func figuresStandAtTheRight(cell: String) {
        let html = Rendering.site(table([["名", "数"], ["甲", cell], ["乙", ""], ["丙", "—"], ["丁", "-"]])).html
        #expect(html.contains("<th scope=\"col\">名</th>\n<th scope=\"col\" class=\"align-right\">数</th>"))
        #expect(html.contains("<td>甲</td>\n<td class=\"align-right\">"))
    }

    @Test(arguments: [
        "2024-01-05", "2024/1/5", "000858", "600519.SH", "1季度", "甲12", "10-15", "`12`", "12万3", "3.5.", "—",
    ])
    func otherCellsDoNot(cell: String) {
        let isNumber = cell == "3.5."
        let html = Rendering.site(table([["名", "数"], ["甲", cell]])).html
        #expect(html.contains("align-right") == isNumber, "\(cell)")
    }

    @Test func oneWordInAColumnIsEnough() {
        #expect(!Rendering.site(table([["名", "数"], ["甲", "1"], ["乙", "无"], ["丙", "2"]])).html.contains("align"))
    }

    @Test func whatTheAuthorSaysCounts() {
        #expect(Rendering.site("|数|\n|:-|\n|1|").html.contains("<td class=\"align-left\">1</td>"))
    }

    @Test func anEmptyHeaderIsNone() {
        let html = Rendering.site(table([["", "甲"], ["乙", "丙"]])).html
        #expect(html.contains("<td></td>\n<th scope=\"col\">甲</th>"))
    }

    @Test func withoutASiteTheyAreCmarks() {
        #expect(Rendering.bare(table([["", "甲"], ["乙", "1"]])).contains("<th></th>\n<th>甲</th>"))
    }
}
