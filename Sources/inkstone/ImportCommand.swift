import ArgumentParser
import Importing
import Text

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Creates a site from one made with another tool.", subcommands: [Hugo.self])

    struct Hugo: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hugo",
            abstract: "Writes site.yaml from the configuration of a Hugo site, and says what became of every setting.")

        @OptionGroup var language: LanguageOption

        @Argument(help: "The folder of the Hugo site.", completion: .directory)
        var folder: String

        @Option(
            name: .shortAndLong,
            help: "The folder of the new site, with copies of content and static files (default: the same folder).",
            completion: .directory)
        var output: String?

        @Flag(help: "Overwrite files that already exist.")
        var force = false

        @Option(
            help:
                "Format of report and messages: \(DiagnosticFormat.allCases.map(\.rawValue).joined(separator: ", "))."
        )
        var diagnostics = DiagnosticFormat.text

        func run() throws {
            var options = HugoImport.Options(source: folder, output: output)
            options.isForced = force
            do {
                let report = try HugoImport(options).run()
                let wording = Console.wording(of: diagnostics)
                print(diagnostics == .json ? report.json(in: wording) : report.text(in: wording))
            } catch {
                Console.tell(error.diagnostics, as: diagnostics)
                throw ExitCode(error.exitCode)
            }
        }
    }
}
