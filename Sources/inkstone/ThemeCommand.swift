import ArgumentParser
import Starting

struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "Lists themes, and copies files of a theme for a site to change.",
        subcommands: [List.self, Where.self, Copy.self])

    struct Site: ParsableArguments {
        @OptionGroup var language: LanguageOption

        @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
        var source = "."

        func themes() throws -> SiteThemes { try SiteThemes(site: source, themeFolders: ThemeFolders.installed) }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Prints the themes that the site can have, and where they are.")

        @OptionGroup var site: Site

        func run() throws { Console.answer(try site.themes().list.joined(separator: "\n")) }
    }

    struct Where: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "where", abstract: "Prints the folders of the site's theme, or which file is in use.")

        @Argument(help: "A file of the theme: footer, or partials/footer.mustache.")
        var file: String?

        @OptionGroup var site: Site

        func run() throws { print(try site.themes().places(of: file).joined(separator: "\n")) }
    }

    struct Copy: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "copy",
            abstract:
                "Copies a file of the extended theme to the site's own, where the copy wins; never overwrites a file."
        )

        @Argument(help: "A file of the theme: footer, or partials/footer.mustache.")
        var file: String

        @OptionGroup var site: Site

        func run() throws { print(try site.themes().copy(file)) }
    }
}
