import Parsing

extension Edition {
    package static let searchName = "search"
    package var searchPath: SitePath { root.appending(Self.searchName) }
    package var archivesPath: SitePath { root.appending(Self.archivesName) }
    package var webManifestPath: SitePath { root.file("manifest.webmanifest") }
}
