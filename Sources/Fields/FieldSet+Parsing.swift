import Formats
import Keys
import Text

extension FieldSet {
    /// Reads `fields` of `site.yaml`. What is wrong with a field costs that part of it.
    package init(_ decoder: inout NodeDecoder) {
        decoder.map("fields") { decoder in
            for entry in decoder.entries {
                guard let name = Self.name(entry, &decoder) else { continue }
                var field = Field(name: name, range: entry.keyRange)
                decoder.map(entry.key) { field.read(&$0) }
                if let taxonomy = field.taxonomy, let other = self.field(ofTaxonomy: taxonomy) {
                    decoder.report(
                        .error, at: entry.keyRange, "“\(taxonomy)” is the taxonomy of “\(other.name)” already",
                        hint: "write another name, such as taxonomy: \(name)s")
                    field.taxonomy = nil
                }
                add(field)
            }
            checkNames(&decoder)
        }
    }

    private static func name(_ entry: Node.Entry, _ decoder: inout NodeDecoder) -> String? {
        let name = entry.key
        let isName = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.isASCIIAlphanumeric || $0 == "_"
        }
        if FrontMatterKey(lowercased: name.lowercased()) != nil {
            decoder.report(
                .error, at: entry.keyRange, "“\(name)” is a key of front matter with a meaning of its own",
                hint: "write another name, such as report_\(name), and from: {front_matter: \(name)}")
        } else if !isName {
            decoder.report(
                .error, at: entry.keyRange, "“\(name)” is not the name of a field",
                hint: "write letters, digits and _, such as broker")
        } else {
            return name
        }
        _ = decoder.entry(name)
        return nil
    }

    /// Names of other fields that a field uses.
    private func checkNames(_ decoder: inout NodeDecoder) {
        for field in fields {
            let used = (field.columns ?? []) + [field.chart, field.changes?.by, field.changes?.of].compactMap { $0 }
            for name in used where self[name] == nil {
                decoder.report(
                    .error, at: field.range, "“\(name)”, which “\(field.name)” uses, is no field of the site",
                    hint: NearestName.nearest(to: name, among: fields.map(\.name)).map { "write \($0)" }
                        ?? "the fields are \(fields.map(\.name).joined(separator: ", "))")
            }
            if let chart = field.chart.flatMap({ self[$0] }), chart.kind != .number {
                decoder.report(
                    .error, at: field.range,
                    "“\(chart.name)” is no field of numbers, so “\(field.name)” cannot draw it",
                    hint: "write \(chart.name): {type: number}")
            }
        }
    }
}

extension Field {
    fileprivate mutating func read(_ decoder: inout NodeDecoder) {
        kind = decoder.choice("type", of: Kind.self) ?? kind
        labels = Self.texts("name", &decoder)
        taxonomy = decoder.string("taxonomy")?.lowercased()
        values = decoder.strings("values") ?? []
        units = Self.texts("unit", &decoder)
        takesAll = decoder.boolean("multiple") ?? false
        list = decoder.choice("list", of: ListStyle.self) ?? list
        columns = decoder.strings("columns")
        chart = decoder.string("chart")
        namesFile = decoder.dataFile("names")
        isSubject = decoder.boolean("about") ?? false
        changes =
            decoder.map("changes") { decoder in
                let (by, of) = (decoder.string("by"), decoder.string("of"))
                decoder.rejectUnknownKeys()
                return by.flatMap { by in of.map { Changes(by: by, of: $0) } }
            } ?? nil
        rules = decoder.fieldRules(of: self)
        decoder.rejectUnknownKeys(hints: [
            "label": "write name", "title": "write name", "data": "write names", "kind": "write type",
            "pattern": "write from: {title: \"…\"}", "rules": "write from", "regex": "write from: {title: \"…\"}",
        ])
        takeValuesOfRules(&decoder)
        checkUse(&decoder)
    }

    /// A text, or one for each language.
    private static func texts(_ key: String, _ decoder: inout NodeDecoder) -> [String: String] {
        guard let entry = decoder.entry(key) else { return [:] }
        guard case .map = entry.value.value else { return decoder.string(key).map { ["": $0] } ?? [:] }
        let texts = decoder.texts(key).map { ($0.0.lowercased(), $0.1) }
        return Dictionary(texts) { _, last in last }
    }

    /// The values of a choice are those that it names, else those that its rules look for.
    private mutating func takeValuesOfRules(_ decoder: inout NodeDecoder) {
        guard kind == .choice else { return }
        var looked: [String] = []
        for rule in rules {
            guard case .choices(let choices) = rule.means else { continue }
            for (value, _) in choices where !looked.contains(value) {
                looked.append(value)
                guard !values.isEmpty, !values.contains(value) else { continue }
                decoder.report(
                    .error, at: rule.range, "“\(value)” is not one of the values of “\(name)”",
                    hint: NearestName.nearest(to: value, among: values).map { "write \($0)" }
                        ?? "add it to values, or delete it")
            }
        }
        if values.isEmpty { values = looked }
        if values.isEmpty {
            decoder.report(
                .error, at: range, "“\(name)” is a choice without values", hint: "write values: [买入, 增持, 中性, 减持]")
        }
    }

