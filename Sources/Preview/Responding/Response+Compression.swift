import Compressing
import Files
import NIOCore
import NIOHTTP1

extension Response {
    /// What the tag of a compressed file ends with: other bytes need another tag (RFC 9110 8.8.3.3).
    static let gzipMark = "-gzip"
    /// Smaller texts gain nothing; larger ones are never in memory as a whole.
    private static let compressed = 1_024...(16 << 20)

    /// The same text in gzip where the client takes that (RFC 9110 12.5.3).
    func compressed(for request: HTTPRequestHead) -> Response {
        guard status == .ok || status == .notFound, let type = headers.first(name: "content-type"),
            MediaType.isText(type), Self.accepts(request.headers), let text = wholeText
        else { return self }
        let bytes = Gzip.compressed(text)
        var response = self
        response.body = .bytes(ByteBuffer(bytes: bytes))
        response.headers.replaceOrAdd(name: "content-length", value: String(bytes.count))
        response.headers.replaceOrAdd(name: "content-encoding", value: "gzip")
        // What a compressed body is made of cannot be asked for in parts.
        response.headers.remove(name: "accept-ranges")
        if let tag = headers.first(name: "etag"), tag.hasSuffix("\"") {
            response.headers.replaceOrAdd(name: "etag", value: tag.dropLast() + Self.gzipMark + "\"")
        }
        return response
    }

    private var wholeText: [UInt8]? {
        switch body {
        case .bytes(let buffer) where Self.compressed.contains(buffer.readableBytes): Array(buffer.readableBytesView)
        case .file(let path, let range) where Self.compressed.contains(range.count):
            (try? FileBytes.read(path)).flatMap { $0.count == range.count ? $0 : nil }
        case .none, .bytes, .file, .events: nil
        }
    }

    private static func accepts(_ headers: HTTPHeaders) -> Bool {
        headers[canonicalForm: "accept-encoding"].contains { element in
            let parts = element.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            return (parts.first == "gzip" || parts.first == "*")
                && !parts.dropFirst().contains { $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0 }
        }
    }
}
