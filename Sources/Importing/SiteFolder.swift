import Files
import Foundation
import Text

/// The folders of a Hugo site besides its configuration.
struct SiteFolder {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Regular files below a folder of the site, without hidden ones and without following links, relative to that
    /// folder, sorted.
    private func files(in folder: String) -> [String] {
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
        return all.filter { file in
            let type = (try? FileManager.default.attributesOfItem(atPath: "\(path)/\(folder)/\(file)"))?[.type]
            let isHidden = file.split(separator: "/").contains(where: \.isHiddenName)
            return !isHidden && type as? FileAttributeType == .typeRegular
        }.sorted()
    }

    // MARK: Report

    /// Lines of the report for all folders that Hugo knows and the site has.
    func items(for translation: HugoTranslation) -> [ImportReport.Item] {
        var items: [ImportReport.Item] = []
        func add(_ folder: String, _ outcome: (Int) -> ImportReport.Outcome) {
            let count = files(in: folder).count
            guard count > 0 else { return }
            items.append(ImportReport.Item(key: folder + "/", file: nil, line: nil, outcome: outcome(count)))
        }
        for folder in translation.contentFolders {
            add(folder) { .takenOver(as: "\(folder)/, with \(counted($0, "file")) left unchanged") }
        }
        add("static") { .takenOver(as: "static/, with \(counted($0, "file")), addresses unchanged") }
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
        let names = Set(
            ["layouts/shortcodes", "layouts/_shortcodes"].flatMap(files).map { $0.prefix { $0 != "." } }
        ).sorted()
        add("layouts") { count in
            .notSupported(
                because: "\(counted(count, "Hugo template")) \(count == 1 ? "is" : "are") not used"
                    + (names.isEmpty ? "" : "; shortcodes: \(names.joined(separator: ", "))"),
                hint: names.isEmpty
                    ? "make a theme that extends folio, with only what you change in it"
                    : "write themes/mine/shortcodes/\(names[0]).mustache in a theme that extends folio")
        }
        add("assets") { count in
            .notSupported(
                because: "\(counted(count, "file")) for Hugo's templates \(count == 1 ? "is" : "are") not used",
                hint: "copy what posts refer to into static/, at its old address")
        }
        for (folder, reason) in [
            ("archetypes", "inkstone new post writes every key"), ("data", "only Hugo templates read it"),
            ("i18n", "texts belong to themes"), ("resources", "it is a cache of Hugo"),
        ] { add(folder) { _ in .notNeeded(because: reason) } }
        for theme in FileTree.names(in: "\(path)/themes") where FileTree.isFolder("\(path)/themes/\(theme)/static") {
            add("themes/\(theme)/static") { count in
                .notSupported(
                    because: "\(counted(count, "file")) of this theme \(count == 1 ? "is" : "are") not published",
                    hint: "copy those that posts refer to into static/")
            }
        }
    }

    // MARK: Copies

    /// Copies folders to another site. Equal files are left alone; different ones are an error, unless forced.
    /// - Parameter folders: from which folder of this site to which one of the other; folders that are not there are
    ///   nothing.
    func copy(_ folders: [(from: String, to: String)], to output: String, isForced: Bool) throws(SetupError) {
        for (from, _) in folders where output == "\(path)/\(from)" || output.hasPrefix("\(path)/\(from)/") {
            throw .usage(
                Diagnostic(
                    .error, file: output, "the new site would be inside \(from)/ of the old one",
                    hint: "name a folder outside it with --output"))
        }
        let copies = folders.flatMap { from, to in
            files(in: from).map { (from: "\(path)/\(from)/\($0)", to: "\(output)/\(to)/\($0)") }
        }
        let manager = FileManager.default
        let pending = copies.filter { !manager.contentsEqual(atPath: $0.from, andPath: $0.to) }
        if !isForced, let taken = pending.first(where: { manager.fileExists(atPath: $0.to) }) {
            throw .usage(
                Diagnostic(
                    .error, file: taken.to, "another file with this name already exists",
                    hint: "add --force to overwrite it"))
        }
        do {
            for copy in pending {
                let target = URL(filePath: copy.to)
                try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                if manager.fileExists(atPath: copy.to) { try manager.removeItem(at: target) }
                try manager.copyItem(at: URL(filePath: copy.from), to: target)
            }
        } catch {
            throw .environment(
                Diagnostic(
                    .error, file: output, "the folder cannot be written: \(error.localizedDescription)",
                    hint: "name another folder with --output"))
        }
    }
}
