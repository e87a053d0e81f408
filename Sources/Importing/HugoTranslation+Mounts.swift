import Text

/// `module.mounts`: folders that Hugo takes for others.
extension HugoTranslation {
    mutating func mounts(_ setting: HugoSetting) -> ImportReport.Outcome {
        let languageFolders = HugoLanguage.mountedContent(configuration.settings)
        let own = HugoLanguage.contentFolder(in: configuration.settings)
        for entry in setting.maps {
            func text(_ name: String) -> String? { entry.last { $0.lowercasedPath.last == name }?.text }
            guard let source = text("source").map(Self.plain), let target = text("target").map(Self.plain) else {
                continue
            }
            let language = text("lang")?.lowercased()
            let folder = language.flatMap { key in languages.first { $0.key == key } }?.contentFolder ?? own
            if target == "content", language.map({ languageFolders[$0] == source }) ?? (source == own) { continue }
            let parts = target.split(separator: "/").map(String.init)
            switch parts.first {
            case "content": mount(source, ([folder] + parts.dropFirst()).joined(separator: "/"))
            case "static": mount(source, target)
            default: break
            }
        }
        for language in languages where languageFolders[language.key] != nil {
            draft.set(["languages", language.code, "content"], .string(language.contentFolder), item: item)
        }
        if languages.isEmpty, own != "content" { _ = contentFolder(of: own) }
        return outcomeOfMounts
    }

    private mutating func mount(_ source: String, _ target: String) {
        if source != target { mounted.append((source, target)) }
    }

    private var outcomeOfMounts: ImportReport.Outcome {
        let list = mounted.map { "\($0.from) → \($0.to)" }.joined(separator: ", ")
        if mounted.isEmpty {
            return .takenOver(as: languages.isEmpty ? "the content folder" : "the folder of each language")
        }
        if copies { return .takenOver(as: "copies: \(list)") }
        return .notSupported(
            because: "folders stay where they are",
            hint: "run it again with --output, which copies them, or copy the files: \(list)")
    }

    /// Without slashes at its ends and without `./`.
    private static func plain(_ path: String) -> String {
        path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }
}
