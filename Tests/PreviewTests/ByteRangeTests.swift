import Testing

@testable import Preview

struct ByteRangeTests {
    @Test(
        "RFC 9110 14.1.2: one range of a file of ten bytes",
        arguments: [
            (nil, .whole), ("bytes=0-0", .part(0..<1)), ("bytes=2-4", .part(2..<5)), ("bytes=2-", .part(2..<10)),
            ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)), ("Bytes=2-400", .part(2..<10)),
            ("bytes=10-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=4-2", .whole), ("bytes=-", .whole),
            ("bytes=a-b", .whole), ("lines=1-2", .whole), ("bytes=0-1,4-5", .whole), ("bytes= 1-2", .part(1..<3)),
            ("bytes=5-99999999999999999999", .part(5..<10)), ("bytes=99999999999999999999-", .unsatisfiable),
        ] as [(String?, ByteRange)])
    func range(_ header: String?, _ expected: ByteRange) {
        #expect(ByteRange(header, size: 10) == expected)
    }

    @Test func emptyFile() {
        #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-1", size: 0) == .unsatisfiable)
    }
}
