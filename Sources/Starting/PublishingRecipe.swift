import Files
import Text

/// What publishes a site wherever its repository lies, as files of that repository: a workflow, and for GitLab the scripts
/// that it runs. GitHub takes the same scripts from Inkstone's action.
package struct PublishingRecipe {
    /// Who runs it.
    package enum Host: String, CaseIterable, Sendable { case github, gitlab }

    private let files: [(path: String, text: String)]

    /// - Parameters:
    ///   - repository: where Inkstone is released, `owner/name` on GitHub.
    ///   - commit: of the released version, 40 digits; `nil` names the version by its tag.
    package init(_ host: Host, repository: String, commit: String?) {
        let version = Inkstone.version
        let action = "example/inkstone@0000000000000000000000000000000000000000 # v0.0.0"
        let pinned = commit.map { "\(repository)@\($0) # v\(version)" } ?? "\(repository)@v\(version)"
        func text(_ bytes: [UInt8]) -> String {
            String(decoding: bytes, as: UTF8.self).replacing(action, with: pinned)
                .replacing("example/inkstone", with: repository).replacing("0.0.0", with: version)
        }
        files =
            switch host {
            case .github: [(".github/workflows/publish.yml", text(PackageResources.github_yml))]
            case .gitlab:
                [
                    (".gitlab-ci.yml", text(PackageResources.gitlab_yml)),
                    ("ci/install.sh", text(PackageResources.install_sh)),
                    ("ci/publish.sh", text(PackageResources.publish_sh)),
                ]
            }
    }

    /// Writes the files and returns their paths, relative to the folder. Throws, and writes nothing, where one of them
    /// exists.
    package func write(to folder: String) throws(SetupError) -> [String] {
        let taken: (message: Message, hint: Message) = (
            message: "the file is here already", hint: "rename or delete it to have it written anew"
        )
        for (path, _) in files where FileTree.exists("\(folder)/\(path)") {
            throw .usage(Diagnostic(.error, file: "\(folder)/\(path)", taken.message, hint: taken.hint))
        }
        for (path, text) in files {
            try NewFile(path: path, text).write(in: folder, namesFolder: true, taken: taken)
        }
        return files.map(\.path)
    }
}
