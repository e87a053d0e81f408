import ArgumentParser
import Foundation
import Starting
import Text

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Starts a post, a page, a section or a theme; never overwrites a file.",
        subcommands: [Post.self, Page.self, Section.self, Theme.self])

    struct Place: ParsableArguments {
        @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
        var source = "."

        @Option(help: "The language (default: the site's default language).")
        var language: String?
    }

    struct Post: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "post", abstract: "Writes a draft with today's date.")

        @Argument(help: "The title.")
        var title: String

        @OptionGroup var place: Place

        @Option(help: "The folder below the content folder (default: the main section).")
        var section: String?

        @Flag(help: "Write every key of the front matter.")
        var all = false

        func run() throws {
            let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970), offset: 0)
            let post = try NewPost(
                title: title, site: place.source, section: section, language: place.language, hasAllKeys: all, now: now)
            print(try post.write())
            NewCommand.tellOfDrafts()
        }
    }

    struct Page: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "page", abstract: "Writes a draft of a page outside all sections, such as “About us”.")

        @Argument(help: "The title.")
        var title: String

        @OptionGroup var place: Place

        func run() throws {
            print(try NewPage(title: title, site: place.source, language: place.language).write())
            NewCommand.tellOfDrafts()
        }
    }

    struct Section: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "section", abstract: "Writes the title and description of a folder of posts.")

        @Argument(help: "The folder below the content folder, which is the section's address.")
        var folder: String

        @Option(help: "The title (default: the folder's name).")
        var title: String?

        @OptionGroup var place: Place

        func run() throws {
            print(
                try NewSection(folder: folder, title: title, site: place.source, language: place.language).write())
        }
    }

    struct Theme: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "theme", abstract: "Starts a theme of the site's own, which changes the one it extends.")

        @OptionGroup var messages: LanguageOption

        @Argument(help: "The name of its folder in themes/.")
        var name: String

        @Option(help: "The theme to change (default: the site's theme).")
        var extends: String?

        @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
        var source = "."

        func run() throws {
            let theme = try NewTheme(
                name: name, extending: extends, site: source, themeFolders: ThemeFolders.installed)
            print(try theme.write().joined(separator: "\n"))
            Console.tell("Write theme: \(name) in site.yaml to use it.")
        }
    }

    private static func tellOfDrafts() {
        Console.tell("It is a draft: inkstone serve --drafts shows it, and draft: false publishes it.")
    }
}
