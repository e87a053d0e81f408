import Text

/// Which lists and feeds there are, and their addresses.
extension HugoTranslation {
    func mustBe(_ wanted: Bool, _ setting: HugoSetting, _ reason: Message, hint: Message) -> ImportReport.Outcome {
        setting.flag == wanted ? .notNeeded(because: reason) : .notSupported(because: reason, hint: hint)
    }

    /// Something that Inkstone has not, and that a site may turn off.
    func off(_ setting: HugoSetting, or reason: Message, hint: Message) -> ImportReport.Outcome {
        setting.flag == false ? .notNeeded(because: "it is off") : .notSupported(because: reason, hint: hint)
    }

    /// A switch that Inkstone has too.
    mutating func switched(_ setting: HugoSetting, as key: String, otherwise: Message) -> ImportReport.Outcome {
        guard setting.flag != false else { return .notNeeded(because: otherwise) }
        guard setting.flag == true, setting.path.count == 1 else {
            return .notSupported(because: "\(otherwise), unless \(key) is true for all", hint: "give such posts a url")
        }
        return take(setting, as: [key], .boolean(true))
    }

    /// A switch, or one for each section.
    mutating func uglyURLs(_ setting: HugoSetting) -> ImportReport.Outcome {
        guard setting.path.count == 2 else {
            return switched(setting, as: "ugly_urls", otherwise: "addresses end in /")
        }
        guard setting.flag == true else { return .notNeeded(because: "addresses end in /") }
        return append([setting.path[1]], to: ["ugly_urls"])
    }

    mutating func paginationPath(_ setting: HugoSetting) -> ImportReport.Outcome {
        if setting.text == "page" { return .notNeeded(because: "the second page is at page/2/") }
        return take(setting, as: ["paginate_path"])
    }

    func sitemapName(_ setting: HugoSetting) -> ImportReport.Outcome {
        if setting.text == "sitemap.xml" { return .notNeeded(because: "that is the name of the sitemap") }
        return .notSupported(
            because: "the sitemap is called sitemap.xml", hint: "tell search engines, or redirect on your web server")
    }

    /// Hugo maps a singular to a plural name.
    mutating func taxonomy(_ setting: HugoSetting) -> ImportReport.Outcome {
        guard let plural = setting.text else {
            return .notSupported(because: "it is not a name", hint: "write taxonomies: [tags]")
        }
        return append([plural.lowercased()], to: ["taxonomies"])
    }

    /// A pattern of a section, since Hugo 0.131 below the kind of page that it is for.
    /// - Parameter below: the path of the language that has a pattern of its own.
    mutating func permalink(_ setting: HugoSetting, below: [String] = []) -> ImportReport.Outcome {
        let names = setting.path.dropFirst(below.count + 1)
        let kinds = ["page", "section", "taxonomy", "term"]
        guard let name = names.last, let pattern = setting.text.map({ $0.hasPrefix("/") ? $0 : "/" + $0 }),
            names.count == 1 || names.count == 2 && kinds.contains(names[names.startIndex].lowercased())
        else {
            return .notSupported(
                because: "a pattern is a text below a section, or below a kind of page and a section",
                hint: "write permalinks: {news: /:section/:slug/}")
        }
        let taxonomies = configuration.settings.filter { $0.lowercasedPath.first == "taxonomies" }.compactMap(\.text)
        let known = (taxonomies.isEmpty ? ["tags", "categories"] : taxonomies).map { $0.lowercased() }
        // Without a kind it is one of terms too.
        let kind = names.count == 2 ? names[names.startIndex].lowercased() : known.contains(name) ? "term" : "page"
        return take(setting, as: below + ["permalinks"] + (kind == "page" ? [] : [kind]) + [name], .string(pattern))
    }

    // MARK: Feeds

    mutating func feedLimit(_ setting: HugoSetting) -> ImportReport.Outcome {
        guard let limit = setting.number, limit > 0 else {
            return .notNeeded(because: "a feed has the 20 newest posts; feeds: {limit: …} changes that")
        }
        return take(setting, as: ["feeds", "limit"])
    }

