import Parsing
import Planning
import Records
import Resolving
import Text
import Theming

/// What pages of lists are called, and where they are.
extension EditionPages {
    /// The pages from the home page to a list.
    func trail(to subject: ListSubject) -> [UInt8] {
        let place = Breadcrumbs.Place(name: title(of: subject), path: edition.path(of: subject))
        switch subject {
        case .home: return breadcrumbs.trail([])
        case .section(let index): return breadcrumbs.trail(toSection: index)
        case .term(let taxonomy, _):
            let taxonomy = edition.taxonomies[taxonomy]
            return breadcrumbs.trail([.init(name: context.title(of: taxonomy), path: taxonomy.path), place])
        case .taxonomy, .changes: return breadcrumbs.trail([place])
        case .month:
            let archives = Breadcrumbs.Place(name: context.texts["archives_title"], path: edition.archivesPath)
            return breadcrumbs.trail([archives, place])
        case .day(let month, _):
            let archives = Breadcrumbs.Place(name: context.texts["archives_title"], path: edition.archivesPath)
            let above = Breadcrumbs.Place(name: title(of: .month(month)), path: edition.months[month].path)
            return breadcrumbs.trail([archives, above, place])
        }
    }

    func title(of subject: ListSubject) -> String {
        switch subject {
        case .home: edition.homeIntroduction?.frontMatter.title ?? edition.title
        case .section(let index): edition.sections[index].title
        case .term(let taxonomy, let index): edition.taxonomies[taxonomy].terms[index].title
        case .taxonomy(let index): context.title(of: edition.taxonomies[index])
        case .changes(let number): records.title(ofChanges: number)
        case .month(let index):
            context.texts.filled(
                "month_title",
                [
                    "year": String(edition.months[index].year), "month": String(edition.months[index].month),
                    "month_name": context.texts.name(ofMonth: edition.months[index].month),
                ])
        case .day(let month, let day):
            name(of: edition.months[month].days[day], in: edition.months[month])
        }
    }

    /// The lists of the days of a busy month.
    func days(of subject: ListSubject) -> [ViewValues] {
        guard case .month(let index) = subject else { return [] }
        return edition.months[index].days.map { day in
            ViewValues([
                "name": name(of: day, in: edition.months[index]),
                "link": context.addresses.link(day.path), "count": day.posts.count,
            ])
        }
    }

    func taxonomyLink(of subject: ListSubject) -> ViewValues? {
        guard case .term(let index, _) = subject else { return nil }
        let taxonomy = edition.taxonomies[index]
        return .titled(context.title(of: taxonomy), context.addresses.link(taxonomy.path))
    }

    private func name(of day: Day, in month: Month) -> String {
        context.texts.date(CivilTime(year: month.year, month: month.month, day: day.number))
    }
}
