import TestSupport

/// Tests of a site that has one post.
protocol TestsOfOnePost {}

extension TestsOfOnePost {
    /// The post's page.
    static var page: String { "news/a/index.html" }

    func post(_ frontMatter: String, body: String = "正文", configuration: String = "", more: String = "") throws
        -> PublishedSite
    {
        try TestSite(
            """
            -- site.yaml --
            title: 研报
            \(configuration)
            -- content/news/a.md --
            ---
            \(frontMatter)
            ---
            \(body)
            \(more)
            """
        ).publish()
    }
}
