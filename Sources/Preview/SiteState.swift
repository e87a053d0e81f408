import Foundation
import Publishing
import Synchronization
import Text

/// One state of a site: its files, and the messages for its author. Immutable except for values that are made lazily.
struct SiteState: Sendable {
    /// Counts from 1.
    let number: Int
    /// Of the last plan that was possible; `nil` when there was none yet.
    let files: PlannedFiles?
    /// When a post becomes due or expires, in seconds since 1970.
    private let nextChange: Int64
    private let known: [Diagnostic]
    private var bodies: [Diagnostic] = []
    /// A site that cannot be planned: its bodies are looked at when it can.
    private var isStopped = false
    /// Kept to the end: the next state takes over what it found.
    private var check: BodyCheck?

    init(number: Int, planned: PlannedSite, now: Timestamp, previous: SiteState?) {
        self.number = number
        files = PlannedFiles(planned, now: now)
        nextChange = planned.nextChange
        known = planned.knownDiagnostics
        var check = BodyCheck(planned, after: previous?.check)
        // After an edit there are few, and their author looks at one of them.
        if check.remaining <= 4 { check.check(check.remaining) }
        bodies = check.diagnostics
        self.check = check
    }

    /// A site that cannot be planned stays as it was.
    init(number: Int, failure: SetupError, previous: SiteState?) {
        self.number = number
        files = previous?.files
        nextChange = previous?.nextChange ?? .max
        known = failure.diagnostics
        check = previous?.check
        isStopped = true
    }

    /// Sorted.
    var diagnostics: [Diagnostic] { (known + bodies).sorted() }

    /// Whether nothing is left to be looked at.
    var isChecked: Bool { isStopped || check?.remaining == 0 }

    /// Looks at some more bodies.
    /// - Returns: whether that was the last of them and there is something new to say.
    mutating func checkBodies(_ count: Int) -> Bool {
        check?.check(count)
        guard check?.remaining == 0, let found = check?.diagnostics else { return false }
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

/// What the terminal shows about a new state.
struct SiteNews: Sendable {
    let site: SiteState
    let changed: Set<String>
    /// How long the plan took; `nil` for news about the same plan.
    let duration: Duration?
}
