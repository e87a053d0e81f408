import Fields
import Parsing
import Planning
import Resolving
import Text
import Theming

extension EditionRecords {
    /// What is said about a term above its posts, and what is beside its table; `nil` where there is nothing.
    /// - Parameter draws: whether the page is shown, not only compared.
    package func about(_ subject: ListSubject, draws: Bool) -> ViewValues? {
        let entry = entry(subject)
        let files = edition.tableField(of: subject, fields) == nil ? [] : RecordFormat.allCases
        guard entry != nil || !files.isEmpty else { return nil }
        let names = entry.map { entry in
            entry.allNames.filter { $0 != entry.name(in: language) && ($0 != entry.key || entry.code != nil) }
        }
        let facts = entry?.facts(in: language) ?? []
        let path = edition.path(of: subject)
        return ViewValues([
            "description": entry?.description(in: language), "link": entry?.link.map(site.addresses.relative),
            "names": names ?? [], "has_names": names?.isEmpty == false, "facts": facts.map(fact),
            "has_facts": !facts.isEmpty,
            "drawing": draws ? Value.markup(drawing(of: subject)) : .absent,
            "files": files.map { format in
                ViewValues([
                    "name": format.rawValue.uppercased(), "link": site.addresses.link(path.file(format.fileName)),
                ])
            },
            "has_files": !files.isEmpty,
        ])
    }

    private func entry(_ subject: ListSubject) -> TermData.Entry? {
        guard case .term(let index, let term) = subject else { return nil }
        let taxonomy = edition.taxonomies[index]
        return edition.data(of: taxonomy.terms[term], in: taxonomy, fields)
    }

    private func fact(_ fact: (label: String, value: String)) -> ViewValues {
        let value = ViewValues([
            "name": fact.value, "code": nil as String?, "link": nil as String?, "is_better": false, "is_worse": false,
            "before": nil as String?,
        ])
        return ViewValues([
            "name": fact.label, "label": fact.label, "values": [value], "unit": nil as String?,
            "changes_link": nil as String?,
        ])
    }

    // MARK: Drawing

    /// The field of numbers that the page of a list draws.
    func chart(of subject: ListSubject) -> FieldIndex? {
        guard case .term = subject, let own = edition.tableField(of: subject, fields) else { return nil }
        return fields[own].chart.flatMap { fields.index(of: $0.lowercased()) }
    }

    /// The numbers of a list's posts over time; `nil` where there are less than two.
    private func drawing(of subject: ListSubject) -> [UInt8]? {
        guard let index = chart(of: subject) else { return nil }
        let field = fields[index]
        let by = fields.changing.first.flatMap { fields[$0].changes }.flatMap { fields.index(of: $0.by.lowercased()) }
        let points = edition.posts(of: subject).compactMap { post -> NumberDrawing.Point? in
            let post = edition.posts[post]
            let values = post.parsed.frontMatter.fields
            guard let date = post.date, let text = values.first(of: index), let number = Double(text) else {
                return nil
            }
            let author = by.flatMap { by in values.first(of: by).map { shown($0, of: fields[by]) } }
            let amount = text + (field.unit(in: language).map { " " + $0 } ?? "")
            return NumberDrawing.Point(
                moment: date.seconds, value: number, text: amount,
                name: [texts.date(date.civil), author, amount].compactMap { $0 }.joined(separator: " · "),
                day: texts.date(date.civil), series: author ?? "")
        }
        guard points.count > 1 else { return nil }
        return NumberDrawing(points, label: field.label(in: language))?.svg
    }
}
