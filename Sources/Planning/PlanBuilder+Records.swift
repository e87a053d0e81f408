import Fields
import Parsing
import Resolving

extension PlanBuilder {
    /// The lists of what changed.
    mutating func addChanges(_ index: EditionIndex, _ map: inout SitemapEntries) {
        for (number, field) in site.configuration.fields.changing.enumerated() {
            addList(index, .changes(number), "changes of \(site.configuration.fields[field].name) in fields", &map)
            addRecordFiles(index, .changes(number))
        }
    }

    /// The files beside a table.
    mutating func addRecordFiles(_ index: EditionIndex, _ subject: ListSubject) {
        let edition = site.editions[index]
        guard edition.tableField(of: subject, site.configuration.fields) != nil else { return }
        for format in RecordFormat.allCases {
            add(
                edition.path(of: subject).file(format.fileName), .records(edition: index, subject, format),
                "table of \(edition.path(of: subject).decoded)")
        }
    }

    /// Other names of the terms of a taxonomy lead to them, unless another term is called so.
    mutating func addOtherNames(_ index: EditionIndex, of taxonomy: Taxonomy) {
        guard let field = site.configuration.fields.field(ofTaxonomy: taxonomy.name), field.names != nil else { return }
        let edition = site.editions[index]
        var taken = Set(taxonomy.terms.map(\.path))
        for term in taxonomy.terms {
            for name in edition.data(of: term, in: taxonomy, site.configuration.fields)?.allNames ?? [] {
                let slug = Slug.ofName(name, site.configuration.slugs)
                let path = taxonomy.path.appending(slug)
                guard !slug.isEmpty, taken.insert(path).inserted else { continue }
                add(path, .redirect(to: term.path), field.namesFile ?? "fields", .alias)
            }
        }
    }
}

/// A format of the file beside a table.
package enum RecordFormat: String, Sendable, CaseIterable {
    case csv, json

    package var fileName: String { "records.\(rawValue)" }
}
