import Files
import Fonts
import Parsing
import Resolving
import Text
import Theming

/// The faces in which editions set their large titles, where `params.style.title_font` asks for them: files of a few
/// characters each, and a style sheet that says which character is in which.
///
/// The names of the files follow from the characters, so that nothing has to be made to plan them. The sheet has a fixed
/// name: a hash in it would be in every page, and a new character would change them all.
package struct TitleFaces: Sendable {
    package let subsetter: FontSubsetter
    /// By edition; `nil` where titles are set in the fonts of readers' systems.
    package let editions: [Face?]

    package struct Face: Sendable {
        package let region: FontSubsetter.Region
        package let sheet: SitePath
        /// The custom property of the theme that lists the fonts of titles.
        let property: String
        package let files: [File]
        /// Bytes of the file that holds a character of the group.
        private let sizes: [CharacterGroup: Int]

        /// Whether a page may load what titles need: one that would load more is set in the fonts of readers’ systems,
        /// all of it, because no title mixes faces.
        package func suffices(for titles: [String]) -> Bool {
            let groups = Set(titles.lazy.flatMap(\.unicodeScalars).compactMap(CharacterGroup.init))
            return groups.reduce(0) { $0 + (sizes[$1] ?? 0) } <= Self.limit
        }

        /// Of the files of a page, in bytes.
        static let limit = 60_000
    }

    /// Some of the characters.
    package struct File: Sendable {
        package let path: SitePath
        /// Sorted.
        package let scalars: [Unicode.Scalar]
        /// Of all that decides about its bytes.
        package let key: RouteKey
    }

    /// Where the licence of the font is published.
    package static let licence = SitePath(decoded: "/assets/title/licence.txt")

    /// The faces that a site asks for; `nil` where it asks for none, and with a warning where this machine cannot make them.
    package static func find(
        for site: Site, theme: Theme, in places: FontSubsetter.Places
    ) -> (faces: TitleFaces?, diagnostics: [Diagnostic]) {
        let asking = site.editions.editionIndices.filter { theme.asksForTitleFont($0) }
        guard !asking.isEmpty else { return (nil, []) }
        let regions = site.editions.editionIndices.map { index in
            asking.contains(index) ? FontSubsetter.Region(language: site.editions[index].language.code) : nil
        }
        guard regions.contains(where: { $0 != nil }) else { return (nil, [uselessness]) }
        do throws(FontSubsetter.Missing) {
            let subsetter = try FontSubsetter(places)
            let faces = zip(site.editions.editionIndices, regions).map { index, region in
                region.map { Face(site.editions[index], index, $0, theme: theme, subsetter) }
            }
            return (TitleFaces(subsetter: subsetter, editions: faces), [])
        } catch {
            return (nil, [absence(of: error.file)])
        }
    }

    /// Of what makes the faces; `nil` where something is missing.
    package static func version(in places: FontSubsetter.Places) -> String? {
        do throws(FontSubsetter.Missing) { return try FontSubsetter(places).version } catch { return nil }
    }

    private static func absence(of file: String) -> Diagnostic {
        Diagnostic(
            .warning, file: SiteConfiguration.fileName,
            "titles are set in the fonts of readers’ systems: there is no \(file)",
            hint: "install what title_font needs with apt install \(FontSubsetter.packages)")
    }

    private static var uselessness: Diagnostic {
        Diagnostic(
            .warning, file: SiteConfiguration.fileName,
            "“params.style.title_font” changes nothing: no edition is Chinese, Japanese or Korean",
            hint: "leave title_font out, or name fonts that your readers have with serif: [Georgia, serif]")
    }
}

extension TitleFaces.Face {
    fileprivate init(
        _ edition: Edition, _ index: EditionIndex, _ region: FontSubsetter.Region, theme: Theme,
        _ subsetter: FontSubsetter
    ) {
        var groups: [CharacterGroup: Set<Unicode.Scalar>] = [:]
        // All of ASCII, so that its files stay the same.
        for scalar in edition.titleCharacters(theme).union((0x21...0x7E).map { Unicode.Scalar($0) }) {
            if let group = CharacterGroup(of: scalar) { groups[group, default: []].insert(scalar) }
        }
        self.region = region
        sizes = Dictionary(uniqueKeysWithValues: groups.map { ($0, $0.size(ofCharacters: $1.count, region)) })
        sheet = edition.root.file("title-font.css")
        property = theme.declaration.titles ?? ""
        files = groups.sorted { $0.key < $1.key }.map { group, scalars in
            let scalars = scalars.sorted()
            var key = KeyBuilder()
            key.add(subsetter.version)
            key.add(region.rawValue)
            for scalar in scalars { key.add(Int(scalar.value)) }
            let whole = key.key()
            let name = "\(group.name).\(whole.text.prefix(12)).woff2"
            return TitleFaces.File(
                path: SitePath(decoded: "/assets/title/\(name)"), scalars: scalars,
                key: RouteKey(parts: [(.site, whole)]))
        }
    }

    /// The style sheet: each file is asked for when a title holds one of its characters.
    package func css(_ addresses: Addresses) -> [UInt8] {
        var css = ":root:root:root{\(property):\"Title\",var(--serif)}\n"
        for file in files {
            css +=
                "@font-face{font-family:Title;font-weight:700;font-display:swap;"
                + "src:url(\(addresses.link(file.path)));unicode-range:\(file.range)}\n"
        }
        return Array(css.utf8)
    }
}

extension TitleFaces.File {
    /// As style sheets write it (CSS Fonts 4, 4.5).
    fileprivate var range: String {
        var ranges: [ClosedRange<UInt32>] = []
        for value in scalars.map(\.value) {
            if let last = ranges.last, last.upperBound + 1 == value {
                ranges[ranges.count - 1] = last.lowerBound...value
            } else {
                ranges.append(value...value)
            }
        }
        return ranges.map { range in
            let ends = range.count == 1 ? [range.lowerBound] : [range.lowerBound, range.upperBound]
            return "U+" + ends.map { String($0, radix: 16) }.joined(separator: "-")
        }.joined(separator: ",")
    }
}

extension Edition {
    /// The characters of all that pages have as their large title.
    fileprivate func titleCharacters(_ theme: Theme) -> Set<Unicode.Scalar> {
        var known: Set<Unicode.Scalar> = []
        func add(_ text: String) {
            for scalar in text.unicodeScalars where scalar.value > 0x7E { known.insert(scalar) }
        }
        add(title)
        for post in posts + pages { add(post.title) }
        for section in sections { add(section.title) }
        for taxonomy in taxonomies {
            if let title = taxonomy.introduction?.frontMatter.title { add(title) }
            for term in taxonomy.terms { add(term.title) }
        }
        if let title = homeIntroduction?.frontMatter.title { add(title) }
        for (name, text) in InterfaceTexts.texts(theme.texts, for: language.code)
        where name.hasSuffix("_title") || name == "month_names" || name == "date" {
            add(text)
        }
        return known
    }
}
