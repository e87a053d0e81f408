import Dates
import Formats
import Text

/// Looks for the fields of a site in one post after the other. Made once; called from all threads.
package struct FieldFinder: Sendable {
    private let fields: FieldSet
    private let dates: DateParser

    package init(_ fields: FieldSet, _ dates: DateParser) {
        self.fields = fields
        self.dates = dates
    }

    /// What rules may look at.
    package struct Text {
        package let source: SourceFile
        /// Of the source.
        package let body: Range<Int>
        package let title: String?
        /// The values of a key of the front matter, by its name in lower case.
        package let given: (String) -> [String]
        /// Where the title is in the source.
        package let placeOfTitle: () -> Range<Int>?

        package init(
            source: SourceFile, body: Range<Int>, title: String?, given: @escaping (String) -> [String],
            placeOfTitle: @escaping () -> Range<Int>?
        ) {
            self.source = source
            self.body = body
            self.title = title
            self.given = given
            self.placeOfTitle = placeOfTitle
        }
    }

    /// What rules find of the fields that a post does not have yet.
    /// - Parameter has: whether the post has a field.
    package func found(
        in text: Text, has: (FieldIndex) -> Bool
    ) -> (found: [FoundField], diagnostics: [Diagnostic]) {
        var search = Search(text, dates)
        var found: [FoundField] = []
        for index in fields.fields.typedIndices where !has(index) {
            let field = fields[index]
            for (number, rule) in field.rules.enumerated() {
                let values = search.values(of: field, rule)
                guard !values.isEmpty else { continue }
                found.append(FoundField(index, values, .rule(number)))
                break
            }
        }
        return (found, search.diagnostics)
    }
}

/// The search through one post.
private struct Search {
    let text: FieldFinder.Text
    let dates: DateParser
    var diagnostics: [Diagnostic] = []
    private var endingRange: Range<Int>?
    private var linkRange: Range<Int>??

    init(_ text: FieldFinder.Text, _ dates: DateParser) {
        self.text = text
        self.dates = dates
    }

    /// Bytes of the body that are looked at.
    private static let bodyLimit = 1 << 18
    private static let endingLines = 5

    mutating func values(of field: Field, _ rule: FieldRule) -> [String] {
        if case .key(let key) = rule.means {
            return text.given(key).compactMap { value($0, at: nil, field) }
        }
        switch rule.source {
        case .title:
            guard let title = text.title else { return [] }
            return values(of: field, rule, in: title)
        case .path: return values(of: field, rule, in: text.source.path)
        case .file: return values(of: field, rule, in: text.source.path.fileName)
        case .body:
            return values(of: field, rule, in: text.body.lowerBound..<min(text.body.upperBound, text.body.lowerBound + Self.bodyLimit))
        case .ending: return values(of: field, rule, in: ending())
        case .link: return link().map { values(of: field, rule, in: $0) } ?? []
        case .frontMatter: return []
        }
    }

    private mutating func values(of field: Field, _ rule: FieldRule, in text: String) -> [String] {
        var text = text
        let found = text.withUTF8 { bytes in
            self.places(of: field, rule, in: bytes).map { found in
                (text: found.value ?? String(decoding: bytes[found.range], as: UTF8.self), place: found.range)
            }
        }
        let place = rule.source == .title ? self.text.placeOfTitle : { nil }
        return unique(found.compactMap { value($0.text, at: place, field) })
    }

    private mutating func values(of field: Field, _ rule: FieldRule, in range: Range<Int>) -> [String] {
        let source = text.source
        let found = source.bytes.withUnsafeBufferPointer { bytes in
            self.places(of: field, rule, in: UnsafeBufferPointer(rebasing: bytes[range]))
        }
        return unique(found.compactMap { found in
            let place = found.range.lowerBound + range.lowerBound..<found.range.upperBound + range.lowerBound
            return value(found.value ?? source.text(place), at: { place }, field)
        })
    }

