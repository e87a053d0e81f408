import Text

/// Reads the ways in which authors write dates. A zone in the text wins, else the site's clock is meant.
///
/// Numbers: `2025-02-14 15:12:52`, with `/` or `.` as well, without seconds or without a time, `T` or spaces between,
/// fractions of a second, then `Z`, `+08:00`, `+0800`, ` +0800 CST`. Chinese, Japanese and Korean: `2025年2月14日 下午3时12分`,
/// `2025. 2. 14. 오후 3:12`, full-width digits and signs, `二〇二五年二月十四日`. English: `14 Feb 2025`, `Feb 14th, 2025`,
/// `Fri, 14 Feb 2025 15:12:52 +0800` (RFC 1123). A day of the week may follow the date. Epoch: 9 or 10 digits of seconds.
/// Compact: `20250214`, `202502141512`, `20250214T151252Z`.
package struct DateParser: Sendable {
    /// Why a text is not a date.
    package enum Mistake: Error, Hashable {
        /// Not one of the forms.
        case form
        /// The form is right, a number is not.
        case month(Int)
        case day(Int, month: Int, year: Int)
        case time(hour: Int, minute: Int, second: Int)
        /// An offset of more than 15 hours or a name that is not `UTC` or `GMT`.
        case zone(String)
        /// A year of two digits.
        case year(String)
        /// Nine or ten digits that are a moment as seconds, but look like a day, and an hour.
        case compact(CivilTime, hour: Int?)
        /// Thirteen digits; the seconds in them.
        case milliseconds(Int64)
    }

    package let clock: SiteClock

    package init(clock: SiteClock) {
        self.clock = clock
    }

    /// The moment that a text names; blanks around it do not matter.
    package func parse(_ text: String) throws(Mistake) -> Timestamp {
        switch try Self.parts(text) {
        case .moment(let seconds): return Timestamp(seconds: seconds, offset: clock.offset(at: seconds))
        case .civil(let civil, let offset?):
            return Timestamp(seconds: civil.secondsSince1970 - Int64(offset), offset: offset)
        case .civil(let civil, nil): return clock.timestamp(civil)
        }
    }

    /// Whether a text names a moment by itself; else the site's clock decides which.
    package static func namesZone(_ text: String) -> Bool {
        guard let parts = try? parts(text) else { return false }
        if case .civil(_, offset: nil) = parts { return false }
        return true
    }

    private static func parts(_ text: String) throws(Mistake) -> DateScanner.Parts {
        var scanner = DateScanner(DateText.folded(text))
        return try scanner.parts()
    }
}

extension DateParser.Mistake {
    /// One sentence with the text to type.
    package var hint: Message {
        switch self {
        case .form: "write 2025-02-14 or 2025-02-14 15:12:52"
        case .month: "months are 1 to 12; write 2025-02-14 or 2025-02-14 15:12:52"
        case .day(let day, let month, let year): dayHint(day: day, month: month, year: year)
        case .time: "write a time from 00:00:00 to 23:59:59: 2025-02-14 15:12:52"
        case .zone: "write the zone as an offset: 2025-02-14 15:12:52 +0800"
        case .year: "write the year with four digits: 2025-02-14"
        case .compact(let day, let hour):
            "write \(Timestamp(seconds: day.secondsSince1970, offset: 0).dateText + (hour.map { " \($0.padded(to: 2)):00" } ?? ""))"
        case .milliseconds(let seconds): "write the seconds without their fraction: \(seconds)"
        }
    }

    private func dayHint(day: Int, month: Int, year: Int) -> Message {
        let names: [Message] = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let last = CivilTime.daysIn(month: month, year: year)
        let nearest = "\(year.padded(to: 4))-\(month.padded(to: 2))-\((day < 1 ? 1 : last).padded(to: 2))"
        return "\(names[month - 1]) \(year) has \(last) days; write \(nearest) or \(nearest) 15:12:52"
    }
}
