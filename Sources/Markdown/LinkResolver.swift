import Text

/// Turns the addresses that authors write into addresses that work on the published page.
package protocol LinkResolver: Sendable {
    /// - Parameter written: the destination as CommonMark reads it, entities and backslashes resolved, not encoded.
    func target(ofLink written: String) -> LinkTarget
    func target(ofImage written: String) -> LinkTarget
}

/// Where a link or an image of a page leads.
package struct LinkTarget: Sendable, Hashable {
    /// Percent-encoded where the resolver changed it; the renderer escapes it for HTML.
    package var address: String
    /// Another host than the site's own.
    package var isExternal: Bool
    /// For images whose file is part of the site.
    package var size: PixelSize?

    package init(address: String, isExternal: Bool, size: PixelSize? = nil) {
        self.address = address
        self.isExternal = isExternal
        self.size = size
    }
}
