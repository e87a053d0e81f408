/// What decides header and sidebar of a page, given its edition.
struct FrameName: Hashable, Sendable {
    /// Number of the current menu entry.
    let current: Int?
    let isLeft: Bool
    let widgets: [String]
    /// Whether the page holds all widgets itself, also those that pages share.
    let isWhole: Bool
}
