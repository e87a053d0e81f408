import Parsing
import Planning
import Resolving
import Theming

/// What a site puts behind the theme's own looks and scripts without touching a template: `custom.css` and `custom.js`,
/// of its theme's `assets/`, of its `static/`, or both.
struct OwnAssets {
    /// Links, the theme's first.
    let sheets: [String]
    let scripts: [String]

    init(_ site: Site, theme: Theme) {
        func links(_ name: String) -> [String] {
            let ofSite = site.resources.first { $0.isOfSite && $0.path.decoded == "/\(name)" }
            return [theme.assets.files[name]?.path, ofSite?.path].compactMap { $0.map { site.addresses.link($0) } }
        }
        sheets = links("custom.css")
        scripts = links("custom.js")
    }
}
