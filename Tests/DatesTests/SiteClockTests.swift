import Foundation
import Testing
import Text

@testable import Dates

@Suite struct SiteClockTests {
    @Test(arguments: [
        ("UTC", 0), ("Asia/Shanghai", 28_800), ("+08:00", 28_800), ("+0800", 28_800), ("+08", 28_800),
        ("-05:30", -19_800),
        ("Asia/Kathmandu", 20_700),
    ])
    func knowsZones(name: String, offset: Int) throws {
        #expect(try #require(SiteClock(name)).offset(at: 1_739_517_172) == offset)
    }

    @Test(arguments: ["", "Shanghai", "Asia/Beijing2", "+8", "+99:00", "CST", "北京"])
    func refusesOthers(name: String) {
        #expect(SiteClock(name) == nil)
    }

    /// New York, 2025: 02:00 becomes 03:00 on 9 March, 02:00 becomes 01:00 on 2 November.
    @Test(arguments: [
        ("2025-03-09 01:59:59", "2025-03-09T01:59:59-05:00"),
        ("2025-03-09 02:30:00", "2025-03-09T03:30:00-04:00"),
        ("2025-03-09 03:00:00", "2025-03-09T03:00:00-04:00"),
        ("2025-03-10 02:30:00", "2025-03-10T02:30:00-04:00"),
        ("2025-11-02 00:59:59", "2025-11-02T00:59:59-04:00"),
        ("2025-11-02 01:30:00", "2025-11-02T01:30:00-04:00"),
        ("2025-11-02 02:00:00", "2025-11-02T02:00:00-05:00"),
        ("2025-11-03 01:30:00", "2025-11-03T01:30:00-05:00"),
        ("1955-07-01 12:00:00", "1955-07-01T12:00:00-04:00"),
        ("2090-01-01 12:00:00", "2090-01-01T12:00:00-05:00"),
    ])
    func readsTimesAroundAChange(text: String, expected: String) throws {
        let parser = DateParser(clock: try #require(SiteClock("America/New_York")))
        #expect(try parser.parse(text).rfc3339 == expected)
    }

    /// Foundation is the oracle, every 11 days and at each hour around the changes.
    @Test(arguments: ["Europe/London", "Asia/Shanghai", "Africa/Casablanca", "Australia/Lord_Howe"])
    func agreesWithFoundation(name: String) throws {
        let clock = try #require(SiteClock(name))
        let zone = try #require(TimeZone(identifier: name))
        for seconds in stride(from: Int64(0), to: 2_208_988_800, by: 11 * 86_400 + 3_607) {
            let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
            #expect(clock.offset(at: seconds) == expected)
        }
        for hour in 0..<(24 * 366) {
            let seconds = 1_735_689_600 + Int64(hour) * 3_600
            #expect(clock.offset(at: seconds) == zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
        }
    }
}
