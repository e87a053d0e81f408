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

        fileprivate var letter: UInt8 { rawValue.utf8.first ?? 0 }
    }

    package let parts: [(part: Part, key: ContentKey)]

    package init(parts: [(part: Part, key: ContentKey)]) {
        self.parts = parts
    }

    /// For each part its letter and 16 digits.
    package var text: String {
        String(unsafeUninitializedCapacity: parts.count * 18) { buffer in
            for (index, (part, key)) in parts.enumerated() {
                let start = index * 18
                buffer[start] = part.letter
                key.writeShort(to: buffer, at: start + 1)
                buffer[start + 17] = UInt8(ascii: ",")
            }
            return max(0, parts.count * 18 - 1)
        }
    }

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
