import TestSupport
import Testing

@testable import Publishing
@testable import Resolving
@testable import Text

@Suite struct RelatedPostsTests {
    /// Front matter of one post a day, the newest last.
    private func site(_ posts: [String], configuration: String = "") throws -> PublishedSite {
        var text = "-- site.yaml --\n\(configuration)\n"
        for (index, post) in posts.enumerated() {
            let day = (index + 1).padded(to: 2)
            text += "-- content/news/\(index).md --\n---\n{title: \"\(index)\", date: 2025-01-\(day), \(post)}\n---\n"
        }
        return try TestSite(text).publish()
    }

    private func related(_ post: Int, _ site: PublishedSite) -> [String] {
        let value = site.value("related", of: "news/\(post)/index.html") ?? ""
        return value.matches(of: /(\d+)=\/news/).map { String($0.output.1) }
    }

    @Test func aRareTermSaysMoreThanACommonOne() throws {
        let common = Array(repeating: "tags: [常]", count: 6)
        let site = try site(["tags: [常, 稀]"] + common + ["tags: [常]", "tags: [稀]", "tags: [别]"])
        // The rare one first, then the newest of the others.
        #expect(related(0, site) == ["8", "7", "6", "5"])
        #expect(related(8, site) == ["0"])
        #expect(related(9, site) == [])
    }

    @Test func whatSharesMoreIsNearer() throws {
        let site = try site(["tags: [a, b]", "tags: [a, b]", "tags: [a]", "tags: [b]", "tags: [a, b, c]"])
        #expect(related(0, site) == ["4", "1", "3", "2"])
    }

    @Test func everyTaxonomyCounts() throws {
        let site = try site(
            ["series: [x], categories: [k]", "series: [x]", "categories: [k]", "x: 1"],
            configuration: "taxonomies: [tags, categories, series]")
        #expect(related(0, site) == ["2", "1"])
    }

    @Test(arguments: [("related: {count: 2}", 2), ("related: {count: 0}", 0), ("related: false", 0), ("", 4)])
    func theCountIsConfigured(yaml: String, count: Int) throws {
        let site = try site(Array(repeating: "tags: [a]", count: 7), configuration: yaml)
        #expect(related(6, site) == Array(["5", "4", "3", "2", "1", "0"].prefix(count)))
    }

    @Test(arguments: [
        ("related: {count: -1}", "site.yaml:1:18: error: “related.count” must be at least 0, not -1"),
        ("related: {cuont: 3}", "site.yaml:1:11: error: “related.cuont” is not a known key"),
        ("related: {threshold: 80}", "site.yaml:1:11: error: “related.threshold” is not a known key"),
        ("related: 3", "site.yaml:1:10: error: “related” needs a map, not “3”"),
    ])
    func mistakesInTheConfiguration(yaml: String, message: String) throws {
        let failure = try #require(try TestSite("-- site.yaml --\n\(yaml)\n-- content/a.md --\n").failure())
        #expect(failure.messages == [message])
    }

    @Test func pagesAndCardsHaveNone() throws {
        let site = try TestSite(
            "-- content/about.md --\n---\ntags: [a]\n---\n-- content/news/a.md --\n---\ntags: [a]\n---\n"
        ).publish()
        #expect(site.value("related", of: "about/index.html") == "")
        #expect(site.value("related", of: "news/a/index.html") == "")
    }

    @Test func folioShowsThemUnderAHeadingWithDates() throws {
        let text = "{title: 一 & 二, date: 2025-01-02, tags: [a]}\n---\n-- content/news/b.md --\n---\ntags: [a]"
        let site = try TestSite("-- content/news/a.md --\n---\n\(text)\n---\n", theme: .folio).publish()
        let page = try #require(site["news/b/index.html"])
        #expect(page.contains("<section class=\"related\" aria-labelledby=\"relatedTitle\">"))
        #expect(page.contains("<h2 id=\"relatedTitle\">相关文章</h2>"))
        #expect(page.contains("<li><a href=\"/news/a/\">一 &amp; 二</a> <small>2025年1月2日</small></li>"))
        // A post without a date is shown without one.
        #expect(site["news/a/index.html"]?.contains("<li><a href=\"/news/b/\">b</a></li>") == true)
        #expect(site["index.html"]?.contains("relatedTitle") == false)
    }

