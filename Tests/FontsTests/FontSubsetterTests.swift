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

    /// What is said of files before they are made is never too little for a title.
    @Test(arguments: [FontSubsetter.Region.mainland, .taiwan])
    func aTitleTakesNoMoreThanIsSaid(region: FontSubsetter.Region) throws {
        let subsetter = try FontSubsetter(FontSubsetter.Places())
        let title = "寒武纪（688256.SH）：齾齉鑾龘繼續虧損，A股“蠶絲”概念飙升"
        var groups: [CharacterGroup: [Unicode.Scalar]] = [:]
        for scalar in Set(title.unicodeScalars) {
            if let group = CharacterGroup(of: scalar) { groups[group, default: []].append(scalar) }
        }
        let size = groups.values.reduce(0) { $0 + (subsetter.file(of: $1.sorted(), region)?.count ?? 0) }
        let said = groups.reduce(0) { $0 + $1.key.size(ofCharacters: $1.value.count, region) }
        #expect(size <= said)
        #expect(size > said / 2)
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
