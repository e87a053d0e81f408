/// One entry of a menu, from `site.yaml` or from a page's front matter.
package struct MenuEntry: Sendable, Hashable {
    /// `main`, `footer`, `side`, …
    package var menu: String
    /// `nil` in front matter: the page's own title.
    package var name: String?
    /// `nil` in front matter: the page's own address.
    package var url: String?
    /// Ascending, unweighted last, then in the order of the source.
    package var weight = 0

    package init(menu: String, name: String? = nil, url: String? = nil, weight: Int = 0) {
        self.menu = menu
        self.name = name
        self.url = url
        self.weight = weight
    }
}
