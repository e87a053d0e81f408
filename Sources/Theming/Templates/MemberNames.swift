import Text

extension Theme {
    /// Names in lower case that templates read from the free settings of a post or of the site.
    package var parameterNames: Set<String> { templates.parameterNames }
}

/// Looks for the names that templates read from one value, such as `params`: dotted or opened, partials inside it
/// included.
struct MemberNames {
    /// Dotted where a name has members of its own: `search.box.js` of `assets`.
    private(set) var names: Set<String> = []
    private let key: String
    private let templates: [String: TemplateSource]
    /// Partials that were looked at inside the value.
    private var opened: Set<String> = []

    init(of key: String, in templates: [String: TemplateSource]) {
        self.key = key
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
                add(nodes, isInside: isInside || (tag.path.last == key && !isInverted))
            case .partial(let tag): open(tag, isInside: isInside)
            case .parent(let tag, let nodes):
                open(tag, isInside: isInside)
                add(nodes, isInside: isInside)
            case .block(_, let nodes): add(nodes, isInside: isInside)
            }
        }
    }

    private mutating func open(_ tag: TemplateSource.Tag, isInside: Bool) {
        guard isInside, let template = templates[tag.name], opened.insert(tag.name).inserted else { return }
        add(template.nodes, isInside: true)
    }

    private mutating func add(_ tag: TemplateSource.Tag, isInside: Bool) {
        let path = tag.path
        if isInside { names.insert(path.joined(separator: ".")) }
        if let place = path.firstIndex(of: key), place + 1 < path.count {
            names.insert(path[(place + 1)...].joined(separator: "."))
        }
    }
}

extension TemplateSource {
    /// The templates that this one includes or fills.
    var included: Set<String> { Self.included(nodes) }

    private static func included(_ nodes: [Node]) -> Set<String> {
        nodes.reduce(into: []) { names, node in
            switch node {
            case .text, .variable: break
            case .partial(let tag): names.insert(tag.name)
            case .parent(let tag, let nodes):
                names.insert(tag.name)
                names.formUnion(included(nodes))
            case .section(_, _, let nodes), .block(_, let nodes): names.formUnion(included(nodes))
            }
        }
    }
}
