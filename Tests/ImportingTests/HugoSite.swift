import TestSupport

@testable import Importing

/// A Hugo site in a string, imported.
struct HugoSite {
    let site: TestSite
    let report: ImportReport

    /// - Parameter text: a text archive without `site.yaml`.
    init(_ text: String, _ adjust: (inout HugoImport.Options) -> Void = { _ in }) throws {
        site = try TestSite(text)
        // The theme that `TestSite` names is none of Hugo's site.
        try site.remove("site.yaml")
        var options = HugoImport.Options(source: site.folder)
        adjust(&options)
        report = try HugoImport(options).run()
    }

    var configuration: String { (try? site.read("site.yaml")) ?? "" }

    /// Without comments, empty lines and what every import says about Markdown.
    var lines: [String] {
        let usual = ["  smart: true", "  definition_lists: true", "  captions: false"]
        let lines = configuration.split(separator: "\n").map(String.init).filter {
            !$0.hasPrefix("#") && !usual.contains($0)
        }
        return zip(lines, lines.dropFirst() + [""]).filter { $0 != "markdown:" || $1.hasPrefix(" ") }.map(\.0)
    }

    /// `key → what became of it`, a line an item.
    var outcomes: [String] {
        report.items.map { item in
            switch item.outcome {
            case .takenOver(let key): "\(item.key) → \(key)"
            case .keptForThemes: "\(item.key) kept for themes"
            case .notNeeded: "\(item.key) not needed"
            case .notSupported: "\(item.key) not supported"
            }
        }
    }
}
