import ArgumentParser
import Checking
import Foundation
import Parsing

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explains which page a file makes, or which file makes a page, and why.")

    @Argument(help: "A file, or an address in any form: /news/a/, a URL, a file of the output.")
    var subject: String

    @OptionGroup var site: SiteOptions

    @Option(help: "The address of the published site, overriding base_url.")
    var baseURL: String?

    @Flag(help: "Print one JSON object instead of text.")
    var json = false

    func validate() throws {
        if let baseURL, SiteConfiguration.normalisedBaseURL(baseURL) == nil {
            throw ValidationError("--base-url must be an address such as https://example.org/, not “\(baseURL)”.")
        }
    }

    func run() throws {
        var options = try site.publishingOptions(jobs: nil)
        options.baseURL = baseURL.flatMap(SiteConfiguration.normalisedBaseURL)
        let explanation = try Explainer(options).explain(subject, from: FileManager.default.currentDirectoryPath)
        print(json ? explanation.json : explanation.text)
        if !explanation.isPublished { throw ExitCode(1) }
    }
}
