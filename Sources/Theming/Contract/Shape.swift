/// What a template may do with a value; themes are checked against these before anything is rendered.
package indirect enum Shape: Sendable {
    /// Printed with `{{name}}`, escaped. Empty text hides its section.
    case text
    /// Finished HTML, printed with `{{{name}}}`.
    case markup
    /// Opens a section, prints nothing of use.
    case flag
    case view(ViewShape)
    case list(Shape)
    /// Free settings of the author: any name may follow.
    case free
    /// Any name may follow, and each stands for the same shape: the parameters of a shortcode.
    case named(Shape)

    /// The shape behind a name of this value.
    func member(_ name: String) -> Shape? {
        switch self {
        case .view(let view): view.names()[name]
        case .free: .free
        case .named(let shape): shape
        case .text, .markup, .flag, .list: nil
        }
    }

    var memberNames: [String] {
        if case .view(let view) = self { Array(view.names().keys) } else { [] }
    }

    /// What a section over this value puts around its content.
    var opened: [Shape] {
        switch self {
        case .view, .free, .named: [self]
        case .list(let element): [element]
        case .text, .markup: [self]
        case .flag: []
        }
    }

    /// Equal for values that answer to the same names.
    var identity: String {
        switch self {
        case .text: "text"
        case .markup: "markup"
        case .flag: "flag"
        case .view(let view): view.name
        case .list(let element): "[\(element.identity)]"
        case .free: "free"
        case .named(let shape): "named \(shape.identity)"
        }
    }
}

/// The names of one kind of view.
package struct ViewShape: Sendable {
    let name: String
    /// A function, because views name each other.
    package let names: @Sendable () -> [String: Shape]

    init(_ name: String, _ names: @escaping @autoclosure @Sendable () -> [String: Shape]) {
        self.name = name
        self.names = names
    }
}
