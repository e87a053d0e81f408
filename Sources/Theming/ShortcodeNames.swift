/// What shortcodes a site may use, by their names: those of the theme's `shortcodes/`, and those that need no template.
package enum ShortcodeNames {
    package static let folder = "shortcodes"
    /// What needs no template: their text is all they are.
    package static let builtIn: Set<String> = ["ref", "relref", "param"]

    package static func isTemplate(_ name: String) -> Bool { name.hasPrefix(folder + "/") }
}

extension Theme {
    /// Whether a shortcode becomes anything.
    package func hasShortcode(_ name: String) -> Bool {
        ShortcodeNames.builtIn.contains(name) || templates.contains("\(ShortcodeNames.folder)/\(name)")
    }
}
