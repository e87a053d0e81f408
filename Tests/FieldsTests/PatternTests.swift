import Fields
import Testing

@Suite struct PatternTests {
    private func found(_ pattern: String, _ text: String) throws -> String? {
        let bytes = Array(text.utf8)
        return try bytes.withUnsafeBufferPointer { buffer in
            try Pattern(pattern).firstMatch(in: buffer).map { String(decoding: bytes[$0.value], as: UTF8.self) }
        }
    }

    @Test(arguments: [
        (#"来源[:：]\s*(\S+)"#, "正文\n\n来源: 光大证券\n", "光大证券"),
        (#"\b(\d{6})(?:\.(?:SH|SZ|BJ))?\b"#, "贵州茅台600519点评", "600519"),
        (#"\b(\d{6})(?:\.(?:SH|SZ|BJ))?\b"#, "贵州茅台-600519.SH-年报", "600519"),
        ("周报|周观点", "钢铁行业周报", "周报"), ("(?:a(x)|b(y))", "by", "y"), ("^第二行$", "第一行\n第二行\n", "第二行"),
    ])
    func findsTheFirstGroup(pattern: String, text: String, value: String) throws {
        #expect(try found(pattern, text) == value)
    }

    @Test func findsNothing() throws {
        #expect(try found(#"\b(\d{6})\b"#, "1600519") == nil)
        #expect(try found("a", "") == nil)
    }

    @Test(arguments: [("(", 1), ("a[", 2), (#"\C"#, 2)])
    func saysWhereItIsBroken(pattern: String, offset: Int) throws {
        do throws(Pattern.Mistake) {
            _ = try Pattern(pattern)
            Issue.record("no mistake in \(pattern)")
        } catch {
            #expect(error.offset == offset && !error.reason.isEmpty)
        }
    }

    /// Repetitions inside repetitions would take longer than the sun burns.
    @Test(arguments: ["(a+)+$", "(a|aa)+$", "(.*)*x", #"(\S+\s*)+!"#])
    func givesUp(pattern: String) throws {
        let text = Array((String(repeating: "a", count: 3_000) + "b").utf8)
        let pattern = try Pattern(pattern)
        text.withUnsafeBufferPointer { bytes in
            do throws(Pattern.Exhausted) {
                #expect(try pattern.firstMatch(in: bytes) == nil)
            } catch {}
        }
    }
}
