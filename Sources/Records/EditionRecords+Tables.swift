import Fields
import Parsing
import Planning
import Resolving
import Text
import Theming

extension EditionRecords {
    /// The fields that the table of a list shows besides date and title, in their order.
    func columns(of subject: ListSubject) -> [FieldIndex] {
        guard let own = edition.tableField(of: subject, fields) else { return [] }
        let field = fields[own]
        if case .changes = subject, let changes = field.changes {
            return [changes.by, changes.of].compactMap { fields.index(of: $0.lowercased()) } + [own]
        }
        if let columns = field.columns { return columns.compactMap { fields.index(of: $0.lowercased()) } }
        return fields.fields.typedIndices.filter { $0 != own && ![.url, .text].contains(fields[$0].kind) }
    }

    /// The table of some posts of a list.
    /// - Parameter headline: of a post, as HTML.
    package func table(
        of subject: ListSubject, _ posts: ArraySlice<PostIndex>, headline: (PostIndex) -> [UInt8]
    ) -> ViewValues {
        let columns = columns(of: subject)
        let changes = changes(of: subject)
        let heads = columns.map { column(fields[$0].label(in: language), isNumber: fields[$0].kind == .number) }
        return ViewValues([
            "columns": [column(texts["table_date"]), column(texts["table_title"])] + heads,
            "rows": posts.map { index in
                let post = edition.posts[index]
                let values = columns.map { cell(post, $0, changes[index]) }
                return ViewValues([
                    "cells": [dateCell(post), titleCell(post, headline(index))] + values
                ])
            },
            "caption": texts["table_caption"],
        ])
    }

    func changes(of subject: ListSubject) -> [PostIndex: ValueChange] {
        guard case .changes(let number) = subject else { return [:] }
        return Dictionary(uniqueKeysWithValues: edition.changes[number].map { ($0.post, $0) })
    }

    private func column(_ label: String, isNumber: Bool = false) -> ViewValues {
        ViewValues(["label": label, "is_number": isNumber])
    }

    private func dateCell(_ post: Post) -> ViewValues {
        let name = post.date.map { texts.date($0.civil) } ?? ""
        let value = ViewValues([
            "name": name, "code": nil as String?, "link": nil as String?, "is_better": false, "is_worse": false,
            "before": nil as String?,
        ])
        return cell(texts["table_date"], sort: post.date?.rfc3339 ?? "", values: [value])
    }

    private func titleCell(_ post: Post, _ headline: [UInt8]) -> ViewValues {
        cell(texts["table_title"], sort: post.title, headline: headline, link: site.addresses.link(post.path))
    }

    private func cell(_ post: Post, _ index: FieldIndex, _ change: ValueChange?) -> ViewValues {
        let field = fields[index]
        let values = post.parsed.frontMatter.fields.all(of: index)
        let isChange = field.changes != nil && change != nil
        let before = change.flatMap { edition.posts[$0.before].parsed.frontMatter.fields.first(of: index) }
        // A choice is sorted by its order, everything else by what it says.
        let order = values.first.flatMap { field.values.firstIndex(of: $0) }.map { $0.padded(to: 3) }
        return cell(
            field.label(in: language), sort: order ?? values.joined(separator: " "),
            isNumber: field.kind == .number,
            values: values.map { value($0, of: field, isChange ? change : nil, before: isChange ? before : nil) },
            unit: values.isEmpty ? nil : field.unit(in: language))
    }

    private func cell(
        _ label: String, sort: String, isNumber: Bool = false, headline: [UInt8]? = nil, link: String? = nil,
        values: [ViewValues] = [],
        unit: String? = nil
    ) -> ViewValues {
        ViewValues([
            "label": label, "sort": sort, "is_number": isNumber, "headline": Value.markup(headline), "link": link,
            "values": values, "unit": unit,
        ])
    }

    /// The posts that decide what a page of a list shows: those in its table, those that a drawing shows, and those that
    /// they are compared with.
    package func posts(behind subject: ListSubject, _ page: ListPage, _ shown: ArraySlice<PostIndex>) -> [PostIndex] {
        let changes = changes(of: subject)
        let before = shown.compactMap { changes[$0]?.before }
        let drawn = page == .first && chart(of: subject) != nil ? edition.posts(of: subject) : []
        return shown + before + drawn
    }
}
