import Text

/// The interface texts of one language.
package final class Texts: View {
    private let texts: [String: Pattern]
    private let values: [String: String]
    /// January first.
    private let monthNames: [String]

    package init(_ texts: [String: String]) {
        self.texts = texts.mapValues { Pattern($0) }
        values = texts
        monthNames = (texts["month_names"] ?? "").split(separator: "|").map(String.init)
    }

    package func value(named name: String) -> Value? { values[name].map { .text($0) } }

    package subscript(name: String) -> String { values[name] ?? "" }

    /// A text with `{name}` replaced by values.
    package func filled(_ name: String, _ values: KeyValuePairs<String, String>) -> String {
        texts[name]?.filled(values) ?? ""
    }

    /// A date as the language writes it.
    package func date(_ civil: CivilTime) -> String {
        filled(
            "date",
            [
                "year": String(civil.year), "month": String(civil.month), "day": String(civil.day),
                "month2": civil.month.padded(to: 2), "day2": civil.day.padded(to: 2),
                "month_name": name(ofMonth: civil.month), "hour": civil.hour.padded(to: 2),
                "minute": civil.minute.padded(to: 2),
            ])
    }

    /// The time of day; `nil` at midnight, where dates without one are.
    package func time(_ civil: CivilTime) -> String? {
        if civil.hour == 0, civil.minute == 0, civil.second == 0 { return nil }
        return filled("time", ["hour": civil.hour.padded(to: 2), "minute": civil.minute.padded(to: 2)])
    }

    /// - Parameter month: 1 to 12.
    package func name(ofMonth month: Int) -> String {
        monthNames.indices.contains(month - 1) ? monthNames[month - 1] : String(month)
    }
}

/// A text with places to fill: `{minutes} min read`.
private struct Pattern: Sendable {
    private enum Part: Sendable {
        case text(String)
        case place(String)
    }

    private var parts: [Part] = []

    init(_ text: String) {
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append(.text(String(rest[..<open])))
            parts.append(.place(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.text(String(rest)))
    }

    /// A placeholder without a value stays as it is.
    func filled(_ values: KeyValuePairs<String, String>) -> String {
        var filled = ""
        for part in parts {
            switch part {
            case .text(let text): filled += text
            case .place(let name): filled += values.first { $0.key == name }?.value ?? "{\(name)}"
            }
        }
        return filled
    }
}
