import Formats
import Text

/// What `theme.yaml` says: which theme it extends and which of its colours, fonts and widths a site may change.
package struct ThemeDeclaration: Sendable {
    /// The theme that this one extends.
    var extends: String?
    /// What `params.style` of a site may set, by name.
    var styles: [String: StyleDeclaration] = [:]
    /// The custom property that lists the fonts of large titles, for themes that can set them in a face of the site.
    package var titles: String?
    /// What is published as one file.
    var bundles: [AssetBundle] = []
    /// The colour of the page, which browsers and manifests take for their own surfaces.
    var canvas: Canvas?
    /// About keys that mean nothing.
    package private(set) var diagnostics: [Diagnostic] = []

    package struct Canvas: Sendable {
        /// The style that changes it.
        var style: String?
        package var light: String
        package var dark: String
    }

    /// Throws what makes the theme impossible; a key that means nothing is a warning.
    init(_ source: SourceFile) throws(SetupError) {
        let read = NodeReader.readYAML(source)
        var decoder = NodeDecoder(read.entries ?? [], of: source)
        for key in ["name", "description", "author", "version", "licence", "license", "homepage"] {
            _ = decoder.entry(key)
        }
        if let entry = decoder.entry("extends"), !entry.value.value.isUnset {
            if case .string(let name) = entry.value.value {
                extends = name
            } else {
                decoder.report(.error, at: entry.value.range, "“extends” is not a name", hint: "write extends: folio")
            }
        }
        decoder.map("style") { decoder in
            for kind in StyleDeclaration.Kind.allCases {
                decoder.map(kind.rawValue) { decoder in
                    for entry in decoder.entries {
                        guard let property = decoder.property(entry.key) else { continue }
                        styles[entry.key] = StyleDeclaration(property: property, kind: kind)
                    }
                }
            }
            decoder.rejectUnknownKeys()
        }
        titles = decoder.property("titles")
        canvas = decoder.map("canvas") { $0.canvas() } ?? nil
        decoder.map("bundles") { decoder in
            for entry in decoder.entries {
                let members = decoder.strings(entry.key) ?? []
                bundles.append(AssetBundle(name: entry.key, members: members, source: source, range: entry.keyRange))
            }
        }
        let errors = (read.diagnostics + decoder.diagnostics).filter { $0.severity == .error }
        guard errors.isEmpty else { throw .invalid(errors.sorted()) }
        decoder.rejectUnknownKeys(.warning)
        diagnostics = (read.diagnostics + decoder.diagnostics).sorted()
    }

    /// - Parameter other: of the theme that is extended; what it declares holds where this one says nothing.
    func over(_ other: ThemeDeclaration) -> ThemeDeclaration {
        var merged = self
        merged.styles.merge(other.styles) { own, _ in own }
        merged.titles = titles ?? other.titles
        merged.canvas = canvas ?? other.canvas
        merged.bundles = other.bundles.filter { old in !bundles.contains { $0.name == old.name } } + bundles
        merged.diagnostics += other.diagnostics
        return merged
    }
}

/// One thing of a theme that a site may change.
struct StyleDeclaration: Sendable {
    /// The custom property of the theme's style sheet: `--accent`.
    let property: String
    let kind: Kind

    /// The key of `theme.yaml` that such declarations are below.
    enum Kind: String, Sendable, CaseIterable {
        case colours, fonts, widths, switches
    }
}

extension NodeDecoder {
    /// The name of a custom property (CSS Variables 2), of ASCII letters, digits and `-`.
    fileprivate mutating func property(_ key: String) -> String? {
        guard let entry = entry(key) else { return nil }
        if let text = string(key), text.wholeMatch(of: /--[A-Za-z][A-Za-z0-9-]*/) != nil { return text }
        report(
            .error, at: entry.value.range, "“\(prefix)\(key)” does not name a custom property",
            hint: "write \(key): --\(NearestName.plain(key))")
        return nil
    }

    fileprivate mutating func canvas() -> ThemeDeclaration.Canvas? {
        let style = string("style")
        var colours: [String] = []
        for key in ["light", "dark"] {
            guard let entry = entry(key) else { continue }
            if let colour = string(key).flatMap(StyleValue.colour) {
                colours.append(colour)
            } else {
                report(
                    .error, at: entry.value.range, "“\(prefix)\(key)” is not a colour",
                    hint: "write \(key): \"#fcfbf7\"")
            }
        }
        rejectUnknownKeys()
        return colours.count == 2 ? ThemeDeclaration.Canvas(style: style, light: colours[0], dark: colours[1]) : nil
    }
}
