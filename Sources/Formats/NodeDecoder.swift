import Text

/// Reads typed values out of one map and notes what is wrong with them, each with its place.
///
/// A value of the wrong kind costs that value only: the answer is `nil`, as if the key were absent. So is the answer for
/// an empty text, list or map, and for null. Nothing here throws.
///
///     var decoder = NodeDecoder(entries, of: source)
///     theme.name = decoder.string("name") ?? "Folio"
///     decoder.map("widgets") { $0.integer("count", in: 1...100) }
///     decoder.rejectUnknownKeys()
package struct NodeDecoder {
    /// The file that the ranges of the entries belong to.
    package let source: SourceFile
    package let entries: [Node.Entry]
    /// The keys above this map, joined by dots; empty at the top.
    package let path: String
    /// In the order in which they were found.
    package var diagnostics: [Diagnostic] = []
    private var askedKeys: [String] = []

    package init(_ entries: [Node.Entry], of source: SourceFile, path: String = "") {
        self.entries = entries
        self.source = source
        self.path = path
    }

    // MARK: By key

    /// The entry of a key, also when its value is empty; of two, the last. Marks the key as known.
    package mutating func entry(_ key: String) -> Node.Entry? {
        if !askedKeys.contains(key) { askedKeys.append(key) }
        return entries.last { $0.key == key }
    }

    /// The entries whose keys no call has asked for, in the order of the source.
    package var unaskedEntries: [Node.Entry] {
        entries.filter { !askedKeys.contains($0.key) }
    }

    /// Text; numbers and booleans as they are written.
    package mutating func string(_ key: String) -> String? {
        entry(key).flatMap { string(of: $0.value, $0.key) }
    }

    /// A list of texts; a single text counts as a list of one.
    package mutating func strings(_ key: String) -> [String]? {
        entry(key).flatMap { strings(of: $0.value, $0.key) }
    }

    /// `true` or `false`, also as text.
    package mutating func boolean(_ key: String) -> Bool? {
        entry(key).flatMap { boolean(of: $0.value, $0.key) }
    }

    /// A whole number, also as text.
    package mutating func integer(_ key: String, in range: ClosedRange<Int> = Int.min...Int.max) -> Int? {
        entry(key).flatMap { integer(of: $0.value, $0.key, in: range) }
    }

    /// One of the names of an enumeration, in any case.
    package mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, of type: Choice.Type)
        -> Choice?
    where Choice.RawValue == String {
        entry(key).flatMap { choice(of: $0.value, $0.key, of: type) }
    }

    /// Reads a map below this one; returns `nil` when it is absent, empty or not a map.
    @discardableResult
    package mutating func map<Result>(_ key: String, _ read: (inout NodeDecoder) -> Result) -> Result? {
        guard let entry = entry(key) else { return nil }
        return map(of: entry.value, entry.key, read)
    }

    /// The entries of a map as they are, for settings that have no fixed names.
    package mutating func entries(_ key: String) -> [Node.Entry]? {
        entry(key).flatMap { entries(of: $0.value, $0.key) }
    }

    /// The elements of a list as they are; anything else counts as a list of one.
    package mutating func list(_ key: String) -> [Node]? {
        guard let value = entry(key)?.value, !value.value.isUnset else { return nil }
        if case .list(let list) = value.value { return list }
        return [value]
    }

    /// A message for every key that no call has asked for, naming the nearest known one.
    ///
    /// - Parameter hints: what to do about a key of another tool, by its name in lower case without `_` and `-`.
    package mutating func rejectUnknownKeys(_ severity: Diagnostic.Severity = .error, hints: [String: Message] = [:]) {
        let known = askedKeys
        for entry in unaskedEntries {
            var hint = hints[NearestName.plain(entry.key)]
            hint = hint ?? NearestName.nearest(to: entry.key, among: known).map { "write \(prefix)\($0)" as Message }
            hint = hint ?? "known keys: \(known.sorted().listed)"
            report(severity, at: entry.keyRange, "“\(prefix)\(entry.key)” is not a known key", hint: hint)
        }
    }

    // MARK: Diagnostics

    /// Notes a message about a range of the source; a text with a hundred mistakes gets no more.
    package mutating func report(
        _ severity: Diagnostic.Severity, at range: Range<Int>, _ message: Message, hint: Message? = nil
    ) {
        if diagnostics.count >= NodeReader.diagnosticLimit { return }
        diagnostics.append(source.diagnostic(severity, at: range, message, hint: hint))
    }

    /// `widgets.` below `widgets`, empty at the top.
    package var prefix: String { path.isEmpty ? "" : path + "." }
}

extension Node.Value {
    /// Null, and an empty text, list or map.
    package var isUnset: Bool {
        switch self {
        case .null: true
        case .string(let text): text.utf8.allSatisfy { $0 <= 0x20 }
        case .list(let list): list.isEmpty
        case .map(let map): map.isEmpty
        case .boolean, .integer, .real: false
        }
    }
}
