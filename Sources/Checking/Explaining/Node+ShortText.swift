import Formats

extension Node {
    /// Short, on one line, as an author may have written it.
    var shortText: String {
        let text = wholeText.split(whereSeparator: \.isNewline).joined(separator: " ")
        return text.count > 40 ? text.prefix(40) + "…" : text
    }

    private var wholeText: String {
        switch value {
        case .null: ""
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .real(let value): "\(value)"
        case .string(let text): text
        case .list(let values): "[\(values.map(\.wholeText).joined(separator: ", "))]"
        case .map(let entries): "{\(entries.map { "\($0.key): \($0.value.wholeText)" }.joined(separator: ", "))}"
        }
    }
}
