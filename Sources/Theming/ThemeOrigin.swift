import Files
import Text

/// Which file of another theme a file was copied from, noted in its first line.
package struct ThemeOrigin: Equatable {
    let theme: String
    /// Short hash of the file that was copied.
    let hash: String

    package init(theme: String, _ bytes: [UInt8]) {
        self.theme = theme
        hash = ContentHash.short(bytes)
    }

    /// The origin that a file notes.
    init?(of file: String, _ bytes: [UInt8]) {
        guard let brackets = Self.comment(in: file) else { return nil }
        let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }.prefix(1_000), as: UTF8.self)
        guard line.hasPrefix(brackets.open),
            let found = line.firstMatch(of: /copied from (\S+), whose file was ([0-9a-f]+)/)
        else { return nil }
        theme = String(found.1)
        hash = String(found.2)
    }

    /// The line that notes it; `nil` for files without comments.
    func note(in file: String) -> String? {
        Self.comment(in: file).map { "\($0.open) copied from \(theme), whose file was \(hash)\($0.close)" }
    }

    /// The bytes of a copy, with the note where files of its kind have comments.
    package func noted(in bytes: [UInt8], file: String) -> [UInt8] {
        note(in: file).map { Array("\($0)\n".utf8) + bytes } ?? bytes
    }

    /// How comments are written in a file, by the ending of its name.
    private static func comment(in file: String) -> (open: String, close: String)? {
        switch file.lowercased().split(separator: ".").last {
        case "mustache": ("{{!", " }}")
        case "css", "js": ("/*", " */")
        case "yaml": ("#", "")
        case "svg", "html": ("<!--", " -->")
        default: nil
        }
    }

    /// Copies whose originals have changed since: one warning each.
    static func outdated(_ files: ThemeFiles) throws(SetupError) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for (index, layer) in files.layers.enumerated() where layer.isOfSite {
            for file in layer.files {
                guard comment(in: file) != nil, let noted = ThemeOrigin(of: file, try layer.bytes(file)) else {
                    continue
                }
                let below = files.layers[(index + 1)...].first { $0.name == noted.theme && $0.files.contains(file) }
                let path = "\(layer.shownFolder)/\(file)"
                guard let below else {
                    diagnostics.append(
                        Diagnostic(.warning, file: path, "\(noted.theme) no longer has the file that this is a copy of")
                    )
                    continue
                }
                let now = ThemeOrigin(theme: noted.theme, try below.bytes(file))
                guard now != noted, let note = now.note(in: file) else { continue }
                diagnostics.append(
                    Diagnostic(
                        .warning, file: path, "the file of \(noted.theme) that this is a copy of has changed since",
                        hint: "compare it with \(below.shownFolder)/\(file), then write \(note)"))
            }
        }
        return diagnostics
    }
}
