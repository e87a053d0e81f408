import Formats
import Text

/// The patterns by which posts and lists get their paths.
package struct Permalinks: Sendable {
    /// Of posts by section.
    package var posts: [String: PermalinkPattern] = [:]
    /// Of lists by their section or taxonomy.
    package var lists: [Kind: [String: PermalinkPattern]] = [:]

    /// A kind of list that has patterns of its own, called as in Hugo.
    package enum Kind: String, Sendable, CaseIterable {
        case section, taxonomy, term
    }

    package var isEmpty: Bool { posts.isEmpty && lists.isEmpty }

    /// Patterns of posts by section; below the name of a kind of page, as Hugo has it, those of that kind.
    mutating func read(_ decoder: inout NodeDecoder) {
        for entry in decoder.entries {
            guard case .map = entry.value.value else {
                if let pattern = decoder.permalinkPattern(entry.key) { posts[entry.key] = pattern }
                continue
            }
            let kind = Kind(rawValue: entry.key)
            guard kind != nil || entry.key == "page" else {
                decoder.report(
                    .error, at: entry.keyRange, "“\(decoder.prefix)\(entry.key)” is not a kind of page",
                    hint: "write page, section, taxonomy or term, or a pattern: \(entry.key): /:section/:slug/")
                continue
            }
            let patterns = decoder.map(entry.key) { $0.permalinkPatterns() } ?? [:]
            if let kind {
                lists[kind] = patterns
            } else {
                posts.merge(patterns) { $1 }
            }
        }
    }
}

extension NodeDecoder {
    fileprivate mutating func permalinkPatterns() -> [String: PermalinkPattern] {
        var patterns: [String: PermalinkPattern] = [:]
        for entry in entries {
            if let pattern = permalinkPattern(entry.key) { patterns[entry.key] = pattern }
        }
        return patterns
    }

    /// A path with tokens such as `:year`; `nil` when one is unknown.
    fileprivate mutating func permalinkPattern(_ key: String) -> PermalinkPattern? {
        guard let entry = entry(key), let text = string(key) else { return nil }
        do throws(PermalinkPattern.Mistake) {
            return try PermalinkPattern(text)
        } catch {
            switch error {
            case .unknownToken(let name):
                let known = PermalinkPattern.Token.allCases.map(\.rawValue)
                report(
                    .error, at: entry.value.range, "“:\(name)” cannot be part of a permalink",
                    hint: "write :\(NearestName.nearest(to: name, among: known) ?? "slug")")
            case .unreadable(let mistake):
                report(.error, at: entry.value.range, mistake.message(text), hint: mistake.hint(text, key))
            case .noPath:
                report(
                    .error, at: entry.value.range, "“\(text)” is not a permalink pattern",
                    hint: "write \(key): /:section/:slug/")
            }
            return nil
        }
    }
}
