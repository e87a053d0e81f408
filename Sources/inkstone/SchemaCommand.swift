import ArgumentParser
import Fields
import Parsing
import Publishing
import Schemas

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints a JSON Schema for editors and programs.",
        discussion: "Editors with a YAML language server take it from a line at the top of site.yaml: "
            + "# yaml-language-server: $schema=site.schema.json")

    @OptionGroup var language: LanguageOption

    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case site, post, list
    }

    @Argument(help: "What it describes: site.yaml (site), front matter (post), or index.json beside lists (list).")
    var subject: Subject

    @Option(name: .shortAndLong, help: "The site's folder, whose taxonomies posts have.", completion: .directory)
    var source = "."

    func run() throws {
        switch subject {
        case .site: print(Schema.site.text)
        case .list: print(Schema.list)
        case .post:
            let configuration = try Publisher.configuration(ofSite: source)
            print(Schema.post(taxonomies: configuration.taxonomies, fields: configuration.fields.fields).text)
        }
    }
}
