import Parsing
import Resolving
import Text
import Theming

extension ViewValues {
    package static func date(_ moment: Timestamp, _ texts: Texts) -> ViewValues {
        let civil = moment.civil
        return ViewValues([
            "iso": moment.rfc3339, "label": texts.date(civil), "time": texts.time(civil), "year": civil.year,
            "month": civil.month,
            "day": civil.day,
        ])
    }

    package static func named(_ name: String, _ link: String) -> ViewValues {
        ViewValues(["name": name, "link": link])
    }

    package static func titled(_ title: String, _ link: String) -> ViewValues {
        ViewValues(["title": title, "link": link])
    }

    package static func term(_ term: Term, _ addresses: Addresses) -> ViewValues {
        ViewValues(["name": term.title, "link": addresses.link(term.path), "count": term.posts.count])
    }
}
