import ArgumentParser
import Parsing

/// `--base-url` of every command that makes the addresses of a published site.
struct BaseURLOption: ParsableArguments {
    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp("The address of the published site, overriding base_url.", valueName: "base-url"))
    var written: String?

    /// As the configuration would have it.
    var url: String? { written.flatMap(SiteConfiguration.normalisedBaseURL) }

    func validate() throws {
        guard let written, url == nil else { return }
        throw wrongUsage("--base-url must be an address such as https://example.org/, not “\(written)”.")
    }
}
