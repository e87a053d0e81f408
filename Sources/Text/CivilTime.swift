/// A date and time of day on the proleptic Gregorian calendar, without a zone.
package struct CivilTime: Sendable, Hashable {
    package var year: Int
    /// 1 to 12.
    package var month: Int
    /// 1 to 31.
    package var day: Int
    package var hour: Int
    package var minute: Int
    package var second: Int

    package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// The civil time that is `seconds` after 1970-01-01 00:00:00 on the same clock.
    package init(secondsSince1970 seconds: Int64) {
        let days = Int(seconds.floorDivided(by: 86_400))
        let rest = Int(seconds - Int64(days) * 86_400)
        // Howard Hinnant, chrono-compatible low-level date algorithms: civil_from_days.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, hour: rest / 3_600, minute: rest / 60 % 60,
            second: rest % 60)
    }

    /// Seconds after 1970-01-01 00:00:00 on the same clock.
    package var secondsSince1970: Int64 {
        // The same source: days_from_civil.
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        return Int64(days) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
    }

    /// 0 is Sunday.
    package var weekday: Int {
        let days = secondsSince1970.floorDivided(by: 86_400)
        return Int(((days + 4) % 7 + 7) % 7)
    }

    /// From 1.
    package var yearDay: Int {
        (1..<month).reduce(day) { $0 + Self.daysIn(month: $1, year: year) }
    }

    /// `january`, as in addresses.
    package var englishMonth: String { Self.englishMonths[month - 1] }

    /// `sunday`, as in addresses.
    package var englishWeekday: String { Self.englishWeekdays[weekday] }

    private static let englishMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let englishWeekdays = [
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    ]

    package static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A moment with the offset of the clock that its author reads.
package struct Timestamp: Sendable, Hashable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let seconds: Int64
    /// Seconds east of Greenwich.
    package let offset: Int

    package init(seconds: Int64, offset: Int) {
        self.seconds = seconds
        self.offset = offset
    }

    /// What the author's clock shows.
    package var civil: CivilTime { CivilTime(secondsSince1970: seconds + Int64(offset)) }

    /// `2025-02-14`
    package var dateText: String {
        let civil = civil
        return "\(civil.year.padded(to: 4))-\(civil.month.padded(to: 2))-\(civil.day.padded(to: 2))"
    }

    /// RFC 3339 5.6: `2025-02-14T15:12:52+08:00`
    package var rfc3339: String {
        let civil = civil
        let clock = "\(civil.hour.padded(to: 2)):\(civil.minute.padded(to: 2)):\(civil.second.padded(to: 2))"
        return "\(dateText)T\(clock)\(offset == 0 ? "Z" : zoneText(separator: ":"))"
    }

    /// RFC 822 5.1 with the four-digit year of RFC 1123 5.2.14: `Fri, 14 Feb 2025 15:12:52 +0800`
    package var rfc1123: String {
        let civil = civil
        let clock = "\(civil.hour.padded(to: 2)):\(civil.minute.padded(to: 2)):\(civil.second.padded(to: 2))"
        let date = "\(civil.day.padded(to: 2)) \(Self.months[civil.month - 1]) \(civil.year.padded(to: 4))"
        return "\(Self.weekdays[civil.weekday]), \(date) \(clock) \(zoneText(separator: ""))"
    }

    /// RFC 9110 5.6.7, in Greenwich: `Fri, 14 Feb 2025 07:12:52 GMT`
    package var httpDate: String {
        Timestamp(seconds: seconds, offset: 0).rfc1123.replacing("+0000", with: "GMT")
    }

    private func zoneText(separator: String) -> String {
        let minutes = abs(offset) / 60
        return "\(offset < 0 ? "-" : "+")\((minutes / 60).padded(to: 2))\(separator)\((minutes % 60).padded(to: 2))"
    }

    /// English, as the RFCs require.
    package static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
}

extension Timestamp: Comparable {
    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}

extension Int {
    /// Decimal, with zeros in front up to a width.
    package func padded(to width: Int) -> String {
        let digits = String(Swift.abs(self))
        return (self < 0 ? "-" : "") + String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}

extension Int64 {
    func floorDivided(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
