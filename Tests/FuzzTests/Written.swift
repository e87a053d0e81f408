import Foundation
import FoundationXML
import TestSupport
import Text

/// A file of the output, looked at as its readers do.
struct Written {
    let file: String
    let bytes: [UInt8]

    /// - Parameter isStrict: pages are Folio's and hold no raw HTML.
    func problems(isStrict: Bool) -> [String] {
        var problems: [String] = []
        if bytes.withUnsafeBufferPointer({ $0.firstIndex(of: FuzzSeeds.secret) }) != nil {
            problems.append("what is withheld got out")
        }
        if file.hasSuffix(".bin") || file.hasPrefix("assets/") { return problems }
        guard let text = String(validating: bytes, as: UTF8.self) else { return problems + ["no UTF-8"] }
        switch file.split(separator: ".").last {
        case "xml": if !Self.isXML(text) { problems.append("no XML") }
        case "json", "webmanifest":
            guard let json = try? JSON(text) else { return problems + ["no JSON"] }
            if isStrict { problems += Self.bodies(of: json).filter { !Self.isXML("<body>\($0)</body>") } }
        case "html": if isStrict, let problem = HTMLBalance.problem(in: bytes) { problems.append(problem) }
        default: break
        }
        return problems
    }

    private static func bodies(of feed: JSON) -> [String] {
        (0..<(feed["items"]?.count ?? 0)).compactMap { feed["items"]?[$0]?["content_html"]?.text }
    }

    /// What XML cannot hold is left out of a page's feed, and stays in its JSON.
    private static func isXML(_ text: String) -> Bool {
        var printable = String.UnicodeScalarView()
        printable.append(
            contentsOf: text.unicodeScalars.filter {
                $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF || [9, 10, 13].contains($0.value)
            })
        return XMLParser(data: Data(String(printable).utf8)).parse()
    }
}

/// Whether every element of a page is closed where it was opened.
enum HTMLBalance {
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    private static let raw: Set<String> = ["script", "style", "textarea", "title"]

    static func problem(in bytes: [UInt8]) -> String? {
        var open: [String] = []
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = bytes[start...]
            if rest.starts(with: "<!--".utf8) {
                guard let end = rest.firstRange(of: "-->".utf8) else { return "an open comment" }
                index = end.upperBound
                continue
            }
            guard let end = tagEnd(bytes, from: start) else { return "an open tag" }
            index = end
            let isClosing = rest.dropFirst().first == UInt8(ascii: "/")
            let name = String(
                decoding: rest.dropFirst(isClosing ? 2 : 1).prefix { $0 > 0x20 && !"/>".utf8.contains($0) },
                as: UTF8.self
            ).lowercased()
            if name.first == "!" { continue }
            guard name.first?.isLetter == true else { return "a bare <" }
            if isClosing {
                guard open.popLast() == name else { return "</\(name)> closes another element" }
            } else if !void.contains(name), bytes[end - 2] != UInt8(ascii: "/") {
                open.append(name)
                guard raw.contains(name) else { continue }
                guard let close = bytes[end...].firstRange(of: "</\(name)".utf8) else { return "an open <\(name)>" }
                index = close.lowerBound
            }
        }
        return open.last.map { "an open <\($0)>" }
    }

    /// Behind the `>` of a tag; quotes hide it.
    private static func tagEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        var isQuoted = false
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            index += 1
            if !isQuoted, bytes[index - 1] == UInt8(ascii: ">") { return index }
        }
        return nil
    }
}
