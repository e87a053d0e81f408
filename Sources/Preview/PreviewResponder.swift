import Foundation
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import Parsing
import Text

/// Decides who may ask, and who answers: the server's own script and events, or the files of the site.
struct PreviewResponder: Sendable {
    /// Where files come from.
    enum Source: Sendable {
        case planned(Workshop)
        case built(OutputFiles)
    }

    let source: Source
    let names: OwnNames
    let logger: Logger

    /// Answers one request of a connection.
    @Sendable func respond(to request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws
    {
        let start = ContinuousClock.now
        var response = await response(to: request)
        // RFC 9110 6.6.1
        response.headers[.date] = Timestamp(seconds: Int64(Date().timeIntervalSince1970), offset: 0).httpDate
        if logger.logLevel <= .debug {
            let time = String(format: "%.1f ms", (ContinuousClock.now - start) / .milliseconds(1))
            let target = (request.head.path ?? "").unicodeScalars.filter { $0.value >= 0x20 }
            logger.debug(
                "\(request.method.rawValue) \(String(String.UnicodeScalarView(target))) \(response.status.code) \(time)"
            )
        }
        do {
            try await writer.write(response: response.head, body: response.body)
        } catch is HTTPParserError {
            // Reported as it is, it would be answered once more.
            throw BrokenConnection()
        }
    }

    private struct BrokenConnection: Error {}

    private func response(to request: Request) async -> Response {
        let scheme = request.headers[HTTPField.Name("x-forwarded-proto")!]
        guard let origin = names.origin(ofHost: request.head.authority, forwarded: scheme) else {
            return misdirected(request.head.authority)
        }
        switch source {
        case .built(let files): return FileResponder.response(to: request.head, from: files)
        case .planned(let workshop):
            guard let site = await workshop.current() else {
                return FileResponder.message(.serviceUnavailable, "The server is closing.")
            }
            guard let files = site.files else { return own(request, "/", workshop) ?? noSite(request) }
            if let response = own(request, files.basePath, workshop) { return response }
            let library = files.at(origin: origin == names.origin ? nil : origin)
            return FileResponder.response(to: request.head, from: library)
        }
    }

    /// RFC 9110 15.5.20; the way out is for whoever started the server.
    private func misdirected(_ host: String?) -> Response {
        let name = host.flatMap { HostName.encoded($0) }.map { ": start it with --allow-host \($0)" } ?? ""
        return FileResponder.message(
            .misdirectedRequest, "This server is \(names.origin)/ and answers to no other name\(name).")
    }

    private func noSite(_ request: Request) -> Response {
        var response = FileResponder.response(to: request.head, from: NoSite())
        if response.status == .notFound { response.status = .serviceUnavailable }
        return response
    }

    /// What is in the server's own folder.
    private func own(_ request: Request, _ basePath: String, _ workshop: Workshop) -> Response? {
        guard request.method == .get || request.method == .head else { return nil }
        switch request.head.path {
        case basePath + ReloadTag.script: return PreviewScript.response(to: request.head)
        case basePath + ReloadTag.events: return events(request, workshop.hub)
        default: return nil
        }
    }

    /// A stream that a page of another site cannot listen to: there are no CORS headers, and such a page is refused
    /// before it holds a connection.
    private func events(_ request: Request, _ hub: EventHub) -> Response {
        let origin = request.headers[.origin]
        let site = request.headers[HTTPField.Name("sec-fetch-site")!]
        guard origin.map(names.contains(origin:)) ?? true, site != "cross-site", site != "same-site" else {
            return FileResponder.message(.forbidden, "Only pages of this server may listen.")
        }
        var headers = FileResponder.standard
        headers[.contentType] = "text/event-stream"
        guard request.method == .get else { return Response(status: .ok, headers: headers) }
        let body = ResponseBody { writer in
            let (events, reader) = hub.listen()
            try await request.body.consumeWithInboundCloseHandler(
                { _ in for await event in events { try await writer.write(event) } },
                onInboundClosed: { reader.finish() })
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }
}
