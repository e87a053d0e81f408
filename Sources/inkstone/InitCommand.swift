import ArgumentParser
import Foundation
import Starting
import Text

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Starts a new site: site.yaml and two posts; never overwrites a file.",
        discussion: "With --ci it also writes what publishes the site on every push, and a site that is there stays.")

    @Argument(help: "The folder, which need not exist.", completion: .directory)
    var folder: String

    @Option(help: "The title.")
    var title: String?

    @Option(help: "The language of the site.")
    var language = NewSite.defaultLanguage

    @Option(
        help: ArgumentHelp(
            "Write what publishes the site on every push: \(PublishingRecipe.Host.list).", valueName: "host"))
    var ci: PublishingRecipe.Host?

    @Option(
        help: ArgumentHelp(
            "With --ci, where Inkstone is released on GitHub (default: where this program comes from).",
            valueName: "owner/name"))
    var repository: String?

    func validate() throws {
        guard ci != nil else {
            if repository != nil { throw wrongUsage("--repository needs --ci.") }
            return
        }
        guard let repository = repository ?? Provenance.repository else {
            throw wrongUsage(
                """
                This program was built and not downloaded, so that it does not know where workflows find one: \
                name the repository that releases it, --repository owner/inkstone.
                """)
        }
        let parts = repository.split(separator: "/", omittingEmptySubsequences: false)
        let isName =
            parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-_.".utf8.contains($0) }
            }
        guard isName else {
            throw wrongUsage("“\(repository)” is no repository on GitHub; write owner/name, without an address.")
        }
    }

    func run() throws {
        var written: [String] = []
        let isThere = ci != nil && NewSite.exists(in: folder)
        if !isThere {
            let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970), offset: 0)
            written = try NewSite(folder: folder, title: title, language: language, now: now).write()
        }
        if let ci, let released = repository ?? Provenance.repository {
            // A commit with changes of one's own is nowhere to be fetched.
            let commit =
                released == Provenance.repository ? Provenance.commit.flatMap { $0.contains("-") ? nil : $0 } : nil
            written += try PublishingRecipe(ci, repository: released, commit: commit).write(to: folder)
        }
        print(written.map { "\(folder)/\($0)" }.joined(separator: "\n"))
        if !isThere {
            Console.tell("inkstone serve --source '\(folder.replacing("'", with: "'\\''"))' shows the site.")
        }
        if let ci { Console.tell(ci.advice) }
    }
}

extension PublishingRecipe.Host: ExpressibleByArgument {
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// What is left to do by hand.
    fileprivate var advice: Message {
        switch self {
        case .github: "On GitHub, choose Settings → Pages → Source: GitHub Actions; then every push publishes."
        case .gitlab: "Every push publishes; a schedule for posts that become due is under Build → Pipeline schedules."
        }
    }
}
