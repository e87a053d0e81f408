import NIOCore
import NIOHTTP1

/// One connection: HTTP/1.1 with limits and timeouts. Its requests are answered one after another.
///
/// What is accepted and then not served, because the server ends, is no more than a channel: whoever drops a stream of
/// SwiftNIO's that was not ended ends the program.
struct Connection: Sendable {
    private let channel: any Channel

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
        try pipeline.addHandler(ClientTimeout(patience))
        self.channel = channel
    }

    private typealias Stream = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    private func stream() async throws -> Stream {
        try await channel.eventLoop.submit { [channel] in
            try Stream(
                wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        }.get()
    }

    /// Answers until the client leaves, asks to close or takes too long.
    func serve(_ response: @Sendable (HTTPRequestHead) async -> Response) async {
        await withTaskCancellationHandler {
            // Whatever fails here is this connection; there is nobody left to be told.
            try? await stream().executeThenClose { requests, writer in
                try await channel.setOption(.autoRead, value: true).get()
                var parts = requests.makeAsyncIterator()
                while let part = try await parts.next() {
                    // Requests with bodies were refused, so that only heads and ends come.
                    guard case .head(let request) = part else { continue }
                    let response = await response(request)
                    let head = HTTPResponseHead(version: .http1_1, status: response.status, headers: response.headers)
                    try await writer.write(.head(head))
                    if case .events(let hub) = response.body {
                        try await send(hub, to: writer, until: &parts)
                        break
                    }
                    try await response.body.write(to: writer)
                    try await writer.write(.end(nil))
                    if request.headers.first(name: "connection")?.lowercased() == "close" { break }
                }
                // What was written may still be on its way; the client closes when it has all.
                writer.finish()
                try await channel.closeFuture.get()
            }
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    private typealias Parts = NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
    private typealias Writer = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

    /// Sends events until the client leaves or the hub has no more.
    private func send(_ hub: EventHub, to writer: Writer, until parts: inout Parts) async throws {
        let (events, reader) = hub.listen()
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask {
                for await event in events { try await writer.write(.body(.byteBuffer(event))) }
                try await writer.write(.end(nil))
                writer.finish()
            }
            while try await parts.next() != nil {}
            reader.finish()
        }
    }
}
