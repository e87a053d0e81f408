import Files
import Text

/// Where Inkstone keeps what it knows from one build to the next: manifests, journals, histories, locks. It is never
/// published.
///
/// This is `.inkstone` in the site's folder, or a folder that the user names. One of those belongs to one site: the file
/// `site` in it says to which, so that two never take each other's output for their own.
package struct StateFolder: Sendable {
    /// Absolute.
    package let path: String
    /// Absolute, without links.
    private let site: String
    private let isOwn: Bool

    /// Of a site that names no other.
    package static let name = ".inkstone"
    private static let marker = "site"

    /// - Parameters:
    ///   - site: absolute path of the site's folder, without links.
    ///   - path: of another folder than the site's own; need not exist.
    package init(site: String, path: String? = nil) {
        let own = OutputRules.resolved("\(site)/\(Self.name)")
        self.site = site
        self.path = path.map(OutputRules.resolved) ?? own
        isOwn = self.path == own
    }

    /// The path of a file in it.
    package func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Where the manifest of the last deploy is by default.
    package var deployed: String { file("deployed") }

    /// How an output folder is called in records: relative to the site where it is in it.
    func name(of output: String) -> String {
        output.isBelow(site) ? String(decoding: output.utf8.dropFirst(site.utf8.count + 1), as: UTF8.self) : output
    }

    /// Path of the records of an output folder, without their endings. A folder of the site has its own name, so that
    /// scripts know it; of others there may be many of one name.
    /// - Parameter name: as `name(of:)` says.
    func location(ofOutput name: String) -> String {
        guard name.utf8.contains(UInt8(ascii: "/")) else { return file(name) }
        return file("\(name.pathParts.last ?? "output")-\(ContentHash.short(Array(name.utf8)))")
    }

    /// Makes the folder. Nothing is said when that fails: whoever writes there will say it.
    func make() { _ = FileBytes.makeFolder(path) }

    /// Removes the site's own folder if nothing is in it; another one is its owner's.
    package func removeIfEmpty() {
        if isOwn, let parent = try? OpenFolder(path.parentFolder) { _ = parent.removeFolder(path.lastName) }
    }

    /// Throws when the folder cannot be what it is to be.
    /// - Parameters:
    ///   - output: absolute, without links.
    ///   - sources: folders of the site that hold sources, relative to it.
    package func check(output: String, sources: [String]) throws(SetupError) {
        guard !isOwn else { return }
        let reason: Message? =
            if path == site {
                "the state folder is the site's folder"
            } else if let source = sources.first(where: { source in
                let folder = OutputRules.resolved("\(site)/\(source)")
                return path == folder || path.isBelow(folder)
            }) {
                "the state folder is in the site's \(source)"
            } else if path == output || path.isBelow(output) {
                "the state folder would be published: it is in the output folder"
            } else if FileTree.exists(path), !FileTree.isFolder(path) {
                "the state folder is a file"
            } else {
                nil
            }
        guard let reason else { return }
        throw .usage(
            Diagnostic(
                .error, file: path, reason, hint: "name a folder of its own with --state or INKSTONE_STATE"))
    }

    /// Throws for the folder of another site. A site that is not where it was has been moved.
    package func checkOwner() throws(SetupError) {
        guard !isOwn, let bytes = try? FileBytes.read(file(Self.marker), limit: 8_192), bytes.last == UInt8(ascii: "\n")
        else { return }
        let owner = String(decoding: bytes.dropLast(), as: UTF8.self)
        guard owner != site, FileTree.isFolder(owner), FileIdentity(of: owner) != FileIdentity(of: site) else { return }
        throw .usage(
            Diagnostic(
                .error, file: path, "the state folder is that of the site in \(owner)",
                hint: "give each site a folder of its own with --state or INKSTONE_STATE"))
    }

    /// Writes down whose folder it is.
    package func claim() throws(SetupError) {
        let text = Array("\(site)\n".utf8)
        guard !isOwn, (try? FileBytes.read(file(Self.marker), limit: 8_192)) != text else { return }
        do {
            try FileBytes.replace(file(Self.marker), with: text)
        } catch {
            throw unwritable(file(Self.marker), error.reason)
        }
    }

    /// What is said when nothing can be written there.
    private func unwritable(_ path: String, _ reason: Message) -> SetupError {
        .environment(
            Diagnostic(
                .error, file: path, "the state of the site cannot be written: \(reason)",
                hint: "name a folder that can be written with --state or INKSTONE_STATE"))
    }
}
