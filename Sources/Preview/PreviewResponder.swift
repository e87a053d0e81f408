import Foundation
import Logging
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
    func respond(to request: HTTPRequestHead) async -> Response {
        let start = ContinuousClock.now
        var response = await response(to: request).compressed(for: request)
        // RFC 9110 6.6.1
        let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970), offset: 0)
        response.headers.add(name: "date", value: now.httpDate)
        if logger.logLevel <= .debug {
            let time = String(format: "%.1f ms", (ContinuousClock.now - start) / .milliseconds(1))
            let target = request.uri.unicodeScalars.filter { $0.value >= 0x20 }
            logger.debug(
                "\(request.method.rawValue) \(String(String.UnicodeScalarView(target))) \(response.status.code) \(time)"
            )
        }
        return response
    }

    private func response(to request: HTTPRequestHead) async -> Response {
        let scheme = request.headers.first(name: "x-forwarded-proto")
        let host = request.headers.first(name: "host")
        guard let origin = names.origin(ofHost: host, forwarded: scheme) else {
            return misdirected(host)
        }
        switch source {
        case .built(let files): return FileResponder.response(to: request, from: files)
        case .planned(let workshop):
            guard let site = await workshop.current() else {
                return FileResponder.message(.serviceUnavailable, "The server is closing.")
            }
            guard let files = site.files else { return own(request, "/", workshop) ?? noSite(request) }
            if let response = own(request, files.basePath, workshop) { return response }
            let library = files.at(origin: origin == names.origin ? nil : origin)
            return FileResponder.response(to: request, from: library)
        }
    }

    /// RFC 9110 15.5.20; the way out is for whoever started the server.
    private func misdirected(_ host: String?) -> Response {
        let name = host.flatMap { HostName.encoded($0) }.map { ": start it with --allow-host \($0)" } ?? ""
        return FileResponder.message(
            .misdirectedRequest, "This server is \(names.origin)/ and answers to no other name\(name).")
    }

    private func noSite(_ request: HTTPRequestHead) -> Response {
        var response = FileResponder.response(to: request, from: NoSite())
        if response.status == .notFound { response.status = .serviceUnavailable }
        return response
    }

    /// What is in the server's own folder.
    private func own(_ request: HTTPRequestHead, _ basePath: String, _ workshop: Workshop) -> Response? {
        guard request.method == .GET || request.method == .HEAD else { return nil }
        switch request.uri {
        case basePath + ReloadTag.script: return PreviewScript.response(to: request)
        case basePath + ReloadTag.events: return events(request, workshop.hub)
        default: return nil
        }
    }

    /// A stream that a page of another site cannot listen to: there are no CORS headers, and such a page is refused
    /// before it holds a connection.
    private func events(_ request: HTTPRequestHead, _ hub: EventHub) -> Response {
        let origin = request.headers.first(name: "origin")
        let site = request.headers.first(name: "sec-fetch-site")
        guard origin.map(names.contains(origin:)) ?? true, site != "cross-site", site != "same-site" else {
            return FileResponder.message(.forbidden, "Only pages of this server may listen.")
        }
        var headers = FileResponder.standard
        headers.add(name: "content-type", value: "text/event-stream")
        guard request.method == .GET else { return Response(status: .ok, headers: headers) }
        return Response(status: .ok, headers: headers, body: .events(hub))
    }
}
