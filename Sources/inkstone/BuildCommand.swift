import ArgumentParser
import Checking
import Foundation
import Publishing
import Text
import Writing

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Publishes the site: turns content and theme into a folder of files.")

    @OptionGroup var site: SiteOptions

    @Option(
        name: .shortAndLong, help: "The folder to publish to (default: public in the site's folder).",
        completion: .directory)
    var output: String?

    @OptionGroup var baseURL: BaseURLOption

    @Option(name: .shortAndLong, help: "Number of threads (default and maximum: one per processor).")
    var jobs: Int?

    @Flag(help: "Publish into a folder that contains other files, which are kept; remove most of a site.")
    var force = false

    @Flag(help: "Replace files in the way that Inkstone did not write, in a folder that it wrote to before.")
    var adopt = false

    @Flag(help: "Leave with exit code 3 while another build writes to the same folder, instead of waiting.")
    var noWait = false

    @Option(help: "What makes the command fail after publishing: \(FailureLevel.list).")
    var failOn = FailureLevel.error

    @Option(help: "Format of messages: \(DiagnosticFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var diagnostics = DiagnosticFormat.text

    @Flag(help: "Show how long each stage takes.")
    var timings = false

    @Flag(help: "Make everything anew: use nothing that earlier builds left, and leave nothing for the next.")
    var noCache = false

    @Flag(help: "Make the site in memory with and without what earlier builds left, and compare; writes nothing.")
    var verify = false

    @Flag(help: "Show what became different since the last build, or since the last deploy with --changes, and why.")
    var verbose = false

    @Option(
        help: ArgumentHelp(
            "Write compressed files beside text files: \(Precompression.Encoding.list), or both, separated by a comma.",
            valueName: "encodings"))
    var precompress: Precompression?

    @Option(
        help: ArgumentHelp(
            "List the files that were added, changed or removed since the last deploy.",
            valueName: "file"),
        completion: .file())
    var changes: String?

    @Option(help: "Format of that list: \(Changes.Format.list).")
    var changesFormat: Changes.Format?

    @Option(
        help: ArgumentHelp(
            "List the addresses of pages whose own text differs from the last deploy, as IndexNow wants them.",
            valueName: "file"),
        completion: .file())
    var changedPages: String?

    @Option(
        help: ArgumentHelp(
            "Manifest of the last deploy (default: deployed in the state folder, .inkstone).", valueName: "manifest"),
        completion: .file())
    var since: String?

    func validate() throws {
        if let jobs, jobs < 1 { throw wrongUsage("--jobs must be at least 1.") }
        if verify, noCache {
            throw wrongUsage("--verify compares with the cache, so that --no-cache has no meaning.")
        }
        if since != nil, changes == nil, changedPages == nil {
            throw wrongUsage("--since needs --changes or --changed-pages.")
        }
        if changesFormat != nil, changes == nil { throw wrongUsage("--changes-format needs --changes.") }
        if changes?.isEmpty == true { throw wrongUsage("--changes needs the name of a file.") }
    }

    func run() throws {
        var options = try site.publishingOptions(jobs: jobs)
        options.output = output
        options.baseURL = baseURL.url
        options.isForced = force
        options.usesCache = !noCache
        options.precompression = precompress ?? Precompression()
        (options.adopts, options.isWaiting) = (adopt, !noWait)
        (options.changes, options.changedPages, options.deployed) = (changes, changedPages, since)
        options.changesFormat = changesFormat ?? .text
        options.explainsChanges = verbose
        if verify { return try compare(options) }
        let report: Report
        let progress = ProgressLine()
        do {
            report = try Publisher(options).publish {
                progress.show($0, of: $1)
            } tell: {
                Console.tell([$0], as: diagnostics)
            }
        } catch {
            Console.tell(error.diagnostics, as: diagnostics)
            throw ExitCode(error.exitCode)
        }
        progress.clear()
        Console.tell(report.diagnostics, as: diagnostics)
        Console.tell(report.withheld.map(\.notice), as: diagnostics)
        if let planned = report.planned, let notice = ChangedLinks.notice(report.changedPosts, of: planned) {
            Console.tell([notice], as: diagnostics)
        }
        Console.answer(report.summary)
        if let file = changes, let changes = report.changes { Console.answer("\(file): \(changes.summary)") }
        if let causes = report.causes { Console.answer(causes.text) }
        if timings { Console.answer(report.timings) }
        if report.isIncomplete { throw ExitCode(3) }
        if failOn.isReached(errors: report.count(.error), warnings: report.count(.warning)) { throw ExitCode(1) }
        // Whatever is still in memory goes with the process.
        withExtendedLifetime(report) { Self.exit() }
    }
}

extension BuildCommand {
    private func compare(_ options: Publisher.Options) throws {
        do {
            let verification = try Publisher(options).verify()
            let counts: Message =
                "\(counted(verification.count, "file")), \(verification.kept) of them kept by earlier builds"
            guard let difference = verification.difference else {
                return Console.answer("\(counts): all the same without a cache")
            }
            let diagnostic = Diagnostic(
                .error, file: difference, "the file is another without what earlier builds left",
                hint: "build with --no-cache, and report this with the two versions of the file")
            Console.tell([diagnostic], as: diagnostics)
            throw ExitCode(1)
        } catch let error as SetupError {
            Console.tell(error.diagnostics, as: diagnostics)
            throw ExitCode(error.exitCode)
        }
    }
}

extension DiagnosticFormat: ExpressibleByArgument {}
extension Changes.Format: ExpressibleByArgument {}

extension Precompression: ExpressibleByArgument {
    package init?(argument: String) {
        let names = argument.split(separator: ",", omittingEmptySubsequences: false)
        let encodings = names.compactMap { Encoding(rawValue: String($0)) }
        guard encodings.count == names.count else { return nil }
        self.init(encodings)
    }
}

extension Precompression.Encoding {
    fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Changes {
    fileprivate var summary: Message {
        let counts: Message = "\(count(.added)) added, \(count(.changed)) changed, \(count(.removed)) removed"
        return hasBaseline ? "\(counts) since the last deploy" : "\(counts); no earlier deploy is known"
    }
}

extension Report {
    var summary: Message {
        let seconds = String(format: "%.2f", duration / .seconds(1))
        var parts: [Message] = [
            counted(posts, "post"), counted(pages, "page"),
            "\(counted(written, "file")) written, \(unchanged) unchanged, \(removed) removed",
        ]
        if !withheld.isEmpty { parts.append("\(withheld.count) withheld") }
        parts.append("\(counted(count(.error), "error")), \(counted(count(.warning), "warning"))")
        parts.append("\(seconds) s")
        return parts.joined(separator: "; ")
    }

    var timings: Message {
        let posts = max(1, posts)
        let rows = stages.map { stage -> Message in
            let name = stage.name.padding(toLength: 8, withPad: " ", startingAt: 0)
            let seconds = String(format: "%9.3f", stage.seconds)
            let each = String(format: "%9.1f", stage.seconds * 1e6 / Double(posts))
            return "\(name)\(seconds) s \(each) µs a post"
        }
        return (["stage    all threads (\(threads))"] + rows).joined(separator: "\n")
    }
}