    /// The names of feeds' files; Hugo has other formats only for its templates.
    mutating func outputFormat(_ setting: HugoSetting) -> ImportReport.Outcome {
        let path = setting.lowercasedPath
        guard path.count == 3, let format = feedFormat(path[1]) else {
            return .notSupported(
                because: "pages are HTML, feeds are RSS, Atom and JSON Feed",
                hint: "list the feeds in feeds: {formats: […]}")
        }
        guard path[2] == "basename", let name = setting.text else {
            return .notNeeded(because: "it is the feed “\(format)”, whose kind is fixed")
        }
        let file = "\(name).\(format == "json" ? "json" : "xml")"
        let taken = take(setting, as: ["feeds", "files", format], .string(file))
        if format == "rss", file == "atom.xml" {
            draft.set(["feeds", "files", "atom"], .string("feed.atom.xml"), item: item)
        }
        return taken
    }

    /// The feed that one of Hugo's output formats is, by its name or its type.
    private func feedFormat(_ name: String) -> String? {
        if name == "rss" { return name }
        let type = configuration.settings.last { $0.lowercasedPath == ["outputformats", name, "mediatype"] }?.text
        return switch type?.lowercased() {
        case "application/atom+xml", "application/atom": "atom"
        case "application/feed+json": "json"
        case "application/rss+xml": "rss"
        default: nil
        }
    }

    // MARK: Files that are left alone

    /// Hugo has regular expressions of whole paths; the usual ones are patterns of names too.
    mutating func ignoredFiles(_ setting: HugoSetting) -> ImportReport.Outcome {
        var patterns: [String] = []
        var others: [String] = []
        for expression in setting.texts {
            if let globs = RegularExpression(expression)?.globs { patterns += globs } else { others.append(expression) }
        }
        if !patterns.isEmpty { _ = append(patterns, to: ["ignore"]) }
        guard let other = others.first else { return .takenOver(as: "ignore") }
        return .notSupported(
            because: patterns.isEmpty
                ? "“\(other)” is no pattern of names" : "“\(other)” is no pattern of names; the others are taken over",
            hint: "write what it matches as ignore: [\"*.Rmd\", notes/]")
    }

    /// Formats by kind of page.
    mutating func outputs(_ setting: HugoSetting) -> ImportReport.Outcome {
        let all = configuration.settings.filter { $0.lowercasedPath.first == "outputs" }
        let lists = all.filter { ["home", "section", "taxonomy", "term"].contains($0.lowercasedPath.last) }
        // A kind that is not named has Hugo's default, which is a feed.
        if lists.count == 4, !lists.contains(where: { $0.texts.contains { $0.lowercased() == "rss" } }) {
            return noFeeds(setting)
        }
        let others = setting.texts.filter { !["html", "rss"].contains($0.lowercased()) }
        if let other = others.first { return foreignOutputs(others, other, setting) }
        return .notNeeded(because: "every list has feeds; outputs: [html] in an _index.md turns them off")
    }

    /// Files that templates of a theme make. JSON is nearly always what its search reads.
    private func foreignOutputs(_ names: [String], _ first: String, _ setting: HugoSetting) -> ImportReport.Outcome {
        let kind = setting.lowercasedPath.last ?? "home"
        guard first.lowercased() == "json" else {
            return .notSupported(
                because: "there is no format \(names.listed), which a template of the theme made",
                hint: "put the file into static/, if others read it")
        }
        return .notSupported(
            because: kind == "home"
                ? "index.json was made by a template of the theme, for its search, and Inkstone has its own"
                : "index.json of each \(kind) was made by a template of the theme",
            hint:
                "if others read it, write feeds: {formats: [rss, json], files: {json: index.json}}, which is a JSON Feed"
        )
    }

    mutating func noFeeds(_ setting: HugoSetting) -> ImportReport.Outcome {
        if setting.flag == false { return .notNeeded(because: "every list has feeds") }
        _ = take(setting, as: ["feeds", "formats"], .boolean(false))
        return .takenOver(as: "feeds: {formats: false}")
    }

    mutating func disabledKinds(_ setting: HugoSetting) -> ImportReport.Outcome {
        let kinds = setting.texts.map { $0.lowercased() }
        var taken: [String] = []
        if kinds.contains("rss") {
            _ = noFeeds(setting)
            taken.append("feeds: {formats: false}")
        }
        if kinds.contains("term") {
            _ = take(setting, as: ["taxonomies"], .list([]))
            taken.append("taxonomies: []")
        }
        if taken.isEmpty { return .notNeeded(because: "an extra page does no harm") }
        return .takenOver(as: taken.listed)
    }
}
