import Foundation

/// Temporary folders.
package enum Scratch {
    /// A fresh, empty folder: absolute, without links.
    package static func folder() throws -> String {
        let path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "inkstone-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        return path.path(percentEncoded: false)
    }
}

/// Places of the repository that the tests belong to.
package enum Repository {
    package static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false)

    /// Folder of the themes.
    package static let themes = "\(folder)themes"
}
