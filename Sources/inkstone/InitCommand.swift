import ArgumentParser
import Foundation
import Starting
import Text

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Starts a new site: site.yaml and two posts; never overwrites a file.")

    @Argument(help: "The folder, which need not exist.", completion: .directory)
    var folder: String

    @Option(help: "The title.")
    var title: String?

    @Option(help: "The language of the site.")
    var language = NewSite.defaultLanguage

    func run() throws {
        let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970), offset: 0)
        let site = NewSite(folder: folder, title: title, language: language, now: now)
        print(try site.write().map { "\(folder)/\($0)" }.joined(separator: "\n"))
        Console.tell("inkstone serve --source '\(folder.replacing("'", with: "'\\''"))' shows the site.")
    }
}
