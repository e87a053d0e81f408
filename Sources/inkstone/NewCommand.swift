import ArgumentParser
import Foundation
import Publishing
import Text

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Starts a new post.", subcommands: [Post.self])

    struct Post: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "post",
            abstract: "Writes a post with today's date and every key of the front matter; never overwrites a file.")

        @Argument(help: "The title.")
        var title: String

        @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
        var source = "."

        @Option(help: "The folder below the content folder (default: the main section).")
        var section: String?

        @Option(help: "The language (default: the site's default language).")
        var language: String?

        func run() throws {
            let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970), offset: 0)
            let draft = try NewPost(title: title, site: source, section: section, language: language, now: now)
            print(try draft.write())
        }
    }
}
