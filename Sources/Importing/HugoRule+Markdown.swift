import Formats
import Text

/// How Hugo reads Markdown, as switches of Inkstone.
extension HugoRule {
    static let markdown: [String: HugoRule] = [
        "markup.goldmark.extensions.definitionlist": .take(["markdown", "definition_lists"]),
        "markup.goldmark.extensions.linkify": .take(["markdown", "link_addresses"]),
        "markup.goldmark.extensions.passthrough": .convert { $0.passthrough($1) },
        "markup.goldmark.extensions.footnote": alwaysOn, "markup.goldmark.extensions.strikethrough": alwaysOn,
        "markup.goldmark.extensions.table": alwaysOn, "markup.goldmark.extensions.tasklist": alwaysOn,
        "markup.goldmark.renderer.hardwraps": .take(["markdown", "hard_breaks"]),
        "markup.goldmark.parser.attribute.block": .take(["markdown", "block_attributes"]),
        "markup.goldmark.parser.attribute.title": alwaysOn,
        "markup.goldmark.parser.autoheadingid": alwaysOn,
        "markup.goldmark.parser.autoheadingidtype": .take(["markdown", "heading_ids"]),
        "markup.goldmark.parser.autoidtype": .take(["markdown", "heading_ids"]),
        "enableemoji": .take(["markdown", "emoji"]),
    ]

    private static let alwaysOn = HugoRule.convert {
        $0.mustBe(true, $1, "it is always on", hint: "write it otherwise")
    }
}

extension HugoTranslation {
    private static let formulaDelimiters: Set<String> = ["$", "$$", "\\(", "\\)", "\\[", "\\]"]

    /// Text that Hugo leaves to a script that sets formulas.
    mutating func passthrough(_ setting: HugoSetting) -> ImportReport.Outcome {
        if setting.lowercasedPath.last == "enable" {
            guard setting.flag == true else { return .notNeeded(because: "formulas are read where mathjax is true") }
            draft.set(["mathjax"], .boolean(true), item: item)
            return .takenOver(as: "mathjax")
        }
        let others = Self.texts(setting.value).filter { !Self.formulaDelimiters.contains($0) }
        guard !others.isEmpty else { return .notNeeded(because: "formulas are read between these delimiters") }
        return .notSupported(
            because: "no formula is read between \(others.map(Message.init(verbatim:)).joined(separator: " and "))",
            hint: "write formulas between $…$, $$…$$, \\(…\\) or \\[…\\]")
    }

    private static func texts(_ node: Node) -> [String] {
        switch node.value {
        case .string(let text): [text]
        case .list(let nodes): nodes.flatMap(texts)
        case .map(let entries): entries.flatMap { texts($0.value) }
        default: []
        }
    }

    /// What Hugo does unless a site says otherwise, and Inkstone only if it says so.
    mutating func fillMarkdown() {
        let defaults: [(String, Bool)] = [("smart", true), ("definition_lists", true), ("captions", false)]
        for (name, value) in defaults where !draft.contains(["markdown", name]) {
            draft.set(["markdown", name], .boolean(value), item: nil)
        }
    }
}
