import Formats
import Parsing
import Text

/// What one edition changes about the looks of the theme, from `params.style`: a style sheet of custom properties, a
/// logo, the colour of the page.
package struct Style: Sendable {
    /// `nil` when nothing is changed.
    package var sheet: Assets.File?
    /// As it is written: the path of a picture of the site.
    package var logo: String?
    /// Where the face of large titles comes from.
    package var titleFont = TitleFont.system
    /// `nil` when the theme names no colour of the page.
    package var canvas: ThemeDeclaration.Canvas?
}

/// Where the face of large titles comes from.
package enum TitleFont: String, Sendable, CaseIterable {
    /// A face that is published with the site.
    case subset
    /// The reader's machine.
    case system
}

extension Theme {
    package func asksForTitleFont(_ edition: EditionIndex) -> Bool {
        styles.indices.contains(edition.value) && styles[edition.value].titleFont == .subset
    }

    /// The theme as a site changes it, with a style for each edition. Throws when `params.style` is wrong.
    /// - Parameter source: of the configuration.
    package func styled(by configuration: SiteConfiguration, _ source: SourceFile) throws(SetupError) -> Theme {
        var styled = self
        var mistakes: [Diagnostic] = []
        styled.styles = configuration.languages.map { language in
            var reader = StyleReader(declaration: declaration)
            // The settings of an edition override those of the site, name by name.
            for entry in configuration.parameters + language.parameters where entry.key == "style" {
                var decoder = NodeDecoder([entry], of: source, path: "params")
                // A theme that declares no styles has parameters of its own under this name.
                if !declaration.styles.isEmpty { decoder.map("style") { reader.read(&$0) } }
                mistakes += decoder.diagnostics
            }
            return reader.style
        }
        guard mistakes.allSatisfy({ $0.severity != .error }) else { throw .invalid(Array(Set(mistakes)).sorted()) }
        return styled
    }
}

/// Collects the styles of one edition.
private struct StyleReader {
    let declaration: ThemeDeclaration
    private var values: [String: StyleSheet.Value] = [:]
    private var logo: String?
    private var titleFont: TitleFont?

    init(declaration: ThemeDeclaration) {
        self.declaration = declaration
    }

    mutating func read(_ decoder: inout NodeDecoder) {
        for (name, style) in declaration.styles.sorted(by: { $0.key < $1.key }) {
            guard let entry = decoder.entry(name) else { continue }
            if let value = decoder.style(of: entry, style.kind) { values[name] = value }
        }
        logo = decoder.logo("logo") ?? logo
        if declaration.titles != nil { titleFont = decoder.choice("title_font", of: TitleFont.self) ?? titleFont }
        decoder.rejectUnknownKeys()
    }

    var style: Style {
        var style = Style(logo: logo, titleFont: titleFont ?? .system, canvas: declaration.canvas)
        if let name = declaration.canvas?.style, let value = values[name] {
            if let light = value.light { style.canvas?.light = light }
            if let dark = value.dark { style.canvas?.dark = dark }
        }
        var sheet = StyleSheet()
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            if let declared = declaration.styles[name] { sheet.add(declared, value) }
        }
        if !values.isEmpty { style.sheet = Assets.File("style.css", bytes: sheet.bytes) }
        return style
    }
}

extension NodeDecoder {
    /// A value of both schemes, or `{light: …, dark: …}` for a colour.
    fileprivate mutating func style(
        of entry: Node.Entry, _ kind: StyleDeclaration.Kind
    ) -> StyleSheet.Value? {
        guard kind == .colours, case .map = entry.value.value else {
            return css(of: entry, kind).map { StyleSheet.Value(light: $0, dark: $0) }
        }
        return map(of: entry.value, entry.key) { decoder in
            let light = decoder.entry("light").flatMap { decoder.css(of: $0, kind) }
            let dark = decoder.entry("dark").flatMap { decoder.css(of: $0, kind) }
            decoder.rejectUnknownKeys()
            return StyleSheet.Value(light: light, dark: dark)
        }
    }

    /// One value as CSS.
    private mutating func css(of entry: Node.Entry, _ kind: StyleDeclaration.Kind) -> String? {
        if entry.value.value.isUnset {
            // YAML takes an unquoted # for the beginning of a comment.
            report(
                .error, at: entry.keyRange, "“\(prefix)\(entry.key)” has no value",
                hint: "write \(entry.key): \(kind.example)")
            return nil
        }
        let texts: [String] =
            if case .list(let list) = entry.value.value { list.compactMap { text(of: $0) } } else {
                [text(of: entry.value) ?? ""]
            }
        let css =
            switch kind {
            case .colours: texts.count == 1 ? StyleValue.colour(texts[0]) : nil
            case .fonts: StyleValue.fonts(texts)
            case .widths: texts.count == 1 ? StyleValue.width(texts[0]) : nil
            case .switches: texts.count == 1 ? StyleValue.number(ofSwitch: texts[0]) : nil
            }
        if let css { return css }
        let nearest = kind == .colours ? NearestName.nearest(to: texts[0], among: StyleValue.colourNames.sorted()) : nil
        report(
            .error, at: entry.value.range, "“\(texts.joined(separator: ", ").shortened)” is not \(kind.noun)",
            hint: "write \(entry.key): \(nearest ?? kind.example)")
        return nil
    }

    /// The path of a picture of the site: nothing that the theme adds asks another host.
    fileprivate mutating func logo(_ key: String) -> String? {
        guard let entry = entry(key), let path = picture(key) else { return nil }
        if !Addresses.isAbsolute(path) { return path }
        report(
            .error, at: entry.value.range, "“\(path.shortened)” is not a picture in this site",
            hint: "put it in static/ and write \(key): /images/logo.svg")
        return nil
    }
}

extension StyleDeclaration.Kind {
    fileprivate var noun: String {
        switch self {
        case .colours: "a colour"
        case .fonts: "a list of fonts"
        case .widths: "a width"
        case .switches: "true or false"
        }
    }

    /// What to write after the key.
    fileprivate var example: String {
        switch self {
        case .colours: "\"#1a5fb4\" with quotes, or {light: \"#1a5fb4\", dark: \"#8ab4f8\"}"
        case .fonts: "[Source Han Serif SC, serif]"
        case .widths: "40em"
        case .switches: "true"
        }
    }
}
