import Mustache
import Text

/// The interface texts of one language.
final class Texts: MustacheParent, Sendable {
    private let texts: [String: String]
    private let values: [String: TextValue]
    /// January first.
    private let monthNames: [String]

    init(_ texts: [String: String]) {
        self.texts = texts
        values = texts.mapValues { TextValue($0) }
        monthNames = (texts["month_names"] ?? "").split(separator: "|").map(String.init)
    }

    func child(named name: String) -> Any? { values[name] }

    subscript(name: String) -> String { texts[name] ?? "" }

    /// A text with `{name}` replaced by values.
    func filled(_ name: String, _ values: KeyValuePairs<String, String>) -> String {
        var text = self[name]
        for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
        return text
    }

    /// A date as the language writes it.
    func date(_ civil: CivilTime) -> String {
        filled(
            "date",
            [
                "year": String(civil.year), "month": String(civil.month), "day": String(civil.day),
                "month2": civil.month.padded(to: 2), "day2": civil.day.padded(to: 2), "month_name": name(ofMonth: civil.month),
            ])
    }

    /// - Parameter month: 1 to 12.
    func name(ofMonth month: Int) -> String {
        monthNames.indices.contains(month - 1) ? monthNames[month - 1] : String(month)
    }
}
