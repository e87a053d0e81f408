import Text

/// Scripts or style sheets of a theme that are published as one file, in their order: `bundles` of `theme.yaml`.
struct AssetBundle: Sendable {
    /// Path below `assets/` of what is published.
    let name: String
    /// Paths below `assets/` of what it is made of.
    let members: [String]
    /// Where `theme.yaml` names it.
    let source: SourceFile
    let range: Range<Int>

    /// Puts the bundles in the place of what they are made of. Throws where a member is missing, or is a module that
    /// imports others: a bundle is one module, whose parts know each other by name.
    /// - Parameter files: by path below `assets/`.
    static func bundled(_ files: [String: [UInt8]], _ bundles: [AssetBundle]) throws(SetupError) -> [String: [UInt8]] {
        var published = files
        for bundle in bundles { for member in bundle.members { published[member] = nil } }
        for bundle in bundles {
            var bytes: [UInt8] = []
            for member in bundle.members {
                guard let file = files[member] else { throw bundle.failure("the theme has no assets/\(member)") }
                if member.hasSuffix(".js"), Self.imports(file) {
                    throw bundle.failure("assets/\(member) imports another script")
                }
                bytes += file + (file.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")])
            }
            published[bundle.name] = bytes
        }
        return published
    }

    private static func imports(_ script: [UInt8]) -> Bool {
        script.split(separator: UInt8(ascii: "\n")).contains { line in
            line.starts(with: "import ".utf8) || line.starts(with: "import{".utf8)
        }
    }

    private func failure(_ message: Message) -> SetupError {
        .invalid([source.diagnostic(.error, at: range, "the bundle “\(name)” cannot be made: \(message)")])
    }
}
