import Dates
import Fields
import Formats
import Keys
import Text

/// Parses the front matter of posts and pages. Made once per build from the site's configuration; called from all
/// threads at once.
package struct FrontMatterParser: Sendable {
    /// Lower case.
    package let taxonomies: Set<String>
    package let dates: DateParser
    let thumbnailVisibility: (showsInLists: Bool, showsOnPost: Bool)
    /// Of the base URL, encoded.
    let basePath: String
    let fields: FieldSet
    private let finder: FieldFinder

    /// - Parameter configuration: gives the taxonomies, the time zone (UTC when it names none) and the thumbnail's
    ///   visibility where a post does not set it.
    package init(_ configuration: SiteConfiguration) {
        taxonomies = Set(configuration.taxonomies.map { $0.lowercased() })
        dates = DateParser(clock: SiteClock(configuration.timeZone) ?? .utc)
        thumbnailVisibility = configuration.thumbnail
        basePath = Addresses(baseURL: configuration.baseURL).basePath
        fields = configuration.fields
        finder = FieldFinder(fields, dates)
    }

    /// The front matter of a file and the place of its body.
    package struct Result: Sendable {
        /// `nil` when the front matter cannot be read: it is unknown whether the author wants the text published, so it
        /// is withheld. At least one diagnostic is then an error.
        package var frontMatter: FrontMatter?
        /// The bytes of the body; empty when nothing says where it begins.
        package var body: Range<Int>
        /// Sorted by place.
        package var diagnostics: [Diagnostic]

        package init(frontMatter: FrontMatter? = nil, body: Range<Int>, diagnostics: [Diagnostic]) {
            self.frontMatter = frontMatter
            self.body = body
            self.diagnostics = diagnostics
        }
    }

    /// Parses one file. A file without front matter is a body alone; a value of the wrong kind costs that key only.
    package func parse(_ source: SourceFile) -> Result {
        let block = FrontMatterBlock(of: source.bytes)
        let mistake = source.encodingError() ?? block.mistake(in: source, taxonomies: taxonomies)
        if let mistake { return Result(frontMatter: nil, body: block.body, diagnostics: [mistake]) }
        guard let format = block.format else {
            return Result(frontMatter: FrontMatter(), body: block.body, diagnostics: [])
        }
        let read = NodeReader.read(format, in: block.content, of: source)
        guard let entries = read.entries else {
            return Result(frontMatter: nil, body: block.body, diagnostics: read.diagnostics.sorted())
        }
        var decoder = FrontMatterDecoder(entries, of: source, in: format, for: self)
        decoder.decode()
        let diagnostics = read.diagnostics + decoder.values.diagnostics
        return Result(
            frontMatter: decoder.frontMatter, body: block.body,
            diagnostics: diagnostics.count > 1 ? diagnostics.sorted() : diagnostics)
    }

    /// The bytes of a key's value, for a diagnostic about what the value means to the site. Reads the file again, so
    /// that posts need not remember places.
    ///
    /// - Parameter key: any of the key's names, such as `tags`, `slug` or `lastmod`, in lower case.
    package func range(of key: String, in source: SourceFile) -> Range<Int>? {
        let wanted = FrontMatterKey(lowercased: key)
        return Self.entries(of: source).last { entry in
            let name = entry.key.lowercased()
            return name == key || (wanted != nil && FrontMatterKey(lowercased: name) == wanted)
        }?.value.range
    }

    /// The bytes of a key's value. Reads the file again.
    package static func range(of key: FrontMatterKey, in source: SourceFile) -> Range<Int>? {
        entries(of: source).last { FrontMatterKey(lowercased: $0.key.lowercased()) == key }?.value.range
    }

    /// The entries of a file's front matter, in their order; empty where it cannot be read. Reads the file again.
    package static func entries(of source: SourceFile) -> [Node.Entry] {
        let block = FrontMatterBlock(of: source.bytes)
        guard let format = block.format, source.encodingError() == nil else { return [] }
        return NodeReader.read(format, in: block.content, of: source).entries ?? []
    }

    /// The format of a file's front matter; `nil` where it has none.
    package static func format(of source: SourceFile) -> DataFormat? { FrontMatterBlock(of: source.bytes).format }

    /// Fills what a post leaves open with defaults that an `_index.md` above it gives to everything below. Of several,
    /// the nearest comes first. What is wrong with them was said when the `_index.md` was parsed.
    func fill(_ frontMatter: inout FrontMatter, from defaults: [Node.Entry]) {
        let source = SourceFile(path: "", bytes: [])
        let found = frontMatter.decidedFields.isEmpty ? [] : frontMatter.takeOutFound(fields)
        var decoder = FrontMatterDecoder(defaults, of: source, in: nil, for: self, filling: frontMatter)
        decoder.decode()
        frontMatter = decoder.frontMatter
        for field in found { frontMatter.take(field, fields) }
    }

    /// What the rules of the site's fields find in a post.
    package func addFields(to result: inout Result, of source: SourceFile) {
        guard !fields.isEmpty, let frontMatter = result.frontMatter else { return }
        let text = FieldFinder.Text(
            source: source, body: result.body, title: frontMatter.title, given: { frontMatter.texts(of: $0) },
            placeOfTitle: { range(of: "title", in: source) })
        let (found, diagnostics) = finder.found(in: text) { field in
            frontMatter.decidedFields.contains { $0.field == field }
        }
        for field in found { result.frontMatter?.take(field, fields) }
        if !diagnostics.isEmpty { result.diagnostics = (result.diagnostics + diagnostics).sorted() }
    }
}
