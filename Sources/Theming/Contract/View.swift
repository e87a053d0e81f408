/// What a template may see of one thing; a type of its own, apart from the model.
///
/// Every name of its shape is answered, with `.absent` where there is nothing: an unanswered name would be looked for in
/// the views around it.
package protocol View: Sendable {
    /// - Returns: `nil` for a name that is not of this view.
    func value(named name: String) -> Value?
}

/// What a name in a template stands for.
package enum Value: Sendable {
    /// A known name without a value.
    case absent
    /// Text or HTML; whether it is escaped is the template's choice of braces, which the template check verifies.
    case text(String)
    /// HTML that was rendered before.
    case markup([UInt8])
    case flag(Bool)
    case view(any View)
    case list([Value])

    /// Whether a section over it is shown.
    var isShown: Bool {
        switch self {
        case .absent: false
        case .text(let text): !text.isEmpty
        case .markup(let bytes): !bytes.isEmpty
        case .flag(let isSet): isSet
        case .view: true
        case .list(let elements): !elements.isEmpty
        }
    }

    /// The text or HTML, when it is one.
    package var text: String? {
        switch self {
        case .text(let text): text
        case .markup(let bytes): String(decoding: bytes, as: UTF8.self)
        case .absent, .flag, .view, .list: nil
        }
    }

    /// The value behind a name of this value.
    package func member(_ name: String) -> Value? {
        switch self {
        case .view(let view): view.value(named: name)
        case .absent: .absent
        case .text, .markup, .flag, .list: nil
        }
    }
}

/// A Swift value that templates can show.
package protocol Showable {
    var shown: Value { get }
}

extension Value: Showable {
    package var shown: Value { self }

    package static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .absent }
    package static func markup(_ markup: [UInt8]?) -> Value { markup.map { .markup($0) } ?? .absent }
    package static func view(_ view: (any View)?) -> Value { view.map { .view($0) } ?? .absent }
}

extension String: Showable {
    package var shown: Value { .text(self) }
}

extension Int: Showable {
    package var shown: Value { .text(String(self)) }
}

extension Bool: Showable {
    package var shown: Value { .flag(self) }
}

extension Array: Showable where Element: Showable {
    // No key path: in generic code each use would look one up at run time.
    package var shown: Value { .list(map { $0.shown }) }
}

extension Optional: Showable where Wrapped: Showable {
    package var shown: Value { map { $0.shown } ?? .absent }
}
