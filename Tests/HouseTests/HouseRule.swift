import Foundation
import Testing

/// Something that the sources may say in a few places alone.
struct HouseRule: Sendable, CustomTestStringConvertible {
    enum View: Sendable { case code, codeAndStrings }

    /// What is kept, as in `Sources/README.md`.
    let name: String
    /// Regular expression of what only the allowed places may say.
    let pattern: String
    let view: View
    /// Folders, which end in `/`, and files below `Sources` that may say it. Each of them does.
    let allowed: [String]
    /// Lines that break the rule elsewhere.
    let examples: [String]

    init(_ name: String, _ pattern: String, in view: View = .code, allowed: [String], examples: [String]) {
        self.name = name
        self.pattern = pattern
        self.view = view
        self.allowed = allowed
        self.examples = examples
    }

    var testDescription: String { name }

    func isAllowed(_ path: String) -> Bool {
        allowed.contains { $0.hasSuffix("/") ? path.hasPrefix($0) : path == $0 }
    }

    /// The lines of a file that say it, as `path:line: text`.
    func places(in source: SwiftSource) throws -> [String] {
        let text = view == .code ? source.code : source.codeAndStrings
        let all = try NSRegularExpression(pattern: pattern).matches(
            in: text, range: NSRange(location: 0, length: text.utf16.count))
        var places: [String] = []
        for match in all {
            guard let range = Range(match.range, in: text) else { continue }
            let number = text[..<range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
            let line = text[text.lineRange(for: range)].trimmingCharacters(in: .whitespacesAndNewlines)
            let place = "\(source.path):\(number): \(line)"
            if places.last != place { places.append(place) }
        }
        return places
    }
}

/// One file below `Sources`, as text.
struct SwiftSource: Sendable {
    /// Relative to `Sources`.
    let path: String
    /// Without comments and strings; the lines stay where they are.
    let code: String
    /// Without comments.
    let codeAndStrings: String

    init(path: String, text: String) {
        self.path = path
        var (code, codeAndStrings): ([UInt8], [UInt8]) = ([], [])
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            let (length, isString) = Self.token(rest)
            guard length > 0 else {
                code.append(byte)
                codeAndStrings.append(byte)
                rest = rest.dropFirst()
                continue
            }
            let token = rest.prefix(length)
            // Line ends inside of it stay, so that places are right.
            let lineEnds = token.filter { $0 == UInt8(ascii: "\n") }
            code += (isString ? Array("\"\"".utf8) : []) + lineEnds
            codeAndStrings += isString ? Array(token) : lineEnds
            rest = rest.dropFirst(length)
        }
        self.code = String(decoding: code, as: UTF8.self)
        self.codeAndStrings = String(decoding: codeAndStrings, as: UTF8.self)
    }

    /// The length of the string or comment that the bytes begin with; 0 for none.
    private static func token(_ bytes: ArraySlice<UInt8>) -> (length: Int, isString: Bool) {
        let fence = Array("\"\"\"".utf8)
        if bytes.starts(with: Array("//".utf8)) {
            return (bytes.prefix { $0 != UInt8(ascii: "\n") }.count, false)
        }
        if bytes.starts(with: fence) {
            var length = 3
            while length < bytes.count, !bytes.dropFirst(length).starts(with: fence) { length += 1 }
            return (min(length + 3, bytes.count), true)
        }
        guard bytes.first == UInt8(ascii: "\"") else { return (0, false) }
        var isEscaped = false
        for (length, byte) in bytes.enumerated().dropFirst() {
            // A regular expression may hold one quote alone.
            if byte == UInt8(ascii: "\n") { break }
            if byte == UInt8(ascii: "\""), !isEscaped { return (length + 1, true) }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return (0, false)
    }

    /// Every Swift file below `Sources`.
    static let all: [SwiftSource] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
            .standardizedFileURL.path(percentEncoded: false)
        let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".swift") }.sorted().compactMap { file in
            (try? String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)).map { SwiftSource(path: file, text: $0) }
        }
    }()
}
