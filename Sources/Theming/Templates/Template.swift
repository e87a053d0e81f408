import Formats
import Text

/// A template ready to be rendered: all that it includes is in place, and all that is the same on every page of an
/// edition is written out, so that what is left to look up is what differs from page to page.
package struct Template: Sendable {
    indirect enum Step: Sendable {
        case markup([UInt8])
        case variable(Name, isRaw: Bool)
        case section(Name, [Step])
        case inverted(Name, [Step])
    }

    /// A dotted name. The first part is looked for from the innermost view outwards, the others in what it stands for.
    struct Name: Sendable {
        let first: String
        let rest: ArraySlice<String>
    }

    let steps: [Step]

    /// - Parameters:
    ///   - view: the outermost.
    ///   - capacity: bytes that the result is expected to have.
    package func rendered(_ view: any View, capacity: Int) -> [UInt8] {
        var renderer = Renderer(view, capacity: capacity)
        renderer.render(steps)
        return renderer.writer.bytes
    }
}

/// Writes a template; holds the values whose sections are open.
private struct Renderer {
    var writer = MarkupWriter()
    /// The innermost last.
    private var scope: [Value]
    private static let lineEnd = UInt8(ascii: "\n")

    init(_ view: any View, capacity: Int) {
        writer.reserve(capacity)
        scope = [.view(view)]
    }

    mutating func render(_ steps: [Template.Step]) {
        for step in steps {
            switch step {
            case .markup(let bytes):
                // What a fragment ends with would leave an empty line behind.
                let isAgain = bytes[0] == Self.lineEnd && writer.bytes.last == Self.lineEnd
                writer.markup(bytes: isAgain ? bytes.dropFirst() : bytes[...])
            case .variable(let name, let isRaw):
                write(value(name), isRaw: isRaw)
            case .section(let name, let inside): open(value(name), inside)
            case .inverted(let name, let inside): if !value(name).isShown { render(inside) }
            }
        }
    }

    private mutating func write(_ value: Value, isRaw: Bool) {
        switch value {
        case .text(let text): if isRaw { writer.markup(text) } else { writer.text(text) }
        case .markup(let bytes) where isRaw: writer.markup(bytes: bytes[...])
        case .markup: writer.text(value.text ?? "")
        case .absent, .flag, .view, .list: break
        }
    }

    /// A list repeats its section, a flag changes nothing about what names mean inside.
    private mutating func open(_ value: Value, _ inside: [Template.Step]) {
        guard value.isShown else { return }
        switch value {
        case .absent: break
        case .flag: render(inside)
        case .text, .markup, .view: render(inside, within: value)
        case .list(let elements): for element in elements { render(inside, within: element) }
        }
    }

    private mutating func render(_ steps: [Template.Step], within value: Value) {
        scope.append(value)
        render(steps)
        scope.removeLast()
    }

    private func value(_ name: Template.Name) -> Value {
        if name.first == "." { return scope[scope.count - 1] }
        for index in scope.indices.reversed() {
            guard case .view(let view) = scope[index], var value = view.value(named: name.first) else { continue }
            for part in name.rest { value = value.member(part) ?? .absent }
            return value
        }
        return .absent
    }
}
