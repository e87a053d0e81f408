import Files
import Formats
import Parsing
import Text

/// Looks for names in whose addresses Hugo drops numerals: `二〇二四年报` is at `/二二四年报/`.
struct NumeralNames {
    /// The first file of the content whose address holds a numeral, or would: in its path, or in its front matter.
    static func first(in folders: [String], of site: String) -> String? {
        folders.lazy.flatMap { FileTree($0, root: site).files }.first { file in
            Slug.holdsNumeral(file) || isMarkdown(file) && holdsNumeral(frontMatterOf: "\(site)/\(file)", file)
        }
    }

    private static func isMarkdown(_ file: String) -> Bool {
        [".md", ".markdown"].contains { file.lowercased().hasSuffix($0) }
    }

    private static func holdsNumeral(frontMatterOf path: String, _ file: String) -> Bool {
        guard let bytes = try? FileBytes.read(path) else { return false }
        return FrontMatterParser.entries(of: SourceFile(path: file, bytes: bytes)).contains { holdsNumeral($0.value) }
    }

    private static func holdsNumeral(_ node: Node) -> Bool {
        switch node.value {
        case .string(let text): Slug.holdsNumeral(text)
        case .list(let list): list.contains(where: holdsNumeral)
        case .map(let map): map.contains { holdsNumeral($0.value) }
        case .null, .boolean, .integer, .real: false
        }
    }
}

extension HugoTranslation {
    /// Keeps the addresses that Hugo made of names with numerals, where the site has any.
    mutating func keepAddresses(of site: String) {
        guard let file = NumeralNames.first(in: contentFolders, of: site) else { return }
        draft.set(["slugs"], .string(Slug.Rule.Numerals.hugo.rawValue), item: nil)
        items.append(
            ImportReport.Item(
                key: file, file: nil, line: nil,
                outcome: .takenOver(as: "slugs: hugo, which leaves numerals out of addresses as Hugo does")))
    }
}
