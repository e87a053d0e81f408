/// The words that the renderer adds for readers who listen to a page, in the language of its edition.
package struct MarkdownLabels: Sendable, Hashable {
    /// Names the list of footnotes.
    var footnotes: String
    /// Names the link from a footnote back to its place; the footnote's number follows.
    var backToText: String
    /// Names the frame in which a wide table scrolls.
    package var table: String
    /// Names the check box of a task without text.
    var task: String

    package init(footnotes: String, backToText: String, table: String, task: String) {
        self.footnotes = footnotes
        self.backToText = backToText
        self.table = table
        self.task = task
    }

    /// The labels for a language tag (BCP 47): Chinese in either script, Japanese, Korean, else English.
    package init(language: String) {
        let tag = language.lowercased().split(separator: "-")
        switch tag.first {
        case "zh" where tag.contains("hant") || tag.contains("hk") || tag.contains("tw") || tag.contains("mo"):
            self.init(footnotes: "註腳", backToText: "返回正文", table: "表格", task: "任務")
        case "zh": self.init(footnotes: "脚注", backToText: "返回正文", table: "表格", task: "任务")
        case "ja": self.init(footnotes: "脚注", backToText: "本文に戻る", table: "表", task: "タスク")
        case "ko": self.init(footnotes: "각주", backToText: "본문으로 돌아가기", table: "표", task: "작업")
        default: self.init(footnotes: "Footnotes", backToText: "Back to text", table: "Table", task: "Task")
        }
    }
}
