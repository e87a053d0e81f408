import NIOCore
import NIOHTTP1

/// What a request is answered with.
struct Response: Sendable {
    enum Body: Sendable {
        case none
        case bytes(ByteBuffer)
        /// A part of a file, read while it is sent.
        case file(path: String, Range<Int>)
        /// What happens from now on, until the client leaves.
        case events(EventHub)
    }

    var status: HTTPResponseStatus
    var headers: HTTPHeaders
    var body = Body.none
}
