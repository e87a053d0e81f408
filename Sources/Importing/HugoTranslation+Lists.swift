/// Which lists and feeds there are, and their addresses.
extension HugoTranslation {
    func mustBe(_ wanted: Bool, _ setting: HugoSetting, _ reason: String, hint: String) -> ImportReport.Outcome {
        setting.flag == wanted ? .notNeeded(because: reason) : .notSupported(because: reason, hint: hint)
    }

    func paginationPath(_ setting: HugoSetting) -> ImportReport.Outcome {
        if setting.text == "page" { return .notNeeded(because: "the second page is at page/2/") }
        return .notSupported(
            because: "the second page is at page/2/",
            hint: "redirect on your web server: \(setting.text ?? "")/2/ to page/2/")
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
    mutating func permalink(_ setting: HugoSetting) -> ImportReport.Outcome {
        var section = Array(setting.path.dropFirst())
        if section.count == 2, section[0].lowercased() == "page" { section.removeFirst() }
        let taxonomies = configuration.settings.filter { $0.lowercasedPath.first == "taxonomies" }.compactMap(\.text)
        guard section.count == 1, !(taxonomies + ["tags", "categories"]).contains(section[0]),
            let pattern = setting.text
        else {
            return .notSupported(
                because: "only posts have patterns; the paths of sections and terms come from their names",
                hint: "redirect the old addresses on your web server")
        }
        return take(setting, as: ["permalinks", section[0]], .string(pattern.hasPrefix("/") ? pattern : "/" + pattern))
    }

    // MARK: Feeds

    mutating func feedLimit(_ setting: HugoSetting) -> ImportReport.Outcome {
        guard let limit = setting.number, limit > 0 else {
            return .notNeeded(because: "a feed has the 20 newest posts; feeds: {limit: …} changes that")
        }
        return take(setting, as: ["feeds", "limit"])
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
        if !others.isEmpty {
            return .notSupported(
                because: "there is no format \(others.joined(separator: ", "))",
                hint: "the site has its own search, and feeds as RSS, Atom and JSON Feed")
        }
        return .notNeeded(because: "every list has feeds; outputs: [html] in an _index.md turns them off")
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
        return .takenOver(as: taken.joined(separator: ", "))
    }
}
