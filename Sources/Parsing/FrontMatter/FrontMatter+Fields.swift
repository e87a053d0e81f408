import Fields
import Formats

extension FrontMatter {
    /// Adds what was found of a field, unless the post has it. Values of a field with a taxonomy are its terms, as if the
    /// author had written them.
    mutating func take(_ found: FoundField, _ fields: FieldSet) {
        guard !decidedFields.contains(where: { $0.field == found.field }) else { return }
        let place = decidedFields.firstIndex { $0.field > found.field } ?? decidedFields.count
        decidedFields.insert(found, at: place)
        if let taxonomy = fields[found.field].taxonomy, !found.values.isEmpty { terms[taxonomy] = found.values }
    }

    /// Takes out what rules found, so that something given can have its place.
    mutating func takeOutFound(_ fields: FieldSet) -> [FoundField] {
        let found = decidedFields.filter { !$0.isGiven }
        decidedFields.removeAll { !$0.isGiven }
        for field in found {
            if let taxonomy = fields[field.field].taxonomy { terms[taxonomy] = nil }
        }
        return found
    }

    /// The texts of a key, by its name in lower case.
    func texts(of key: String) -> [String] {
        if let terms = terms[key] { return terms }
        switch key {
        case "title": return [title].compactMap { $0 }
        case "author": return [author].compactMap { $0 }
        case "summary": return [summary].compactMap { $0 }
        case "description": return [description].compactMap { $0 }
        case "lead": return [lead].compactMap { $0 }
        case "keywords": return keywords
        default: break
        }
        guard let value = parameters.last(where: { $0.key.lowercased() == key })?.value else { return [] }
        if case .list(let list) = value.value { return list.compactMap(\.plainText) }
        return [value.plainText].compactMap { $0 }
    }
}

extension Node {
    fileprivate var plainText: String? {
        switch value {
        case .string(let text): text
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .boolean(let flag): String(flag)
        case .null, .list, .map: nil
        }
    }
}

extension FrontMatterDecoder {
    /// What a post says of a field itself: its values, or `false` for none, so that no rule looks for one.
    /// - Returns: `false` where the key is none of a field.
    mutating func decodeField(_ entry: Node.Entry, name: String) -> Bool {
        guard let index = parser.fields.index(of: name) else { return false }
        // A taxonomy of the same name is read as such.
        if fillOnly, frontMatter.decidedFields.contains(where: { $0.field == index }) { return true }
        let field = parser.fields[index]
        if field.kind != .bool, values.text(of: entry.value) == "false" {
            frontMatter.take(FoundField(index, [], .given), parser.fields)
            return true
        }
        let texts: [Node]
        if case .list(let list) = entry.value.value { texts = list } else { texts = [entry.value] }
        var given: [String] = []
        for node in texts where !node.value.isUnset {
            guard let text = values.plainText(of: node, entry.key) else {
                values.reportKind(node, entry.key, needs: "text or a number", example: field.kind.example)
                continue
            }
            do throws(Field.Mistake) {
                let value = try field.value(text, parser.dates)
                if !given.contains(value) { given.append(value) }
            } catch {
                values.report(.error, at: node.range, error.message, hint: error.hint)
            }
        }
        if !given.isEmpty { frontMatter.take(FoundField(index, given, .given), parser.fields) }
        return true
    }

    /// Terms that the author wrote are values of the taxonomy's field, whatever the field's own key says.
    mutating func takeTermsAsFields() {
        for (index, field) in zip(parser.fields.fields.typedIndices, parser.fields.fields) {
            guard let taxonomy = field.taxonomy, let terms = frontMatter.terms[taxonomy] else { continue }
            frontMatter.decidedFields.removeAll { $0.field == index }
            var values: [String] = []
            for term in terms.map(field.canonical) where !values.contains(term) { values.append(term) }
            frontMatter.take(FoundField(index, values, .given), parser.fields)
        }
    }
}

extension Field.Kind {
    fileprivate var example: String {
        switch self {
        case .term, .choice, .text: "\"…\""
        case .number: "12.5"
        case .date: "2025-02-14"
        case .url: "https://example.com/"
        case .bool: "true"
        }
    }
}
