import Text

/// A date that is digits alone: seconds since 1970, or year, month, day and perhaps a time without signs between them.
struct WholeNumber {
    private let value: Int64
    private let digits: Int
    private let isNegative: Bool

    /// `nil` for bytes that are anything but 1 to 18 digits, with a minus or without.
    init?(_ bytes: [UInt8]) {
        isNegative = bytes.first == UInt8(ascii: "-")
        let digits = bytes.dropFirst(isNegative ? 1 : 0)
        guard !digits.isEmpty, digits.count <= 18, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        self.digits = digits.count
    }

    /// `20250214` as a day.
    static func date(_ value: Int) throws(DateParser.Mistake) -> CivilTime {
        try CivilTime(checkedYear: value / 10_000, month: value / 100 % 100, day: value % 100)
    }

    func parts() throws(DateParser.Mistake) -> DateScanner.Parts {
        if isNegative {
            guard digits == 9 || digits == 10 else { throw .form }
            return .moment(-value)
        }
        switch digits {
        case 8: return .civil(try Self.date(Int(value)), offset: nil)
        case 9, 10:
            // Read as seconds, these would be a day of another age.
            if let day = compactDay { throw .compact(day, hour: digits == 10 ? Int(value % 100) : nil) }
            return .moment(value)
        case 12: return .civil(try compactTime(value * 100), offset: nil)
        case 14: return .civil(try compactTime(value), offset: nil)
        case 13: throw .milliseconds(value / 1_000)
        default: throw .form
        }
    }

    /// The day that the first eight of nine or ten digits name.
    private var compactDay: CivilTime? {
        let date = Int(digits == 10 ? value / 100 : value / 10)
        guard (1900...2199).contains(date / 10_000), digits == 9 || value % 100 < 24 else { return nil }
        return try? Self.date(date)
    }

    /// `20250214151252`.
    private func compactTime(_ value: Int64) throws(DateParser.Mistake) -> CivilTime {
        guard (1900...2199).contains(value / 10_000_000_000) else { throw .form }
        var time = try Self.date(Int(value / 1_000_000))
        (time.hour, time.minute, time.second) = (
            Int(value / 10_000 % 100), Int(value / 100 % 100), min(Int(value % 100), 60)
        )
        guard time.hour < 24, time.minute < 60, value % 100 <= 60 else {
            throw .time(hour: time.hour, minute: time.minute, second: time.second)
        }
        time.second = min(time.second, 59)
        return time
    }
}
