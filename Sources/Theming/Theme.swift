import Files
import Parsing
import Text

/// Templates, assets and interface texts, read and checked; a site's own theme already laid over those it extends, and
/// the site's own style over both.
package struct Theme: Sendable {
    package let name: String
    package let declaration: ThemeDeclaration
    /// About what does nothing in the theme.
    package let diagnostics: [Diagnostic]
    /// About copies whose originals have changed since.
    package let outdated: [Diagnostic]
    package let templates: Templates
    package let required: RequiredTemplates<TemplateSource>
    package let assets: Assets
    /// Interface texts by language file (`zh-CN`).
    package let texts: [String: [String: String]]
    /// Files that are published at the root as they are.
    package let statics: [PublishedFile]
    /// All files of the theme and of those it extends.
    package let inputs: [SourceFile]
    /// By edition.
    package var styles: [Style] = []

    /// Of all its files.
    package var key: ContentKey {
        var key = KeyBuilder()
        for file in inputs.sorted(by: { $0.path < $1.path }) { key.add(ContentKey(ofFile: file.path, file.bytes)) }
        return key.key()
    }
}
