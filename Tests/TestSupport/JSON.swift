import Foundation

/// A parsed JSON text, for tests that look at some of it.
package struct JSON: Sendable {
    private enum Value: Sendable {
        case object([String: JSON])
        case array([JSON])
        case text(String)
        case other
    }

    private let value: Value

    package init(_ text: String) throws {
        self.init(try JSONSerialization.jsonObject(with: Data(text.utf8)))
    }

    private init(_ object: Any) {
        value =
            switch object {
            case let members as [String: Any]: .object(members.mapValues { JSON($0) })
            case let elements as [Any]: .array(elements.map { JSON($0) })
            case let text as String: .text(text)
            default: .other
            }
    }

    package subscript(name: String) -> JSON? {
        if case .object(let members) = value { members[name] } else { nil }
    }

    package subscript(index: Int) -> JSON? {
        if case .array(let elements) = value, elements.indices.contains(index) { elements[index] } else { nil }
    }

    package var text: String? {
        if case .text(let text) = value { text } else { nil }
    }

    /// Elements of a list; 0 for anything else.
    package var count: Int {
        if case .array(let elements) = value { elements.count } else { 0 }
    }
}
