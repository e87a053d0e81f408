import Text

/// Reads a theme and checks it whole before anything is rendered.
enum ThemeLoader {
    /// - Parameters:
    ///   - site: absolute path of the site's folder.
    ///   - searchPaths: folders that hold themes, the site's own first, absolute.
    ///   - memory: has the theme if it was read before and did not change since.
    static func load(
        _ name: String, site: String, searchPaths: [String], remembering memory: PlanMemory? = nil
    ) throws(SetupError) -> Theme {
        let files = try ThemeFiles(name: name, site: site, searchPaths: searchPaths)
        guard let memory else { return try load(name, files) }
        let now = FileVersion.now()
        let versions = files.versions()
        let known = memory.state.withLock { $0.theme }
        if let known, known.files == versions, known.theme.name == name { return known.theme }
        let theme = try load(name, files)
        let isSettled = versions.values.allSatisfy { $0.isSettled(at: now) }
        memory.state.withLock { $0.theme = isSettled ? PlanMemory.ReadTheme(files: versions, theme: theme) : nil }
        return theme
    }

    private static func load(_ name: String, _ files: ThemeFiles) throws(SetupError) -> Theme {
        let sources = try templates(files)
        let texts = try InterfaceTexts.load(files)
        var assets: [String: [UInt8]] = [:]
        for (name, layer) in files.files(below: "assets") { assets[name] = try layer.bytes("assets/\(name)") }
        let theme = Theme(
            name: name, declaration: files.declaration, templates: Templates(sources), assets: Assets(files: assets),
            texts: texts,
            statics: files.files(below: "static").map { name, layer in
                Site.Resource(source: "\(layer.folder)/static/\(name)", path: SitePath(file: "/\(name)"))
            }, inputs: try files.sources())
        let mistakes = check(sources, theme)
        guard mistakes.isEmpty else { throw .invalid(mistakes) }
        return theme
    }

    private static let templateFolders = ["layouts", "partials", "widgets", ShortcodeTemplates.folder]
    private static let templateEnding = ".mustache"

    private static func templates(_ files: ThemeFiles) throws(SetupError) -> [String: TemplateSource] {
        var templates: [String: TemplateSource] = [:]
        var mistakes: [Diagnostic] = []
        for folder in templateFolders {
            for (name, layer) in files.files(below: folder) where name.hasSuffix(templateEnding) {
                let source = try layer.source("\(folder)/\(name)")
                do throws(TemplateError) {
                    templates["\(folder)/\(name.dropLast(templateEnding.count))"] = try TemplateSource(source)
                } catch {
                    mistakes.append(error.diagnostic)
                }
            }
        }
        guard mistakes.isEmpty else { throw .invalid(mistakes.sorted()) }
        return templates
    }

    /// Every template that Inkstone renders by name, with the view it renders it with.
    private static func check(_ sources: [String: TemplateSource], _ theme: Theme) -> [Diagnostic] {
        var check = TemplateCheck(templates: sources)
        let shapes = ViewShapes(theme)
        for (name, shape) in shapes.roots {
            if sources[name] == nil {
                let place = "\(theme.name)/\(name)\(templateEnding)"
                check.report(Diagnostic(.error, file: place, "the theme has no template “\(name)”"))
            }
            check.check(name, view: shape)
        }
        let known = Set(shapes.roots.map(\.template))
        for name in sources.keys.sorted() where !known.contains(name) {
            if let shape = shapes.named(name) { check.check(name, view: shape) }
        }
        return Array(Set(check.diagnostics)).sorted()
    }
}
