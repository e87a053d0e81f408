import TestSupport
import Testing

@testable import Parsing
@testable import Planning

@Suite struct ListPagesTests {
    private static let sizes = [1, 2, 3, 10]

    private func text(_ pages: ListPages) -> String {
        pages.all.map { page in
            let posts = pages.posts(on: page)
            let name = if case .numbered(let number) = page { String(number) } else { "list" }
            return "\(name) \(posts.lowerBound)..<\(posts.upperBound)"
        }.joined(separator: ", ")
    }

    @Test(arguments: [
        (0, "list 0..<0", [1]), (3, "list 0..<3", [1]), (4, "list 0..<4", [1, 2]), (5, "list 0..<5", [1, 2]),
        (6, "list 0..<3, 1 3..<6", [2, 3]), (7, "list 0..<4, 1 4..<7", [2, 3]), (8, "list 0..<5, 1 5..<8", [2, 3]),
        (9, "list 0..<3, 2 3..<6, 1 6..<9", [3, 4]), (10, "list 0..<4, 2 4..<7, 1 7..<10", [3, 4]),
    ])
    func numberedFromTheOldest(count: Int, expected: String, redirected: [Int]) {
        let pages = ListPages(count, per: 3, .oldest)
        #expect(text(pages) == expected)
        #expect(Array(pages.redirected) == redirected)
    }

    @Test(arguments: [(0, "list 0..<0"), (3, "list 0..<3"), (7, "list 0..<3, 2 3..<6, 3 6..<7")])
    func numberedFromTheNewest(count: Int, expected: String) {
        let pages = ListPages(count, per: 3, .newest)
        #expect(text(pages) == expected)
        #expect(pages.redirected == 1...1)
    }

    @Test(arguments: SiteConfiguration.Numbering.allCases)
    func everyPostIsOnThePageThatIsSaid(numbering: SiteConfiguration.Numbering) {
        for size in Self.sizes {
            for count in 0...40 {
                let pages = ListPages(count, per: size, numbering)
                #expect(pages.all.flatMap { Array(pages.posts(on: $0)) } == Array(0..<count))
                for page in pages.all {
                    #expect(pages.posts(on: page).allSatisfy { pages.page(ofPostAt: $0) == page })
                }
            }
        }
    }

    @Test(arguments: SiteConfiguration.Numbering.allCases)
    func allOfHugosNumbersAreAnswered(numbering: SiteConfiguration.Numbering) {
        for size in Self.sizes {
            for count in 0...40 {
                let pages = ListPages(count, per: size, numbering)
                let numbers = pages.all.compactMap { if case .numbered(let number) = $0 { number } else { nil } }
                #expect(Set(numbers).isDisjoint(with: pages.redirected))
                #expect(Set(numbers).union(pages.redirected).isSuperset(of: 1...pages.total))
            }
        }
    }

    /// From the first page through all the others to the end, and back.
    @Test(arguments: SiteConfiguration.Numbering.allCases)
    func pagesLeadToEachOther(numbering: SiteConfiguration.Numbering) {
        for count in 0...40 {
            let pages = ListPages(count, per: 3, numbering)
            for (newer, older) in zip(pages.all, pages.all.dropFirst()) {
                #expect(pages.older(than: newer) == older)
                // The last full page leads to a number that is redirected to the list.
                let back = pages.newer(than: older)
                if newer == .first, numbering == .oldest, case .numbered(let number) = back {
                    #expect(pages.redirected.contains(number))
                } else {
                    #expect(back == newer)
                }
            }
            #expect(pages.older(than: pages.all[pages.all.count - 1]) == nil)
            #expect(pages.newer(than: .first) == nil)
        }
    }

    /// A full page holds the same posts, and leads to the same addresses, however many are added at the end.
    @Test func aFullPageNeverChanges() {
        for size in Self.sizes {
            for count in 1...40 {
                let (before, after) = (ListPages(count - 1, per: size, .oldest), ListPages(count, per: size, .oldest))
                for page in before.all.dropFirst() {
                    let (old, new) = (before.posts(on: page), after.posts(on: page))
                    #expect(old.count == size && new == old.lowerBound + 1..<old.upperBound + 1)
                    #expect(before.newer(than: page) == after.newer(than: page))
                    #expect(before.older(than: page) == after.older(than: page))
                }
                #expect((0..<2 * size).contains(after.posts(on: .first).count))
                #expect(after.posts(on: .first).count >= min(size, count))
            }
        }
    }
}
