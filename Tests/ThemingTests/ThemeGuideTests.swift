import Foundation
import TestSupport
import Testing
import Text

@testable import Rendering
@testable import Theming

/// The theme reference of the guide lists every template and every value, and its examples work, in each language.
@Suite struct ThemeGuideTests {
    private static let guides = ["zh-CN", "en"]

    @Test(arguments: guides)
    func everyValueIsListedWithItsKind(language: String) throws {
        let guide = try Guide(language)
        let shapes = ThemeContract(try guide.folio())
        let expected = Self.views(shapes)
        #expect(expected.count > 40)
        for (view, names) in expected.sorted(by: { $0.key < $1.key }) {
            let listed = guide.values(of: view).mapValues(Self.plain)
            #expect(listed == names.mapValues { Self.kind($0) }, "\(view)")
        }
        // A section about a view that does not exist has names that do not exist.
        #expect(Set(guide.sections.keys) == Set(expected.keys))
    }

    @Test(arguments: guides)
    func everyTemplateIsListed(language: String) throws {
        let guide = try Guide(language)
        let rows = guide.rows.filter { row in
            ["layouts/", "partials/", "widgets/"].contains { row[0].hasPrefix("`\($0)") }
        }
        // Shortcodes have a post of their own.
        let templates = try guide.folio().templates.names.filter { !ShortcodeNames.isTemplate($0) }
        #expect(Set(rows.map { $0[0].filter { $0 != "`" } }) == Set(templates))
        // What a template may use is a section of the post.
        #expect(rows.contains { !Guide.code($0[2]).isEmpty })
        for row in rows {
            for name in Guide.code(row[2]) { #expect(guide.sections[name] != nil, "\(row[0]): \(name)") }
        }
    }

    @Test(arguments: guides)
    func everyStyleOfFolioIsListed(language: String) throws {
        let guide = try Guide(language)
        let declared = try guide.folio().declaration.styles
        let nouns = [["colours", "颜色"], ["fonts", "字体"], ["widths", "宽度"], ["switches", "开关"]]
        for (kind, names) in zip(StyleDeclaration.Kind.allCases, nouns) {
            let row = try #require(guide.rows.first { names.contains($0[0]) })
            #expect(Set(Guide.code(row[1])) == Set(declared.filter { $0.value.kind == kind }.keys), "\(kind)")
        }
    }

    @Test(arguments: guides)
    func theExampleOfStyleWorks(language: String) throws {
        let example = try #require(try Guide(language).examples.first)
        let site = try TestSite(
            "-- site.yaml --\ntheme: folio\n\(example.text)-- static/images/logo.svg --\n<svg width=\"9\" height=\"9\"/>\n-- content/a.md --\n"
        ).publish()
        #expect(site.messages == [])
        let sheet = try #require(site.files.first { $0.hasPrefix("assets/style.") }.flatMap { site[$0] })
        for part in [
            "--accent:#1a5fb4", "--accent:#8ab4f8", "--paper:#ffffff", "--measure:42em", "\"Songti SC\", serif",
        ] {
            #expect(sheet.contains(part), "\(part)")
        }
        #expect(site["a/index.html"]?.contains("<img src=\"/images/logo.svg\" alt=\"Inkstone\"") == true)
    }

    @Test(arguments: guides)
    func theExampleOfAPartialWorks(language: String) throws {
        let files = try Guide(language).examples.dropFirst()
        #expect(files.count == 5)
        let text = files.map { "-- \($0.file) --\n\($0.text)" }.joined()
        let post = "-- content/news/a.md --\n---\n{title: 题, tags: [\"A&B\"]}\n---\n"
        for (code, word) in [("zh-CN", "标签："), ("en", "Filed under:"), ("fr", "Filed under:")] {
            let site = try TestSite(
                text.replacing("theme: mine\n", with: "theme: mine\ndefault_language: \(code)\n") + post
            ).publish()
            #expect(site.messages == [])
            #expect(
                site["news/a/index.html"]?.contains(
                    "<p class=\"tagged\">\(word) <a href=\"/tags/ab/\" rel=\"tag\">#A&amp;B</a></p>") == true)
        }
    }

