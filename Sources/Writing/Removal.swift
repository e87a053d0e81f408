import Files
import Text

/// Removes what is no longer published, as far as it is Inkstone's.
struct Removal {
    private(set) var count = 0
    /// Changed by hand.
    private(set) var changed: [String] = []
    /// Could not be removed.
    private(set) var left: [String] = []

    /// - Parameters:
    ///   - stale: files that Inkstone wrote before and that are not planned now.
    ///   - present: those that stay.
    init(_ stale: [String], _ present: Present, _ folder: OutputFolder, _ files: FileWriter) {
        // On a disk that does not tell `Logo.png` from `logo.png`, the old name is that of the new file.
        let kept = stale.isEmpty ? [] : present.identities
        for file in stale {
            guard let status = folder.status(of: file) else {
                if isBehindLink(file, folder) {
                    left.append(file)
                } else {
                    // A build that was killed may have made no more than its folder.
                    folder.removeEmptyFolders(file.parentFolder)
                }
                continue
            }
            if kept.contains(status.identity) { continue }
            if isBehindLink(file, folder) {
                left.append(file)
            } else if !files.isOurs(file) {
                changed.append(file)
            } else if files.remove(file) {
                count += 1
            } else {
                left.append(file)
            }
        }
    }

    /// Whether a folder on the way is a link; what is behind it is not in the output, and what was there may come back.
    private func isBehindLink(_ file: String, _ folder: OutputFolder) -> Bool {
        do throws(FileFailure) {
            _ = try folder.folder(file.parentFolder, isMade: false)
            return false
        } catch {
            return !error.isMissing
        }
    }

    var diagnostics: [Diagnostic] {
        changed.map { file in
            Diagnostic(
                .warning,
                "\(file) in the output is no longer published, but is kept because it was changed by hand",
                hint: "delete it if it is no longer needed")
        }
    }
}
