import Feeds
import Parsing
import Resolving
import Text

/// What is told of posts elsewhere than on their pages.
extension PlannedSite {
    package func summary(of post: PostIndex, in edition: EditionIndex) -> PostSummary {
        renderer.summary(of: post, in: edition)
    }

    /// A text of the interface with values filled in; empty where the theme has none.
    package func text(_ name: String, _ values: KeyValuePairs<String, String>, in edition: EditionIndex) -> String {
        renderer.texts(of: edition).filled(name, values)
    }

    /// A day as a language writes it.
    package func dateText(_ day: CivilTime, in edition: EditionIndex) -> String {
        renderer.texts(of: edition).date(day)
    }
}
