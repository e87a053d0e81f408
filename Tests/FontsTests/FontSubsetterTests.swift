import Testing

@testable import Fonts

/// Files of a few characters, made by HarfBuzz of Debian's font.
@Suite struct FontSubsetterTests {
    @Test func aFileHoldsWhatItIsAskedFor() throws {
        let subsetter = try FontSubsetter(FontSubsetter.Places())
        #expect(subsetter.version.count == 32)
        let one = try #require(subsetter.file(of: ["储"], .mainland))
        let two = try #require(subsetter.file(of: ["储", "能"], .mainland))
        #expect(one.starts(with: Array("wOF2OTTO".utf8)) && one.count % 4 == 0)
        #expect(one.count < two.count && two.count < 2_000)
        #expect(one == subsetter.file(of: ["储"], .mainland))
        #expect(one != subsetter.file(of: ["储"], .japan))
    }

    @Test func theHeadSaysHowLongTheFileIs() throws {
        let file = try #require(FontSubsetter(FontSubsetter.Places()).file(of: ["储"], .mainland))
        let length = file[8..<12].reduce(0) { $0 << 8 | Int($1) }
        #expect(length == file.count)
    }

    @Test(arguments: ["", "OTTO", "OTTO\u{0}\u{1}aaaaaaaaaaaaaaaaaaaaaaaaaaa", "ttcf aaaaaaaaaaaaaaaaaaaaaaaaa"])
    func otherBytesAreNoFont(text: String) { #expect(WOFF2.file(of: Array(text.utf8)) == nil) }

    @Test func aMissingFileIsNamed() {
        var places = FontSubsetter.Places()
        places.font = "/nowhere/a.ttc"
        #expect { try FontSubsetter(places) } throws: { ($0 as? FontSubsetter.Missing)?.file == "/nowhere/a.ttc" }
    }

    @Test(arguments: ["/bin/false", "/nowhere"])
    func aProgramThatFailsSaysNothing(program: String) { #expect(ProgramOutput.of(program, []) == nil) }
}
