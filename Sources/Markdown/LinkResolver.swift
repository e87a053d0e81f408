/// Turns the addresses that authors write into addresses that work on the published page.
public protocol LinkResolver: Sendable {
    /// - Parameter written: the destination as CommonMark reads it, entities and backslashes resolved, not encoded.
    func target(ofLink written: String) -> LinkTarget
    func target(ofImage written: String) -> LinkTarget
}

/// Where a link or an image of a page leads.
public struct LinkTarget: Sendable, Hashable {
    /// Percent-encoded where the resolver changed it; the renderer escapes it for HTML.
    public var address: String
    /// Another host than the site's own.
    public var isExternal: Bool
    /// For images whose file is part of the site.
    public var size: PixelSize?

    public init(address: String, isExternal: Bool, size: PixelSize? = nil) {
        self.address = address
        self.isExternal = isExternal
        self.size = size
    }
}

/// Width and height of a picture in pixels.
public struct PixelSize: Sendable, Hashable {
    public let width: Int
    public let height: Int

    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}
