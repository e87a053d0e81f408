/// A small view of a few values, made on the spot: a link with its name, a date, one year of the archives.
package final class ViewValues: View, Showable {
    private let fields: [(name: String, value: Value)]

    /// - Parameter fields: every name of the record's shape; `nil` is a known name without a value.
    package init(_ fields: KeyValuePairs<String, any Showable>) {
        self.fields = fields.map { ($0.key, $0.value.shown) }
    }

    package var shown: Value { .view(self) }

    /// Names in the order in which they were given.
    package var names: [String] { fields.map(\.name) }

    package func value(named name: String) -> Value? {
        for field in fields where field.name == name { return field.value }
        return nil
    }
}
