import Files
import Formats
import Text

/// All settings of a Hugo site, in the order in which Hugo reads them; of two with the same name the later one wins.
struct HugoConfiguration {
    private(set) var settings: [HugoSetting] = []
    /// Relative to the site's folder.
    private(set) var files: [String] = []
    /// Folders of `config/` that only other builds than Hugo's own `hugo` read.
    private(set) var otherEnvironments: [String] = []

    private static let endings: [(ending: String, format: DataFormat)] = [
        ("toml", .toml), ("yaml", .yaml), ("yml", .yaml), ("json", .json),
    ]
    /// Hugo builds with this one unless told otherwise.
    private static let environment = "production"

    /// - Parameter folder: of the site.
    /// - Throws: when there is no configuration, or one that cannot be read: with the places of its mistakes.
    init(_ folder: String) throws(SetupError) {
        var mistakes: [Diagnostic] = []
        for name in ["hugo", "config"] where files.isEmpty {
            guard let file = Self.endings.lazy.map({ "\(name).\($0.ending)" }).first(where: { Self.isFile(folder, $0) })
            else { continue }
            mistakes += read(file, in: folder, below: [])
        }
        for environment in ["_default", Self.environment] {
            for name in Self.names(in: "\(folder)/config/\(environment)") {
                let stem = name.split(separator: ".").dropLast().map(String.init)
                guard Self.format(of: name) != nil, !stem.isEmpty else { continue }
                mistakes += read("config/\(environment)/\(name)", in: folder, below: Self.prefix(stem))
            }
        }
        otherEnvironments = Self.names(in: "\(folder)/config").filter { name in
            name != "_default" && name != Self.environment && !Self.names(in: "\(folder)/config/\(name)").isEmpty
        }
        guard mistakes.isEmpty else { throw .invalid(mistakes.sorted()) }
        guard !files.isEmpty else {
            throw .usage(
                Diagnostic(
                    .error, file: folder, "there is no Hugo configuration here",
                    hint: "name the folder with hugo.toml, hugo.yaml, hugo.json, config.* or config/_default/"))
        }
    }

    /// `params.en` → `languages.en.params`, as Hugo has it, and `languages.en` → `languages.en`; `hugo` and `config` hold
    /// names of the top.
    private static func prefix(_ stem: [String]) -> [String] {
        let name = stem[0].lowercased()
        guard stem.count > 1 else { return name == "hugo" || name == "config" ? [] : [stem[0]] }
        return ["languages", stem[1]] + (["params", "menu", "menus"].contains(name) ? [name] : [])
    }

    /// - Returns: what is wrong with the file.
    private mutating func read(_ file: String, in folder: String, below prefix: [String]) -> [Diagnostic] {
        guard let format = Self.format(of: file) else { return [] }
        guard let bytes = try? FileBytes.read("\(folder)/\(file)") else {
            return [
                Diagnostic(.error, file: file, "the file cannot be read", hint: "give read permission with chmod u+r")
            ]
        }
        files.append(file)
        let source = SourceFile(path: file, bytes: bytes)
        let read = NodeReader.readFile(source, as: format)
        guard let entries = read.entries else { return read.diagnostics }
        for setting in HugoSetting.flattened(entries, source, below: prefix) { add(setting) }
        return read.diagnostics.filter { $0.severity == .error }
    }

    private mutating func add(_ setting: HugoSetting) {
        let path = setting.lowercasedPath
        settings.removeAll { $0.lowercasedPath == path }
        settings.append(setting)
    }

    private static func format(of file: String) -> DataFormat? {
        endings.first { file.hasSuffix("." + $0.ending) }?.format
    }

    private static func isFile(_ folder: String, _ name: String) -> Bool {
        FileTree.isFile("\(folder)/\(name)")
    }

    /// What a folder holds, sorted; nothing where there is none.
    private static func names(in folder: String) -> [String] {
        FileTree.names(in: folder).filter { !$0.hasPrefix(".") }
    }
}
