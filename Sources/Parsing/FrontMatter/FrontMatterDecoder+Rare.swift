import Formats

extension FrontMatterDecoder {
    /// `build: {list: always | local | never, render: always | link | never}`.
    mutating func decodeBuild(_ value: Node, _ name: String) {
        let choices = values.map(of: value, name) { decoder in
            let list = decoder.choice("list", of: FrontMatter.Inclusion.self)
            let render = decoder.choice("render", of: FrontMatter.Inclusion.self)
            for (key, choice) in [("list", list), ("render", render)] where choice == .local || choice == .link {
                guard let entry = decoder.entry(key), let choice else { continue }
                let meaning = choice == .local ? "always" : "never"
                decoder.report(
                    .warning, at: entry.value.range, "“\(choice.rawValue)” is read as \(meaning)",
                    hint: "write \(key): \(meaning)")
            }
            if let entry = decoder.entry("publishResources"), decoder.boolean("publishResources") == false {
                decoder.report(
                    .warning, at: entry.keyRange, "“build.publishResources” is not supported and has no effect",
                    hint: "move files that should not be published out of content")
            }
            return (list, render)
        }
        guard let (list, render) = choices else { return }
        if list == .never { frontMatter.isListed = false }
        if render == .never || render == .link { frontMatter.isRendered = false }
    }

    /// `sitemap: {disable: true}`.
    mutating func decodeSitemap(_ value: Node, _ name: String) {
        if case .boolean(let isIncluded) = value.value {
            frontMatter.isInSitemap = isIncluded
            return
        }
        let isDisabled = values.map(of: value, name) { decoder in
            let isDisabled = decoder.boolean("disable")
            for entry in decoder.entries where ["changefreq", "priority"].contains(entry.key.lowercased()) {
                decoder.report(
                    .warning, at: entry.keyRange, "“sitemap.\(entry.key)” is not supported and has no effect",
                    hint: "delete it: search engines use lastmod")
            }
            return isDisabled ?? false
        }
        if isDisabled == true { frontMatter.isInSitemap = false }
    }

    /// The feeds among the names of output formats; pages of HTML are always written.
    package mutating func outputs(_ value: Node, _ name: String) -> [String]? {
        guard let names = values.strings(of: value, name) else { return nil }
        let known = SiteConfiguration.FeedFormat.allCases.map(\.rawValue)
        let plain = names.map { $0.lowercased() }
        for format in plain where format != "html" && !known.contains(format) {
            values.report(
                .warning, at: value.range, "“\(format)” is not a known output format",
                hint: "write any of \(name): [html, \(known.joined(separator: ", "))]")
        }
        return plain.filter { known.contains($0) }
    }

    mutating func checkMarkup(_ value: Node, _ name: String) {
        guard let markup = values.plainText(of: value, name)?.lowercased(), !markup.isEmpty else { return }
        if ["md", "markdown", "mdown", "goldmark", "commonmark", "gfm"].contains(markup) { return }
        values.report(
            .warning, at: value.range, "“\(markup)” is not supported; the text is read as Markdown",
            hint: "delete the line and write the text in Markdown")
    }

    /// A map of defaults, or a list of such maps, each with a `target` of its own.
    package mutating func cascade(_ value: Node, _ name: String) -> [CascadeBlock] {
        if value.value.isUnset { return [] }
        guard case .list(let blocks) = value.value else {
            return cascadeBlock(value, name).map { [$0] } ?? []
        }
        return blocks.compactMap { cascadeBlock($0, name) }
    }

    private mutating func cascadeBlock(_ value: Node, _ name: String) -> CascadeBlock? {
        guard let entries = values.entries(of: value, name) else { return nil }
        var cascade = CascadeBlock(values: [])
        for entry in entries {
            switch entry.key.lowercased() {
            case "target", "_target": cascade.target = target(entry.value, "\(name).\(entry.key)")
            case "fields": cascade.values += values.entries(of: entry.value, "\(name).\(entry.key)") ?? []
            case "cascade":
                reportUnsupported("\(name).cascade", at: entry.keyRange, hint: "write a cascade in the folder below")
            default: cascade.values.append(entry)
            }
        }
        // The pages below say nothing about the defaults they take over.
        var check = FrontMatterDecoder(cascade.values, of: values.source, in: nil, for: parser)
        check.decode()
        values.diagnostics += check.values.diagnostics
        return cascade
    }

    private mutating func target(_ value: Node, _ name: String) -> CascadeBlock.Target? {
        values.map(of: value, name) { decoder in
            let target = CascadeBlock.Target(
                path: decoder.string("path"), kind: decoder.string("kind")?.lowercased(),
                language: decoder.string("lang")?.lowercased())
            for entry in decoder.unaskedEntries {
                decoder.report(
                    .warning, at: entry.keyRange, "“\(decoder.prefix)\(entry.key)” is not supported and has no effect",
                    hint: "choose pages by path, kind or lang")
            }
            return target
        }
    }
}
