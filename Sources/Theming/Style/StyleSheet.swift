/// Writes the custom properties that a site changes, as a style sheet behind the theme's own.
///
/// `:root` three times outweighs what the theme says for schemes and languages. A scheme is the reader's preference, or
/// `data-scheme` on the root where the theme has a switch. Colours and widths are for screens: paper keeps the theme's
/// own, and so do the colours of readers who ask for more contrast.
struct StyleSheet {
    /// A value by scheme; where it is `nil`, the theme's own stays.
    struct Value: Equatable {
        let light: String?
        let dark: String?
    }

    /// And switches: what paper has too.
    private var fonts: [String] = []
    private var widths: [String] = []
    /// Of both schemes.
    private var colours: [String] = []
    private var light: [String] = []
    private var dark: [String] = []

    mutating func add(_ style: StyleDeclaration, _ value: Value) {
        let light = value.light.map { "\(style.property):\($0)" }
        let dark = value.dark.map { "\(style.property):\($0)" }
        switch style.kind {
        case .fonts, .switches: fonts += [light].compactMap { $0 }
        case .widths: widths += [light].compactMap { $0 }
        case .colours where light == dark: colours += [light].compactMap { $0 }
        case .colours:
            self.light += [light].compactMap { $0 }
            self.dark += [dark].compactMap { $0 }
        }
    }

    /// The same for the same values, in the order in which they were added.
    var bytes: [UInt8] {
        let screen = "screen and (prefers-contrast:no-preference)"
        var rules: [String] = []
        func add(_ declarations: [String], _ selector: String, media: String? = nil) {
            guard !declarations.isEmpty else { return }
            let rule = ":root:root:root\(selector){\(declarations.joined(separator: ";"))}"
            rules.append(media.map { "@media \($0){\(rule)}" } ?? rule)
        }
        add(fonts, "")
        add(widths, "", media: "screen")
        add(colours, "", media: screen)
        for (scheme, other, declarations) in [("light", "dark", light), ("dark", "light", dark)] {
            add(
                declarations, ":not([data-scheme=\"\(other)\"])",
                media: "\(screen) and (prefers-color-scheme:\(scheme))")
            add(declarations, "[data-scheme=\"\(scheme)\"]", media: screen)
        }
        return Array((rules.joined(separator: "\n") + "\n").utf8)
    }
}
