import Parsing

/// The names of an edition's folders in addresses. Hugo's rule may give several folders one name; then one without
/// numerals has it, else the first, and the others keep their numerals.
struct FolderSlugs {
    private let rule: Slug.Rule
    /// By name of the folder; empty where the rule gives no two folders one name.
    private var slugs: [String: String] = [:]

    init(_ names: some Sequence<String>, _ rule: Slug.Rule) {
        self.rule = rule
        guard rule.numerals == .hugo else { return }
        var taken: Set<String> = []
        let sorted = Set(names).map { (hasNumeral: Slug.holdsNumeral($0), name: $0) }.sorted {
            $0.hasNumeral != $1.hasNumeral ? $1.hasNumeral : $0.name < $1.name
        }
        for (hasNumeral, name) in sorted {
            let isFree = taken.insert(Slug.ofFile(name, rule)).inserted
            if !isFree, hasNumeral { slugs[name] = Slug.ofFile(name, rule.withNumerals) }
        }
    }

    func slugs(of folders: some Sequence<String>) -> [String] {
        folders.map { slugs[$0] ?? Slug.ofFile($0, rule) }
    }
}
