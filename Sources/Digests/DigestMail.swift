import Files
import Foundation
import Text

/// A digest as a whole mail but for its sender and receivers: text and HTML in one message (RFC 5322, RFC 2046 5.1.4).
struct DigestMail {
    private let digest: Digest

    init(_ digest: Digest) {
        self.digest = digest
    }

    /// - Parameter date: when it is sent.
    func text(date: Timestamp) -> String {
        let plain = Digest.Format.text.written(digest, date: date)
        let html = Digest.Format.html.written(digest, date: date)
        // A line of base64 never begins with two hyphens.
        let boundary = "inkstone-\(digest.day)"
        var lines = [
            "Subject: \(Self.encoded(digest.title))", "Date: \(date.rfc1123)", "MIME-Version: 1.0",
            "Content-Language: \(digest.language)", "Auto-Submitted: auto-generated",
            "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
        ]
        for (type, part) in [("plain", plain), ("html", html)] {
            lines += [
                "--\(boundary)", "Content-Type: text/\(type); charset=utf-8", "Content-Transfer-Encoding: base64", "",
            ]
            lines += Self.base64(Array(part.utf8))
            lines.append("")
        }
        lines.append("--\(boundary)--")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Lines of 76 characters (RFC 2045 6.8).
    private static func base64(_ bytes: [UInt8]) -> [String] {
        stride(from: 0, to: bytes.count, by: 57).map { start in
            Data(bytes[start..<min(start + 57, bytes.count)]).base64EncodedString()
        }
    }

    /// A text of a header in encoded words of at most 75 characters, each of whole characters (RFC 2047 2, 5).
    static func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), text.utf8.count <= 60 { return text }
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar.properties.generalCategory == .control ? " " : scalar).utf8)
            if words[words.count - 1].count + bytes.count > 45 { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\n ")
    }
}
