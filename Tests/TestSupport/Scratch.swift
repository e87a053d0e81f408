import Foundation

/// Temporary folders.
public enum Scratch {
    /// A fresh, empty folder: absolute, without links.
    public static func folder() throws -> String {
        let path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "inkstone-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        return path.path(percentEncoded: false)
    }
}

/// Places of the repository that the tests belong to.
public enum Repository {
    public static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false)

    /// Folder of the themes.
    public static let themes = "\(folder)themes"
}
