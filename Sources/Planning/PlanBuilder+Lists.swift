import Feeds
import Parsing
import Resolving
import Text

extension PlanBuilder {
    /// Home, sections, terms and months with their further pages and feeds.
    mutating func addLists(_ index: EditionIndex, _ map: inout SitemapEntries) {
        let edition = site.editions[index]
        addList(index, .home, "the home page", &map)
        for section in edition.sections.typedIndices {
            addList(index, .section(section), "the section \(edition.sections[section].name)", &map)
        }
        for (number, taxonomy) in zip(edition.taxonomies.typedIndices, edition.taxonomies) {
            guard site.isUsed(taxonomy: number) else { continue }
            addTaxonomy(index, number)
            // Where no post has a term nothing leads to the list.
            guard !taxonomy.terms.isEmpty else { continue }
            addIntroduction(index, .taxonomy(number), lastChange: nil, &map)
            for term in taxonomy.terms.typedIndices {
                let name = "\(taxonomy.name) “\(taxonomy.terms[term].name)”"
                addList(index, .term(taxonomy: number, term), name, &map)
                addRecordFiles(index, .term(taxonomy: number, term))
            }
            addOtherNames(index, of: taxonomy)
        }
        addChanges(index, &map)
        guard !edition.months.isEmpty else { return }
        add(edition.archivesPath, .archives(edition: index), "archives")
        map.add(edition.archivesPath)
        if edition.hasDayFeeds(site.configuration) { addFeeds(index, .days, "archives") }
        sidebars?.add(nil, side: site.configuration.sidebar.list)
        for month in edition.months.typedIndices {
            let name = "the archive of \(edition.months[month].year)-\(edition.months[month].month.padded(to: 2))"
            addPages(index, .month(month), name)
            map.add(edition.months[month].path, lastChange: edition.lastChange(of: .month(month)))
            for (day, list) in edition.months[month].days.enumerated() {
                addPages(index, .day(month, day), "\(name)-\(list.number.padded(to: 2))")
                map.add(list.path, lastChange: edition.lastChange(of: .day(month, day)))
            }
        }
    }

    /// All terms on one page; the further pages that Hugo's themes make of them lead to it.
    private mutating func addTaxonomy(_ index: EditionIndex, _ number: TaxonomyIndex) {
        let taxonomy = site.editions[index].taxonomies[number]
        let source = taxonomy.introduction?.source.path ?? "list of \(taxonomy.name)"
        add(taxonomy.path, .taxonomy(edition: index, number), source)
        addFeeds(index, .taxonomy(number), source)
        sidebars?.add(taxonomy.introduction, side: site.configuration.sidebar.list)
        for page in 1...ListPages.total(taxonomy.terms.count, per: site.configuration.paginate) {
            add(taxonomy.path.page(.numbered(page), site.configuration), .redirect(to: taxonomy.path), source)
        }
    }

    mutating func addList(
        _ index: EditionIndex, _ subject: ListSubject, _ source: String, _ map: inout SitemapEntries
    ) {
        let edition = site.editions[index]
        let source = edition.introduction(of: subject)?.source.path ?? source
        addPages(index, subject, source)
        addFeeds(index, subject, source)
        addIntroduction(index, subject, lastChange: edition.lastChange(of: subject), &map)
    }

    /// What the `_index.md` of a list says about its addresses.
    private mutating func addIntroduction(
        _ index: EditionIndex, _ subject: ListSubject, lastChange: Timestamp?, _ map: inout SitemapEntries
    ) {
        let edition = site.editions[index]
        let file = edition.introduction(of: subject)
        if let file {
            addAliases(of: file, at: edition.path(of: subject))
            addFile(of: file, at: edition.path(of: subject))
        }
        addUglyAddresses(of: subject, in: edition)
        if file?.frontMatter.isInSitemap ?? true {
            map.add(
                edition.path(of: subject), lastChange: lastChange, alternates: site.alternates(of: subject, in: index))
        }
    }

    /// A list is a folder; a `url` that names a file leads to it.
    private mutating func addFile(of introduction: ParsedPost, at path: SitePath) {
        guard let url = introduction.frontMatter.url, let file = SitePath(written: url.text),
            !file.decoded.hasSuffix("/")
        else { return }
        add(file, .redirect(to: path), introduction.source.path, .alias)
    }

    /// Where posts are files, so are terms in Hugo, and their further pages.
    private mutating func addUglyAddresses(of subject: ListSubject, in edition: Edition) {
        guard case .term(let taxonomy, _) = subject,
            site.configuration.uglyURLs.hold(edition.taxonomies[taxonomy].name)
        else { return }
        let pages = ListPages(of: subject, in: edition, site.configuration)
        let path = edition.path(of: subject)
        add(path.named, .redirect(to: path), "ugly_urls", .alias)
        for number in 1...pages.total {
            let page = path.page(.numbered(number), site.configuration)
            let isPage = pages.all.contains(.numbered(number))
            add(page.named, .redirect(to: isPage ? page : path), "ugly_urls", .alias)
        }
    }

    private mutating func addPages(_ index: EditionIndex, _ subject: ListSubject, _ source: String) {
        let edition = site.editions[index]
        let path = edition.path(of: subject)
        let pages = ListPages(of: subject, in: edition, site.configuration)
        for page in pages.all {
            add(path.page(page, site.configuration), .list(edition: index, subject, page), source)
            if edition.hasData(subject, site.configuration) {
                let file = path.page(page, site.configuration).file(ListData.fileName)
                add(file, .listData(edition: index, subject, page), source)
            }
            guard SidebarPlan.mayShare(page, of: subject) else { continue }
            sidebars?.add(
                edition.introduction(of: subject),
                side: subject == .home ? site.configuration.sidebar.home : site.configuration.sidebar.list)
        }
        for number in pages.redirected {
            add(path.page(.numbered(number), site.configuration), .redirect(to: path), source)
        }
    }

    private mutating func addFeeds(_ index: EditionIndex, _ subject: ListSubject, _ source: String) {
        let edition = site.editions[index]
        for format in edition.feedFormats(of: subject, site.configuration) {
            add(
                edition.path(of: subject).file(site.configuration.feeds.fileName(format)),
                .feed(edition: index, subject, format), source)
        }
    }
}

extension Site {
    /// Whether any language has a list of a term of a taxonomy, or the site names it.
    fileprivate func isUsed(taxonomy: TaxonomyIndex) -> Bool {
        configuration.namesTaxonomies
            || editions.contains { !$0.taxonomies[taxonomy].terms.isEmpty }
    }
}
