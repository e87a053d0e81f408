import ArgumentParser
import Dates
import Digests
import Foundation
import Publishing
import Text

struct DigestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Prints what was published on one day, for a mail or a chat.",
        discussion: "Drafts and posts that are withheld, expired or still to come are never in it. "
            + "A day without posts says so and is no mistake.")

    @OptionGroup var language: LanguageOption

    @Option(help: "The day, in any date format that posts may use (default: today in the site's time zone).")
    var day: String?

    @Option(help: "The language of the edition (default: the site's own).")
    var edition: String?

    @Option(
        help: ArgumentHelp(
            "Posts with this term only; of several, all must hold. A taxonomy and a term: category=深度.",
            valueName: "field=value"))
    var field: [String] = []

    @Option(help: "What is printed: \(Digest.Format.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format = Digest.Format.text

    @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
    var source = "."

    @OptionGroup var baseURL: BaseURLOption

    @Option(help: "The moment that decides what is due, in any date format that posts may use.")
    var now: String?

    func validate() throws {
        for field in field where !isPair(field) {
            throw wrongUsage("“\(field)” is not a field and a value; write --field category=深度.")
        }
    }

    private func isPair(_ text: String) -> Bool {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.trimmingCharacters(in: .whitespaces).isEmpty }
    }

    func run() throws {
        let clock = try Publisher.clock(ofSite: source)
        let seconds = Int64(Date().timeIntervalSince1970)
        let moment =
            try now.map { try date($0, clock) } ?? Timestamp(seconds: seconds, offset: clock.offset(at: seconds))
        let today = Timestamp(seconds: moment.seconds, offset: clock.offset(at: moment.seconds))
        var options = Publisher.Options(
            source: source, now: moment, jobs: ProcessInfo.processInfo.activeProcessorCount)
        options.baseURL = baseURL.url
        options.themeFolders = ThemeFolders.installed
        let pairs = field.map { field in
            let parts = field.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            return (name: parts[0], value: parts[1])
        }
        let request = Digest.Request(
            day: try day.map { try date($0, clock).civil } ?? today.civil, edition: edition, fields: pairs)
        let planned = try Publisher(options).plan()
        let digest = try Digest(request, of: planned)
        Console.tell(planned.diagnostics.filter { $0.severity == .error }, as: .text)
        print(format.written(digest, date: today), terminator: "")
    }

    private func date(_ text: String, _ clock: SiteClock) throws -> Timestamp {
        do {
            return try DateParser(clock: clock).parse(text)
        } catch {
            throw wrongUsage("“\(text)” is not a date; \(error.hint).")
        }
    }
}

extension Digest.Format: ExpressibleByArgument {}
