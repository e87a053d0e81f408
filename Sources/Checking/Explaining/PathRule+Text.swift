import Parsing
import Resolving
import Text

extension PathRule {
    package var text: Message {
        switch self {
        case .url: "url of the front matter"
        case .permalink(let section, let pattern):
            "permalinks of \(section) in \(SiteConfiguration.fileName): \(pattern.text)"
        case .slug: "the folder, and slug of the front matter"
        case .fileName: "the folder and the name of the file"
        }
    }
}
