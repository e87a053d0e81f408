import Mustache

/// What a template may see of one thing; a type of its own, apart from the model.
///
/// Every name of its shape is answered, with `Absent` where there is nothing: an unanswered name would be looked for in
/// the views around it. All that is ever put on Mustache's stack is a `MustacheParent`, so that no value is taken apart
/// by reflection.
typealias View = MustacheParent & Sendable

/// A known name without a value.
struct Absent: MustacheParent, MustacheCustomRenderable, Sendable {
    let renderText = ""
    let isNull = true

    func child(named: String) -> Any? { Absent() }
}

/// Text or HTML; whether it is escaped is the template's choice of braces, which the template check verifies.
struct TextValue: MustacheParent, MustacheCustomRenderable, Sendable {
    let renderText: String

    init(_ text: String) {
        renderText = text
    }

    var isNull: Bool { renderText.isEmpty }

    func child(named: String) -> Any? { nil }
}
