import Testing

@testable import Text

@Suite struct SourceFileTests {
    private static let source = SourceFile(path: "a", text: "一二\nab\r\n\n末")

    /// Offsets with their line and column, both from 1, the column in Unicode scalars.
    @Test(arguments: [(0, 1, 1), (3, 1, 2), (6, 1, 3), (7, 2, 1), (8, 2, 2), (11, 3, 1), (12, 4, 1), (15, 4, 2)])
    func placesAndOffsets(offset: Int, line: Int, column: Int) {
        #expect(Self.source.position(at: offset) == SourcePosition(line: line, column: column))
        #expect(Self.source.offset(line: line, column: column) == offset)
    }

    @Test(arguments: [(-5, 1, 1), (99, 4, 2)])
    func offsetsOutsideAreTheEnds(offset: Int, line: Int, column: Int) {
        #expect(Self.source.position(at: offset) == SourcePosition(line: line, column: column))
    }

    @Test(arguments: [(0, "一二"), (6, "一二"), (7, "ab"), (9, "ab"), (11, ""), (12, "末"), (15, "末"), (99, "末")])
    func theLineOfAnOffset(offset: Int, line: String) {
        #expect(Self.source.text(Self.source.lineRange(at: offset)) == line)
    }

    @Test func columnsBehindTheEndOfALineAreItsEnd() {
        #expect(Self.source.offset(line: 1, column: 50) == 6)
        #expect(Self.source.offset(line: 50, column: 1) == 15)
    }

    @Test func bytesThatAreNoTextAreReplaced() {
        #expect(SourceFile(path: "a", bytes: [0x61, 0xFF, 0x62]).text(0..<3) == "a\u{FFFD}b")
    }
}
