import ArgumentParser
import Foundation
import Text

/// `inkstone`: arguments in, text and exit codes out; everything else is done by the modules below.
@main
struct InkstoneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inkstone",
        abstract: "Publishes research blogs: Markdown in, a whole site out.",
        version: Provenance.version,
        subcommands: [
            BuildCommand.self, ServeCommand.self, CheckCommand.self, ExplainCommand.self, FieldsCommand.self,
            InitCommand.self, NewCommand.self, ThemeCommand.self, ImportCommand.self, MarkdownCommand.self,
            SchemaCommand.self, DigestCommand.self, SearchCommand.self,
        ])

    /// 0 clean, 1 the site has errors, 2 wrong usage, 3 the environment.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as SetupError {
            Console.tell(failure.diagnostics, as: .text)
            Foundation.exit(failure.exitCode)
        } catch {
            // The argument parser's own code for wrong usage is 64.
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if code.isSuccess { print(text) } else if !text.isEmpty { Console.tell("\(text)") }
            Foundation.exit(code == .validationFailure ? 2 : code.rawValue)
        }
    }
}

extension SetupError {
    var exitCode: Int32 {
        switch self {
        case .invalid: 1
        case .usage: 2
        case .environment: 3
        }
    }
}
