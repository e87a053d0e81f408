import ArgumentParser
import Checking
import Foundation
import Logging
import Planning
import Preview
import Publishing
import Synchronization
import Text

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Shows the site while you work on it; every page is up to date.")

    @OptionGroup var site: SiteOptions

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Flag(help: "Open the site in the browser.")
    var open = false

    @Flag(help: "Listen on all addresses, so that a phone on the same network can connect.")
    var lan = false

    @Option(
        help: ArgumentHelp(
            "Answer to another name too, such as that of a tunnel or of a forwarded port.",
            discussion: "NAME is any port of it, NAME:PORT one; *.NAME is every name below it. May be given again.",
            valueName: "name"),
        transform: AllowedHost.init(argument:))
    var allowHost: [AllowedHost] = []

    @Flag(help: "Serve the files that the last build wrote, as a static host would.")
    var built = false

    @Option(help: "Seconds after which a stalled client is disconnected.")
    var timeout = 20.0

    @Flag(help: "Print one line per request.")
    var verbose = false

    func validate() throws {
        guard (1...65_535).contains(port) else { throw wrongUsage("--port must be a number from 1 to 65535.") }
        guard (0.1...86_400).contains(timeout) else {
            throw wrongUsage("--timeout must be a number of seconds from 0.1 to 86400.")
        }
    }

    func run() async throws {
        var options = PreviewServer.Options(publishing: try site.publishingOptions(jobs: nil))
        options.hasOwnMoment = site.now != nil
        (options.host, options.port) = (host, port)
        (options.isOpenToNetwork, options.servesOutput) = (lan, built)
        options.wording = Console.wording
        options.patience = .seconds(timeout)
        options.allowedHosts = allowHost
        LoggingSystem.bootstrap { _ in PlainLog() }
        var logger = Logger(label: "inkstone")
        logger.logLevel = verbose ? .debug : .info
        let opens = open
        let talk = ServeTalk(isVerbose: verbose)
        try await PreviewServer(options, logger: logger).run { event in
            talk.tell(event)
            if opens, case .ready(let addresses) = event, let address = addresses.first { Browser.open(address) }
        }
    }
}

extension AllowedHost {
    fileprivate init(argument: String) throws {
        guard let host = AllowedHost(argument) else {
            throw wrongUsage(
                "--allow-host must be a name such as preview.example.org, localhost:3000 or '*.example.org', not “\(argument)”."
            )
        }
        self = host
    }
}

/// Tells the author about a preview, and nothing twice.
private final class ServeTalk: Sendable {
    private let told = Mutex<Set<Diagnostic>>([])
    private let lastNotice = Mutex<Diagnostic?>(nil)
    private let isVerbose: Bool

    init(isVerbose: Bool) {
        self.isVerbose = isVerbose
    }

    func tell(_ event: PreviewServer.Event) {
        switch event {
        case .limited(let notice): Console.tell([notice], as: .text)
        case .ready(let addresses): Console.answer("\(addresses.joined(separator: "\n"))\nCtrl-C stops.")
        case .planned(let site, let changed, let diagnostics, let duration):
            if isVerbose, let duration {
                let time = String(format: "%.1f ms", duration / .milliseconds(1))
                Console.tell("planned in \(time); \(counted(changed.count, "file")) changed")
            }
            let (new, areGone) = told.withLock { told in
                defer { told = Set(diagnostics) }
                return (diagnostics.filter { !told.contains($0) }, !told.isEmpty && diagnostics.isEmpty)
            }
            Console.tell(new, as: .text)
            if areGone { Console.tell("Everything is fine again.") }
            if let site { tellOfLinks(ChangedLinks.routes(from: changed, of: site), of: site) }
        }
        fflush(nil)
    }

    /// How many links of the posts that were just edited are wrong, until that is another number.
    private func tellOfLinks(_ routes: [Route], of site: PlannedSite) {
        if routes.isEmpty { return }
        let notice = ChangedLinks.notice(routes, of: site)
        let isNew = lastNotice.withLock { last in
            defer { last = notice }
            return notice != last
        }
        if isNew, let notice { Console.tell([notice], as: .text) }
    }
}

/// The browser of the desktop.
private enum Browser {
    static func open(_ address: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [System.opener, address]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try? process.run()
    }
}

/// A line a message on standard error, with nothing around it.
private struct PlainLog: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { Console.tell(Message(verbatim: "\(event.message)")) }
}
