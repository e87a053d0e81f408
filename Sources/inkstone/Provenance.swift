import CCommit
import Text

/// Where this program comes from, as `make` said it; no output of a site depends on it.
enum Provenance {
    /// 40 digits, with `-dirty` behind them where files differed; `nil` when nobody knows.
    static let commit = known(inkstone_commit())
    /// `owner/name` on GitHub, where the program was released; `nil` for one that was built elsewhere.
    static let repository = known(inkstone_repository())
    private static let date = known(inkstone_date())

    /// `0.1.0 (2708e90a08, 2026-11-28)`.
    static var version: String {
        let parts = [commit.map(shortened), date].compactMap { $0 }
        return parts.isEmpty ? Inkstone.version : "\(Inkstone.version) (\(parts.joined(separator: ", ")))"
    }

    private static func shortened(_ commit: String) -> String {
        let parts = commit.split(separator: "-", maxSplits: 1)
        return ([parts[0].prefix(10)] + parts.dropFirst()).joined(separator: "-")
    }

    private static func known(_ text: UnsafePointer<CChar>?) -> String? {
        guard let text = text.map({ String(cString: $0) }), !text.isEmpty else { return nil }
        return text
    }
}
