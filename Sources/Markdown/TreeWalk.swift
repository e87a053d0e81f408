import CMarkGFM

/// The nodes of a tree in document order, parents before their children.
struct TreeWalk {
    private let root: SyntaxTree.Node
    private var upcoming: SyntaxTree.Node?

    init(_ root: SyntaxTree.Node) {
        self.root = root
        upcoming = root
    }

    mutating func next() -> SyntaxTree.Node? {
        guard let node = upcoming else { return nil }
        upcoming = node.pointee.first_child ?? following(node)
        return node
    }

    private func following(_ node: SyntaxTree.Node) -> SyntaxTree.Node? {
        var node = node
        while node != root {
            if let next = node.pointee.next { return next }
            guard let parent = node.pointee.parent else { return nil }
            node = parent
        }
        return nil
    }
}
