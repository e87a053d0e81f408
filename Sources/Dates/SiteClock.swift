import Foundation
import Text

/// The clock of the site's time zone: what a date without a zone means.
///
/// The offsets of 1970 to 2040 are computed once, because Foundation asks ICU each time; other years ask Foundation.
/// Shared by all threads.
package struct SiteClock: Sendable {
    /// The moment from which an offset holds.
    private struct Change: Sendable {
        /// Seconds since 1970-01-01T00:00:00Z.
        let start: Int64
        /// Seconds east of Greenwich.
        let offset: Int
    }

    private let zone: TimeZone
    private let changes: [Change]
    private static let tableStart: Int64 = 0
    private static let tableEnd: Int64 = 2_208_988_800

    /// An IANA name, `UTC` or an offset such as `+08:00`; `nil` when there is no such zone.
    package init?(_ name: String) {
        guard let zone = Self.zone(named: name) else { return nil }
        self.zone = zone
        changes = Self.changes(of: zone)
    }

    package static let utc = SiteClock(zone: .gmt)

    private init(zone: TimeZone) {
        self.zone = zone
        changes = Self.changes(of: zone)
    }

    /// Seconds east of Greenwich at a moment, given in seconds since 1970-01-01T00:00:00Z.
    package func offset(at seconds: Int64) -> Int {
        guard seconds >= Self.tableStart, seconds < Self.tableEnd, var low = changes.indices.first else {
            return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        }
        var high = changes.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if changes[middle].start <= seconds { low = middle } else { high = middle }
        }
        return changes[low].offset
    }

    /// The moment at which the clock shows a civil time. A time that the clock skips or shows twice when it is set is
    /// read with the offset from before the change.
    func timestamp(_ civil: CivilTime) -> Timestamp {
        let local = civil.secondsSince1970
        // No zone is further than 15 hours from Greenwich, and no two changes are closer than a day.
        let before = offset(at: local - 86_400)
        let candidate = local - Int64(before)
        let after = offset(at: candidate)
        if after == before { return Timestamp(seconds: candidate, offset: before) }
        let second = local - Int64(after)
        if offset(at: second) == after { return Timestamp(seconds: second, offset: after) }
        // Skipped: the moment itself is after the change.
        return Timestamp(seconds: candidate, offset: after)
    }

    private static func zone(named name: String) -> TimeZone? {
        if name == "UTC" || name == "GMT" || name == "Z" { return .gmt }
        if let offset = offset(written: name) { return TimeZone(secondsFromGMT: offset) }
        return name.contains("/") ? TimeZone(identifier: name) : nil
    }

    /// `+08:00`, `+0800` or `+08`, in seconds.
    private static func offset(written text: String) -> Int? {
        guard text.hasPrefix("+") || text.hasPrefix("-") else { return nil }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.count == 2 || digits.count == 4, let number = Int(digits) else { return nil }
        let (hours, minutes) = digits.count == 2 ? (number, 0) : (number / 100, number % 100)
        guard hours <= 15, minutes < 60 else { return nil }
        return (text.hasPrefix("-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }

    /// Samples every two weeks and halves the interval where the offset differs.
    private static func changes(of zone: TimeZone) -> [Change] {
        func offset(_ seconds: Int64) -> Int {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        }
        var changes = [Change(start: tableStart, offset: offset(tableStart))]
        // A zone without a region, such as UTC or +08:00, never changes.
        guard zone.identifier.contains("/") else { return changes }
        var sample = tableStart
        while sample < tableEnd {
            let next = min(sample + 14 * 86_400, tableEnd)
            let current = changes[changes.count - 1].offset
            if offset(next) != current {
                var (low, high) = (sample, next)
                while high - low > 1 {
                    let middle = (low + high) / 2
                    if offset(middle) == current { low = middle } else { high = middle }
                }
                changes.append(Change(start: high, offset: offset(high)))
            }
            sample = next
        }
        return changes
    }
}
