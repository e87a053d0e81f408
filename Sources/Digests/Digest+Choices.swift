import Fields
import Parsing
import Resolving
import Text

/// What every post of a digest has.
enum DigestChoice {
    case term(TaxonomyIndex, TermIndex)
    /// Of a field without a taxonomy.
    case value(FieldIndex, String)

    func holds(_ post: Post) -> Bool {
        switch self {
        case .term(let taxonomy, let term): post.terms[taxonomy.value].contains(term)
        case .value(let field, let value):
            post.parsed.frontMatter.fields.contains { $0.field == field && $0.values.contains(value) }
        }
    }
}

/// What a digest may be asked for; a name that is none is told with the nearest one.
extension Edition {
    /// A term by its name, what readers see of it, or its part of the address, in any case; its taxonomy also in the
    /// singular, as in the search.
    func term(named name: String, in field: String, _ fields: FieldSet) throws(SetupError) -> DigestChoice {
        let own = fields[field]
        if let own, own.taxonomy == nil, let index = fields.index(of: own.name) {
            let value = own.canonical(name)
            guard own.kind != .choice || own.values.contains(value) else {
                throw .unknown("“\(name)” is not one of the values of “\(own.name)”", name, among: own.values) {
                    "write --field \(field)=\($0)"
                }
            }
            return .value(index, value)
        }
        let wanted = own?.taxonomy ?? field.lowercased()
        guard let taxonomy = taxonomies.firstTypedIndex(where: { $0.name == wanted || $0.queryName == wanted })
        else {
            throw .unknown(
                "“\(field)” is not a field of this site", field,
                among: fields.fields.map(\.name) + taxonomies.flatMap { [$0.name, $0.queryName] }
            ) { "write --field \($0)=\(name)" }
        }
        let terms = taxonomies[taxonomy].terms
        let plain = [name, own?.canonical(name) ?? name].map { $0.lowercased() }
        let found = terms.firstTypedIndex { term in
            [term.name, term.title, term.path.decoded.pathParts.last ?? ""].contains { plain.contains($0.lowercased()) }
        }
        if let found { return .term(taxonomy, found) }
        throw .unknown(
            "“\(name)” is not a term of \(taxonomies[taxonomy].name)", name, among: terms.map(\.name)
        ) { "write --field \(field)=\($0)" }
    }
}
