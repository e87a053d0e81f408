import Formats

extension Node.Value {
    /// Types and values in one line: `{a: 1, b: ["x", null]}`.
    package var described: String {
        switch self {
        case .null: "null"
        case .boolean(let boolean): "\(boolean)"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .string(let text): "\"\(text)\""
        case .list(let list): "[\(list.map(\.value.described).joined(separator: ", "))]"
        case .map(let entries): "{\(entries.map { "\($0.key): \($0.value.value.described)" }.joined(separator: ", "))}"
        }
    }
}
