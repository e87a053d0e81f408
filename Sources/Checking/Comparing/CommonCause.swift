import Parsing
import Text

/// A setting that would answer many old addresses at once, so that it is named once instead of a line for each.
enum CommonCause: Hashable {
    /// The default language was below its code, or it was not.
    case languageFolder(String), noLanguageFolder(String)
    case feedName(SiteConfiguration.FeedFormat, String)
    case paginatePath(String)
    /// Pages were files such as `a.html`, or they were folders.
    case files, folders
    case capitals

    /// Addresses with which a cause is common; fewer get a line each.
    static let least = 3

    /// - Parameters:
    ///   - count: of old addresses.
    ///   - example: one of them.
    func diagnostic(_ count: Int, example: String) -> Diagnostic {
        Diagnostic(.error, "\(count) old addresses such as \(example) are gone, because \(reason)", hint: hint)
    }

    private var reason: String {
        switch self {
        case .languageFolder(let code): "the default language was below /\(code)/"
        case .noLanguageFolder: "the default language was at the root"
        case .feedName(let format, let name): "feeds as \(format.rawValue) were called \(name)"
        case .paginatePath(let name): "further pages of lists were below \(name)/"
        case .files: "pages were files that end in .html"
        case .folders: "pages were folders"
        case .capitals: "addresses kept their capital letters"
        }
    }

    private var hint: String {
        switch self {
        case .languageFolder: "write default_language_in_folder: true in site.yaml"
        case .noLanguageFolder: "write default_language_in_folder: false in site.yaml"
        case .feedName(let format, let name): "write feeds: {files: {\(format.rawValue): \(name)}} in site.yaml"
        case .paginatePath(let name): "write paginate_path: \(name) in site.yaml"
        case .files: "write ugly_urls: true in site.yaml"
        case .folders: "write ugly_urls: false in site.yaml"
        case .capitals: "write keep_case: true in site.yaml"
        }
    }
}

/// Finds the settings by which a site would answer old addresses as they were.
struct CommonCauses {
    private let configuration: SiteConfiguration
    private let answers: Answers

    init(_ configuration: SiteConfiguration, _ answers: Answers) {
        self.configuration = configuration
        self.answers = answers
    }

    /// - Returns: a message for each common cause, and the addresses that none explains.
    func explained(_ lost: [OldSite.File]) -> (diagnostics: [Diagnostic], rest: [OldSite.File]) {
        let found = lost.map(causes)
        var counts: [CommonCause: (count: Int, example: String)] = [:]
        for (file, causes) in zip(lost, found) {
            for cause in causes { counts[cause, default: (0, file.path)].count += 1 }
        }
        let common = counts.filter { $0.value.count >= CommonCause.least }
        let rest = zip(lost, found).filter { $1.isEmpty || !$1.allSatisfy { common[$0] != nil } }.map(\.0)
        // A cause that explains nothing by itself, nor together with others that are common, is none.
        let used = Set(
            found.lazy.filter { !$0.isEmpty && $0.allSatisfy { common[$0] != nil } }.joined())
        let diagnostics = common.filter { used.contains($0.key) }.map {
            $0.key.diagnostic($0.value.count, example: $0.value.example)
        }
        return (diagnostics, rest)
    }

    /// An old path read in another way.
    private struct Reading {
        let path: String
        var causes: [CommonCause] = []

        func by(_ cause: CommonCause, _ path: String?) -> [Reading] {
            path.map { [Reading(path: $0, causes: causes + [cause])] } ?? []
        }
    }

    /// The fewest that answer an address together; none where nothing does.
    private func causes(of file: OldSite.File) -> [CommonCause] {
        guard file.kind == .page || file.kind == .feed else { return [] }
        let inLanguages = languages(Reading(path: file.path))
        let inForms = inLanguages.flatMap { [$0] + forms($0, file) }
        let all = inForms.flatMap { [$0] + capitals($0) }
        return all.filter { !$0.causes.isEmpty && answers.exact($0.path) != nil }
            .min { $0.causes.count < $1.causes.count }?.causes ?? []
    }

    private func languages(_ reading: Reading) -> [Reading] {
        let code = configuration.languages[0].code.lowercased()
        if configuration.hasDefaultLanguageInFolder {
            return [reading] + reading.by(.noLanguageFolder(code), "/\(code)\(reading.path)")
        }
        let folder = "/\(code)/"
        guard reading.path.hasPrefix(folder) else { return [reading] }
        return [reading] + reading.by(.languageFolder(code), "/" + reading.path.dropFirst(folder.count))
    }

    private func forms(_ reading: Reading, _ file: OldSite.File) -> [Reading] {
        let parts = reading.path.pathParts
        guard let last = parts.last else { return [] }
        if file.kind == .feed, let format = Self.format(last) {
            let name = configuration.feeds.fileName(format)
            return reading.by(.feedName(format, last), String(reading.path.dropLast(last.count)) + name)
        }
        if configuration.uglyURLs == .all {
            return reading.path.endsInSlash && !parts.isEmpty
                ? reading.by(.folders, reading.path.dropLast() + ".html") : []
        }
        let isFile = last.hasSuffix(".html")
        let folder = isFile ? Reading(path: reading.path.dropLast(5) + "/", causes: reading.causes + [.files]) : reading
        return (isFile ? [folder] : []) + pages(folder)
    }

    /// A further page of a list whose folder is called otherwise.
    private func pages(_ reading: Reading) -> [Reading] {
        let parts = reading.path.pathParts
        guard parts.count > 1, Int(parts[parts.count - 1]) != nil else { return [] }
        let name = parts[parts.count - 2]
        guard name != configuration.paginatePath, Int(name) == nil else { return [] }
        let names = parts.dropLast(2) + [configuration.paginatePath, parts[parts.count - 1]]
        return reading.by(.paginatePath(name), "/" + names.joined(separator: "/") + "/")
    }

    private func capitals(_ reading: Reading) -> [Reading] {
        let lowercased = reading.path.lowercased()
        return configuration.slugs.keepsCase || lowercased == reading.path ? [] : reading.by(.capitals, lowercased)
    }

    /// What a feed is by its name.
    private static func format(_ name: String) -> SiteConfiguration.FeedFormat? {
        if name.hasSuffix(".json") { return .json }
        return name.lowercased().contains("atom") ? .atom : .rss
    }
}
