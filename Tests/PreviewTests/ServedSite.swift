import TestSupport

/// A site with one of everything that a server has to get right.
enum ServedSite {
    static func make() throws -> TestSite {
        let site = try TestSite(text, theme: .folio)
        try site.write("static/film.mp4", bytes: (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        return site
    }

    private static let text = """
        -- site.yaml --
        title: 测试
        base_url: https://example.org/
        -- content/news/a.md --
        ---
        title: First
        date: 2025-05-01
        tags: [白酒]
        ---
        The first text.
        -- content/news/贵州茅台.md --
        ---
        title: 贵州茅台
        date: 2025-05-02
        ---
        第二篇。
        -- content/news/draft.md --
        ---
        title: Draft
        date: 2025-05-03
        draft: true
        ---
        Not yet.
        -- static/note.txt --
        plain
        -- static/hand.html --
        <!DOCTYPE html><html><head><title>By hand</title></head><body>x</body></html>

        """
}
