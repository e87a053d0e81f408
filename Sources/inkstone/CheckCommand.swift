import ArgumentParser
import Checking
import Foundation
import Parsing
import Publishing
import Text

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Looks for what readers would stumble over: dead links, missing pictures, odd terms; writes nothing.")

    @OptionGroup var site: SiteOptions

    @OptionGroup var baseURL: BaseURLOption

    @Option(name: .shortAndLong, help: "Threads at work (default and most: one a processor).")
    var jobs: Int?

    @Option(
        help: "A folder that the site was published to before: lists its addresses that would be lost.",
        completion: .directory)
    var against: String?

    @Flag(help: "Ask other hosts for the pages that the site links to, politely.")
    var external = false

    @Option(help: "Seconds that asking other hosts may take.")
    var externalLimit = 600

    @Option(help: "Kilobytes that a page may have.")
    var pageLimit = 500

    @Option(help: "What makes the command fail: \(FailureLevel.list).")
    var failOn = FailureLevel.error

    @Option(help: "How messages are written: \(DiagnosticFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var diagnostics = DiagnosticFormat.text

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
        guard pageLimit > 0 else { throw ValidationError("--page-limit is a number of kilobytes.") }
        guard externalLimit > 0 else { throw ValidationError("--external-limit is a number of seconds.") }
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
        print(report.summary + String(format: "; %.2f s", seconds))
        if failOn.isReached(errors: report.count(.error), warnings: report.count(.warning)) { throw ExitCode(1) }
    }
}

extension CheckReport {
    var summary: String {
        var parts = ["\(posts) posts", "\(pages) pages, \(links) links, \(feeds) feeds and sitemaps checked"]
        if !withheld.isEmpty { parts.append("\(withheld.count) withheld") }
        parts.append("\(count(.error)) errors, \(count(.warning)) warnings")
        return parts.joined(separator: "; ")
    }
}
