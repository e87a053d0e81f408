import Formats
import Text

/// One value of Hugo's configuration with its place: a text, a number, a list, but no map.
struct HugoSetting: Sendable {
    /// The names that lead to it, as written.
    let path: [String]
    let value: Node
    let source: SourceFile
    /// The bytes of its key.
    let keyRange: Range<Int>

    /// As people write it.
    var key: String { path.joined(separator: ".") }

    /// Hugo ignores the case of names, and reads `menu` as `menus`.
    var lowercasedPath: [String] {
        path.map { $0.lowercased() }.map { $0 == "menu" ? "menus" : $0 }
    }

    var line: Int { source.position(at: keyRange.lowerBound).line }

    func below(_ prefix: [String]) -> HugoSetting {
        HugoSetting(path: prefix + path, value: value, source: source, keyRange: keyRange)
    }

    func dropping(_ count: Int) -> HugoSetting {
        HugoSetting(path: Array(path.dropFirst(count)), value: value, source: source, keyRange: keyRange)
    }

    // MARK: Values

    /// All names and values in it, in their order.
    var plain: [String] {
        switch value.value {
        case .list(let nodes): nodes.flatMap { HugoSetting(path: [], value: $0, source: source, keyRange: 0..<0).plain }
        case .map(let entries):
            entries.flatMap {
                [$0.key] + HugoSetting(path: [], value: $0.value, source: source, keyRange: 0..<0).plain
            }
        default: [text ?? ""]
        }
    }

    var text: String? {
        switch value.value {
        case .string(let text): text.isEmpty ? nil : text
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .boolean(let flag): String(flag)
        case .null, .list, .map: nil
        }
    }

    var flag: Bool? {
        if case .boolean(let flag) = value.value { return flag }
        return text.flatMap { Bool($0.lowercased()) }
    }

    var number: Int? {
        if case .integer(let number) = value.value { return number }
        return text.flatMap { Int($0) }
    }

    /// The texts of a list; a single text counts as a list of one.
    var texts: [String] {
        guard case .list(let list) = value.value else { return text.map { [$0] } ?? [] }
        return list.compactMap { element in
            HugoSetting(path: path, value: element, source: source, keyRange: keyRange).text
        }
    }

    /// The maps of a list; a map's own entries are settings below it, not a list of one.
    var maps: [[HugoSetting]] {
        guard case .list(let list) = value.value else { return [] }
        return list.enumerated().compactMap { index, element in
            guard case .map(let entries) = element.value else { return nil }
            return Self.flattened(entries, source, below: path.dropLast() + ["\(path.last ?? "")[\(index + 1)]"])
        }
    }

    static func flattened(
        _ entries: [Node.Entry], _ source: SourceFile, below path: [String]
    ) -> [HugoSetting] {
        // How Hugo joins the settings of themes is no setting.
        entries.filter { $0.key.lowercased() != "_merge" }.flatMap { entry -> [HugoSetting] in
            let path = path + [entry.key]
            if case .map(let inside) = entry.value.value { return flattened(inside, source, below: path) }
            return [HugoSetting(path: path, value: entry.value, source: source, keyRange: entry.keyRange)]
        }
    }
}
