import Parsing
import Text

/// What a device needs to install an edition as an app (W3C Web Application Manifest).
enum WebManifest {
    /// - Parameter icon: the site's icon, which has no size of its own.
    static func json(of context: EditionContext, icon: SitePath?) -> [UInt8] {
        let edition = context.edition
        let home = context.addresses.link(edition.root)
        var json = JSONWriter()
        json.object {
            $0.member("id", home)
            $0.member("name", edition.title)
            $0.member("short_name", edition.title)
            if !edition.description.isEmpty { $0.member("description", edition.description) }
            $0.member("lang", edition.language.code)
            $0.member("start_url", home)
            $0.member("scope", home)
            $0.member("display", "minimal-ui")
            if let canvas = context.style?.canvas {
                $0.member("theme_color", canvas.light)
                $0.member("background_color", canvas.light)
            }
            if let icon {
                $0.key("icons")
                $0.array {
                    $0.object {
                        $0.member("src", context.addresses.link(icon))
                        $0.member("sizes", "any")
                        $0.member("type", "image/svg+xml")
                    }
                }
            }
        }
        return json.bytes
    }

    static let iconPath = SitePath.root.file("favicon.svg")
}
