import Parsing

/// Finds the same post in other editions: by `translationKey`, else by the path without language suffix and edition
/// folder.
struct TranslationLookup {
    private var partners: [String: [Post.Translation]] = [:]

    init(_ drafts: [EditionDraft]) {
        guard drafts.count > 1 else { return }
        partners.reserveCapacity(drafts.reduce(0) { $0 + $1.placed.count })
        for draft in drafts {
            for placed in draft.placed {
                let key = placed.translationKey
                // Of two posts of one edition the first by path is the partner of the others.
                guard partners[key]?.last?.edition != draft.index else { continue }
                partners[key, default: []].append(Post.Translation(edition: draft.index, path: placed.path))
            }
        }
    }

    func translations(of post: EditionDraft.Placed, in edition: EditionIndex) -> [Post.Translation] {
        partners.isEmpty ? [] : partners[post.translationKey]?.filter { $0.edition != edition } ?? []
    }
}
