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
    /// Percent-encoding undone once, as a host does it; a `%` without two hexadecimal digits behind it is a percent sign.
    /// - Returns: `nil` where what is encoded is not UTF-8.
    package var percentDecoded: String? {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        let bytes = Array(utf8)
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = bytes[index + 1].hexadecimalValue, let low = bytes[index + 2].hexadecimalValue
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return String(validating: decoded, as: UTF8.self)
    }

    /// Percent-encoding undone; what is not UTF-8 behind it stays.
    package var removingEncoding: String { contains("%") ? removingPercentEncoding ?? self : self }
}
