import ArgumentParser
import Checking
import Foundation
import Publishing

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explains which page a file makes, or which file makes a page, and why.")

    @Argument(help: "A file, or an address in any form: /news/a/, a URL, a file of the output.")
    var subject: String

    @OptionGroup var site: SiteOptions

    @OptionGroup var baseURL: BaseURLOption

    @Flag(help: "Say why the page or file is another than the one that was deployed last.")
    var changes = false

    @Option(
        name: .shortAndLong, help: "The folder that the site was published to (default: public in the site's folder).",
        completion: .directory)
    var output: String?

    @Flag(help: "Print one JSON object instead of text.")
    var json = false

    func run() throws {
        var options = try site.publishingOptions(jobs: nil)
        options.baseURL = baseURL.url
        options.output = output
        if changes { return try explainChanges(options) }
        let explanation = try Explainer(options).explain(subject, from: FileManager.default.currentDirectoryPath)
        print(json ? explanation.json(in: Console.wording(of: .json)) : explanation.text(in: Console.wording))
        if !explanation.isPublished { throw ExitCode(1) }
    }

    private func explainChanges(_ options: Publisher.Options) throws {
        let explainer = try Explainer(options)
        let file = try explainer.outputFile(subject, from: FileManager.default.currentDirectoryPath)
        let reason = try Publisher(options).changeReason(of: file)
        Console.answer(reason.text)
        if reason.kind == .unknown { throw ExitCode(1) }
    }
}
