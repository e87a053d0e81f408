import Parsing

extension Edition {
    package static let searchName = "search"
    package var searchPath: SitePath { root.appending(Self.searchName) }

    /// The paths of its lists by the folders of their texts and posts.
    var listPathsByFolders: [[String]: SitePath] {
        var paths: [[String]: SitePath] = [[]: root]
        for section in sections { paths[section.folders] = section.path }
        for taxonomy in taxonomies {
            paths[[taxonomy.name]] = taxonomy.path
            for term in taxonomy.terms {
                if let folders = term.introduction?.file.folders, folders.count > 1 { paths[folders] = term.path }
            }
        }
        return paths
    }

    package var archivesPath: SitePath { root.appending(Self.archivesName) }
    package var webManifestPath: SitePath { root.file("manifest.webmanifest") }
}
