/// Which layout a page is rendered with.
extension Theme {
    /// `layout` of the front matter when the theme has it.
    func layout(_ name: String?, default standard: String) -> String {
        if let name, templates.contains("layouts/\(name)") { return "layouts/\(name)" }
        return "layouts/\(standard)"
    }
}

extension PlannedSite {
    /// The layout of a page, as `layouts/post`; `nil` for what no layout makes.
    package func layout(of recipe: Recipe) -> String? {
        switch recipe {
        case .post(let edition, let index):
            theme.layout(site.editions[edition].posts[index].parsed.frontMatter.layout, default: "post")
        case .page(let edition, let index):
            theme.layout(site.editions[edition].pages[index].parsed.frontMatter.layout, default: "page")
        case .list(_, let subject, _): "layouts/\(subject.layout)"
        case .taxonomy: "layouts/taxonomy"
        case .archives: "layouts/archives"
        case .search: "layouts/search"
        case .notFound: "layouts/404"
        default: nil
        }
    }
}
