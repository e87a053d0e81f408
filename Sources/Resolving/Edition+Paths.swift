import Parsing

extension Edition {
    package var searchPath: SitePath { root.appending("search") }
    package var archivesPath: SitePath { root.appending(Self.archivesName) }
    package var webManifestPath: SitePath { root.file("manifest.webmanifest") }
}