    /// Settings that would have no effect.
    private func checkUse(_ decoder: inout NodeDecoder) {
        func refuse(_ key: String, unless isUsed: Bool, _ reason: Message, _ hint: Message) {
            guard !isUsed, let entry = decoder.entry(key) else { return }
            decoder.report(.error, at: entry.keyRange, "“\(decoder.prefix)\(key)” has no effect: \(reason)", hint: hint)
        }
        let hasTerms = kind == .term || kind == .choice
        refuse("taxonomy", unless: hasTerms, "only terms and choices are lists of posts", "write type: term")
        for key in ["list", "columns", "chart", "about"] {
            refuse(key, unless: taxonomy != nil, "the field has no lists", "add taxonomy: \(name)s")
        }
        refuse("columns", unless: list == .table, "cards have no columns", "add list: table")
        refuse("chart", unless: list == .table, "cards have no drawing", "add list: table")
        refuse("values", unless: kind == .choice, "only a choice has values", "write type: choice")
        refuse("unit", unless: kind == .number, "only a number has a unit", "write type: number")
        refuse("names", unless: hasTerms, "only terms and choices have names", "write type: term")
        refuse("changes", unless: kind == .choice, "only a choice has an order", "write type: choice")
        if changes == nil, let entry = decoder.entry("changes"), !entry.value.value.isUnset {
            decoder.report(
                .error, at: entry.value.range, "“\(decoder.prefix)changes” needs “by” and “of”",
                hint: "write changes: {by: broker, of: stock}")
        }
    }
}

extension NodeDecoder {
    /// A file of the site that says more about terms.
    fileprivate mutating func dataFile(_ key: String) -> String? {
        guard let entry = entry(key), let text = string(key) else { return nil }
        return dataFile(text, at: entry.value.range, key)
    }

    private mutating func dataFile(_ text: String, at range: Range<Int>, _ key: String) -> String? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let ending = text.lastIndex(of: ".").map { text[text.index(after: $0)...].lowercased() } ?? ""
        if TermData.endings.contains(ending), parts.allSatisfy({ !$0.isEmpty && $0 != ".." && $0 != "." }),
            !text.contains("\\")
        {
            return text
        }
        report(
            .error, at: range, "“\(text)” is not a data file of this site", hint: "write \(key): data/stocks.csv")
        return nil
    }

    /// `from`: a map from sources to what is looked for there, or a list of such maps.
    fileprivate mutating func fieldRules(of field: Field) -> [FieldRule] {
        var rules: [FieldRule] = []
        for element in list("from") ?? [] {
            map(of: element, "from") { decoder in
                for source in FieldRule.Source.allCases { _ = decoder.entry(source.rawValue) }
                decoder.rejectUnknownKeys(hints: [
                    "lastlines": "write ending", "url": "write link", "text": "write body",
                ])
                for entry in decoder.entries {
                    guard let source = FieldRule.Source(rawValue: entry.key) else { continue }
                    rules += decoder.rules(source, entry.value, field)
                }
            }
        }
        return rules
    }

    private mutating func rules(_ source: FieldRule.Source, _ value: Node, _ field: Field) -> [FieldRule] {
        let key = source.rawValue
        switch value.value {
        case .list(let elements): return elements.flatMap { rules(source, $0, field) }
        case .map where source == .frontMatter:
            reportKind(value, key, needs: "the name of a key", example: "source")
            return []
        case .map(let entries) where entries.contains { $0.key == "dictionary" }:
            return map(of: value, key) { decoder in
                let file = decoder.dataFile("dictionary")
                decoder.rejectUnknownKeys()
                return file.map { [FieldRule(source, .dictionary(file: $0, NameFinder([]), []), at: value.range)] }
                    ?? []
            } ?? []
        case .map(let entries):
            let choices = entries.compactMap { entry in
                pattern(entry.value, entry.key).map { (value: entry.key, pattern: $0) }
            }
            return choices.isEmpty ? [] : [FieldRule(source, .choices(choices), at: value.range)]
        default:
            if source == .frontMatter {
                return (name(of: value, key)).map { [FieldRule(source, .key($0.lowercased()), at: value.range)] } ?? []
            }
            return pattern(value, key).map { [FieldRule(source, .pattern($0), at: value.range)] } ?? []
        }
    }

    private mutating func pattern(_ value: Node, _ key: String) -> Pattern? {
        guard let text = text(of: value), !text.isEmpty else {
            reportKind(value, key, needs: "a pattern", example: "\"…\"")
            return nil
        }
        do throws(Pattern.Mistake) {
            return try Pattern(text)
        } catch {
            let place = String(decoding: text.utf8.prefix(error.offset), as: UTF8.self)
            report(
                .error, at: value.range, "“\(text.shortened)” is not a pattern: \(error.reason)",
                hint: place.isEmpty
                    ? "write a backslash before a sign that is meant as itself"
                    : "look behind “\(place.shortened)”; write a backslash before a sign that is meant as itself")
            return nil
        }
    }
}
