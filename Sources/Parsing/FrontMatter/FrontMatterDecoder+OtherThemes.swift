import Formats
import Keys
import Text

extension FrontMatter {
    /// The keys, in lower case, that `decodeOtherThemes` reads.
    package static let keysOfOtherThemes: Set = [
        "showtoc", "showtableofcontents", "math", "katex", "comment", "showcomments", "searchhidden", "cover", "image",
        "featuredimage", "featured_image", "banner",
    ]

    /// The same of a post that has no files beside it.
    var withoutThumbnail: FrontMatter {
        var copy = self
        copy.thumbnail = nil
        return copy
    }
}

/// Keys of Hugo's other themes that say what a key of Inkstone says. They never cost a message: a site that comes from
/// such a theme is read as it is, and a key of Inkstone's wins.
extension FrontMatterDecoder {
    /// `toc: {enable: true}`; a map without such a member is one for themes.
    mutating func flag(_ value: Node, _ name: String) -> Bool? {
        guard case .map(let members) = value.value else { return values.boolean(of: value, name) }
        addParameter(Node.Entry(key: name, keyRange: value.range, value: value), name: name.lowercased())
        return answer(inside: members)
    }

    /// What a theme calls one of Inkstone's keys.
    mutating func decodeOtherThemes(_ entry: Node.Entry, name: String) {
        switch name {
        case "showtoc", "showtableofcontents": fill(.toc, \.toc, answer(entry.value))
        case "math", "katex": fill(.mathjax, \.mathjax, otherFlag(entry.value))
        case "comment", "showcomments": fill(.comments, \.comments, otherFlag(entry.value))
        case "searchhidden" where answer(entry.value) == true: frontMatter.isSearchable = false
        case "cover", "image", "featuredimage", "featured_image", "banner":
            if let source = Self.picture(entry.value) { take(picture: source, rank: name == "banner" ? 1 : 0) }
        default: break
        }
    }

    /// Pictures among `resources`, by the names that themes look for.
    mutating func pictureOfResources(_ value: Node) {
        guard case .list(let resources) = value.value else { return }
        for resource in resources {
            guard case .map(let members) = resource.value else { continue }
            func text(_ key: String) -> String? {
                members.last { $0.key.lowercased() == key }.flatMap { values.text(of: $0.value) }
            }
            let name = text("name")?.lowercased() ?? ""
            let isPicture = ["featured", "cover", "thumbnail"].contains(where: name.hasPrefix)
            guard isPicture, let source = text("src"), !source.contains("*") else { continue }
            take(picture: source, rank: Self.rankOfResources)
        }
    }

    private static let rankOfResources = 2

    private mutating func take(picture source: String, rank: Int) {
        guard !source.isEmpty, !AddressSafety.isUnsafe(source, isPicture: true), rank < (otherPicture?.rank ?? .max)
        else {
            return
        }
        otherPicture = (source, rank)
    }

    /// The picture of another theme, where the post has no thumbnail.
    mutating func finishOtherThemes() {
        guard let (source, rank) = otherPicture, frontMatter.thumbnail == nil,
            !frontMatter.givenKeys.contains(.thumbnail)
        else { return }
        frontMatter.givenKeys.insert(.thumbnail)
        let (lists, post) = parser.thumbnailVisibility
        frontMatter.thumbnail = Thumbnail(
            source: source, showsInLists: lists, showsOnPost: post, isResource: rank == Self.rankOfResources)
    }

    private mutating func fill(
        _ key: FrontMatterKey, _ place: WritableKeyPath<FrontMatter, Bool?>, _ answer: Bool?
    ) {
        guard let answer, !frontMatter.givenKeys.contains(key), frontMatter[keyPath: place] == nil else { return }
        frontMatter[keyPath: place] = answer
    }

    private func otherFlag(_ value: Node) -> Bool? {
        guard case .map(let members) = value.value else { return answer(value) }
        return answer(inside: members)
    }

    private func answer(inside members: [Node.Entry]) -> Bool? {
        members.last { ["enable", "enabled", "show"].contains($0.key.lowercased()) }.flatMap { answer($0.value) }
    }

    /// A path, or a map with one.
    private static func picture(_ value: Node) -> String? {
        switch value.value {
        case .string(let text): text.trimmed
        case .map(let members):
            members.last { ["image", "src", "url"].contains($0.key.lowercased()) }.flatMap { picture($0.value) }
        default: nil
        }
    }

    /// A layout that says nothing but that the page is one, and those of pages that Inkstone makes itself.
    mutating func layout(_ value: Node, _ name: String) -> String? {
        guard let layout = values.name(of: value, name) else { return nil }
        switch layout.lowercased() {
        case "single", "page", "default", "list", "simple", "section": return nil
        case "search": standIn(for: .search)
        case "archives", "archive": standIn(for: .archives)
        default: return layout
        }
        return nil
    }

    private mutating func standIn(for page: FrontMatter.OwnPage) {
        frontMatter.ownPage = page
        frontMatter.isListed = false
        frontMatter.isSearchable = false
        frontMatter.isInSitemap = false
    }
}
