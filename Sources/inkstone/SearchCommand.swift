import ArgumentParser
import Parsing
import Publishing
import Querying
import Resolving
import Search
import Text

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Asks the published search index, as readers do.",
        discussion: "Finds what the search page finds: quotes, OR, tag:, after: and before: mean the same. What begins "
            + "with a minus comes after two hyphens: inkstone search -- 储能 -电池")

    @OptionGroup var language: LanguageOption

    @Argument(help: "What is looked for.")
    var question: [String]

    @Option(help: "The language of the edition (default: the site's own).")
    var edition: String?

    @Option(help: "Maximum number of posts that are printed; 0 for all.")
    var limit = 20

    @Flag(help: "Print the newest posts first.")
    var newest = false

    @Flag(help: "Print JSON.")
    var json = false

    @Option(name: .shortAndLong, help: "The site's folder.", completion: .directory)
    var source = "."

    @Option(
        name: .shortAndLong, help: "The folder that was published to (default: public in the site's folder).",
        completion: .directory)
    var output: String?

    func validate() throws {
        if limit < 0 { throw wrongUsage("--limit must be a number of posts, or 0 for all.") }
    }

    func run() throws {
        let configuration = try Publisher.configuration(ofSite: source)
        let edition = try configuration.edition(named: edition)
        var options = Publisher.Options(source: source, now: Timestamp(seconds: 0, offset: 0), jobs: 1)
        options.output = output
        let folder = "\(try Publisher(options).output)\(configuration.root(of: edition).decoded)\(Edition.searchName)"
        let answer: SearchAnswer
        do {
            let index = try PublishedIndex(folder: folder)
            answer = try SearchAnswer(
                to: question.joined(separator: " "), edition: configuration.languages[edition].code, in: index,
                limit: limit, isByDate: newest)
        } catch {
            throw error.setupError(folder, isEnabled: configuration.search.isEnabled)
        }
        for hint in answer.hints { Console.tell(hint) }
        if json {
            print(answer.json(Addresses(baseURL: configuration.baseURL)))
        } else {
            for post in answer.posts { print(post.line) }
            let count = counted(answer.total, "post")
            Console.tell(answer.posts.count < answer.total ? "\(count), \(answer.posts.count) shown" : count)
        }
    }
}

/// What was found.
private struct SearchAnswer {
    let edition: String
    let question: String
    let total: Int
    let posts: [PublishedIndex.Facts]
    let hints: [Message]

    init(
        to question: String, edition: String, in index: PublishedIndex, limit: Int, isByDate: Bool
    ) throws(IndexFault) {
        let query = try IndexQuery(question, in: index)
        let found = isByDate ? query.documents.sorted(by: >) : query.documents
        var posts: [PublishedIndex.Facts] = []
        for document in limit == 0 ? found[...] : found.prefix(limit) { posts.append(try index.facts(of: document)) }
        (self.edition, self.question, self.posts) = (edition, question, posts)
        total = found.count
        hints = query.hints
    }

    func json(_ addresses: Addresses) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("edition", edition)
            json.member("question", question)
            json.member("total", total)
            json.key("results")
            json.array { json in
                for post in posts {
                    json.object {
                        $0.member("title", post.title)
                        $0.member("url", addresses.origin + post.link)
                        $0.member("date", post.date)
                        $0.member("source", post.source)
                    }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension PublishedIndex.Facts {
    /// Day, address and title.
    fileprivate var line: String { "\(date.isEmpty ? "          " : date)  \(link)  \(title)" }
}

extension IndexFault {
    fileprivate func setupError(_ folder: String, isEnabled: Bool) -> SetupError {
        let entry = "\(folder)/\(IndexFormat.entryName)"
        return switch self {
        case .unreadable(IndexFormat.entryName, _) where !isEnabled:
            .usage(
                Diagnostic(
                    .error, file: SiteConfiguration.fileName, "the site has no search: “search” is false",
                    hint: "write search: true, and run inkstone build"))
        case .unreadable(IndexFormat.entryName, let reason):
            .environment(
                Diagnostic(
                    .error, file: entry, "the search index cannot be read: \(reason)",
                    hint: "run inkstone build, or name the folder that was published to: --output public"))
        case .unreadable(let name, let reason):
            .environment(
                Diagnostic(
                    .error, file: "\(folder)/\(name)", "the search index cannot be read: \(reason)",
                    hint: "run inkstone build"))
        case .otherVersion:
            .environment(
                Diagnostic(
                    .error, file: entry, "the search index is of another version of Inkstone",
                    hint: "run inkstone build"))
        case .damaged(let name):
            .environment(
                Diagnostic(.error, file: "\(folder)/\(name)", "the search index is damaged", hint: "run inkstone build")
            )
        }
    }
}
