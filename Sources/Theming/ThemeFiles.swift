import Files
import Parsing
import Text

/// Finds a theme and the themes that it extends, and decides for every file which of them provides it.
package struct ThemeFiles {
    /// The theme that the site names first, then the one it extends, and so on.
    package let layers: [Layer]
    /// What all of them declare, the first of them first.
    let declaration: ThemeDeclaration

    package struct Layer {
        package let name: String
        /// Absolute.
        let folder: String
        /// What diagnostics call the folder: relative to the site if it is inside it.
        package let shownFolder: String
        /// Relative to the folder, sorted.
        package let files: [String]

        /// Whether it is in the site's folder, where its author can change it.
        package var isOfSite: Bool { !shownFolder.hasPrefix("/") }
    }

    /// The file that makes a folder a theme.
    static let declarationName = "theme.yaml"

    /// - Parameter searchPaths: folders that hold themes, the site's own first, absolute.
    package init(name: String, site: String, searchPaths: [String]) throws(SetupError) {
        var layers: [Layer] = []
        var declarations: [ThemeDeclaration] = []
        var next: String? = name
        while let name = next {
            guard !layers.contains(where: { $0.name == name }) else {
                let chain = (layers.map(\.name) + [name]).joined(separator: " → ")
                throw .invalid([
                    Diagnostic(
                        .error, file: "\(layers[0].shownFolder)/theme.yaml", "themes extend each other: \(chain)",
                        hint: "give the theme that changes another its own name: themes/mine with extends: folio")
                ])
            }
            let namedIn = layers.last.map { "\($0.shownFolder)/theme.yaml" } ?? SiteConfiguration.fileName
            let layer = try Self.layer(name, namedIn: namedIn, site: site, searchPaths: searchPaths)
            let declaration = try ThemeDeclaration(layer.source(Self.declarationName))
            next = declaration.extends
            declarations.append(declaration)
            layers.append(layer)
        }
        self.layers = layers
        declaration = declarations.dropFirst().reduce(declarations[0]) { $0.over($1) }
    }

    private static func layer(
        _ name: String, namedIn file: String, site: String, searchPaths: [String]
    ) throws(SetupError) -> Layer {
        let isName = !name.isEmpty && !name.contains("/") && !name.hasPrefix(".")
        let folders = searchPaths.map { "\($0)/\(name)" }
        guard isName, let folder = folders.first(where: { FileTree.isFile("\($0)/\(declarationName)") }) else {
            throw .environment(
                Diagnostic(
                    .error, file: file, "there is no theme “\(name)”",
                    hint: hint(toMissing: name, searchPaths: searchPaths)))
        }
        let shown = folder.hasPrefix(site + "/") ? String(folder.dropFirst(site.count + 1)) : folder
        let files = FileTree("", root: folder, for: .content).files
        return Layer(name: name, folder: folder, shownFolder: shown, files: files)
    }

    private static func hint(toMissing name: String, searchPaths: [String]) -> Message {
        let misnamed = searchPaths.map { "\($0)/\(name)/theme.yml" }.first(where: FileTree.isFile)
        if let misnamed { return "rename \(misnamed) to \(declarationName)" }
        let known = names(in: searchPaths)
        if let nearest = NearestName.nearest(to: name, among: known) { return "did you mean \(nearest)?" }
        if known.isEmpty {
            return "a theme is a folder with a \(declarationName); Inkstone looked in \(searchPaths.listed)"
        }
        return """
            a theme is a folder with a \(declarationName); Inkstone looked in \(searchPaths.listed), \
            where there are \(known.listed)
            """
    }

    /// The themes of some folders, each name once, sorted.
    package static func names(in searchPaths: [String]) -> [String] {
        let names = searchPaths.flatMap { folder in
            FileTree.names(in: folder).filter { FileTree.isFile("\(folder)/\($0)/\(declarationName)") }
        }
        return Set(names).sorted()
    }

    /// The files of all layers as they are on disk, by absolute path.
    func versions() -> [String: FileVersion] {
        let paths = layers.flatMap { layer in layer.files.map { "\(layer.folder)/\($0)" } }
        return Dictionary(paths.map { ($0, FileVersion(of: $0)) }) { first, _ in first }.compactMapValues { $0 }
    }

    /// Every file of every layer.
    func sources() throws(SetupError) -> [SourceFile] {
        var sources: [SourceFile] = []
        for layer in layers {
            for file in layer.files { sources.append(try layer.source(file)) }
        }
        return sources
    }

    /// The files below a folder of the theme, by their path below it, each from the first layer that has it.
    func files(below folder: String) -> [(name: String, layer: Layer)] {
        var found: [String: Layer] = [:]
        for layer in layers {
            for file in layer.files where file.hasPrefix(folder + "/") {
                let name = String(file.dropFirst(folder.utf8.count + 1))
                if found[name] == nil { found[name] = layer }
            }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension ThemeFiles.Layer {
    /// A text file of the theme.
    package func source(_ file: String) throws(SetupError) -> SourceFile {
        SourceFile(path: "\(shownFolder)/\(file)", bytes: try bytes(file))
    }

    package func bytes(_ file: String) throws(SetupError) -> [UInt8] {
        do {
            return try FileBytes.read("\(folder)/\(file)")
        } catch {
            throw .environment(
                Diagnostic(.error, file: "\(shownFolder)/\(file)", "the file cannot be read: \(error.reason)"))
        }
    }
}
