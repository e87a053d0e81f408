import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// One connection: HTTP/1.1 with limits, timeouts and gzip. Its requests are answered one after another.
///
/// What is accepted and then not served, because the server ends, is no more than a channel: whoever drops a stream of
/// SwiftNIO's that was not ended ends the program.
struct Connection: Sendable {
    private let channel: any Channel

    /// What the tag of a compressed file ends with: other bytes need another tag (RFC 9110 8.8.3.3).
    static let gzipMark = "-gzip"
    /// Smaller files gain nothing.
    private static let smallestCompressed = 1_024

    /// Nothing is read of the channel until the connection is served.
    /// - Parameter patience: after which a client that sends or reads nothing is disconnected.
    init(on channel: any Channel, patience: TimeAmount) throws {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = RequestGate.longestHeader
        limits.maxHeaderListSize = 2 * RequestGate.longestHeader
        limits.maxHeaderFieldCount = RequestGate.mostHeaders
        let pipeline = channel.pipeline.syncOperations
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: false,
            withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
        try pipeline.addHandler(RequestGate())
        try pipeline.addHandler(HTTPResponseCompressor(responseCompressionPredicate: Self.compress))
        try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
        try pipeline.addHandler(ClientTimeout(patience))
        self.channel = channel
    }

    private typealias Stream = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

    private func stream() async throws -> Stream {
        try await channel.eventLoop.submit { [channel] in
            try Stream(
                wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        }.get()
    }

    /// Answers until the client leaves, asks to close or takes too long.
    func serve(_ response: @Sendable (HTTPRequest) async -> Response) async {
        await withTaskCancellationHandler {
            // Whatever fails here is this connection; there is nobody left to be told.
            try? await stream().executeThenClose { requests, writer in
                try await channel.setOption(.autoRead, value: true).get()
                var parts = requests.makeAsyncIterator()
                while let part = try await parts.next() {
                    // Requests with bodies were refused, so that only heads and ends come.
                    guard case .head(let request) = part else { continue }
                    let response = await response(request)
                    try await writer.write(.head(HTTPResponse(status: response.status, headerFields: response.headers)))
                    if case .events(let hub) = response.body {
                        try await send(hub, to: writer, until: &parts)
                        break
                    }
                    try await response.body.write(to: writer)
                    try await writer.write(.end(nil))
                    if request.headerFields[.connection]?.lowercased() == "close" { break }
                }
                // What was written may still be on its way; the client closes when it has all.
                writer.finish()
                try await channel.closeFuture.get()
            }
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    private typealias Parts = NIOAsyncChannelInboundStream<HTTPRequestPart>.AsyncIterator
    private typealias Writer = NIOAsyncChannelOutboundWriter<HTTPResponsePart>

    /// Sends events until the client leaves or the hub has no more.
    private func send(_ hub: EventHub, to writer: Writer, until parts: inout Parts) async throws {
        let (events, reader) = hub.listen()
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask {
                for await event in events { try await writer.write(.body(event)) }
                try await writer.write(.end(nil))
                writer.finish()
            }
            while try await parts.next() != nil {}
            reader.finish()
        }
    }

    private static func compress(
        _ head: inout HTTPResponseHead, _ isPossible: Bool
    ) -> HTTPResponseCompressor.CompressionIntent {
        guard isPossible, head.status == .ok || head.status == .notFound,
            let type = head.headers.first(name: "content-type"), MediaType.isText(type),
            let size = head.headers.first(name: "content-length").flatMap({ Int($0) }), size >= smallestCompressed
        else { return .doNotCompress }
        if let tag = head.headers.first(name: "etag"), tag.hasSuffix("\"") {
            head.headers.replaceOrAdd(name: "etag", value: tag.dropLast() + gzipMark + "\"")
        }
        // What a compressed body is made of cannot be asked for in parts.
        head.headers.remove(name: "accept-ranges")
        // The compressor corrects the length only of what it has whole when the head leaves; a file is read after that.
        head.headers.remove(name: "content-length")
        return .compressIfPossible
    }
}
