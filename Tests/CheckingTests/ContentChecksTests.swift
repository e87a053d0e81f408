import TestSupport
import Testing

@testable import Checking

/// What a check says about posts, apart from their links.
@Suite struct ContentChecksTests {
    private func messages(_ text: String) throws -> [String] { try TestSite(text).check().messages }

    @Test func termsThatDifferInCaseOrWidth() throws {
        let found = try messages(
            """
            -- content/news/a.md --
            ---
            tags: [CoinDesk, AI]
            ---
            -- content/news/b.md --
            ---
            tags: [CoinDesk, AI, 光模块]
            ---
            -- content/news/c.md --
            ---
            tags:
              - coindesk
              - ＡＩ
              - 光模块
            ---
            """)
        #expect(
            found == [
                "content/news/c.md:3:5: warning: “coindesk” in tags differs from “CoinDesk” only in case: 1 post against 2",
                "content/news/c.md:4:5: warning: “ＡＩ” in tags differs from “AI” only in width: 1 post against 2",
            ])
    }

    @Test func keysThatNobodyReads() throws {
        let site = try TestSite(
            """
            -- content/news/a.md --
            ---
            title: 甲
            sumary: 摘要
            robot: 7
            ---
            -- content/news/b.md --
            ---
            title: 乙
            robot: 8
            params: {robot: 9, broker: 中信}
            ---
            """)
        let report = try site.check()
        #expect(
            report.messages == [
                "content/news/a.md:3:1: warning: neither Inkstone nor the theme reads “sumary”",
                "content/news/a.md:4:1: notice: neither Inkstone nor the theme reads “robot”, which 2 posts have",
                "content/news/b.md:4:20: notice: neither Inkstone nor the theme reads “broker”",
            ])
        #expect(report.hints[0] == "did you mean summary?")
    }

    @Test func aKeyThatATemplateReadsIsRead() throws {
        let site = try TestSite(
            """
            -- site.yaml --
            theme: mine
            -- themes/mine/theme.yaml --
            extends: folio
            -- themes/mine/partials/comments.mustache --
            {{#params}}{{#broker}}{{>partials/broker}}{{/broker}}{{/params}}{{params.rating}}
            -- themes/mine/partials/broker.mustache --
            {{analyst}}
            -- content/news/a.md --
            ---
            {broker: 中信, rating: 买入, analyst: 某, target: 10}
            ---
            """)
        #expect(
            try site.check().messages.filter { $0.contains("reads") } == [
                "content/news/a.md:2:38: notice: neither Inkstone nor the theme reads “target”"
            ])
    }

    @Test(arguments: [
        ("一\u{7}二\u{8}", "1:2: warning: the text contains the control character U+0007, and 1 more like it"),
        ("\u{202E}倒", "1:1: warning: the text contains the control character U+202E"),
        ("一\u{FEFF}", "1:2: warning: the text contains the control character U+FEFF"),
        ("一\u{85}", "1:2: warning: the text contains the control character U+0085"),
        ("\u{FEFF}一\t二\r\n“三”…\u{A0}é\u{200B}", ""),
    ])
    func controlCharacters(text: String, expected: String) throws {
        let found = try TestSite("-- content/a.md --\n\(text)\n").check().messages
        #expect(found == (expected.isEmpty ? [] : ["content/a.md:\(expected)"]))
    }

    @Test func pathsThatDifferInCase() throws {
        let found = try messages(
            """
            -- content/news/a.md --
            ---
            url: /news/B/
            ---
            -- content/news/b.md --
            """)
        #expect(
            found == [
                "content/news/b.md: warning: the address /news/b/ differs from /news/B/ of content/news/a.md only in case"
            ])
    }

    /// Netlify: "Deployed filenames cannot contain # or ? characters"; Windows has its own list.
    @Test func namesThatSomeHostsRefuse() throws {
        let report = try TestSite(
            """
            -- content/news/a.md --
            ---
            tags: [C#, 甲]
            ---
            -- content/news/b.md --
            ---
            slug: C# 入门
            ---
            -- content/news/c.md --
            ---
            {url: "/what%3F/", aliases: "/1:2/"}
            ---
            -- content/news/d.md --
            ![图](a*b.png)
            -- content/news/a*b.png --
            x
            """
        ).check()
        #expect(
            report.messages == [
                "content/news/a*b.png: warning: the address /news/a*b.png has the name “a*b.png”, and Windows refuses names with “*”",
                "content/news/a.md:2:8: warning: “C#” in tags has the slug “c#”, and Netlify refuses names with “#”",
                "content/news/b.md: warning: the address /news/c#-入门/ has the name “c#-入门”, and Netlify refuses names with “#”",
                "content/news/c.md: warning: the address /1:2/ has the name “1:2”, and Windows refuses names with “:”",
                "content/news/c.md: warning: the address /what?/ has the name “what?”, and Netlify and Windows refuse names with “?”",
            ])
        #expect(
            report.hints == [
                "choose another name, without “*”, or another host",
                "write another name in all posts, without “#”, or choose another host",
                "write slug: c-入门, or another name without “#”", "choose another name, without “:”, or another host",
                "write slug: what, or another name without “?”",
            ])
    }

    @Test func pagesOverTheLimit() throws {
        let site = try TestSite("-- content/news/a.md --\n" + String(repeating: "长", count: 2_000) + "\n")
        let found = try site.check { $0.pageLimit = 6_000 }.messages
        #expect(found.count == 1)
        let message = /content\/news\/a\.md: warning: the page \/news\/a\/ is \d+ KB, more than 6 KB/
        #expect(found.first?.wholeMatch(of: message) != nil, "\(found)")
    }

    @Test func hostsOfPictures() throws {
        let found = try messages(
            """
            -- content/news/a.md --
            ![x](https://i.example.com/1.png) ![x](https://i.example.com/2.png)
            -- content/news/b.md --
            ![x](//I.example.com/1.png)
            """)
        #expect(found == ["notice: 3 pictures from i.example.com on /news/a/ and 1 more page"])
    }

    @Test func whenTheNextIsDue() throws {
        let report = try TestSite(
            """
            -- content/news/a.md --
            ---
            date: 2025-07-01
            ---
            -- content/news/b.md --
            ---
            date: 2025-06-15
            ---
            -- content/news/c.md --
            ---
            expiryDate: 2025-06-20
            ---
            """
        ).check()
        #expect(
            report.messages == [
                "content/news/b.md: notice: is the next post to become due: 2025-06-15T00:00:00Z, 1 more later",
                "content/news/c.md: notice: is the next post to expire: 2025-06-20T00:00:00Z",
            ])
        #expect(report.withheld.count == 2)
    }

    @Test func collisionsAreErrors() throws {
        let report = try TestSite(
            """
            -- content/news/a.md --
            -- content/news/b.md --
            ---
            slug: a
            ---
            """
        ).check()
        #expect(report.count(.error) == 1)
    }
}
