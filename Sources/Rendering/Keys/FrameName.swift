import Resolving

/// What decides header and sidebar of a page, given its edition; the switch of languages apart, which follows from the
/// page's own translations.
struct FrameName: Hashable, Sendable {
    /// Number of the current menu entry.
    let current: Int?
    let isLeft: Bool
    let widgets: [String]
    /// Whether the page holds all widgets itself, also those that pages share.
    let isWhole: Bool
    /// The newest posts that the page does not list, where it lists some of them.
    let recent: [PostIndex]?
}
