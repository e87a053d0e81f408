import Formats
import Theming

/// Free settings of the author. A name that was not set is absent, because only the theme knows what may be set.
final class ParametersView: View, Showable {
    private let entries: [Node.Entry]

    init(_ entries: [Node.Entry]) {
        self.entries = entries
    }

    var shown: Value { .view(self) }

    func value(named name: String) -> Value? {
        let found = entries.last { $0.key == name } ?? entries.last { $0.key.lowercased() == name.lowercased() }
        return found.map { Self.value($0.value) } ?? .absent
    }

    private static func value(_ node: Node) -> Value {
        switch node.value {
        case .null: .absent
        case .boolean(let flag): .flag(flag)
        case .integer(let number): .text(String(number))
        case .real(let number): .text(String(number))
        case .string(let text): .text(text)
        case .list(let elements): .list(elements.map { value($0) })
        case .map(let entries): .view(ParametersView(entries))
        }
    }
}