    /// The views that have a section of their own, with their names.
    private static func views(_ shapes: ThemeContract) -> [String: [String: Shape]] {
        var views = [
            "shared": shapes.shared, "page": ThemeContract.page, "card": ThemeContract.card,
            "post": ThemeContract.post.filter { ThemeContract.card[$0.key] == nil }, "list": ThemeContract.list,
            "taxonomy": ThemeContract.taxonomy, "archives": ThemeContract.archives, "search": ThemeContract.search,
            "404": ThemeContract.missing, "post-meta": ThemeContract.metaLine, "header": ThemeContract.header,
            "footer": ThemeContract.footer, "sidebar": ThemeContract.sidebar, "slot": ThemeContract.slot,
            "day": ThemeContract.day,
        ]
        for (name, names) in ThemeContract.widgets { views["widgets/\(name)"] = names }
        for (_, names) in views { add(names, to: &views) }
        return views
    }

    /// Adds the views behind these names, which depend on no theme.
    private static func add(_ names: [String: Shape], to views: inout [String: [String: Shape]]) {
        for shape in names.values {
            var shape = shape
            if case .list(let element) = shape { shape = element }
            guard case .view(let view) = shape, !["text", "assets"].contains(view.name), views[view.name] == nil else {
                continue
            }
            views[view.name] = view.names()
            add(view.names(), to: &views)
        }
    }

    /// What the tables call the kind of a value, in English.
    private static func kind(_ shape: Shape) -> String {
        switch shape {
        case .text: "text"
        case .markup: "HTML"
        case .flag: "yes or no"
        case .free: "anything"
        case .view(let view): "`\(view.name)`"
        case .list(.text): "list of texts"
        case .list(let element): "list of \(kind(element))"
        case .named(let element): "\(kind(element)) by name"
        }
    }

    private static func plain(_ kind: String) -> String {
        let words = [
            "文字": "text", "是否": "yes or no", "任意": "anything", "文字的列表": "list of texts", "HTML 的列表": "list of HTML",
        ]
        if kind.hasSuffix(" 的列表"), words[kind] == nil { return "list of \(kind.dropLast(" 的列表".count))" }
        return words[kind] ?? kind
    }
}

/// The theme reference in one language.
private struct Guide {
    let lines: [String]

    init(_ language: String) throws {
        let folder = URL(filePath: Repository.themes).deletingLastPathComponent()
        let file = folder.appending(path: "content/\(language)/guide/theme-reference.md")
        lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    }

    func folio() throws -> Theme {
        var cache: ThemeCache?
        return try ThemeLoader.load("folio", site: "/", searchPaths: [Repository.themes], &cache)
    }

    /// The cells of the tables' rows.
    var rows: [[String]] { lines.compactMap(Self.cells) }

    private static func cells(_ line: String) -> [String]? {
        guard line.hasPrefix("| "), line.hasSuffix(" |") else { return nil }
        return line.dropFirst(2).dropLast(2).components(separatedBy: " | ").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    static func code(_ text: String) -> [String] { text.matches(of: /`(.+?)`/).map { String($0.output.1) } }

    /// The rows below each heading that names a view, by the view.
    var sections: [String: [[String]]] {
        var sections: [String: [[String]]] = [:]
        var view: String?
        for line in lines {
            if line.hasPrefix("#") {
                view = line.hasPrefix("###") ? Self.code(line).first : nil
                if let view { sections[view] = [] }
            } else if let view, let cells = Self.cells(line), cells[0].hasPrefix("`") {
                sections[view, default: []].append(cells)
            }
        }
        return sections
    }

    /// The names of a view with their kind, as they are listed.
    func values(of view: String) -> [String: String] {
        let pairs = (sections[view] ?? []).flatMap { row in Self.code(row[0]).map { ($0, row[1]) } }
        return Dictionary(pairs) { _, _ in "listed twice" }
    }

    /// Blocks of code behind a line that names their file.
    var examples: [(file: String, text: String)] {
        var examples: [(file: String, text: String)] = []
        var index = 0
        while index < lines.count {
            defer { index += 1 }
            guard let file = lines[index].wholeMatch(of: /`([a-zA-Z0-9.\/-]+)`[:：]/) else { continue }
            let start = index + 3
            let end = lines[start...].firstIndex(of: "```") ?? start
            examples.append((String(file.output.1), lines[start..<end].map { $0 + "\n" }.joined()))
        }
        return examples
    }
}
