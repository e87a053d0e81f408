import Files
import Text

/// Which folders a site may be written to.
package enum OutputRules {
    /// Throws when building there would do harm.
    /// - Parameters:
    ///   - output: absolute, without links; need not exist.
    ///   - site: absolute, without links.
    ///   - sources: folders of the site that hold sources, relative to it.
    package static func check(output: String, site: String, sources: [String]) throws(SetupError) {
        // The manifest names the folder on a line of its own.
        if output.unicodeScalars.contains(where: \.isControl) {
            throw .usage(
                Diagnostic(
                    .error, file: output, "the name of the output folder holds a control character",
                    hint: "choose another folder with --output"))
        }
        let isAncestor = site == output || site.isBelow(output) || isIn(output, site)
        let source = sources.first { source in
            let folder = resolved("\(site)/\(source)")
            return output == folder || output.isBelow(folder) || isIn(folder, output)
        }
        guard isAncestor || source != nil else { return }
        throw .usage(
            Diagnostic(
                .error, file: output,
                source.map { "the output folder is in the site's \($0)" }
                    ?? "the output folder contains the site's sources", hint: "choose a separate folder, such as public"
            )
        )
    }

    /// Whether a path is that of a folder or of something in it, by the folders themselves: a disk may know one under
    /// several names.
    private static func isIn(_ folder: String, _ path: String) -> Bool {
        guard let wanted = FileIdentity(of: folder) else { return false }
        var path = path
        while !path.isEmpty {
            if FileIdentity(of: path) == wanted { return true }
            path = path.parentFolder
        }
        return FileIdentity(of: "/") == wanted
    }

    /// Throws for a folder with files that no build is known to have written.
    /// - Parameter adopts: whether files of others would be replaced in it.
    package static func checkForeign(
        _ output: String, hasManifest: Bool, isForced: Bool, adopts: Bool = false
    ) throws(SetupError) {
        guard !hasManifest, adopts || !isForced else { return }
        guard let first = FileTree.names(in: output).first(where: { !$0.hasPrefix(".") }) else { return }
        if adopts {
            throw .usage(
                Diagnostic(
                    .error, file: output,
                    "there is no record that Inkstone ever wrote to this folder, so nothing in it is replaced",
                    hint: "empty it, or keep its files with --force instead of --adopt"))
        }
        throw .usage(
            Diagnostic(
                .error, file: output, "the output folder contains “\(first)”, which Inkstone did not write",
                hint: "empty it, choose another with --output, or keep its files with --force"))
    }

    /// An absolute path, with links resolved in the part that exists, and without `/` at its end.
    package static func resolved(_ path: String) -> String {
        let path = path.standardizedPath
        if let real = FileTree.realPath(path) { return real }
        let parent = path.parentFolder
        guard !parent.isEmpty else { return path }
        let rest = String(decoding: path.utf8.dropFirst(parent.utf8.count), as: UTF8.self)
        return resolved(parent) + rest
    }
}
