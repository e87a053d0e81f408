import Testing

@testable import Text

@Suite struct HexadecimalTests {
    @Test func everyByteIsWrittenAsTheLibraryWritesIt() {
        for byte in UInt8.min...UInt8.max {
            let expected = (byte < 16 ? "0" : "") + String(byte, radix: 16)
            #expect([byte].hexadecimal == expected)
            let upper = byte.uppercaseHexadecimalDigits
            #expect(String(decoding: [upper.high, upper.low], as: UTF8.self) == expected.uppercased())
        }
        #expect([UInt8]().hexadecimal == "")
    }

    @Test func everyDigitIsReadAndNothingElse() {
        for byte in UInt8.min...UInt8.max {
            let expected = byte < 0x80 ? Character(Unicode.Scalar(byte)).hexDigitValue : nil
            #expect(byte.hexadecimalValue.map(Int.init) == expected)
        }
    }

    @Test(arguments: [(0x7, "U+0007"), (0xFEFF, "U+FEFF"), (0x1F600, "U+1F600")] as [(UInt32, String)])
    func codePoints(value: UInt32, text: String) {
        #expect(Unicode.Scalar(value)?.codePoint == text)
    }

    @Test func classesOfASCII() {
        for byte in UInt8.min...UInt8.max {
            let scalar = Unicode.Scalar(byte)
            let isLetter = byte < 0x80 && scalar.properties.isAlphabetic
            let isDigit = byte < 0x80 && scalar.properties.numericType != nil
            #expect(byte.isASCIILetter == isLetter)
            #expect(byte.isASCIIDigit == isDigit)
            #expect(byte.isASCIIAlphanumeric == (isLetter || isDigit))
            #expect(scalar.isASCIIAlphanumeric == (isLetter || isDigit))
        }
        #expect(!("ａ" as Unicode.Scalar).isASCIIAlphanumeric && !("\u{161}" as Unicode.Scalar).isASCIIAlphanumeric)
    }
}
