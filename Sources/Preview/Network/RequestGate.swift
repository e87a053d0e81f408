import NIOCore
import NIOHTTP1

/// The first to see a request: refuses what is malformed, too long or carries a body. What it refuses never reaches
/// the handlers behind it.
final class RequestGate: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    static let longestTarget = 8 * 1024
    static let longestHeader = 16 * 1024
    static let mostHeaders = 100

    private var hasRefused = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if hasRefused { return }
        guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        if let status = Self.refusal(of: head) ?? Self.settleTarget(of: &head) { return refuse(status, context) }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    /// RFC 9112 3 and 6, RFC 9110 15.5.
    private static func refusal(of head: HTTPRequestHead) -> HTTPResponseStatus? {
        if head.uri.utf8.count > longestTarget { return .uriTooLong }
        if head.headers["host"].count != 1 { return .badRequest }
        let hasBody =
            head.headers.contains(name: "transfer-encoding")
            || head.headers["content-length"].contains { $0 != "0" }
        guard hasBody else { return nil }
        return head.method == .GET || head.method == .HEAD ? .payloadTooLarge : .methodNotAllowed
    }

    /// RFC 9112 3.2.2: what an absolute target says counts, not the header.
    private static func settleTarget(of head: inout HTTPRequestHead) -> HTTPResponseStatus? {
        if head.uri.utf8.first == UInt8(ascii: "/") || head.uri == "*" || head.method == .CONNECT { return nil }
        guard head.uri.prefix(7).lowercased() == "http://" else { return .badRequest }
        let rest = head.uri.utf8.dropFirst(7)
        let host = rest.prefix { !"/?#".utf8.contains($0) }
        let target = String(Substring(rest.dropFirst(host.count)))
        head.headers.replaceOrAdd(name: "host", value: String(Substring(host)))
        head.uri = target.utf8.first == UInt8(ascii: "/") ? target : "/" + target
        return nil
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? HTTPParserError else { return context.fireErrorCaught(error) }
        refuse(error == .headerOverflow ? .requestHeaderFieldsTooLarge : .badRequest, context)
    }

    private func refuse(_ status: HTTPResponseStatus, _ context: ChannelHandlerContext) {
        if hasRefused { return }
        hasRefused = true
        var headers: HTTPHeaders = ["connection": "close", "content-length": "0"]
        if status == .methodNotAllowed { headers.add(name: "allow", value: "GET, HEAD") }
        let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in channel.close(promise: nil) }
    }
}
