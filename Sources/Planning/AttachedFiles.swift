import Keys
import PDF
import Parsing
import Resolving
import Text
import Threads

/// The PDF files of posts: those that front matter names, and those beside a post that is a folder. Their sizes and pages
/// are read when a post is first asked about.
package final class AttachedFiles: Sendable {
    /// A file of one post.
    package struct File: Sendable, Hashable {
        /// What readers see.
        package let name: String
        /// Of a file of the site; `nil` for one of another host.
        package let path: SitePath?
        /// Of another host, as a link has it.
        package let address: String
        /// In bytes; `nil` for a file of another host, of which nothing is asked.
        package let size: Int?
        /// `nil` where it is not known.
        package let pages: Int?
    }

    /// PDF files by their path below the site's folder, and by their place on the site.
    private let bySource: [String: PublishedFile]
    private let byPath: [SitePath: PublishedFile]
    /// By the folder that holds them, sorted by name.
    private let byFolder: [String: [PublishedFile]]
    private let folder: String
    private let read = LazyTable<String, PDFFile?>()
    /// Whether no post can have one.
    private let isUnused: Bool

    /// - Parameter folder: absolute path of the site's folder.
    package init(_ site: Site, folder: String) {
        self.folder = folder
        let files = site.resources.filter { Self.isPDF($0.source) }
        bySource = Dictionary(files.map { ($0.source, $0) }) { first, _ in first }
        byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        byFolder = Dictionary(grouping: files) { $0.source.parentFolder }.mapValues {
            $0.sorted { $0.source < $1.source }
        }
        isUnused =
            files.isEmpty
            && site.editions.allSatisfy { edition in
                // A path of keys would take each front matter to pieces.
                (edition.posts + edition.pages).allSatisfy { $0.parsed.frontMatter.attachments.isEmpty }
            }
    }

    private static func isPDF(_ name: String) -> Bool {
        name.utf8.count > 4 && name.utf8.suffix(4).elementsEqual(".pdf".utf8) { $0 | 0x20 == $1 | 0x20 }
    }

    /// The files of a post: those that it names in their order, else those in its folder.
    package func files(of post: ParsedPost) -> [File] {
        if isUnused { return [] }
        let written = post.frontMatter.attachments
        if !written.isEmpty {
            var seen: Set<File> = []
            return written.compactMap { file($0, of: post) }.filter { seen.insert($0).inserted }
        }
        guard post.file.kind == .bundle else { return [] }
        return (byFolder[post.source.path.parentFolder] ?? []).compactMap { file($0) }
    }

    private func file(_ written: String, of post: ParsedPost) -> File? {
        if Self.isElsewhere(written) {
            let address = HostName.encoded(in: written)
            let name = written.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last.map(String.init) ?? written
            return File(name: name.removingEncoding, path: nil, address: address, size: nil, pages: nil)
        }
        return published(written, of: post).flatMap { file($0) }
    }

    private static func isElsewhere(_ written: String) -> Bool {
        AddressSafety.namesHost(written) || Addresses.isAbsolute(written)
    }

    /// Beside the post, else seen from the root of the site, as pictures are found.
    private func published(_ written: String, of post: ParsedPost) -> PublishedFile? {
        let name = written.removingEncoding
        if !name.hasPrefix("/") {
            let beside = name.pathParts.withoutDots(in: post.source.path.parentFolder.pathParts).joined(separator: "/")
            if let file = bySource[beside] { return file }
        }
        return SitePath(written: name.hasPrefix("/") ? name : "/" + name).flatMap { byPath[$0] }
    }

    private func file(_ published: PublishedFile) -> File? {
        guard let found = pdf(published) else { return nil }
        let name = published.path.decoded.pathParts.last ?? published.source
        return File(name: name, path: published.path, address: "", size: found.size, pages: found.pages)
    }

    private func pdf(_ published: PublishedFile) -> PDFFile? {
        let source = published.source
        return read.value(source) { PDFFile.read(source.hasPrefix("/") ? source : "\(folder)/\(source)") }
    }

    // MARK: Diagnostics

    /// What is wrong with the files of a post.
    package func diagnostics(of post: ParsedPost) -> [Diagnostic] {
        if isUnused { return [] }
        let written = post.frontMatter.attachments
        if written.isEmpty {
            guard post.file.kind == .bundle else { return [] }
            return (byFolder[post.source.path.parentFolder] ?? []).filter { pdf($0)?.isBroken ?? true }.map {
                Self.broken(name: $0.source, at: nil, of: post)
            }
        }
        let place = FrontMatterParser.range(of: .pdf, in: post.source)
        return written.filter { !Self.isElsewhere($0) }.compactMap { name in
            guard let file = published(name, of: post) else { return missing(name, at: place, of: post) }
            return pdf(file)?.isBroken ?? true ? Self.broken(name: name, at: place, of: post) : nil
        }
    }

    private func missing(_ name: String, at place: Range<Int>?, of post: ParsedPost) -> Diagnostic {
        let nearest = NearestPaths(byPath.keys.sorted()).nearest(to: name.removingEncoding, count: 1).first
        let hint: Message =
            nearest.map { "write pdf: \($0.decoded)" }
            ?? "put the file beside the post, or into static/, and write its name: pdf: report.pdf"
        return post.source.diagnostic(
            .error, at: place ?? 0..<0, "“\(name.shortened)” is not a PDF file of the site", hint: hint)
    }

    private static func broken(name: String, at place: Range<Int>?, of post: ParsedPost) -> Diagnostic {
        let message: Message = "“\(name.shortened)” cannot be read as a PDF, so that its pages are not counted"
        let hint: Message = "open it in a PDF reader; where it opens, print it to a new PDF file"
        guard let place else { return Diagnostic(.warning, file: name, message, hint: hint) }
        return post.source.diagnostic(.warning, at: place, message, hint: hint)
    }
}
