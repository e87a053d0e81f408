import TestSupport
import Testing

@testable import Checking
@testable import Parsing
@testable import Publishing

/// Which addresses of a page the site answers.
@Suite struct AnswersTests {
    private let site: TestSite
    private let answers: Answers

    init() throws {
        site = try TestSite(
            """
            -- site.yaml --
            base_url: https://example.org/blog/
            -- content/news/a.md --
            一
            -- content/news/测试.md --
            二
            -- static/files/x.pdf --
            x
            """)
        answers = Answers(try Publisher(site.options()).plan())
    }

    @Test(arguments: [
        ("/blog/news/a/", "/news/a/"), ("/blog/news/a", "/news/a/"), ("/blog/news/a/index.html", "/news/a/"),
        ("/blog/news/a/?q=1", "/news/a/"), ("/blog/news/a/#x", "/news/a/#x"), ("/blog/news/a/#%E4%B8%80", "/news/a/#一"),
        ("/blog/news/%E6%B5%8B%E8%AF%95/", "/news/测试/"), ("/blog/news/测试/", "/news/测试/"),
        ("/blog/files/x.pdf", "/files/x.pdf"), ("/blog/", "/"), ("/blog", "/"), ("a/", "/news/a/"), ("../", "/"),
        ("./a/", "/news/a/"), ("../files/x.pdf", "/files/x.pdf"), ("https://example.org/blog/news/a/", "/news/a/"),
        ("https://example.org/blog", "/"), ("//example.org/blog/news/a/", "/news/a/"),
        ("/blog/news/b/", "nowhere"), ("/news/a/", "nowhere"), ("/blog/News/a/", "nowhere"),
        ("https://example.org/", "nowhere"), ("b/", "nowhere"), ("../../../news/a/", "nowhere"),
        ("https://example.organic/blog/", "elsewhere"), ("http://other.example/", "elsewhere"),
        ("#x", "here x"), ("", "here "), ("?page=2#y", "here y"), ("mailto:a@b.c", "nothing"),
        ("javascript:alert(1)", "nothing"), ("data:image/png;base64,AAAA", "nothing"), ("tel:110", "nothing"),
    ])
    func target(of address: String, expected: String) {
        let text =
            switch answers.target(of: address, on: SitePath(decoded: "/news/")) {
            case .file(let path, let fragment): path.decoded + (fragment.isEmpty ? "" : "#\(fragment)")
            case .samePage(let fragment): "here \(fragment)"
            case .nowhere: "nowhere"
            case .elsewhere: "elsewhere"
            case .nothing: "nothing"
            }
        #expect(text == expected)
    }
}
