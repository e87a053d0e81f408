import Files
import Shortcodes
import Text

/// A Markdown file that has been read and whose front matter has been parsed; its place on the site is not known yet.
///
/// A class, because tens of thousands of them pass through every stage and their front matter is large. Immutable.
package final class ParsedPost: Sendable {
    package let file: ContentFile
    package let source: SourceFile
    /// Of the file's bytes; then of all that decides what is parsed: path, bytes, and defaults of folders.
    package let contentKey, key: ContentKey
    /// The bytes of `source` after the front matter.
    package let body: Range<Int>
    package let frontMatter: FrontMatter
    /// `frontMatter.shownDate`, which sorting asks for often: to ask there copies the front matter.
    package let shownDate: Timestamp?
    /// Whether the body marks where its introduction ends.
    package let hasDivider: Bool
    /// Of the body, at its top; they are rendered with the page.
    package let shortcodes: [Shortcode]
    /// Mistakes in them.
    let shortcodeDiagnostics: [Diagnostic]

    init(
        file: ContentFile, source: SourceFile, contentKey: ContentKey, key: ContentKey, body: Range<Int>,
        frontMatter: FrontMatter
    ) {
        self.file = file
        self.source = source
        self.contentKey = contentKey
        self.key = key
        self.body = body
        let hasResource = frontMatter.thumbnail?.isResource == true
        self.frontMatter = hasResource && file.kind != .bundle ? frontMatter.withoutThumbnail : frontMatter
        shownDate = frontMatter.shownDate
        (shortcodes, shortcodeDiagnostics) = Shortcode.all(in: body, of: source)
        hasDivider = source.bytes.withUnsafeBufferPointer {
            UnsafeBufferPointer(rebasing: $0[body]).firstIndex(of: "<!--more-->") != nil
        }
    }

    /// Whether a site that has one of the two would be the same with the other, but for the text: the bytes of the front
    /// matter, and what is found of fields, are all that a post's place depends on, and unknown shortcodes are counted for the whole site.
    package func differsInTextOnly(from other: ParsedPost) -> Bool {
        file == other.file && hasDivider == other.hasDivider && shortcodes == other.shortcodes
            && frontMatter.decidedFields == other.frontMatter.decidedFields
            && source.bytes[..<body.lowerBound] == other.source.bytes[..<other.body.lowerBound]
    }
}
