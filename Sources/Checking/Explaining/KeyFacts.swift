import Formats
import Keys
import Parsing
import Publishing
import Resolving
import Text

/// What becomes of each key of a post's front matter.
struct KeyFacts {
    private let planned: PlannedSite
    private let post: ParsedPost
    private let entries: [Node.Entry]
    private let read: Set<String>
    private let rule: PathRule

    /// - Parameter language: of the post's edition.
    init(
        _ planned: PlannedSite, _ source: PageSource, _ entries: [Node.Entry], _ language: SiteConfiguration.Language
    ) {
        self.planned = planned
        rule = planned.site.configuration.inLanguage(language).pathRule(of: source.parsed)
        post = source.parsed
        self.entries = entries
        read = planned.theme.parameterNames.union(FrontMatter.keysOfOtherThemes)
    }

    /// Key, value and use, in the order of the source; then what cascades give.
    var lines: [[Message]] {
        let own = entries.enumerated().flatMap { number, entry -> [[Message]] in
            if case .map(let members) = entry.value.value, entry.key.lowercased() == "params" {
                return members.map { ["params.\($0.key)", "\($0.value.shortText)", use(of: $0, isParameter: true)] }
            }
            let isRepeated = entries[(number + 1)...].contains { isSame($0.key, entry.key) }
            let said = isRepeated ? "ignored: given again below" : use(of: entry)
            return [["\(entry.key)", "\(entry.value.shortText)", said]]
        }
        return own + cascade
    }

    private var cascade: [[Message]] {
        let introductions = planned.sources.filter { $0.file.kind == .introduction }
        let defaults = FolderDefaults(introductions, languages: planned.site.configuration.languages.map(\.code))
        var given = entries.filter { !$0.value.value.isUnset }.map(\.key)
        return defaults.defaults(for: post.file).map { entry in
            let giver = introductions.first { introduction in
                introduction.frontMatter.cascade.flatMap(\.values).contains {
                    $0.key == entry.key && $0.keyRange == entry.keyRange
                }
            }
            let isTaken = given.contains { isSame($0, entry.key) }
            given.append(entry.key)
            let from: Message = giver.map { "from cascade of \($0.source.path)" } ?? "from cascade of a folder above"
            return [
                "\(entry.key)", "\(entry.value.shortText)",
                isTaken ? "ignored, \(from): given already" : "\(use(of: entry)), \(from)",
            ]
        }
    }

    private func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.lowercased(), right.lowercased())
        guard let key = FrontMatterKey(lowercased: left) else { return left == right }
        return key == FrontMatterKey(lowercased: right)
    }

    /// - Parameter isParameter: a member of `params`.
    private func use(of entry: Node.Entry, isParameter: Bool = false) -> Message {
        let name = entry.key.lowercased()
        if entry.value.value.isUnset { return "not set: empty" }
        if let key = FrontMatterKey(lowercased: name), !isParameter || key.isThemeKey { return use(of: key) }
        let taxonomies = planned.site.configuration.taxonomies.map { $0.lowercased() }
        if taxonomies.contains(name) { return "used: a taxonomy of the site" }
        if name.hasSuffix("_weight"), taxonomies.contains(String(name.dropLast(7))) {
            return "ignored: lists are ordered by weight and date"
        }
        return read.contains(name) ? "kept for themes; this one reads it" : "kept for themes; this one does not read it"
    }

    private func use(of key: FrontMatterKey) -> Message {
        switch key {
        case .url:
            if case .url = rule { return "used" } else { return "ignored: no path of this site" }
        case .slug:
            switch rule {
            case .slug: return "used"
            case .permalink(_, let pattern) where pattern.text.contains(":slug"):
                return "used, in the pattern of permalinks"
            case .url: return "ignored: url decides"
            default: return "ignored: the path does not contain it"
            }
        case .language: return post.file.language == nil ? "used" : "ignored: folder and file name decide"
        case .summary: return post.hasDivider ? "ignored: <!--more--> decides" : "used"
        case .outputs, .cascade: return "ignored: only an _index.md has it"
        case .isCJKLanguage: return "ignored: characters and words are counted as they are"
        case .markup: return "ignored: texts are Markdown"
        case .resources: return "a picture among them is the thumbnail, where there is none"
        case .sites: return "ignored: not supported"
        default: return "used"
        }
    }
}
