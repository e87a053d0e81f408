import Formats
import Text

/// Reads the theme's `i18n/<language>.yaml`: flat maps of a name to a text.
package enum InterfaceTexts {
    /// The language whose names every theme must know, and whose texts stand in for missing ones.
    static let fallback = "en"

    package static func load(_ files: ThemeFiles) throws(SetupError) -> [String: [String: String]] {
        var texts: [String: [String: String]] = [:]
        // From the extended theme upwards, so that a name of the site's own theme wins.
        for layer in files.layers.reversed() {
            for file in layer.files where file.hasPrefix("i18n/") && file.hasSuffix(".yaml") {
                let written = String(file.dropFirst("i18n/".count).dropLast(".yaml".count))
                // zh-cn.yaml is zh-CN.yaml of the theme below.
                let language = texts.keys.sorted().first { $0.lowercased() == written.lowercased() } ?? written
                texts[language, default: [:]].merge(try load(layer.source(file))) { _, new in new }
            }
        }
        return texts
    }

    private static func load(_ source: SourceFile) throws(SetupError) -> [String: String] {
        let read = NodeReader.readYAML(source)
        var mistakes = read.diagnostics.filter { $0.severity == .error }
        var texts: [String: String] = [:]
        for entry in read.entries ?? [] {
            switch entry.value.value {
            case .string(let text): texts[entry.key] = text
            case .integer(let number): texts[entry.key] = String(number)
            default:
                mistakes.append(
                    source.diagnostic(
                        .error, at: entry.value.range, "“\(entry.key)” is not text", hint: "put it in double quotes"))
            }
        }
        guard mistakes.isEmpty else { throw .invalid(mistakes) }
        return texts
    }

    /// The texts for a language: its own file, else that of its script or of the language without region, each name
    /// that is missing there in English.
    package static func texts(_ all: [String: [String: String]], for code: String) -> [String: String] {
        var merged = all[fallback] ?? [:]
        for candidate in candidates(code).reversed() {
            if let name = all.keys.sorted().first(where: { $0.lowercased() == candidate }) {
                merged.merge(all[name] ?? [:]) { _, new in new }
            }
        }
        return merged
    }

    /// The best first.
    private static func candidates(_ code: String) -> [String] {
        let code = code.lowercased().replacing("_", with: "-")
        let base = String(code.prefix { $0 != "-" })
        guard base == "zh" else { return [code, base] }
        let isTraditional = code.contains("hant") || ["hk", "tw", "mo"].contains { code.hasSuffix("-\($0)") }
        guard isTraditional else { return [code, "zh-cn"] }
        return [code, code.hasSuffix("mo") ? "zh-hk" : "zh-tw"]
    }
}
