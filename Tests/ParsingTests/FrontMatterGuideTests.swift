import Foundation
import Keys
import Testing

/// The guide names every key of the front matter, in each language.
@Suite struct FrontMatterGuideTests {
    /// Other names of keys that the guide has under the first.
    private static let aliases: Set<String> = [
        "modified", "pubdate", "unpublishdate", "published", "menus", "_build",
    ]

    @Test(arguments: ["zh-CN", "en"])
    func everyKeyIsListed(language: String) throws {
        let guide = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "content/\(language)/guide/write-a-post.md")
        let text = try String(contentsOf: guide, encoding: .utf8).lowercased()
        for name in FrontMatterKey.allNames where !Self.aliases.contains(name) {
            #expect(text.contains("`\(name)`"), "\(name)")
        }
    }
}
