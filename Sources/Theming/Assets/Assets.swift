import Files
import Parsing
import Text

/// The files of the theme's `assets/`, published under names that hold a hash of their content, so that browsers may
/// keep them for ever.
package struct Assets: Sendable {
    package struct File: Sendable {
        package let path: SitePath
        package let bytes: [UInt8]

        /// - Parameter name: path below `assets/`.
        init(_ name: String, bytes: [UInt8]) {
            path = Self.path(name, hash: ContentHash.short(bytes))
            self.bytes = bytes
        }

        /// `css/site.css` → `/assets/css/site.0123456789ab.css`
        private static func path(_ name: String, hash: String) -> SitePath {
            let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
            let dot = name[slash...].lastIndex(of: ".") ?? name.endIndex
            return SitePath(decoded: "/assets/\(name[..<dot]).\(hash)\(name[dot...])")
        }
    }

    /// What a site's own theme adds, linked behind everything else without a template that names it.
    static let own = ["custom.css", "custom.js"]

    /// The script of redirects, which are made without a template.
    package static let alias = "alias.js"

    /// By path below `assets/`.
    package let files: [String: File]

    /// By name in templates, where every `/` is written as `.`.
    package func file(inTemplates name: String) -> File? { filesInTemplates[name] }
    private let filesInTemplates: [String: File]

    /// - Parameter files: by path below `assets/`, as they are published.
    init(files: [String: [UInt8]]) {
        self.files = Dictionary(uniqueKeysWithValues: files.map { ($0, File($0, bytes: $1)) })
        let sorted = self.files.sorted { $0.key < $1.key }
        filesInTemplates = Dictionary(
            sorted.map { ($0.key.replacing("/", with: "."), $0.value) }
        ) { first, _ in first }
    }
}
