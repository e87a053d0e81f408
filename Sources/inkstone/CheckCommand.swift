import ArgumentParser
import Checking
import Foundation
import Publishing
import Text

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Looks for what readers would stumble over: dead links, missing pictures, odd terms; writes nothing.")

    @OptionGroup var site: SiteOptions

    @OptionGroup var baseURL: BaseURLOption

    @Option(name: .shortAndLong, help: "Number of threads (default and maximum: one per processor).")
    var jobs: Int?

    @Option(
        help: "A folder with an earlier version of the site; lists the addresses that would be lost.",
        completion: .directory)
    var against: String?

    @Flag(help: "Check links to other hosts too, politely.")
    var external = false

    @Option(help: "Time limit for links to other hosts, in seconds.")
    var externalLimit = 600

    @Option(help: "Maximum size of a page, in kilobytes.")
    var pageLimit = 500

    @Option(help: "What makes the command fail: \(FailureLevel.list).")
    var failOn = FailureLevel.error

    @Option(help: "Format of messages: \(DiagnosticFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var diagnostics = DiagnosticFormat.text

    func validate() throws {
        if let jobs, jobs < 1 { throw wrongUsage("--jobs must be at least 1.") }
        guard pageLimit > 0 else { throw wrongUsage("--page-limit must be a number of kilobytes above 0.") }
        guard externalLimit > 0 else { throw wrongUsage("--external-limit must be a number of seconds above 0.") }
    }

    func run() throws {
        var publishing = try site.publishingOptions(jobs: jobs)
        publishing.baseURL = baseURL.url
        var options = SiteCheck.Options(now: publishing.now, jobs: publishing.jobs)
        options.oldOutput = against
        options.pageLimit = pageLimit * 1_000
        options.asksOtherHosts = external
        options.manners.limit = externalLimit
        let start = ContinuousClock.now
        let report: CheckReport
        do {
            report = try SiteCheck(try Publisher(publishing).plan(), options).run()
        } catch {
            Console.tell(error.diagnostics, as: diagnostics)
            throw ExitCode(error.exitCode)
        }
        Console.tell(report.diagnostics, as: diagnostics)
        Console.tell(report.withheld.map(\.notice), as: diagnostics)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        Console.answer("\(report.summary); \(String(format: "%.2f", seconds)) s")
        if failOn.isReached(errors: report.count(.error), warnings: report.count(.warning)) { throw ExitCode(1) }
    }
}

extension CheckReport {
    var summary: Message {
        var parts: [Message] = [
            counted(posts, "post"),
            "\(counted(pages, "page")), \(counted(links, "link")) checked",
        ]
        if !withheld.isEmpty { parts.append("\(withheld.count) withheld") }
        parts.append("\(counted(count(.error), "error")), \(counted(count(.warning), "warning"))")
        return parts.joined(separator: "; ")
    }
}
