import HTTPTypes
import NIOCore

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

    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body = Body.none
}
