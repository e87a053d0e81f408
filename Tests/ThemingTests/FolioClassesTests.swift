import Foundation
import TestSupport
import Testing

/// An author's `<aside class="note">` is not Folio's: rules and scripts for classes of the page leave out what is in
/// `.prose`, where authors may write any class.
@Suite struct FolioClassesTests {
    private static let scope = ":where(:not(.prose *))"
    private static let folder = Repository.themes + "/folio"

    private static func files(below folders: [String], ending: String) throws -> [(name: String, text: String)] {
        try folders.flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: "\(Self.folder)/\(folder)").sorted()
                .filter { $0.hasSuffix(ending) }
                .map {
                    ("\(folder)/\($0)", try String(contentsOfFile: "\(Self.folder)/\(folder)/\($0)", encoding: .utf8))
                }
        }
    }

    /// The classes that Folio's own elements have.
    private static func classes() throws -> Set<Substring> {
        var classes: Set<Substring> = []
        for (_, text) in try files(below: ["layouts", "partials", "widgets"], ending: ".mustache") {
            for match in text.matches(of: /class="([^"]*)"|\{\{\$class\}\}(.*?)\{\{\/class\}\}/) {
                let names = (match.output.1 ?? match.output.2 ?? "").replacing(/\{\{[^}]*\}\}/, with: " ")
                classes.formUnion(names.split(separator: " ").map { Substring(String($0)) })
            }
        }
        // Tables of records look like those that bodies have.
        return classes.subtracting(["prose", "introduction", "table-scroll", "align-right"])
    }

    /// Selectors, a list of them apart at its outermost commas.
    private static func selectors(of sheet: String) -> [String] {
        let sheet = sheet.replacing(/(?s)\/\*.*?\*\//, with: "")
        var selectors: [String] = []
        for match in sheet.matches(of: /([^{};]+)\{/) where !match.output.1.contains("@") {
            var depth = 0
            var selector = ""
            for character in match.output.1 {
                depth += "([".contains(character) ? 1 : ")]".contains(character) ? -1 : 0
                if character == ",", depth == 0 {
                    selectors.append(selector)
                    selector = ""
                } else {
                    selector.append(character)
                }
            }
            selectors.append(selector)
        }
        return selectors.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    @Test func rulesForClassesOfThePageLeaveOutWhatAuthorsWrite() throws {
        let classes = try Self.classes()
        #expect(classes.isSuperset(of: ["card", "note", "menu", "toc", "front", "day"]))
        var count = 0
        for (name, text) in try Self.files(below: ["assets"], ending: ".css") {
            for selector in Self.selectors(of: text) {
                let plain = selector.replacing(Self.scope, with: "").replacing(/:(has|not)\([^()]*\)/, with: "")
                let last = plain.matches(of: /\.([a-zA-Z][\w-]*)/).last?.output.1
                guard let last, classes.contains(last), !plain.contains(".prose") else { continue }
                count += 1
                #expect(selector.contains(Self.scope), "\(name): \(selector)")
            }
        }
        #expect(count > 200)
    }

    @Test func scriptsLookForClassesOfThePageOutsideOfBodies() throws {
        let classes = try Self.classes()
        var count = 0
        for (name, text) in try Self.files(below: ["assets"], ending: ".js") {
            for match in text.matches(of: /(own|all|each|document\.querySelector(?:All)?)\("([^"]*)"(.*)/) {
                let selector = match.output.2
                let names = selector.matches(of: /\.([a-zA-Z][\w-]*)/).map(\.output.1)
                guard names.contains(where: classes.contains), !selector.contains(".prose ") else { continue }
                count += 1
                let isOwn = match.output.1 == "own" || match.output.1 == "each" || selector.contains(":not(.prose *)")
                #expect(isOwn, "\(name): \(selector)")
            }
        }
        #expect(count > 5)
    }
}
