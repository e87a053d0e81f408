import Files

/// What decides the bytes of a page or a feed, by its parts: while all are the same, so are the bytes.
///
/// Not for what is made faster than it is compared: there the bytes themselves are.
package struct RouteKey: Sendable, Equatable {
    /// A part, with its letter in the manifest.
    package enum Part: String, Sendable, CaseIterable {
        /// Program, settings, theme, and what every page of the edition shows.
        case site = "s"
        /// The front matter and the text of the post.
        case text = "t"
        /// Its place on the site: address, section, terms, translations.
        case place = "p"
        /// The posts before and after it and those that are related.
        case neighbours = "n"
        /// Header and sidebar.
        case frame = "f"
        /// What a list or a feed says about itself.
        case list = "l"
        /// The posts that it shows.
        case posts = "c"
    }

    package let parts: [(part: Part, key: ContentKey)]

    package init(parts: [(part: Part, key: ContentKey)]) {
        self.parts = parts
    }

    /// For each part its letter and 16 digits.
    package var text: String { parts.map { $0.part.rawValue + $0.key.short }.joined(separator: ",") }

    /// As the key of a record.
    package var content: ContentKey {
        var key = KeyBuilder()
        key.add(text)
        return key.key()
    }

    package static func == (left: RouteKey, right: RouteKey) -> Bool { left.text == right.text }

    /// The digits of a part; `nil` where there is no such part.
    package static func part(_ part: Part, of text: String?) -> Substring? {
        text?.split(separator: ",").first { $0.hasPrefix(part.rawValue) }
    }

    /// The parts in which two texts of keys differ.
    package static func difference(_ old: String, _ new: String) -> [Part] {
        func parts(_ text: String) -> [Substring: Substring] {
            Dictionary(text.split(separator: ",").map { ($0.prefix(1), $0.dropFirst()) }) { first, _ in first }
        }
        let (old, new) = (parts(old), parts(new))
        return Part.allCases.filter { old[Substring($0.rawValue)] != new[Substring($0.rawValue)] }
    }
}
