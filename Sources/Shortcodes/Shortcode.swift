import Text

/// One shortcode of a body, as Hugo has them: `{{< figure src="a.png" >}}`, or `{{% note %}}…{{% /note %}}` around a
/// text. What it becomes is decided by the templates of the theme's `shortcodes/`.
package struct Shortcode: Sendable, Hashable {
    /// One parameter: `src="a.png"`, or a value alone, which is known by its place.
    package struct Parameter: Sendable, Hashable {
        package let name: String?
        package let value: String
    }

    package enum Kind: Sendable, Hashable {
        case call([Parameter])
        /// `{{</* figure */>}}`: the tag shows as text, without the marks of a comment; its name is empty.
        case shown(String)
    }

    package let name: String
    package let kind: Kind
    /// The bytes of the opening tag, or of the only one.
    package let tag: Range<Int>
    /// The bytes between the two tags; `nil` for a shortcode that is not closed.
    package var inner: Range<Int>?
    /// The bytes of the closing tag; empty where there is none.
    package var closing: Range<Int>
    /// Those in `inner`, in the order of their places.
    package var children: [Shortcode] = []
    /// How many of them are nested, itself included.
    package var depth = 1

    /// Both tags and all between them.
    package var range: Range<Int> { tag.lowerBound..<max(tag.upperBound, closing.upperBound) }

    /// Itself and all below it, without those that are only shown.
    package var calls: [Shortcode] {
        if case .shown = kind { return [] }
        return [self] + children.flatMap(\.calls)
    }

    /// The value of a parameter by its name in any case, or by its place from 0; `nil` for `false` too, which is how an
    /// author switches something off.
    package func parameter(_ name: String) -> String? {
        guard case .call(let parameters) = kind else { return nil }
        let found: Parameter? =
            if let place = Int(name) {
                parameters.filter { $0.name == nil }.dropFirst(max(0, place)).first
            } else {
                parameters.last { $0.name?.lowercased() == name.lowercased() }
            }
        guard let value = found?.value, !value.isEmpty, value != "false" else { return nil }
        return value
    }

    /// All shortcodes of a body at its top, in the order of their places. A body without `{{<` and `{{%` costs one scan.
    package static func all(in body: Range<Int>, of source: SourceFile) -> (
        shortcodes: [Shortcode], diagnostics: [Diagnostic]
    ) {
        guard let first = source.bytes.firstShortcode(in: body) else { return ([], []) }
        var scanner = ShortcodeScanner(source: source, index: first, end: body.upperBound)
        let tags = scanner.tags()
        var tree = ShortcodeTree(source: source)
        for tag in tags { tree.add(tag) }
        return (tree.closed(), (scanner.diagnostics + tree.diagnostics).sorted())
    }
}

/// Finds which tags belong together: a closing tag closes the last open one of its name, and what is open between them
/// stands alone.
private struct ShortcodeTree {
    let source: SourceFile
    package private(set) var diagnostics: [Diagnostic] = []
    private var open: [Shortcode] = []
    /// How many tags of a name are open and may be closed.
    private var openNames: [String: Int] = [:]
    private var tooDeep = 0

    init(source: SourceFile) { self.source = source }

    mutating func add(_ tag: ShortcodeScanner.Tag) {
        guard tag.isClosing else {
            let end = tag.range.upperBound
            if !tag.isSelfClosing { openNames[tag.name, default: 0] += 1 }
            open.append(
                Shortcode(
                    name: tag.name, kind: tag.kind, tag: tag.range, inner: tag.isSelfClosing ? end..<end : nil,
                    closing: end..<end))
            return
        }
        // Whether it is nested too deeply takes as long as there are tags between; not all of too many are looked at.
        guard tooDeep < Self.diagnosticLimit else { return }
        guard openNames[tag.name, default: 0] > 0,
            let index = open.lastIndex(where: { $0.name == tag.name && $0.inner == nil })
        else {
            return report(tag, "closes nothing", hint: "delete it, or open it with {{< \(tag.name) >}}")
        }
        let depth = 1 + (open[(index + 1)...].map(\.depth).max() ?? 0)
        guard depth <= Self.depthLimit else {
            openNames[tag.name] = 0
            tooDeep += 1
            return report(tag, "is nested too deeply", hint: "nest at most \(Self.depthLimit) shortcodes")
        }
        for ended in open[index...] where ended.inner == nil {
            openNames[ended.name] = max(0, openNames[ended.name, default: 0] - 1)
        }
        open[index].depth = depth
        open[index].inner = open[index].tag.upperBound..<tag.range.lowerBound
        open[index].closing = tag.range
        open[index].children = Array(open[(index + 1)...])
        open.removeSubrange((index + 1)...)
    }

    func closed() -> [Shortcode] { open }

    private static let depthLimit = 16
    private static let diagnosticLimit = 20

    private mutating func report(_ tag: ShortcodeScanner.Tag, _ what: Message, hint: Message) {
        if diagnostics.count >= Self.diagnosticLimit { return }
        diagnostics.append(
            source.diagnostic(.warning, at: tag.range, "“\(source.text(tag.range))” \(what)", hint: hint))
    }
}

extension [UInt8] {
    /// Where the first `{{<` or `{{%` begins.
    func firstShortcode(in range: Range<Int>) -> Int? {
        withUnsafeBufferPointer { bytes in
            var index = range.lowerBound
            while let found = bytes.firstIndex(of: UInt8(ascii: "{"), from: index), found + 2 < range.upperBound {
                if bytes[found + 1] == UInt8(ascii: "{"),
                    bytes[found + 2] == UInt8(ascii: "<") || bytes[found + 2] == UInt8(ascii: "%")
                {
                    return found
                }
                index = found + 1
            }
            return nil
        }
    }
}
