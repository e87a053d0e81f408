import Foundation
import Testing

@testable import Text

@Suite struct CivilTimeTests {
    @Test(
        arguments: [
            (0, CivilTime(year: 1970, month: 1, day: 1)),
            (-1, CivilTime(year: 1969, month: 12, day: 31, hour: 23, minute: 59, second: 59)),
            (1_739_517_172, CivilTime(year: 2025, month: 2, day: 14, hour: 7, minute: 12, second: 52)),
            (951_782_400, CivilTime(year: 2000, month: 2, day: 29)),
            (4_107_542_400, CivilTime(year: 2100, month: 3, day: 1)),
            (-62_135_596_800, CivilTime(year: 1, month: 1, day: 1)),
            (-62_167_219_200, CivilTime(year: 0, month: 1, day: 1)),
            (253_402_300_799, CivilTime(year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59)),
        ] as [(Int64, CivilTime)])
    func secondsAndCalendar(seconds: Int64, civil: CivilTime) {
        #expect(CivilTime(secondsSince1970: seconds) == civil)
        #expect(civil.secondsSince1970 == seconds)
    }

    /// Every day of eight centuries, against the calendar of Foundation.
    @Test func everyDayFollowsTheOther() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let start = CivilTime(year: 1583, month: 1, day: 1).secondsSince1970
        var previous = CivilTime(secondsSince1970: start - 86_400)
        for day in 0..<292_000 {
            let seconds = start + Int64(day) * 86_400
            let civil = CivilTime(secondsSince1970: seconds)
            guard civil.secondsSince1970 == seconds, civil.weekday == (previous.weekday + 1) % 7 else {
                Issue.record("\(civil)")
                return
            }
            if day % 997 == 0 {
                let date = Date(timeIntervalSince1970: TimeInterval(seconds))
                let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
                #expect((civil.year, civil.month, civil.day) == (parts.year, parts.month, parts.day))
                #expect(civil.weekday + 1 == parts.weekday)
            }
            previous = civil
        }
        #expect(previous.year == 2382)
    }

    @Test(arguments: [(2, 2024, 29), (2, 2025, 28), (2, 1900, 28), (2, 2000, 29), (4, 2025, 30), (12, 2025, 31)])
    func daysOfAMonth(month: Int, year: Int, days: Int) {
        #expect(CivilTime.daysIn(month: month, year: year) == days)
    }

    @Test(arguments: [
        (28_800, "2025-02-14T15:12:52+08:00", "Fri, 14 Feb 2025 15:12:52 +0800", "2025-02-14"),
        (0, "2025-02-14T07:12:52Z", "Fri, 14 Feb 2025 07:12:52 +0000", "2025-02-14"),
        (-19_800, "2025-02-14T01:42:52-05:30", "Fri, 14 Feb 2025 01:42:52 -0530", "2025-02-14"),
        (-36_000, "2025-02-13T21:12:52-10:00", "Thu, 13 Feb 2025 21:12:52 -1000", "2025-02-13"),
    ])
    func writtenInItsOwnZone(offset: Int, rfc3339: String, rfc1123: String, date: String) {
        let moment = Timestamp(seconds: 1_739_517_172, offset: offset)
        #expect(moment.rfc3339 == rfc3339)
        #expect(moment.rfc1123 == rfc1123)
        #expect(moment.httpDate == "Fri, 14 Feb 2025 07:12:52 GMT")
        #expect(moment.dateText == date)
    }

    @Test func momentsAreComparedByTimeAlone() {
        #expect(!(Timestamp(seconds: 5, offset: 0) < Timestamp(seconds: 5, offset: 3600)))
        #expect(Timestamp(seconds: 4, offset: 9000) < Timestamp(seconds: 5, offset: 0))
    }

    @Test(arguments: [(7, 2, "07"), (0, 4, "0000"), (123, 2, "123"), (-5, 2, "-05")])
    func numbersWithZeros(number: Int, width: Int, text: String) {
        #expect(number.padded(to: width) == text)
    }
}
