import Foundation
import Publishing
import Synchronization
import Text

/// One state of a site: its files, and what its author is told. Immutable but for what is made when asked for.
struct SiteState: Sendable {
    /// Counts from 1.
    let number: Int
    /// Of the last plan that was possible; `nil` when there was none yet.
    let files: SiteFiles?
    /// When a post becomes due or expires, in seconds since 1970.
    private let nextChange: Int64
    private let known: [Diagnostic]
    private var bodies: [Diagnostic] = []
    private var check: BodyCheck?

    init(number: Int, planned: PlannedSite, now: Timestamp) {
        self.number = number
        files = SiteFiles(PreviewedSite(planned, now: now))
        nextChange = planned.nextChange
        known = planned.knownDiagnostics
        check = BodyCheck(planned)
        bodies = check?.diagnostics ?? []
        // After an edit there are few, and their author looks at one of them.
        if let remaining = check?.remaining, remaining <= 4 { _ = checkBodies(remaining) }
    }

    /// A site that cannot be planned goes on as it was.
    init(number: Int, failure: SetupError, previous: SiteState?) {
        self.number = number
        files = previous?.files
        nextChange = previous?.nextChange ?? .max
        known = failure.diagnostics
    }

    /// Sorted.
    var diagnostics: [Diagnostic] { (known + bodies).sorted() }

    /// Whether all bodies have been looked at.
    var isChecked: Bool { check == nil }

    /// Looks at some bodies more.
    /// - Returns: whether that was the last of them and there is something new to say.
    mutating func checkBodies(_ count: Int) -> Bool {
        check?.check(count)
        guard check?.remaining == 0, let found = check?.diagnostics else { return false }
        check = nil
        defer { bodies = found }
        return found != bodies
    }

    /// Milliseconds until a post becomes due or expires; negative when none will.
    var patience: Int32 {
        if nextChange == .max { return -1 }
        return Int32(
            clamping: Int((Double(nextChange) - Date().timeIntervalSince1970).clamped(to: 0.001...1e6) * 1_000))
    }

    /// Whether a post has become due or expired since.
    var isOutdated: Bool { nextChange <= Int64(Date().timeIntervalSince1970) }
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
        min(max(self, range.lowerBound), range.upperBound)
    }
}

/// The files of a site at each of the server's names.
final class SiteFiles: Sendable {
    private let site: PreviewedSite
    private let standard: PlannedFiles
    private let others = Mutex<[String: PlannedFiles]>([:])

    init(_ site: PreviewedSite) {
        self.site = site
        standard = PlannedFiles(site)
    }

    /// - Parameter origin: by which the reader came, when it is not the one that the server tells.
    func library(at origin: String?) -> PlannedFiles {
        guard let origin else { return standard }
        return others.withLock { others in
            if let files = others[origin] { return files }
            let files = PlannedFiles(site.at(origin: origin))
            others[origin] = files
            return files
        }
    }

    func links(publishedFrom changed: Set<String>) -> [String] { site.links(publishedFrom: changed) }

    var basePath: String { site.basePath }
}

/// What the terminal is told about a new state.
struct SiteNews: Sendable {
    let site: SiteState
    let changed: Set<String>
    /// What the plan took; `nil` for news about the same plan.
    let duration: Duration?
}
