import Formats

/// Which posts and pages are files such as `/news/a.html`, not folders, called as in Hugo.
package enum UglyURLs: Sendable, Hashable {
    case none
    case all
    /// Those of sections, and terms of taxonomies, by name.
    case sections([String])

    /// - Parameter section: of the post, or the taxonomy of the term; `nil` for pages outside sections.
    package func hold(_ section: String?) -> Bool {
        switch self {
        case .none: false
        case .all: true
        case .sections(let names): section.map(names.contains) == true
        }
    }
}

extension NodeDecoder {
    /// `true` for all, or a list of sections, or Hugo's map from sections to `true`.
    mutating func uglyURLs(_ key: String) -> UglyURLs? {
        switch entry(key)?.value.value {
        case .list?: return strings(key).map(UglyURLs.sections)
        case .map(let sections)?:
            return map(key) { decoder in .sections(sections.map(\.key).filter { decoder.boolean($0) == true }) }
        default: return boolean(key).map { $0 ? .all : .none }
        }
    }
}
