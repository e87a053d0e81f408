/// A file that is published as it is: one beside a post, or one of a `static` folder.
package struct PublishedFile: Sendable, Hashable {
    /// Relative to the site's folder, or absolute for a theme outside of it.
    package let source: String
    package let path: SitePath
    /// Whether it is of the site's own `static` folder, not beside a post.
    package let isOfSite: Bool
    /// Where a file of HTML is in Hugo, which makes a page of it; it leads to the file.
    package let page: SitePath?

    package init(source: String, path: SitePath, isOfSite: Bool = false, page: SitePath? = nil) {
        self.page = page
        self.source = source
        self.path = path
        self.isOfSite = isOfSite
    }
}
