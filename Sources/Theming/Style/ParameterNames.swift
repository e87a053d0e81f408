import Text

extension Theme {
    /// Names in lower case that templates read from the free settings of a post or of the site.
    package var parameterNames: Set<String> { templates.parameterNames }
}

/// Looks for `params` in templates, dotted or opened, partials inside it included.
struct ParameterNames {
    package private(set) var names: Set<String> = []
    private let templates: [String: TemplateSource]
    /// Partials that were looked at inside `params`.
    private var opened: Set<String> = []

    init(of templates: [String: TemplateSource]) {
        self.templates = templates
        for template in templates.values { add(template.nodes, isInside: false) }
    }

    private mutating func add(_ nodes: [TemplateSource.Node], isInside: Bool) {
        for node in nodes {
            switch node {
            case .text: break
            case .variable(let tag, _): add(tag, isInside: isInside)
            case .section(let tag, let isInverted, let nodes):
                add(tag, isInside: isInside)
                add(nodes, isInside: isInside || (tag.path.last == Self.key && !isInverted))
            case .partial(let tag): open(tag, isInside: isInside)
            case .parent(let tag, let nodes):
                open(tag, isInside: isInside)
                add(nodes, isInside: isInside)
            case .block(_, let nodes): add(nodes, isInside: isInside)
            }
        }
    }

    private static let key = "params"

    private mutating func open(_ tag: TemplateSource.Tag, isInside: Bool) {
        guard isInside, let template = templates[tag.name], opened.insert(tag.name).inserted else { return }
        add(template.nodes, isInside: true)
    }

    private mutating func add(_ tag: TemplateSource.Tag, isInside: Bool) {
        let path = tag.path
        if isInside, let first = path.first { names.insert(first.lowercased()) }
        if let place = path.firstIndex(of: Self.key), place + 1 < path.count {
            names.insert(path[place + 1].lowercased())
        }
    }
}
