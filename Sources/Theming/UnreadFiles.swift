import Formats
import Text

/// What lies in a theme of the site and does nothing, as it mostly does because its name was mistyped.
struct UnreadFiles {
    private let files: ThemeFiles
    private let templates: [String: TemplateSource]
    private let contract: ThemeContract
    /// Templates that others include.
    private let included: Set<String>
    /// Assets that templates link, as they name them.
    private let linked: Set<String>

    private init(_ files: ThemeFiles, _ templates: [String: TemplateSource], _ contract: ThemeContract) {
        self.files = files
        self.templates = templates
        self.contract = contract
        included = templates.values.reduce(into: []) { $0.formUnion($1.included) }
        linked = MemberNames(of: "assets", in: templates).names
    }

    /// A warning a file or folder, sorted.
    static func diagnostics(
        _ files: ThemeFiles, _ templates: [String: TemplateSource], _ contract: ThemeContract
    ) throws(SetupError) -> [Diagnostic] {
        // Of a theme below, what the one above replaces may be all that read a file.
        guard let layer = files.layers.first, layer.isOfSite else { return [] }
        let unread = UnreadFiles(files, templates, contract)
        let diagnostics = unread.folders(layer) + layer.files.compactMap { unread.file($0, of: layer) }
        return (diagnostics + (try unread.texts(of: layer))).sorted()
    }

    private static let textFolder = "i18n"
    private static let folders = ThemeLoader.templateFolders + ["assets", "static", textFolder]

    private func folders(_ layer: ThemeFiles.Layer) -> [Diagnostic] {
        let folders = Set(layer.files.compactMap { $0.contains("/") ? $0.pathParts.first : nil })
        return folders.subtracting(Self.folders).sorted().map { folder in
            let hint: Message =
                NearestName.nearest(to: folder, among: Self.folders).map { "rename it to \($0)" }
                ?? "a theme has \(Self.folders.listed)"
            return Diagnostic(
                .warning, file: "\(layer.shownFolder)/\(folder)", "nothing reads this folder", hint: hint)
        }
    }

    private func file(_ file: String, of layer: ThemeFiles.Layer) -> Diagnostic? {
        let parts = file.pathParts
        guard let folder = parts.first, parts.count > 1 else { return atTop(file, of: layer) }
        let path = "\(layer.shownFolder)/\(file)"
        switch folder {
        case "assets": return asset(file, path)
        case Self.textFolder: return text(file, path)
        case _ where ThemeLoader.templateFolders.contains(folder): return template(file, path)
        default: return nil
        }
    }

    private func atTop(_ file: String, of layer: ThemeFiles.Layer) -> Diagnostic? {
        let isForPeople = ["readme", "licen", "changelog", "notice", "screenshot"].contains {
            file.lowercased().hasPrefix($0)
        }
        if file == ThemeFiles.declarationName || isForPeople { return nil }
        return Diagnostic(
            .warning, file: "\(layer.shownFolder)/\(file)", "nothing reads this file",
            hint: NearestName.nearest(to: file, among: [ThemeFiles.declarationName]).map { "its name is \($0)" }
                ?? "files that are published as they are belong in static/")
    }

    // MARK: By folder

    private func template(_ file: String, _ path: String) -> Diagnostic? {
        guard file.hasSuffix(Templates.ending) else {
            return Diagnostic(
                .warning, file: path, "nothing reads this file", hint: "templates end in \(Templates.ending)")
        }
        let name = String(file.dropLast(Templates.ending.count))
        guard name.hasPrefix("partials/"), !contract.isRendered(name), !included.contains(name) else { return nil }
        let known = Array(included.union(contract.roots.map(\.template))).filter { $0.hasPrefix("partials/") }.sorted()
        return Diagnostic(
            .warning, file: path, "no template includes this one",
            hint: NearestName.nearest(to: name, among: known).map { "name it \($0)\(Templates.ending)" }
                ?? "write {{> \(name)}} where it belongs")
    }

    private func asset(_ file: String, _ path: String) -> Diagnostic? {
        let name = String(file.dropFirst("assets/".count))
        let asked = name.replacing("/", with: ".")
        if name == Assets.alias { return nil }
        let isBundled = files.declaration.bundles.contains { $0.members.contains(name) }
        if isBundled || Assets.own.contains(name) || name == Assets.alias
            || linked.contains(asked)
        {
            return nil
        }
        return Diagnostic(
            .warning, file: path, "no template links this file",
            hint: NearestName.nearest(to: name, among: Assets.own).map { "name it \($0)" }
                ?? "write {{assets.\(asked)}} where its address belongs")
    }

    private func text(_ file: String, _ path: String) -> Diagnostic? {
        let name = String(file.dropFirst(Self.textFolder.count + 1))
        let language = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        if name.hasSuffix(".yaml") { return nil }
        return Diagnostic(.warning, file: path, "nothing reads this file", hint: "name it \(language).yaml")
    }

    // MARK: Interface texts

    /// Texts that nothing shows: neither a theme below nor a template knows their names.
    private func texts(of layer: ThemeFiles.Layer) throws(SetupError) -> [Diagnostic] {
        let below = files.layers.drop { $0.name != layer.name }.dropFirst()
        guard !below.isEmpty else { return [] }
        var known = MemberNames(of: "text", in: templates).names
        for layer in below { known.formUnion(try entries("\(InterfaceTexts.fallback).yaml", of: layer).map(\.key)) }
        let names = known.sorted()
        var diagnostics: [Diagnostic] = []
        for file in layer.files where file.hasPrefix("\(Self.textFolder)/") && file.hasSuffix(".yaml") {
            let source = try layer.source(file)
            for entry in try entries(String(file.dropFirst(Self.textFolder.count + 1)), of: layer)
            where !known.contains(entry.key) {
                diagnostics.append(
                    source.diagnostic(
                        .warning, at: entry.keyRange, "nothing shows the text “\(entry.key)”",
                        hint: NearestName.nearest(to: entry.key, among: names).map { "write \($0)" }
                            ?? "write {{text.\(entry.key)}} in a template"))
            }
        }
        return diagnostics
    }

    private func entries(_ name: String, of layer: ThemeFiles.Layer) throws(SetupError) -> [Node.Entry] {
        let file = "\(Self.textFolder)/\(name)"
        guard layer.files.contains(file) else { return [] }
        return NodeReader.readYAML(try layer.source(file)).entries ?? []
    }
}

extension ThemeContract {
    /// Whether Inkstone renders a template of this name by itself, or when a site asks for it.
    fileprivate func isRendered(_ name: String) -> Bool {
        named(name) != nil || roots.contains { $0.template == name }
    }
}
