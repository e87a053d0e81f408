import Text

extension NodeDecoder {
    /// Letters and digits in groups of one to eight, the first of two to eight letters (RFC 5646 2.1).
    package mutating func isLanguageCode(_ text: String, at range: Range<Int>) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isCode = parts.enumerated().allSatisfy { index, part in
            (index == 0 ? 2...8 : 1...8).contains(part.count)
                && part.allSatisfy { $0.isASCIILetter || (index > 0 && $0.isASCIIDigit) }
        }
        if isCode { return true }
        report(
            .error, at: range, "“\(text)” is not a language code",
            hint: "write zh-CN, zh-HK, en or another BCP 47 code")
        return false
    }
}
