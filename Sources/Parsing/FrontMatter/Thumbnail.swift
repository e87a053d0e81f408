/// The picture of a post.
package struct Thumbnail: Sendable, Hashable {
    /// Path or URL as written.
    package var source: String
    package var showsInLists = true
    package var showsOnPost = true

    package init(source: String, showsInLists: Bool = true, showsOnPost: Bool = true) {
        self.source = source
        self.showsInLists = showsInLists
        self.showsOnPost = showsOnPost
    }
}
