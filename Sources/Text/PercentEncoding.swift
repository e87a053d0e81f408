import Foundation

/// Percent-encoding (RFC 3986 2.1); nothing else in Inkstone writes a `%` and two digits. Which bytes of an address are
/// encoded is the caller's to say.
extension [UInt8] {
    package mutating func appendPercentEncoded(_ byte: UInt8) {
        let digits = byte.uppercaseHexadecimalDigits
        append(UInt8(ascii: "%"))
        append(digits.high)
        append(digits.low)
    }

    /// Appends an address that an author wrote, for a double-quoted attribute: percent-encoded where cmark-gfm does it,
    /// and escaped.
    package mutating func appendWrittenAddress(_ address: UnsafeBufferPointer<UInt8>) {
        for byte in address {
            switch byte {
            case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "'"): append(contentsOf: "&#x27;".utf8)
            case _ where byte.isKeptInWrittenAddress: append(byte)
            default: appendPercentEncoded(byte)
            }
        }
    }
}

extension UInt8 {
    /// RFC 3986 reserved and unreserved characters and the percent sign, without brackets, which cmark-gfm encodes.
    fileprivate var isKeptInWrittenAddress: Bool {
        switch self {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"),
            UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "!"), UInt8(ascii: "="),
            UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: isASCIIAlphanumeric
        }
    }
}

extension String {
    /// Percent-encoding undone; what is not UTF-8 behind it stays.
    package var removingEncoding: String { contains("%") ? removingPercentEncoding ?? self : self }
}
