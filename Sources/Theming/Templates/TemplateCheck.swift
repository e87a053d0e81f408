import Text

/// Checks that every name and partial of a template exists in the view it is rendered with.
struct TemplateCheck {
    let templates: [String: TemplateSource]
    package private(set) var diagnostics: [Diagnostic] = []
    /// A partial is checked once for every different set of names and blocks around it.
    private var checked: Set<String> = []
    /// The templates around the one that is being checked, the innermost last.
    private var including: [String] = []

    init(templates: [String: TemplateSource]) {
        self.templates = templates
    }

    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Checks a template and everything it includes.
    mutating func check(_ name: String, view: ViewShape) {
        guard let template = templates[name] else { return }
        including = [name]
        check(template.nodes, in: template.source, scope: [.view(view)], blocks: [:])
    }

    /// A block that a template overrides: where it was written and what it holds.
    private typealias Blocks = [String: (source: SourceFile, nodes: [TemplateSource.Node])]

    /// - Parameter scope: the views around, the innermost last.
    private mutating func check(
        _ nodes: [TemplateSource.Node], in source: SourceFile, scope: [Shape], blocks: Blocks
    ) {
        for node in nodes {
            switch node {
            case .text: break
            case .variable(let tag, let isRaw):
                if let shape = resolve(tag, in: source, scope: scope) { checkPrinted(shape, tag, isRaw, source) }
            case .section(let tag, let isInverted, let inside):
                guard let shape = resolve(tag, in: source, scope: scope) else { continue }
                check(inside, in: source, scope: isInverted ? scope : scope + shape.opened, blocks: blocks)
            case .partial(let tag):
                include(tag, in: source, scope: scope, blocks: blocks)
            case .parent(let tag, let inside):
                var overridden = blocks
                for case .block(let block, let nodes) in inside where overridden[block.name] == nil {
                    overridden[block.name] = (source, nodes)
                }
                include(tag, in: source, scope: scope, blocks: overridden)
            case .block(let tag, let inside):
                let block = blocks[tag.name] ?? (source, inside)
                // Inside of what fills it, a block of its name is another: it would fill itself for ever.
                var rest = blocks
                rest[tag.name] = nil
                check(block.nodes, in: block.source, scope: scope, blocks: rest)
            }
        }
    }

    private mutating func include(_ tag: TemplateSource.Tag, in source: SourceFile, scope: [Shape], blocks: Blocks) {
        guard let template = templates[tag.name] else {
            let hint = NearestName.nearest(to: tag.name, among: templates.keys.sorted()).map {
                "did you mean \($0)?" as Message
            }
            diagnostics.append(
                source.diagnostic(.error, at: tag.range, "there is no template “\(tag.name)”", hint: hint))
            return
        }
        let overrides = blocks.map { "\($0.key)@\($0.value.source.path)" }.sorted().joined(separator: ",")
        if including.contains(tag.name) {
            diagnostics.append(
                source.diagnostic(
                    .error, at: tag.range, "“\(tag.name)” includes itself",
                    hint: "a template that includes itself never ends; leave this tag out"))
            return
        }
        let key = "\(tag.name)|\(scope.map(\.identity).joined(separator: ">"))|\(overrides)"
        guard checked.insert(key).inserted else { return }
        including.append(tag.name)
        check(template.nodes, in: template.source, scope: scope, blocks: blocks)
        including.removeLast()
    }

    /// The shape of a dotted name, searched from the innermost view outwards.
    private mutating func resolve(_ tag: TemplateSource.Tag, in source: SourceFile, scope: [Shape]) -> Shape? {
        if tag.name == "." { return scope.last }
        let parts = tag.path
        guard let first = parts.first, let found = scope.reversed().lazy.compactMap({ $0.member(first) }).first else {
            let known = scope.flatMap(\.memberNames)
            report(tag, parts.first ?? tag.name, known, source)
            return nil
        }
        var shape = found
        for part in parts.dropFirst() {
            guard let member = shape.member(part) else {
                report(tag, part, shape.memberNames, source)
                return nil
            }
            shape = member
        }
        return shape
    }

    private mutating func report(_ tag: TemplateSource.Tag, _ name: String, _ known: [String], _ source: SourceFile) {
        let hint = NearestName.nearest(to: name, among: known.sorted()).map { "did you mean \($0)?" as Message }
        diagnostics.append(source.diagnostic(.error, at: tag.range, "there is no value “\(name)” here", hint: hint))
    }

    private mutating func checkPrinted(
        _ shape: Shape, _ tag: TemplateSource.Tag, _ isRaw: Bool, _ source: SourceFile
    ) {
        switch shape {
        case .text where isRaw:
            diagnostics.append(
                source.diagnostic(
                    .error, at: tag.range, "“\(tag.name)” is text and must be escaped", hint: "write {{\(tag.name)}}"))
        case .markup where !isRaw:
            diagnostics.append(
                source.diagnostic(
                    .error, at: tag.range, "“\(tag.name)” is already HTML", hint: "write {{{\(tag.name)}}}"))
        case .view, .list, .named:
            diagnostics.append(
                source.diagnostic(
                    .error, at: tag.range, "“\(tag.name)” has no text of its own",
                    hint: "open it with {{#\(tag.name)}} and print what it contains"))
        case .text, .markup, .flag, .free: break
        }
    }
}
