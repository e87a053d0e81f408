import Resolving
import Theming

extension ListSubject {
    /// The kind of its pages.
    package var kind: PageKind {
        switch self {
        case .home: .home
        case .section: .section
        case .term, .changes: .term
        case .taxonomy: .taxonomy
        case .month, .day: .month
        }
    }
}
