import Files
import Text

/// The folders of a Hugo site besides its configuration.
struct SiteFolder {
    let path: String

    init(_ path: String) { self.path = path }

    /// Regular files below a folder of the site, without hidden ones and without following links, relative to that
    /// folder, sorted.
    /// - Parameter isStatic: whether servers read hidden files there, such as `.htaccess`; those of git stay out.
    func files(in folder: String, isStatic: Bool = false) -> [String] {
        entries(in: folder) { isStatic ? $0.utf8.starts(with: ".git".utf8) : $0.isHiddenName }.files
    }

    /// - Parameter isLeftOut: by the name of a file or folder.
    private func entries(
        in folder: String, _ isLeftOut: (String) -> Bool = \.isHiddenName
    ) -> (files: [String], links: Int) {
        var files: [String] = []
        var links = 0
        func walk(_ below: String) {
            for entry in FileTree.entries(of: "\(path)/\(folder)/\(below)") ?? [] where !isLeftOut(entry.name) {
                let name = entry.name
                switch entry.kind {
                case .file: files.append(below + name)
                case .folder: walk(below + name + "/")
                case .link: links += 1
                case .other: break
                }
            }
        }
        walk("")
        return (files.sorted(), links)
    }

    // MARK: Report

    /// Lines of the report for all folders that Hugo knows and the site has.
    func items(for translation: HugoTranslation) -> [ImportReport.Item] {
        var items: [ImportReport.Item] = []
        func add(_ folder: String, _ outcome: (Int) -> ImportReport.Outcome) {
            let count = files(in: folder, isStatic: folder == "static").count
            guard count > 0 else { return }
            items.append(ImportReport.Item(key: folder + "/", file: nil, line: nil, outcome: outcome(count)))
        }
        for folder in translation.contentFolders {
            add(folder) { .takenOver(as: "\(folder)/, with \(counted($0, "file")) left unchanged") }
        }
        add("static") { .takenOver(as: "static/, with \(counted($0, "file")), addresses unchanged") }
        for folder in translation.contentFolders + ["static"] {
            let links = entries(in: folder).links
            guard links > 0 else { continue }
            items.append(
                ImportReport.Item(
                    key: folder + "/", file: nil, line: nil,
                    outcome: .notSupported(
                        because:
                            "\(counted(links, "symbolic link")) in it \(links, one: "is", many: "are") not followed",
                        hint: "copy what it points to into \(folder)/")))
        }
        for environment in translation.configuration.otherEnvironments {
            add("config/\(environment)") { _ in
                .notSupported(
                    because: "a site has one configuration; config/production/ is read as in Hugo",
                    hint: "run inkstone build --base-url for the address of another environment")
            }
        }
        addTemplates(add)
        return items
    }

    private func addTemplates(_ add: (String, (Int) -> ImportReport.Outcome) -> Void) {
        let shortcodes = ["layouts/shortcodes", "layouts/_shortcodes"].map { files(in: $0).count }.reduce(0, +)
        let others = files(in: "layouts").count - shortcodes
        if others > 0 {
            add("layouts") { _ in
                .notSupported(
                    because: "\(counted(others, "Hugo template")) \(others, one: "is", many: "are") not used",
                    hint: "make a theme that extends folio, with only what you change in it")
            }
        }
        add("assets") { count in
            .notSupported(
                because: "\(counted(count, "file")) for Hugo's templates \(count, one: "is", many: "are") not used",
                hint: "copy what posts refer to into static/, at its old address")
        }
        let unneeded: [(String, Message)] = [
            ("archetypes", "inkstone new post writes every key"), ("data", "only Hugo templates read it"),
            ("i18n", "texts belong to themes"), ("resources", "it is a cache of Hugo"),
        ]
        for (folder, reason) in unneeded { add(folder) { _ in .notNeeded(because: reason) } }
        for theme in FileTree.names(in: "\(path)/themes") where FileTree.isFolder("\(path)/themes/\(theme)/static") {
            add("themes/\(theme)/static") { count in
                .notSupported(
                    because: "\(counted(count, "file")) of this theme \(count, one: "is", many: "are") not published",
                    hint: "copy those that posts refer to into static/")
            }
        }
    }
}
