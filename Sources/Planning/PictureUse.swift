import Parsing
import Resolving
import Text
import Theming

/// Pictures that the configuration names and the site does not have.
package enum PictureUse {
    package static func diagnostics(_ site: Site, theme: Theme) -> [Diagnostic] {
        let avatar = site.configuration.author.map { [("author.avatar", $0.avatar)] } ?? []
        let named = avatar + theme.styles.compactMap(\.logo).map { ("params.style.logo", $0) }
        let missing = named.filter { !$0.1.isEmpty && !Addresses.isAbsolute($0.1) }
        guard !missing.isEmpty else { return [] }
        let files = Set((site.resources + theme.statics).map(\.path))
        var told: Set<String> = []
        return missing.compactMap { key, written -> Diagnostic? in
            let path = SitePath(written: written.removingEncoding)
            if let path, files.contains(path) || !told.insert(key + written).inserted { return nil }
            let nearest = NearestPaths(files.sorted()).nearest(to: path?.decoded ?? written, count: 1).first
            return Diagnostic(
                .warning, file: SiteConfiguration.fileName, "“\(written)” in “\(key)” is not a file of the site",
                hint: nearest.map { "write \($0.decoded)" } ?? "put the picture into static/ and write its path")
        }
    }
}
