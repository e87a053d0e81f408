import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// One connection: HTTP/1.1 with limits, timeouts and gzip.
struct PreviewChannel: ServerChildChannel, HTTPChannelHandler {
    typealias Value = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

    let responder: HTTPChannelHandler.Responder
    let timeout: Duration

    /// What the tag of a compressed file ends with: other bytes need another tag (RFC 9110 8.8.3.3).
    static let gzipMark = "-gzip"
    /// Smaller files gain nothing.
    private static let smallestCompressed = 1_024

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
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
            try pipeline.addHandler(ReaderTimeout(TimeAmount(timeout)))
            try pipeline.addHandler(HTTPConnectionStateHandler(idleTimeout: timeout, logger: logger))
            return try NIOAsyncChannel(
                wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        }
    }

    func handle(value: Value, logger: Logger) async {
        await handleHTTP(asyncChannel: value, logger: logger)
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
