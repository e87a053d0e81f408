import Files
import Formats
import Text

extension SiteConfiguration {
    /// `languages` and `default_language`; the default language comes first.
    mutating func readLanguages(_ decoder: inout NodeDecoder) {
        hasDefaultLanguageInFolder = decoder.boolean("default_language_in_folder") ?? hasDefaultLanguageInFolder
        let defaultEntry = decoder.entry("default_language")
        let defaultCode = decoder.languageCode("default_language")
        var written: [Language] = []
        for entry in decoder.entries("languages") ?? [] {
            guard decoder.isLanguageCode(entry.key, at: entry.keyRange) else { continue }
            if let twin = written.first(where: { $0.code.lowercased() == entry.key.lowercased() }) {
                decoder.report(
                    .error, at: entry.keyRange, "“\(entry.key)” repeats the language \(twin.code)",
                    hint: "delete one of the two")
                continue
            }
            written.append(language(entry, &decoder))
        }
        if written.isEmpty { written = [Language(code: defaultCode ?? languages[0].code)] }
        let wanted = defaultCode?.lowercased()
        if let index = written.firstIndex(where: { $0.code.lowercased() == wanted }) {
            written.insert(written.remove(at: index), at: 0)
        } else if let defaultCode, let defaultEntry {
            let codes = written.map(\.code)
            decoder.report(
                .error, at: defaultEntry.value.range, "“\(defaultCode)” is not one of this site's languages",
                hint: "write default_language: \(NearestName.nearest(to: defaultCode, among: codes) ?? codes[0])")
        }
        languages = written
    }

    private func language(_ entry: Node.Entry, _ decoder: inout NodeDecoder) -> Language {
        var language = Language(code: entry.key)
        if case .string(let name) = entry.value.value {
            language.name = name.trimmed
            return language
        }
        decoder.map(of: entry.value, "languages.\(entry.key)") { decoder in
            language.name = decoder.string("name") ?? language.name
            language.title = decoder.string("title")
            language.description = decoder.string("description")
            language.copyright = decoder.string("copyright")
            language.termNames = decoder.texts("term_names")
            language.parameters = decoder.entries("params") ?? []
            if decoder.entry("menus") != nil { language.menuEntries = decoder.menus("menus") }
            language.permalinks = decoder.map("permalinks") { decoder in
                var permalinks = Permalinks()
                permalinks.read(&decoder)
                return permalinks
            }
            language.content = decoder.folder("content") ?? language.content
            language.contentPlace = decoder.entry("content")?.value.range
            decoder.rejectUnknownKeys(hints: [
                "languagename": "write name", "label": "write name", "contentdir": "write content",
                "menu": "write menus", "weight": "delete it: languages appear in the order of the file",
            ])
        }
        return language
    }
}

extension NodeDecoder {
    fileprivate mutating func languageCode(_ key: String) -> String? {
        guard let entry = entry(key), let code = string(key) else { return nil }
        return isLanguageCode(code, at: entry.value.range) ? code : nil
    }

    /// A folder of the site, relative to it, without `/` at its end.
    package mutating func folder(_ key: String) -> String? {
        guard let entry = entry(key), let text = string(key) else { return nil }
        let parts = text.pathParts.filter { $0 != "." }
        if text.utf8.first == UInt8(ascii: "/") || text.utf8.contains(UInt8(ascii: "\\")) || parts.contains("..")
            || parts.isEmpty
        {
            report(
                .error, at: entry.value.range, "“\(text)” is not a folder in this site",
                hint: "write \(key): content/zh-CN")
            return nil
        }
        return parts.joined(separator: "/")
    }

    /// `left`, `right` or `false`.
    package mutating func side(_ key: String) -> SidebarSide? {
        guard let entry = entry(key) else { return nil }
        if case .boolean(let isShown) = entry.value.value { return isShown ? .right : SidebarSide.none }
        if case .string(let text) = entry.value.value, text.lowercased() == "false" { return SidebarSide.none }
        guard let side = choice(of: entry.value, entry.key, of: SidebarSide.self) else { return nil }
        return side
    }
}
