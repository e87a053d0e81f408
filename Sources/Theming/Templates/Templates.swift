import Text

/// The templates of a theme, read and checked.
package struct Templates: Sendable {
    /// By name, as `layouts/post`.
    private let templates: [String: TemplateSource]

    init(_ templates: [String: TemplateSource]) {
        self.templates = templates
    }

    /// The templates that every theme has; throws where one is missing.
    /// - Parameter theme: its name.
    func required(of theme: String) throws(SetupError) -> RequiredTemplates<TemplateSource> {
        try RequiredTemplates { name throws(SetupError) in
            guard let template = templates[name] else { throw .invalid([Self.missing(name, in: theme)]) }
            return template
        }
    }

    static let ending = ".mustache"

    static func missing(_ name: String, in theme: String) -> Diagnostic {
        Diagnostic(.error, file: "\(theme)/\(name)\(ending)", "the theme has no template “\(name)”")
    }

    package var names: some Sequence<String> { templates.keys }

    var parameterNames: Set<String> {
        Set(MemberNames(of: "params", in: templates).names.map { $0.prefix { $0 != "." }.lowercased() })
    }

    package func contains(_ name: String) -> Bool { templates[name] != nil }

    /// Holds nothing but comments.
    package func isBlank(_ name: String) -> Bool { templates[name]?.isBlank ?? true }

    /// A template for one edition. Only what `TemplateCheck` has seen may be asked for: a template that included itself
    /// would never end.
    /// - Parameter constant: the text of a dotted name, or `nil` for one that differs from page to page.
    package func compiled(_ name: String, constant: ([String]) -> String?) -> Template? {
        templates[name].map { compiled($0, constant: constant) }
    }

    /// The same for a template of the theme that is at hand.
    package func compiled(_ source: TemplateSource, constant: ([String]) -> String?) -> Template {
        withoutActuallyEscaping(constant) { constant in
            var compiler = Compiler(templates: templates, constant: constant)
            compiler.write(source.nodes, of: source.source, blocks: [:])
            return Template(steps: compiler.steps)
        }
    }
}

/// Puts a template and all that it includes into one list of steps.
private struct Compiler {
    /// A block that a template overrides.
    typealias Blocks = [String: (source: SourceFile, nodes: [TemplateSource.Node])]

    let templates: [String: TemplateSource]
    let constant: ([String]) -> String?
    private(set) var steps: [Template.Step] = []

    init(templates: [String: TemplateSource], constant: @escaping ([String]) -> String?) {
        self.templates = templates
        self.constant = constant
    }

    mutating func write(_ nodes: [TemplateSource.Node], of source: SourceFile, blocks: Blocks) {
        for node in nodes {
            switch node {
            case .text(let range): markup(source.bytes[range])
            case .variable(let tag, let isRaw): variable(tag.path, isRaw: isRaw)
            case .section(let tag, let isInverted, let inside):
                let name = Template.Name(first: tag.path[0], rest: tag.path.dropFirst())
                let inside = nested(inside, of: source, blocks: blocks)
                steps.append(isInverted ? .inverted(name, inside) : .section(name, inside))
            case .partial(let tag): include(tag, blocks: blocks)
            case .parent(let tag, let inside):
                var overridden = blocks
                for case .block(let block, let nodes) in inside where overridden[block.name] == nil {
                    overridden[block.name] = (source, nodes)
                }
                include(tag, blocks: overridden)
            case .block(let tag, let inside):
                let block = blocks[tag.name] ?? (source, inside)
                // As TemplateCheck has seen it.
                var rest = blocks
                rest[tag.name] = nil
                write(block.nodes, of: block.source, blocks: rest)
            }
        }
    }

    private mutating func nested(
        _ nodes: [TemplateSource.Node], of source: SourceFile, blocks: Blocks
    ) -> [Template.Step] {
        let outer = steps
        steps = []
        defer { steps = outer }
        write(nodes, of: source, blocks: blocks)
        return steps
    }

    private mutating func include(_ tag: TemplateSource.Tag, blocks: Blocks) {
        guard let template = templates[tag.name] else { return }
        write(template.nodes, of: template.source, blocks: blocks)
    }

    private mutating func variable(_ path: [String], isRaw: Bool) {
        guard let text = constant(path) else {
            steps.append(.variable(Template.Name(first: path[0], rest: path.dropFirst()), isRaw: isRaw))
            return
        }
        markup(Array((isRaw ? text : MarkupWriter.escaped(text)).utf8)[...])
    }

    /// Neighbouring texts become one.
    private mutating func markup(_ bytes: ArraySlice<UInt8>) {
        if case .markup(let before) = steps.last {
            steps[steps.count - 1] = .markup(before + bytes)
        } else if !bytes.isEmpty {
            steps.append(.markup(Array(bytes)))
        }
    }
}
