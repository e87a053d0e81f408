import Fields
import Parsing
import Text

/// A post whose value of a field is another than the one before of the same author about the same thing: a broker that
/// thinks better of a stock than it did.
package struct ValueChange: Sendable {
    package let post: PostIndex
    /// The post that has the value before.
    package let before: PostIndex
    /// Whether the new value is nearer to the first of the field's values.
    package let isBetter: Bool

    /// All changes of a field, in the order of lists. O(posts).
    static func all(of field: FieldIndex, in fields: FieldSet, _ posts: [Post]) -> [ValueChange] {
        guard let rule = fields[field].changes, let by = fields.index(of: rule.by.lowercased()),
            let of = fields.index(of: rule.of.lowercased())
        else { return [] }
        struct Subject: Hashable {
            let by: String
            let of: String
        }
        var last: [Subject: (post: PostIndex, value: String)] = [:]
        var found: [PostIndex: ValueChange] = [:]
        let order = placesInOrder(of: posts.count) { left, right in
            let (one, other) = (posts[left].date?.seconds ?? .max, posts[right].date?.seconds ?? .max)
            return one != other ? one < other : right < left
        }
        for index in order.map({ PostIndex($0) }) {
            let values = posts[index].parsed.frontMatter.fields
            guard posts[index].date != nil, let value = values.first(of: field), let author = values.first(of: by) else {
                continue
            }
            for subject in values.all(of: of) {
                let before = last.updateValue((index, value), forKey: Subject(by: author, of: subject))
                guard let before, before.value != value, found[index] == nil else { continue }
                let order = fields[field].values
                let isBetter = (order.firstIndex(of: value) ?? .max) < (order.firstIndex(of: before.value) ?? .max)
                found[index] = ValueChange(post: index, before: before.post, isBetter: isBetter)
            }
        }
        return found.values.sorted { $0.post < $1.post }
    }
}

extension [FoundField] {
    /// The values of a field; none where the post does not have it.
    package func all(of field: FieldIndex) -> [String] { first { $0.field == field }?.values ?? [] }

    package func first(of field: FieldIndex) -> String? { first { $0.field == field }?.values.first }
}

extension Edition {
    /// The field whose list shows its posts as a table; `nil` for a list of cards.
    package func tableField(of subject: ListSubject, _ fields: FieldSet) -> FieldIndex? {
        switch subject {
        case .changes(let number): fields.changing[number]
        case .term(let taxonomy, _):
            fields.index(ofTaxonomy: taxonomies[taxonomy].name).flatMap { fields[$0].list == .table ? $0 : nil }
        default: nil
        }
    }

    /// What a data file says about a term.
    package func data(of term: Term, in taxonomy: Taxonomy, _ fields: FieldSet) -> TermData.Entry? {
        fields.field(ofTaxonomy: taxonomy.name)?.names?.entry(term.name)
    }
}
