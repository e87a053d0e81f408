import Files
import Foundation
import Logging
import NIOCore
import NIOPosix
import Publishing
import Text
import UnixSignals

/// Serves a site while its author works on it.
package struct PreviewServer: Sendable {
    /// What the caller decides.
    package struct Options: Sendable {
        /// The site and what is shown of it; its addresses are replaced by the server's own.
        package var publishing: Publisher.Options
        /// Whether `publishing.now` is the author's wish; else each plan takes the moment it is made at.
        package var hasOwnMoment = false
        package var host = "127.0.0.1"
        package var port = 8080
        /// Binds all interfaces instead of `host`, and answers to their addresses.
        package var isOpenToNetwork = false
        /// Other names by which it may be addressed.
        package var allowedHosts: [AllowedHost] = []
        /// Serves the files of the output folder instead of the plan.
        package var servesOutput = false
        /// After which a client that sends or reads nothing is disconnected.
        package var patience = Duration.seconds(20)
        /// What pages show messages in.
        package var wording = Wording.english

        package init(publishing: Publisher.Options) {
            self.publishing = publishing
        }
    }

    /// What happens, for people.
    package enum Event: Sendable {
        /// The server can be asked; addresses to open, the best first.
        case ready(addresses: [String])
        /// The site was planned; what is wrong with it now.
        /// - Parameters:
        ///   - site: `nil` where it cannot be planned.
        ///   - changed: files, absolute.
        case planned(site: PlannedSite?, changed: Set<String>, diagnostics: [Diagnostic], duration: Duration?)
        /// Not all of the site can be watched.
        case limited(Diagnostic)
    }

    private let options: Options
    private let logger: Logger
    private let names: OwnNames
    private let addresses: [String]
    private var bindHost: String { options.isOpenToNetwork ? "0.0.0.0" : options.host }

    package init(_ options: Options, logger: Logger) {
        self.options = options
        self.logger = logger
        addresses = options.isOpenToNetwork ? LocalNetwork.addresses() : []
        names = OwnNames(host: options.host, port: options.port, addresses: addresses, allowed: options.allowedHosts)
    }

    /// Serves until the program is told to stop.
    package func run(_ tell: @escaping @Sendable (Event) -> Void) async throws {
        guard Ports.isFree(options.port, host: bindHost) else { throw portInUse }
        raiseFileLimit()
        var publishing = options.publishing
        publishing.baseURL = nil
        publishing.origin = names.origin
        let publisher = try Publisher(publishing)
        let open = (addresses.isEmpty ? [options.host] : addresses + ["127.0.0.1"]).map { host in
            OwnNames(host: host, port: options.port, addresses: []).origin
        }
        if options.servesOutput {
            guard let folder = FileTree.realPath(publisher.output) else { throw noOutput(publisher.output) }
            let basePath = try publisher.basePath()
            try await serve(.built(OutputFiles(folder: folder, basePath: basePath)), nil) {
                tell(.ready(addresses: open.map { $0 + basePath }))
            }
            return
        }
        let workshop = Workshop(
            planner: SitePlanner(publishing, hasOwnMoment: options.hasOwnMoment), watcher: System.watcher(),
            wording: options.wording
        ) { news in
            tell(
                .planned(
                    site: news.site.files?.planned, changed: news.changed, diagnostics: news.site.diagnostics,
                    duration: news.duration))
        } warn: {
            tell(.limited($0))
        }
        workshop.start()
        try await serve(.planned(workshop), workshop) {
            let path = await workshop.current()?.files?.basePath ?? "/"
            tell(.ready(addresses: open.map { $0 + path }))
        }
    }

    /// Serves until a signal, the end of the task or a failure of the socket ends it.
    private func serve(
        _ source: PreviewResponder.Source, _ workshop: Workshop?, _ onReady: @escaping @Sendable () async -> Void
    ) async throws {
        let responder = PreviewResponder(source: source, names: names, logger: logger)
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        let server = try await bind()
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { workshop?.stop() }
            group.addTask { try await Self.accept(server, responder) }
            group.addTask { for await _ in signals { break } }
            if let workshop { group.addTask { try await Self.keepAlive(workshop.hub) } }
            await onReady()
            try await group.next()
            // A download in progress is no reason to stay.
            group.cancelAll()
        }
    }

    private typealias Server = NIOAsyncChannel<Connection, Never>

    private func bind() async throws -> Server {
        let patience = TimeAmount(options.patience)
        do {
            return try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.backlog, value: 256)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelOption(.allowRemoteHalfClosure, value: true)
                .childChannelOption(.autoRead, value: false)
                .bind(host: bindHost, port: options.port) { channel in
                    channel.eventLoop.makeCompletedFuture { try Connection(on: channel, patience: patience) }
                }
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw portInUse
        }
    }

    private static func accept(_ server: Server, _ responder: PreviewResponder) async throws {
        try await server.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    group.addTask { await connection.serve(responder.respond) }
                }
            }
        }
    }

    /// Event streams are written to now and then, so that intermediaries keep them and closed ones are noticed.
    private static func keepAlive(_ hub: EventHub) async throws {
        while true {
            try await Task.sleep(for: .seconds(15))
            hub.beat()
        }
    }

    /// Every open page is a file.
    private func raiseFileLimit() {
        var limit = rlimit()
        guard getrlimit(System.openFiles, &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        setrlimit(System.openFiles, &limit)
    }

    private var portInUse: SetupError {
        let free = Ports.free(after: options.port, host: bindHost)
        return .environment(
            Diagnostic(
                .error,
                free.map { "port \(options.port) of \(bindHost) is in use; --port \($0) is free" }
                    ?? "port \(options.port) of \(bindHost) is in use")
        )
    }

    private func noOutput(_ folder: String) -> SetupError {
        .usage(
            Diagnostic(.error, file: folder, "there is no such folder", hint: "publish the site with inkstone build"))
    }
}
