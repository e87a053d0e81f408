import Text

/// A value that aliases repeat.
struct AnchoredValue {
    let node: Node
    /// When it can be a key.
    let key: YAMLKey?
    /// Values in it, itself and those of aliases included.
    let count: Int
    /// Levels of lists and maps; 0 for a scalar.
    let height: Int
}

/// A key as it is written, before two equal ones are found.
struct YAMLKey {
    let name: String
    let range: Range<Int>
    /// `<<`, whose value is a map that is taken over.
    let isMerge: Bool

    init(_ name: String, _ style: YAMLEvent.ScalarStyle, range: Range<Int>) {
        self.name = name
        self.range = range
        isMerge = style == .plain && name == "<<"
    }
}

extension YAMLReader {
    /// What follows the start of a map, up to its end.
    ///
    /// - Parameter depth: that of its values.
    mutating func entries(from events: YAMLEvents, depth: Int) throws(YAMLFailure) -> [Node.Entry] {
        var members: [(key: YAMLKey, value: Node)] = []
        while true {
            let event = try events.next()
            if case .end = event.kind { break }
            let key = try key(of: event, from: events, depth: depth)
            let value = try value(of: events.next(), from: events, depth: depth)
            guard let key else { continue }
            if let earlier = members.firstIndex(where: { $0.key.name == key.name }) {
                reportReplaced(members.remove(at: earlier).key)
            }
            members.append((key, value))
        }
        var entries: [Node.Entry] = []
        entries.reserveCapacity(members.count)
        var merged: [Node.Entry] = []
        for (key, value) in members {
            if key.isMerge {
                merged += value.mergedEntries
            } else {
                entries.append(Node.Entry(key: plainKey(key.name, key.range), keyRange: key.range, value: value))
            }
        }
        for entry in merged where !entries.contains(where: { $0.key == entry.key }) { entries.append(entry) }
        return entries
    }

    /// `nil` for a list or a map, which is reported.
    private mutating func key(
        of event: YAMLEvent, from events: YAMLEvents, depth: Int
    ) throws(YAMLFailure) -> YAMLKey? {
        let key: YAMLKey?
        switch event.kind {
        case .scalar(let name, let style):
            let range = scalarRange(name, style, start: offset(of: event.start))
            let written = YAMLKey(name, style, range: range)
            if event.anchor != nil { register(scalar(name, style, range), key: written, as: event.anchor) }
            key = written
        case .alias(let name):
            let anchored = try anchored(name, at: event.start)
            key = anchored.key
            if key == nil { reportKey(at: anchored.node.range.lowerBound) }
        default:
            let node = try value(of: event, from: events, depth: depth)
            reportKey(at: node.range.lowerBound)
            key = nil
        }
        return key
    }

    /// The value that starts with an event.
    ///
    /// - Parameter depth: of lists and maps around it.
    mutating func value(of event: YAMLEvent, from events: YAMLEvents, depth: Int) throws(YAMLFailure) -> Node {
        if case .alias(let name) = event.kind {
            let anchored = try anchored(name, at: event.start)
            remainingValues -= anchored.count
            if remainingValues < 0 { throw .values(event.start) }
            if depth + anchored.height > NodeReader.depthLimit { throw .depth(event.start) }
            return anchored.node
        }
        remainingValues -= 1
        if remainingValues < 0 { throw .values(event.start) }
        let start = offset(of: event.start)
        if case .scalar(let text, let style) = event.kind {
            let range = scalarRange(text, style, start: start)
            let node = scalar(text, style, range)
            register(node, key: YAMLKey(text, style, range: range), as: event.anchor)
            return node
        }
        if depth >= NodeReader.depthLimit { throw .depth(event.start) }
        let node: Node
        if case .listStart = event.kind {
            let list = try elements(from: events, depth: depth + 1)
            node = Node(.list(list), range: start..<max(start + 1, list.last?.range.upperBound ?? 0))
        } else {
            let map = try entries(from: events, depth: depth + 1)
            node = Node(.map(map), range: start..<max(start + 1, map.last?.value.range.upperBound ?? 0))
        }
        register(node, key: nil, as: event.anchor)
        return node
    }

    /// What follows the start of a list, up to its end.
    private mutating func elements(from events: YAMLEvents, depth: Int) throws(YAMLFailure) -> [Node] {
        var list: [Node] = []
        while true {
            let event = try events.next()
            if case .end = event.kind { return list }
            list.append(try value(of: event, from: events, depth: depth))
        }
    }

    // MARK: Scalars

    private func scalar(_ text: String, _ style: YAMLEvent.ScalarStyle, _ range: Range<Int>) -> Node {
        let isPlain = style == .plain && range.count == text.utf8.count
        return Node(isPlain ? PlainScalar.value(text) : .string(text), range: range)
    }

    /// The bytes of a scalar, quotes included, up to the end of its first line.
    private func scalarRange(_ text: String, _ style: YAMLEvent.ScalarStyle, start: Int) -> Range<Int> {
        if style == .quoted { return start..<source.bytes.endOfQuoted(from: start, limit: range.upperBound) }
        var text = text
        let end = start + text.utf8.count
        let isWritten = text.withUTF8 { text in
            end <= range.upperBound && source.bytes[start..<end].elementsEqual(text)
        }
        return start..<(isWritten ? end : source.bytes.endOfText(from: start, limit: range.upperBound))
    }

    // MARK: Anchors and aliases

    private mutating func register(_ node: Node, key: YAMLKey?, as anchor: String?) {
        guard let anchor else { return }
        let size = node.size
        anchors[anchor] = AnchoredValue(node: node, key: key, count: size.values, height: size.height)
    }

    private mutating func anchored(_ name: String, at place: Int) throws(YAMLFailure) -> AnchoredValue {
        guard let anchored = anchors[name] else { throw .unknownAlias(place) }
        remainingAliases -= 1
        if remainingAliases < 0 { throw .values(place) }
        return anchored
    }
}

extension Node {
    /// What `<<` takes over: the entries of a map, or of the maps of a list, the first ones first.
    fileprivate var mergedEntries: [Entry] {
        switch value {
        case .map(let entries): entries
        case .list(let list): list.flatMap(\.mergedEntries)
        default: []
        }
    }

    /// The values in it and the levels of lists and maps.
    fileprivate var size: (values: Int, height: Int) {
        let members: [Node]
        switch value {
        case .list(let list): members = list
        case .map(let entries): members = entries.map(\.value)
        default: return (1, 0)
        }
        return members.reduce((1, 1)) { size, member in
            let inner = member.size
            return (size.values + inner.values, max(size.height, inner.height + 1))
        }
    }
}