    private func unique(_ values: [String]) -> [String] {
        guard values.count > 1 else { return values }
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }
    }

    /// Where a rule matches, and the value where it is not the text itself.
    private mutating func places(
        of field: Field, _ rule: FieldRule, in bytes: UnsafeBufferPointer<UInt8>
    ) -> [(range: Range<Int>, value: String?)] {
        do throws(Pattern.Exhausted) {
            switch rule.means {
            case .pattern(let pattern): return try Self.places(of: pattern, in: bytes, all: field.takesAll)
            case .choices(let choices):
                var found: [(range: Range<Int>, value: String?)] = []
                for (value, pattern) in choices {
                    guard let match = try pattern.firstMatch(in: bytes) else { continue }
                    found.append((match.whole, value))
                    if !field.takesAll { break }
                }
                return found
            case .dictionary(_, let finder, let keys):
                let found = finder.matches(in: bytes).map { (range: $0.range, value: Optional(keys[$0.number])) }
                return field.takesAll ? found : Array(found.prefix(1))
            case .key: return []
            }
        } catch {
            diagnostics.append(
                text.source.diagnostic(
                    .warning, "the search for “\(field.name)” in “\(rule.source.rawValue)” takes too long and is given up",
                    hint: "write its pattern without repetitions inside repetitions, such as \\S+ for (\\S+)+"))
            return []
        }
    }

    /// The first place, or all of them.
    private static func places(
        of pattern: Pattern, in bytes: UnsafeBufferPointer<UInt8>, all: Bool
    ) throws(Pattern.Exhausted) -> [(range: Range<Int>, value: String?)] {
        var found: [(range: Range<Int>, value: String?)] = []
        var start = 0
        while found.count < 100, let match = try pattern.firstMatch(in: bytes, from: start) {
            found.append((match.value, nil))
            if !all { break }
            // The next search begins at the beginning of a character.
            start = max(match.whole.upperBound, start + 1)
            while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
        }
        return found
    }

    private mutating func value(_ text: String, at place: (() -> Range<Int>?)?, _ field: Field) -> String? {
        do throws(Field.Mistake) {
            let value = try field.value(text, dates)
            return value.isEmpty ? nil : value
        } catch {
            let message = "\(error.message), in what its rule finds"
            let source = self.text.source
            diagnostics.append(
                place?().map { source.diagnostic(.warning, at: $0, message, hint: error.hint) }
                    ?? source.diagnostic(.warning, message, hint: error.hint))
            return nil
        }
    }

    // MARK: Parts of the body

    /// The last lines that are not empty.
    private mutating func ending() -> Range<Int> {
        if let endingRange { return endingRange }
        let bytes = text.source.bytes
        var (start, lines) = (text.body.upperBound, 0)
        let first = max(text.body.lowerBound, text.body.upperBound - Self.bodyLimit)
        var hasText = false
        while start > first {
            let byte = bytes[start - 1]
            if byte == UInt8(ascii: "\n") {
                if hasText { lines += 1 }
                if lines == Self.endingLines { break }
                hasText = false
            } else if !byte.isSpace {
                hasText = true
            }
            start -= 1
        }
        while start < text.body.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
        endingRange = start..<text.body.upperBound
        return start..<text.body.upperBound
    }

    /// The last address, of a link or by itself.
    private mutating func link() -> Range<Int>? {
        if let linkRange { return linkRange }
        let range = ending()
        let bytes = text.source.bytes
        var found: Range<Int>?
        var place = range.upperBound - 7
        while found == nil, place >= range.lowerBound {
            if bytes[place] == UInt8(ascii: "h"), ["http://", "https://"].contains(where: { bytes[place...].starts(with: $0.utf8) }) {
                let end = bytes[place..<range.upperBound].firstIndex { $0.isSpace || $0 >= 0x80 || ")>\"]".utf8.contains($0) }
                found = place..<(end ?? range.upperBound)
            }
            place -= 1
        }
        linkRange = found
        return found
    }
}

extension String {
    /// The name of a file without its ending; of a bundle its folder.
    fileprivate var fileName: String {
        let parts = split(separator: "/")
        let name = parts.last ?? ""
        let stem = name.firstIndex(of: ".").map { name[..<$0] } ?? name
        return stem.lowercased() == "index" && parts.count > 1 ? String(parts[parts.count - 2]) : String(stem)
    }
}
