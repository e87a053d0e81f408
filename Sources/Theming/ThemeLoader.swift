import Files
import Formats
import Parsing
import Text

/// Reads a theme and checks it whole before anything is rendered.
package enum ThemeLoader {
    /// - Parameters:
    ///   - site: absolute path of the site's folder.
    ///   - searchPaths: folders that hold themes, the site's own first, absolute.
    ///   - cache: what was read before, and afterwards what is read now; `nil` for a theme that is read once.
    package static func load(
        _ name: String, site: String, searchPaths: [String], _ cache: inout ThemeCache?
    ) throws(SetupError) -> Theme {
        let files = try ThemeFiles(name: name, site: site, searchPaths: searchPaths)
        guard let known = cache else { return try load(name, files) }
        let now = FileVersion.now()
        let versions = files.versions()
        if let theme = known.theme, known.files == versions, theme.name == name { return theme }
        let theme = try load(name, files)
        let isSettled = versions.values.allSatisfy { $0.isSettled(at: now) }
        cache = isSettled ? ThemeCache(files: versions, theme: theme) : ThemeCache()
        return theme
    }

    private static func load(_ name: String, _ files: ThemeFiles) throws(SetupError) -> Theme {
        let sources = try templates(files)
        let texts = try InterfaceTexts.load(files)
        var assets: [String: [UInt8]] = [:]
        for (name, layer) in files.files(below: "assets") { assets[name] = try layer.bytes("assets/\(name)") }
        let bundled = try AssetBundle.bundled(assets, files.declaration.bundles)
        let published = Assets(files: bundled.reduce(into: [:]) { $0[$1.key] = Compaction.compacted($1.value, $1.key) })
        let contract = ThemeContract(texts: texts, assets: published)
        let mistakes = check(sources, contract, of: name)
        // A mistyped extends: is why everything else is missing.
        guard mistakes.isEmpty else { throw .invalid(files.declaration.diagnostics + mistakes) }
        let templates = Templates(sources)
        return Theme(
            name: name, declaration: files.declaration,
            diagnostics: files.declaration.diagnostics + (try UnreadFiles.diagnostics(files, sources, contract)),
            outdated: try ThemeOrigin.outdated(files), templates: templates,
            required: try templates.required(of: name), assets: published,
            texts: texts,
            statics: files.files(below: "static").map { name, layer in
                PublishedFile(source: "\(layer.folder)/static/\(name)", path: SitePath(file: "/\(name)"))
            }, inputs: try files.sources())
    }

    static let templateFolders = ["layouts", "partials", "widgets", ShortcodeNames.folder]

    private static func templates(_ files: ThemeFiles) throws(SetupError) -> [String: TemplateSource] {
        var templates: [String: TemplateSource] = [:]
        var mistakes: [Diagnostic] = []
        for folder in templateFolders {
            for (name, layer) in files.files(below: folder) where name.hasSuffix(Templates.ending) {
                let source = try layer.source("\(folder)/\(name)")
                if let mistake = source.encodingError() {
                    mistakes.append(mistake)
                    continue
                }
                do throws(TemplateError) {
                    templates["\(folder)/\(name.dropLast(Templates.ending.count))"] = try TemplateSource(source)
                } catch {
                    mistakes.append(error.diagnostic)
                }
            }
        }
        guard mistakes.isEmpty else { throw .invalid(mistakes.sorted()) }
        return templates
    }

    /// Every template that Inkstone renders by name, with the view it renders it with.
    private static func check(
        _ sources: [String: TemplateSource], _ contract: ThemeContract, of theme: String
    ) -> [Diagnostic] {
        var check = TemplateCheck(templates: sources)
        for (name, shape) in contract.roots {
            if sources[name] == nil { check.report(Templates.missing(name, in: theme)) }
            check.check(name, view: shape)
        }
        let known = Set(contract.roots.map(\.template))
        for name in sources.keys.sorted() where !known.contains(name) {
            if let shape = contract.named(name) { check.check(name, view: shape) }
        }
        return Array(Set(check.diagnostics)).sorted()
    }
}
