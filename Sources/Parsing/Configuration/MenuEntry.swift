/// One entry of a menu, from `site.yaml` or from a page's front matter.
package struct MenuEntry: Sendable, Hashable {
    /// `main`, `footer`, `side`, …
    package var menu: String
    /// `nil`: the page's own title.
    package var name: String?
    /// `nil` in front matter: the page's own address.
    package var url: String?
    /// Ascending, unweighted last, then in the order of the source.
    package var weight = 0

    /// The page that it leads to, by its path in the content: `/about`. Where there is such a page, its address wins over
    /// `url`, and its title is the name of an entry that has none.
    package var page: String?

    package init(menu: String, name: String? = nil, url: String? = nil, weight: Int = 0, page: String? = nil) {
        self.menu = menu
        self.name = name
        self.url = url
        self.weight = weight
        self.page = page
    }
}
