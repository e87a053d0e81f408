import Files
import Parsing
import Publishing
import Text

/// Says which page a file makes, or which file makes a page, and why it is as it is. Every reason is found by calling what
/// decides it in a build.
package struct Explainer: Sendable {
    private let options: Publisher.Options
    /// Absolute path of the site's folder, without links.
    private let folder: String
    private let output: String

    /// Throws when there is no such site.
    package init(_ options: Publisher.Options) throws(SetupError) {
        self.options = options
        output = try Publisher(options).output
        folder = FileTree.realPath(options.source) ?? options.source
    }

    /// - Parameters:
    ///   - subject: a file's path, or an address in any form: a URL, a path, encoded or not, a file of the output.
    ///   - directory: where a relative path begins.
    package func explain(_ subject: String, from directory: String) throws(SetupError) -> Explanation {
        let planned = try Publisher(options).plan()
        if let file = file(subject, from: directory) {
            if let explanation = FileFacts(planned, options).explanation(of: file) { return explanation }
            let all = try everything()
            if var explanation = FileFacts(all, options).explanation(of: file) {
                explanation.isPublished = false
                return explanation
            }
            return FileFacts(planned, options).unpublished(file)
        }
        let path = path(subject, from: directory, planned.site.addresses)
        if let explanation = AddressFacts(planned, options).explanation(of: path) { return explanation }
        let all = try everything()
        if var explanation = AddressFacts(all, options).explanation(of: path) {
            explanation.isPublished = false
            return explanation
        }
        return AddressFacts(planned, options).unanswered(path)
    }

    /// The file of the output that a subject means: that of an address, or the page of a file.
    package func outputFile(_ subject: String, from directory: String) throws(SetupError) -> String {
        let planned = try Publisher(options).plan()
        if let file = file(subject, from: directory) {
            let own = planned.routes.first { route in
                if case .redirect = route.recipe { false } else { route.source == file }
            }
            if let own { return own.path.outputFile }
        }
        return SitePath(decoded: path(subject, from: directory, planned.site.addresses)).outputFile
    }

    /// The plan with all that is withheld.
    private func everything() throws(SetupError) -> PlannedSite {
        var options = options
        (options.includesDrafts, options.includesFuture, options.includesExpired) = (true, true, true)
        return try Publisher(options).plan()
    }

    // MARK: What was asked for

    /// A file of the site's folder, relative to it; `nil` for an address. A folder means its `index.md` or
    /// `_index.md`.
    private func file(_ subject: String, from directory: String) -> String? {
        for path in subject.hasPrefix("/") ? [subject] : ["\(directory)/\(subject)", "\(folder)/\(subject)"] {
            guard let real = FileTree.realPath(path), real.hasPrefix(folder + "/"), !real.hasPrefix(output + "/") else {
                continue
            }
            let files = [real, "\(real)/index.md", "\(real)/_index.md"]
            if let file = files.first(where: FileTree.isFile) { return String(file.dropFirst(folder.count + 1)) }
        }
        return nil
    }

    /// The decoded path of the site that an address names, without the path of the base URL.
    private func path(_ subject: String, from directory: String, _ addresses: Addresses) -> String {
        var path = subject
        for base in [output + "/", directory + "/"] where path.hasPrefix(base) {
            path = String(path.dropFirst(base.count))
        }
        if let scheme = path.firstRange(of: "://") {
            let rest = path[scheme.upperBound...]
            path = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
        }
        path = String(path.prefix { $0 != "?" && $0 != "#" }).removingEncoding
        if path.hasPrefix("public/") { path = String(path.dropFirst("public/".count)) }
        if !path.hasPrefix("/") { path = "/" + path }
        let base = addresses.basePath.removingEncoding
        return base != "/" && path.hasPrefix(base) ? "/" + path.dropFirst(base.count) : path
    }
}
