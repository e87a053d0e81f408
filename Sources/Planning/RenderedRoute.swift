import Text

/// The bytes of a route, or why there are none.
package enum RenderedRoute: Sendable {
    case bytes([UInt8])
    case failed(reason: Message)
}
