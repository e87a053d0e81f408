import Text

/// The fields of a site, in the order of `site.yaml`.
package struct FieldSet: Sendable {
    package private(set) var fields: [Field] = []
    /// By name in lower case.
    private var indices: [String: FieldIndex] = [:]
    private var byTaxonomy: [String: FieldIndex] = [:]

    package init() {}

    package var isEmpty: Bool { fields.isEmpty }

    /// - Parameter name: in lower case.
    package func index(of name: String) -> FieldIndex? { indices[name] }

    package subscript(name: String) -> Field? { indices[name.lowercased()].map { fields[$0] } }

    package subscript(index: FieldIndex) -> Field { fields[index] }

    /// The field whose values are the terms of a taxonomy.
    package func index(ofTaxonomy name: String) -> FieldIndex? { byTaxonomy[name] }

    package func field(ofTaxonomy name: String) -> Field? { byTaxonomy[name].map { fields[$0] } }

    mutating func add(_ field: Field) {
        let index = FieldIndex(fields.count)
        indices[field.name.lowercased()] = index
        if let taxonomy = field.taxonomy { byTaxonomy[taxonomy] = index }
        fields.append(field)
    }

    /// The data files that fields name, each once, and where they are named first.
    package var dataFiles: [(path: String, range: Range<Int>)] {
        var files: [(path: String, range: Range<Int>)] = []
        func add(_ path: String, _ range: Range<Int>) {
            if !files.contains(where: { $0.path == path }) { files.append((path, range)) }
        }
        for field in fields {
            if let file = field.namesFile { add(file, field.range) }
            for rule in field.rules {
                if case .dictionary(let file, _, _) = rule.means { add(file, rule.range) }
            }
        }
        return files
    }

    /// Takes over what data files say.
    /// - Parameter data: by path.
    package mutating func take(_ data: [String: TermData]) {
        let finders = data.mapValues { data in
            let (names, numbers) = data.allNames
            return (NameFinder(names), numbers.map { data.entries[$0].key })
        }
        for index in fields.indices {
            fields[index].names = fields[index].namesFile.flatMap { data[$0] }
            for rule in fields[index].rules.indices {
                guard case .dictionary(let file, _, _) = fields[index].rules[rule].means,
                    let (finder, keys) = finders[file]
                else { continue }
                fields[index].rules[rule].means = .dictionary(file: file, finder, keys)
                // Its names are those of the terms, unless another file has them.
                if fields[index].namesFile == nil { fields[index].names = data[file] }
            }
        }
    }

    /// Fields whose changes have a page of their own.
    package var changing: [FieldIndex] { fields.typedIndices.filter { fields[$0].changes != nil } }

    /// Posts on a page of a table.
    package static let tableRows = 100
}
