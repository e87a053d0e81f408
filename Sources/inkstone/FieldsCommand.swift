import ArgumentParser
import Checking
import Publishing

struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields", abstract: "Shows what the fields of site.yaml find in posts, and where.")

    @Argument(help: "Files of posts; all posts when none is named.", completion: .file())
    var posts: [String] = []

    @Option(help: "The only field to be shown.")
    var field: String?

    @Option(help: "table, csv or json.")
    var format = FieldReport.Format.table

    @OptionGroup var site: SiteOptions

    func run() throws {
        let planned = try Publisher(try site.publishingOptions(jobs: nil)).plan()
        let report = try FieldReport(planned, field: field, posts: posts)
        Console.tell(planned.diagnostics.filter { $0.severity == .error }, as: .text)
        print(report.text(format))
        Console.tell(report.summary)
    }
}

extension FieldReport.Format: ExpressibleByArgument {}
