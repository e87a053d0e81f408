import Testing

@testable import Text

@Suite struct HostNameTests {
    @Test(
        arguments: [
            ("Example.ORG:8080", "example.org:8080"), ("研报.中国", "xn--4ruz09b.xn--fiqs8s"),
            ("研报。中国:80", "xn--4ruz09b.xn--fiqs8s:80"), ("faß.de", "xn--fa-hia.de"), ("a\u{301}.org", "xn--1ca.org"),
            ("[::1]:80", "[::1]:80"), ("a_b", "a_b"), ("", nil), (":80", nil), ("a b", nil), ("研 报", nil), ("a/b", nil),
            ("研/报", nil), ("a@b", nil), ("研@报", nil), ("-研.org", nil), ("研?", nil), ("a:b", nil), ("::1", nil),
            ("[g]", nil), ("研\"", nil), ("a'b", nil),
        ] as [(String, String?)])
    func encoded(written: String, expected: String?) {
        #expect(HostName.encoded(written) == expected)
        if let expected { #expect(HostName.encoded(expected) == expected) }
    }

    @Test(arguments: [
        ("https://研报.中国/甲?乙#丙", "https://xn--4ruz09b.xn--fiqs8s/甲?乙#丙"),
        ("//研报.中国", "//xn--4ruz09b.xn--fiqs8s"), ("https://a.org/甲//乙.中国/", "https://a.org/甲//乙.中国/"),
        ("mailto:甲@研报.中国", "mailto:甲@研报.中国"), ("/甲//研报.中国/", "/甲//研报.中国/"),
        ("https://甲@研报.中国/", "https://甲@研报.中国/"), ("甲", "甲"),
    ])
    func inAddresses(written: String, expected: String) {
        #expect(HostName.encoded(in: written) == expected)
    }
}
