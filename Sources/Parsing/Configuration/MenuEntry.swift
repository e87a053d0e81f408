/// One entry of a menu, from `site.yaml` or from a page's front matter.
package struct MenuEntry: Sendable, Hashable {
    /// `main`, `footer`, `side`, …
    package var menu: String
    /// `nil`: the page's own title.
    package var name: String?
    /// `nil` in front matter: the page's own address; in `site.yaml`: the entry only holds others.
    package var url: String?
    /// Ascending, unweighted last, then in the order of the source.
    package var weight = 0

    /// The page that it leads to, by its path in the content: `/about`. Where there is such a page, its address wins over
    /// `url`, and its title is the name of an entry that has none.
    package var page: String?

    /// What others write as their `parent`; `nil`: the name.
    package var identifier: String?
    /// The identifier or the name of the entry that this one is below.
    package var parent: String?
    /// The entries below this one, written in its `children`; of a resolved menu all of them, which have none themselves.
    package var children: [MenuEntry] = []

    package init(menu: String, name: String? = nil, url: String? = nil, weight: Int = 0, page: String? = nil) {
        self.menu = menu
        self.name = name
        self.url = url
        self.weight = weight
        self.page = page
    }
}

extension [MenuEntry] {
    /// The entries with those below them, each right after its parent.
    package var flattened: [MenuEntry] { flatMap { [$0] + $0.children.flattened } }
}
