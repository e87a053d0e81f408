import Files
import Foundation
import NIOCore
import NIOHTTP1
import Parsing

/// Answers requests for files as a static host does; the one place that does, whatever the files come from.
enum FileResponder {
    static func response(to request: HTTPRequestHead, from library: some Library) -> Response {
        let isHead = request.method == .HEAD
        guard isHead || request.method == .GET else {
            return message(.methodNotAllowed, "Only GET and HEAD are supported here.", ["allow": "GET, HEAD"])
        }
        let path: RequestPath
        do {
            path = try RequestPath(request.uri, basePath: library.basePath)
        } catch {
            switch error {
            case .malformed: return message(.badRequest, "This is not the path of a file.", isHead: isHead)
            case .unknown: return unknown(request, library)
            }
        }
        if let file = library.file(at: path.decoded) { return response(file, to: request) }
        if !path.decoded.endsInSlash, library.contains(path.decoded + "/") {
            return redirect(
                to: library.basePath + Addresses.percentEncoded(path.decoded.utf8.dropFirst()) + "/" + path.query)
        }
        return missing(path.decoded, request, library)
    }

    /// Outside of the site's path: at the root of the server, the site is meant.
    private static func unknown(_ request: HTTPRequestHead, _ library: some Library) -> Response {
        let base = library.basePath
        if base != "/", request.uri == "/" || request.uri + "/" == base { return redirect(to: base) }
        return missing("/", request, library)
    }

    private static func missing(_ path: String, _ request: HTTPRequestHead, _ library: some Library) -> Response {
        guard let page = library.missingPage(for: path) else {
            return message(.notFound, "There is nothing here.", isHead: request.method == .HEAD)
        }
        return response(page, status: .notFound, range: nil, isHead: request.method == .HEAD)
    }

    /// RFC 9110 13.2.2: validators first, then ranges.
    static func response(_ file: ServedFile, to request: HTTPRequestHead) -> Response {
        let headers = request.headers
        if let known = headers.first(name: "if-none-match"), matches(known, file.tag) {
            return Response(status: .notModified, headers: validators(file))
        }
        var range = ByteRange.whole
        // RFC 9110 13.1.5: a range of another version is no use.
        if request.method == .GET, headers.first(name: "if-range").map({ $0 == "\"\(file.tag)\"" }) ?? true {
            range = ByteRange(headers.first(name: "range"), size: file.size)
        }
        switch range {
        case .whole: return response(file, status: .ok, range: nil, isHead: request.method == .HEAD)
        case .part(let range): return response(file, status: .partialContent, range: range, isHead: false)
        case .unsatisfiable:
            return message(
                .rangeNotSatisfiable, "The file ends before this range.", ["content-range": "bytes */\(file.size)"])
        }
    }

    private static func response(
        _ file: ServedFile, status: HTTPResponseStatus, range: Range<Int>?, isHead: Bool
    ) -> Response {
        var headers = validators(file)
        headers.add(name: "content-type", value: file.type)
        headers.add(name: "accept-ranges", value: "bytes")
        let shown = range ?? 0..<file.size
        if range != nil {
            headers.add(name: "content-range", value: "bytes \(shown.lowerBound)-\(shown.upperBound - 1)/\(file.size)")
        }
        headers.add(name: "content-length", value: String(shown.count))
        return Response(status: status, headers: headers, body: isHead ? .none : body(file, shown))
    }

    private static func body(_ file: ServedFile, _ range: Range<Int>) -> Response.Body {
        switch file.body {
        case .bytes(let buffer):
            let part = buffer.getSlice(at: buffer.readerIndex + range.lowerBound, length: range.count)
            return part.map { .bytes($0) } ?? .none
        case .onDisk(let path): return .file(path: path, range)
        }
    }

    private static func validators(_ file: ServedFile) -> HTTPHeaders {
        var headers = standard
        headers.add(name: "etag", value: "\"\(file.tag)\"")
        if MediaType.isText(file.type) { headers.add(name: "vary", value: "accept-encoding") }
        return headers
    }

    /// What every response says: ask again each time, believe the content type, and no other site may embed it.
    static let standard: HTTPHeaders = [
        "cache-control": "no-cache", "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
    ]

    /// RFC 9110 13.1.2; the tag of the compressed form names the same file.
    private static func matches(_ header: String, _ tag: String) -> Bool {
        header.split(separator: ",").contains { element in
            var element = element.trimmingCharacters(in: .whitespaces)[...]
            if element.hasPrefix("W/") { element = element.dropFirst(2) }
            return element == "*" || element == "\"\(tag)\"" || element == "\"\(tag)\(Response.gzipMark)\""
        }
    }

    private static func redirect(to link: String) -> Response {
        var headers = standard
        headers.add(name: "location", value: link)
        headers.add(name: "content-length", value: "0")
        return Response(status: .temporaryRedirect, headers: headers)
    }

    static func message(
        _ status: HTTPResponseStatus, _ text: String, _ more: HTTPHeaders = [:], isHead: Bool = false
    ) -> Response {
        let bytes = Array((text + "\n").utf8)
        var headers = standard
        headers.add(contentsOf: more)
        headers.add(name: "content-type", value: "text/plain; charset=utf-8")
        headers.add(name: "content-length", value: String(bytes.count))
        return Response(
            status: status, headers: headers,
            body: isHead ? .none : .bytes(ByteBuffer(bytes: bytes)))
    }

}
