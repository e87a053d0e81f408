import Fields
import Parsing
import Resolving
import Text
import Theming

/// The posts of one edition as lines of tables: what pages show of their fields.
package final class EditionRecords: Sendable {
    let site: Site
    let edition: Edition
    let texts: Texts
    /// The terms of the taxonomies of fields, by taxonomy, then by name in lower case.
    private let terms: [String: [String: Term]]

    package init(_ site: Site, _ edition: Edition, _ texts: Texts) {
        self.site = site
        self.edition = edition
        self.texts = texts
        let fields = site.configuration.fields
        let taxonomies = edition.taxonomies.filter { fields.index(ofTaxonomy: $0.name) != nil }
        terms = Dictionary(
            uniqueKeysWithValues: taxonomies.map { taxonomy in
                let byName = taxonomy.terms.map { ($0.name.lowercased(), $0) }
                return (taxonomy.name, Dictionary(byName) { first, _ in first })
            })
    }

    var fields: FieldSet { site.configuration.fields }
    var language: String { edition.language.code }

    /// What a post has, in the order of `site.yaml`.
    package func facts(of post: Post) -> [ViewValues] {
        post.parsed.frontMatter.fields.map { found in
            let field = fields[found.field]
            return ViewValues([
                "name": field.name, "label": field.label(in: language),
                "values": found.values.map { value($0, of: field) }, "unit": field.unit(in: language),
                "changes_link": link(toChangesOf: found.field),
            ])
        }
    }

    /// - Parameters:
    ///   - change: of the post, where the list is about it.
    ///   - before: the value that it had.
    func value(_ value: String, of field: Field, _ change: ValueChange? = nil, before: String? = nil) -> ViewValues {
        ViewValues([
            "name": shown(value, of: field), "code": field.names?.entry(value)?.code, "link": link(value, of: field),
            "is_better": change?.isBetter ?? false,
            "is_worse": change.map { !$0.isBetter } ?? false, "before": before.map { shown($0, of: field) },
        ])
    }

    /// What readers see of a value.
    func shown(_ value: String, of field: Field) -> String {
        switch field.kind {
        case .date: CivilTime(day: value).map(texts.date) ?? value
        case .bool: texts[value == "true" ? "yes" : "no"]
        default: term(value, of: field)?.title ?? field.shown(value, in: language)
        }
    }

    /// What a post has of short fields without lists, as a mail says it: `目标价 320 元`.
    package func sentences(of post: Post) -> [String] {
        post.parsed.frontMatter.fields.compactMap { found in
            let field = fields[found.field]
            if field.taxonomy != nil || [.url, .text].contains(field.kind) { return nil }
            let values = found.values.map { shown($0, of: field) }.joined(separator: ", ")
            return [field.label(in: language), values, field.unit(in: language)].compactMap { $0 }.joined(
                separator: " ")
        }
    }

    private func link(toChangesOf field: FieldIndex) -> String? {
        fields.changing.firstIndex(of: field).map { site.addresses.link(edition.changePaths[$0]) }
    }

    private func term(_ value: String, of field: Field) -> Term? {
        field.taxonomy.flatMap { terms[$0]?[value.lowercased()] }
    }

    /// Where a value leads: the address that it is, or the list of its posts.
    func link(_ value: String, of field: Field) -> String? {
        if field.kind == .url { return site.addresses.relative(value) }
        return term(value, of: field).map { site.addresses.link($0.path) }
    }

    // MARK: Names

    /// All texts by which a term is found.
    package func names(of term: Term, in taxonomy: Taxonomy) -> [String] {
        let others = edition.data(of: term, in: taxonomy, fields)?.allNames ?? []
        return [term.name] + others.filter { $0 != term.name }
    }

    /// The same of all terms of a post.
    package func names(of post: Post, in taxonomy: String) -> [String] {
        guard let index = edition.taxonomies.firstTypedIndex(where: { $0.name == taxonomy }) else { return [] }
        return post.terms[index.value].flatMap {
            names(of: edition.taxonomies[index].terms[$0], in: edition.taxonomies[index])
        }
    }

    package func title(ofChanges number: Int) -> String {
        texts.filled("changes_title", ["field": fields[fields.changing[number]].label(in: language)])
    }

    /// `about` of https://schema.org/CreativeWork: the terms of the fields that say what a post is about.
    package func addSubjects(of post: Post, to json: inout JSONWriter) {
        let subjects = post.parsed.frontMatter.fields.filter { fields[$0.field].isSubject }
        guard !subjects.isEmpty else { return }
        json.key("about")
        json.array { json in
            for found in subjects {
                let field = fields[found.field]
                for value in found.values {
                    json.object {
                        $0.member("@type", "Thing")
                        $0.member("name", shown(value, of: field))
                        if let term = term(value, of: field) {
                            $0.member("url", site.addresses.permalink(term.path))
                        }
                    }
                }
            }
        }
    }
}

extension CivilTime {
    /// - Parameter text: begins as `2025-02-14` does.
    init?(day text: String) {
        let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }
}
