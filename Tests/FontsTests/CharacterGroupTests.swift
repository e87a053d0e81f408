import Testing

@testable import Fonts

/// Which characters of titles are in one file: always the same, whatever a site holds.
@Suite struct CharacterGroupTests {
    @Test(arguments: [
        ("A", "latin"), ("%", "digits"), ("7", "digits"), ("，", "marks"), ("《", "marks"), ("“", "marks"),
        ("—", "marks"), ("·", "marks"),
        ("的", "f0"), ("在", "f0"), ("国", "f1"), ("鑫", "u9460"), ("é", "ue0"), ("２", "uff10"), ("か", "u3040"),
        ("한", "ud550"), ("𠮷", "u20bb0"),
    ])
    func isOf(character: Unicode.Scalar, name: String) {
        #expect(CharacterGroup(of: character)?.name == name)
    }

    @Test(arguments: ["\u{1F680}", "\u{200B}", "\u{FE0F}", "\n", " "] as [Unicode.Scalar])
    func facesOfTitlesHaveNone(character: Unicode.Scalar) {
        #expect(CharacterGroup(of: character)?.name == (character == " " ? "digits" : nil))
    }

    /// A character that stood in the table twice would end the program.
    @Test func groupsAreSmall() {
        var sizes: [CharacterGroup: Int] = [:]
        for value in UInt32(0x4E00)...0x9FFF {
            if let group = Unicode.Scalar(value).flatMap(CharacterGroup.init) { sizes[group, default: 0] += 1 }
        }
        #expect(sizes.values.reduce(0, +) == 0x9FFF - 0x4E00 + 1)
        #expect(sizes.count { $0.key.name.hasPrefix("f") } == 300)
        #expect(sizes.filter { $0.key.name.hasPrefix("f") }.values.allSatisfy { $0 == 4 })
        #expect(sizes.values.max() ?? 0 <= 16)
    }

    @Test(arguments: [
        ("zh-CN", FontSubsetter.Region.mainland), ("zh", .mainland), ("zh-Hans-HK", .hongKong), ("zh-HK", .hongKong),
        ("zh-MO", .hongKong), ("zh-TW", .taiwan), ("zh-Hant", .taiwan), ("ja", .japan), ("ko-KR", .korea), ("en", nil),
    ])
    func languagesHaveTheirForms(code: String, region: FontSubsetter.Region?) {
        #expect(FontSubsetter.Region(language: code) == region)
    }
}
