import ArgumentParser
import Dates
import Files
import Foundation
import Parsing
import Publishing
import Text

/// Which site, and which of its posts, at which moment.
struct SiteOptions: ParsableArguments {
    @OptionGroup var language: LanguageOption

    @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
    var source = "."

    @Flag(help: "Publish drafts too.")
    var drafts = false

    @Flag(help: "Publish posts whose date is still to come.")
    var future = false

    @Flag(help: "Publish posts that have expired.")
    var expired = false

    @Option(help: "The moment that decides what is due, in any date format that posts may use.", transform: { $0 })
    var now: String?

    @Option(
        help: ArgumentHelp(
            "The folder for what is kept between builds (default: INKSTONE_STATE, else .inkstone in the site's folder).",
            valueName: "dir"),
        completion: .directory)
    var state: String?

    /// - Parameter jobs: threads at work; one a processor where that is `nil` or more.
    func publishingOptions(jobs: Int?) throws -> Publisher.Options {
        let processors = ProcessInfo.processInfo.activeProcessorCount
        var options = Publisher.Options(
            source: source, now: try moment(), jobs: min(jobs ?? processors, processors))
        options.includesDrafts = drafts
        options.includesFuture = future
        options.includesExpired = expired
        options.themeFolders = ThemeFolders.installed
        options.state = try stateFolder()
        return options
    }

    /// The option wins over the environment, where an empty text is none.
    private func stateFolder() throws -> String? {
        if let state, state.isEmpty { throw wrongUsage("--state needs the name of a folder.") }
        let named = ProcessInfo.processInfo.environment["INKSTONE_STATE"] ?? ""
        return state ?? (named.isEmpty ? nil : named)
    }

    private func moment() throws -> Timestamp {
        guard let now else { return Timestamp(seconds: Int64(Date().timeIntervalSince1970), offset: 0) }
        let clock = try Publisher.clock(ofSite: source)
        do {
            return try DateParser(clock: clock).parse(now)
        } catch {
            throw wrongUsage("“\(now)” is not a date; \(error.hint).")
        }
    }
}

/// Where themes are, besides the site's own.
enum ThemeFolders {
    /// `share/inkstone/themes` of the prefix the program is installed in; the repository's `themes` while it runs from
    /// its build folder.
    static var installed: [String] {
        guard let program = Bundle.main.executablePath.flatMap(FileTree.realPath) else { return [] }
        let folder = program.parentFolder
        var folders = ["\(folder.parentFolder)/share/inkstone/themes"]
        let parts = folder.pathParts
        if let build = parts.lastIndex(where: { $0.hasPrefix(".build") }) {
            folders.append((parts[..<build] + ["themes"]).reduce("") { "\($0)/\($1)" })
        }
        return folders
    }
}