    /// The rule as it is written down, for every post of a site of random tags.
    @Test(arguments: [1, 2, 3])
    func equalsTheRuleAsItIsWritten(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var text = ""
        for index in 0..<120 {
            let tags = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                "t\(Int.random(in: 0..<12, using: &generator) * Int.random(in: 0..<4, using: &generator))"
            }
            let weight = Int.random(in: 0..<20, using: &generator) == 0 ? 1 : 0
            text += "-- content/news/\(index).md --\n---\n"
            text +=
                "{date: 2025-01-0\(index % 9 + 1), tags: [\(tags.joined(separator: ", "))], weight: \(weight)}\n---\n"
        }
        let test = try TestSite(text)
        let edition = try Publisher(test.options()).plan().site.editions[0]
        var related = 0
        for post in edition.posts.typedIndices {
            let found = RelatedPosts.indices(of: post, in: edition, count: 7, newer: .all)
            related += found.count
            #expect(found == Self.obvious(post, edition, count: 7), "post \(post)")
            #expect(RelatedPosts.indices(of: post, in: edition, count: 3, newer: .all) == Array(found.prefix(3)))
        }
        #expect(related > 100)
    }

    private static func obvious(_ post: PostIndex, _ edition: Edition, count: Int) -> [PostIndex] {
        func weight(_ other: PostIndex) -> Double {
            var sum = 0.0
            for taxonomy in edition.taxonomies {
                for term in taxonomy.terms where term.posts.contains(post) && term.posts.contains(other) {
                    let places = [post, other].map { term.posts.firstIndex(of: $0) ?? 0 }
                    guard abs(places[0] - places[1]) <= 10 else { continue }
                    var logarithm = 0
                    while 2 << logarithm <= term.posts.count { logarithm += 1 }
                    sum += 1 / Double(logarithm)
                }
            }
            return (sum * 1e9).rounded()
        }
        let others = edition.posts.typedIndices.filter { $0 != post && weight($0) > 0 }
        return Array(others.sorted { (weight($1), $0) < (weight($0), $1) }.prefix(count))
    }

    /// What one new post changes does not grow with the site.
    @Test func aNewPostChangesThePagesOfItsNeighboursOnly() throws {
        func text(_ count: Int) -> String {
            (0..<count).map {
                "-- content/news/\($0).md --\n---\n{date: 2025-01-01 00:\($0.padded(to: 2)), tags: [a]}\n---\n"
            }.joined()
        }
        let configuration = "-- site.yaml --\nsidebar: false\npager: false\nrelated: {count: 30}\n"
        let (before, after) = (
            try TestSite(configuration + text(40)).publish(), try TestSite(configuration + text(41)).publish()
        )
        let changed = (0..<40).filter { before["news/\($0)/index.html"] != after["news/\($0)/index.html"] }
        #expect(changed == Array(30..<40))
    }

    /// A large edition: which pages one more post changes, and to which older and newer posts they lead.
    @Test(arguments: [
        ("", [] as [Int], ["149", "148"]), ("{newer: false}", [], ["149", "148"]),
        ("{newer: true}", [190], ["160", "159"]),
    ])
    func inALargeEditionOldPagesStay(newer: String, expected: [Int], related: [String]) throws {
        func site(_ count: Int) throws -> PublishedSite {
            let posts = (0..<count).map { number in
                let date = "2025-01-0\(1 + number / 60) 00:\((number % 60).padded(to: 2))"
                return
                    "-- content/news/\(number).md --\n---\n{title: \"\(number)\", date: \(date), tags: [a, b]}\n---\n"
            }.joined()
            let settings =
                "-- site.yaml --\npager: false\nsearch: false\n" + (newer.isEmpty ? "" : "related: \(newer)\n")
            return try TestSite(settings + posts).publish()
        }
        let (before, after) = (try site(200), try site(201))
        let changed = (0..<200).filter { before["news/\($0)/index.html"] != after["news/\($0)/index.html"] }
        #expect(changed == expected)
        #expect(Array(self.related(150, after).prefix(2)) == related)
        #expect(self.related(0, after).isEmpty == expected.isEmpty)
    }

    /// However common its terms become, a post keeps what it was given.
    @Test func aTermThatDoublesChangesNothing() throws {
        let edition = { (count: Int) throws -> Edition in
            let posts = (0..<count).map { number in
                let tags = number % 3 == 0 ? "a, b" : number % 7 == 0 ? "b, c" : "a"
                return
                    "-- content/news/\((number).padded(to: 3)).md --\n---\n{date: \(1_700_000_000 + number), tags: [\(tags)]}\n---\n"
            }.joined()
            let test = try TestSite(posts)
            return try Publisher(test.options()).plan().site.editions[0]
        }
        let (small, large) = (try edition(250), try edition(530))
        for rule in [RelatedPosts.Newer.none, .whenComplete] {
            // Both list the newest first; the newest posts of the small one still wait for newer ones.
            for place in 130..<250 {
                let (old, new) = (PostIndex(place), PostIndex(place + 280))
                let before = RelatedPosts.indices(of: old, in: small, count: 4, newer: rule).map {
                    small.posts[$0].path
                }
                let after = RelatedPosts.indices(of: new, in: large, count: 4, newer: rule).map { large.posts[$0].path }
                #expect(before == after)
            }
        }
    }
}
