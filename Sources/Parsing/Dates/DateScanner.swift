import Text

/// Reads the parts of one date from ASCII bytes that `DateText` folded.
struct DateScanner {
    enum Parts: Equatable {
        /// Seconds since 1970-01-01T00:00:00Z.
        case moment(Int64)
        /// A time on a clock, with its offset in seconds east of Greenwich when the text has one.
        case civil(CivilTime, offset: Int?)
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func parts() throws(DateParser.Mistake) -> Parts {
        if let number = wholeNumber() { return try number.parts() }
        guard let first = peek else { throw .form }
        return first.isASCIIDigit && numberIsYear() ? try numericDate() : try writtenDate()
    }

    // MARK: Bytes

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipBlanks() {
        while let byte = peek, byte <= 0x20 { index += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    /// Up to nine digits.
    private mutating func number() -> Digits? {
        let start = index
        var value = 0
        while let byte = peek, byte.isASCIIDigit, index - start < 9 {
            value = value * 10 + Int(byte - 0x30)
            index += 1
        }
        return index > start ? (value, index - start) : nil
    }

    private typealias Digits = (value: Int, digits: Int)
    private static let none: Digits = (0, 2)

    private mutating func word() -> String {
        let start = index
        while let byte = peek, byte.isASCIILetter { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    }

    // MARK: Epoch and compact dates

    private struct WholeNumber {
        let value: Int64
        let digits: Int
        let isNegative: Bool

        func parts() throws(DateParser.Mistake) -> Parts {
            switch digits {
            case 8 where !isNegative:
                let (year, month, day) = (Int(value) / 10_000, Int(value) / 100 % 100, Int(value) % 100)
                return .civil(try CivilTime(checkedYear: year, month: month, day: day), offset: nil)
            case 9...11: return .moment(isNegative ? -value : value)
            default: throw .form
            }
        }
    }

    private func wholeNumber() -> WholeNumber? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = bytes.dropFirst(isNegative ? 1 : 0)
        guard !digits.isEmpty, digits.count <= 18, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        return WholeNumber(value: value, digits: digits.count, isNegative: isNegative)
    }

    // MARK: 2025-02-14

    /// Three or more digits, or two and a separator that no English date has.
    private func numberIsYear() -> Bool {
        let digits = bytes.prefix(while: \.isASCIIDigit).count
        return digits > 2 || (digits < bytes.count && "-/.".utf8.contains(bytes[digits]) && !hasLetters)
    }

    private var hasLetters: Bool { bytes.prefix(7).contains(where: \.isASCIILetter) }

    private mutating func numericDate() throws(DateParser.Mistake) -> Parts {
        guard let year = number() else { throw .form }
        guard let separator = peek, "-/.".utf8.contains(separator) else { throw .form }
        index += 1
        skipBlanks()
        guard let month = number(), month.digits <= 2, peek == separator || peek == UInt8(ascii: "-") else {
            throw .form
        }
        index += 1
        skipBlanks()
        guard let day = number(), day.digits <= 2 else { throw .form }
        guard year.digits == 4 else {
            throw year.digits == 2 ? .year(String(year.value)) : .form
        }
        let date = try CivilTime(checkedYear: year.value, month: month.value, day: day.value)
        if peek.map({ $0 | 0x20 == UInt8(ascii: "t") }) == true {
            index += 1
        } else if let byte = peek, byte > 0x20, byte != DateText.morning, byte != DateText.afternoon {
            throw .form
        }
        return try finish(date)
    }

    // MARK: Fri, 14 Feb 2025

    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static let weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

    /// The index of the name that a word of three letters or more begins.
    private static func index(of word: String, in names: [String]) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(word) || (word == "sept" && $0 == "september") }
    }

    private mutating func skipSeparators() {
        while let byte = peek, byte <= 0x20 || byte == 0x2C || byte == 0x2E || byte == 0x2D { index += 1 }
    }

    private mutating func writtenDate() throws(DateParser.Mistake) -> Parts {
        var day = number()
        skipSeparators()
        var name = word()
        if day == nil, Self.index(of: name, in: Self.weekdays) != nil {
            skipSeparators()
            day = number()
            skipSeparators()
            name = word()
        }
        guard let month = Self.index(of: name, in: Self.monthNames) else { throw .form }
        skipSeparators()
        if day == nil {
            day = number()
            // An ordinal: 1st, 2nd, 3rd, 4th.
            if let byte = peek, byte.isASCIILetter { _ = word() }
            skipSeparators()
        }
        guard let day, day.digits <= 2 else { throw .form }
        // C's asctime, which has the clock before the year, is no form of ours.
        guard let year = number(), peek != UInt8(ascii: ":") else { throw .form }
        guard year.digits == 4 else { throw year.digits == 2 ? .year(String(year.value)) : .form }
        let date = try CivilTime(checkedYear: year.value, month: month + 1, day: day.value)
        if peek == UInt8(ascii: ",") { index += 1 }
        return try finish(date)
    }

    // MARK: 15:12:52 +0800

    private typealias Clock = (hour: Int, minute: Int, second: Int)

    private mutating func finish(_ date: CivilTime) throws(DateParser.Mistake) -> Parts {
        skipBlanks()
        var clock: Clock = (0, 0, 0)
        if let byte = peek, byte.isASCIIDigit || byte == DateText.morning || byte == DateText.afternoon {
            clock = try time()
        }
        let zone = try zone()
        skipBlanks()
        guard index == bytes.count else { throw .form }
        var civil = date
        (civil.hour, civil.minute, civil.second) = clock
        return .civil(civil, offset: zone)
    }

    private mutating func time() throws(DateParser.Mistake) -> Clock {
        var half = peek == DateText.morning || peek == DateText.afternoon ? peek : nil
        if half != nil {
            index += 1
            skipBlanks()
        }
        guard var hour = number(), hour.digits <= 2, take(UInt8(ascii: ":")) else { throw .form }
        // 15时 and 15时12分 end in a colon.
        let minute = number() ?? Self.none
        let second = take(UInt8(ascii: ":")) ? number() ?? Self.none : Self.none
        guard minute.digits <= 2, second.digits <= 2 else { throw .form }
        if peek == UInt8(ascii: ".") || peek == UInt8(ascii: ",") {
            index += 1
            guard number() != nil else { throw .form }
            while let byte = peek, byte.isASCIIDigit { index += 1 }
        }
        half = half ?? englishHalf()
        if let half, hour.value <= 12 {
            let isAfternoon = half == DateText.afternoon
            hour.value = isAfternoon ? (hour.value == 12 ? 12 : hour.value + 12) : hour.value % 12
        }
        // A leap second is the last second of its minute.
        guard hour.value < 24, minute.value < 60, second.value <= 60 else {
            throw .time(hour: hour.value, minute: minute.value, second: second.value)
        }
        return (hour.value, minute.value, min(second.value, 59))
    }

    /// `AM` or `PM`.
    private mutating func englishHalf() -> UInt8? {
        let start = index
        skipBlanks()
        switch word() {
        case "am": return DateText.morning
        case "pm": return DateText.afternoon
        default:
            index = start
            return nil
        }
    }

    /// Seconds east of Greenwich; `nil` when the text ends.
    private mutating func zone() throws(DateParser.Mistake) -> Int? {
        skipBlanks()
        guard let first = peek else { return nil }
        if first.isASCIILetter {
            let name = word()
            guard ["z", "utc", "gmt"].contains(name) else { throw .zone(name.uppercased()) }
            guard let sign = peek, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return 0 }
        }
        guard let sign = peek, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { throw .form }
        index += 1
        guard let hours = number(), hours.digits == 4 || hours.digits <= 2 else { throw .form }
        var (hour, minute) = hours.digits == 4 ? (hours.value / 100, hours.value % 100) : (hours.value, 0)
        if hours.digits <= 2, take(UInt8(ascii: ":")) {
            guard let written = number(), written.digits == 2 else { throw .form }
            minute = written.value
        }
        guard hour <= 15, minute < 60 else {
            throw .zone("\(sign == UInt8(ascii: "-") ? "-" : "+")\(hour.padded(to: 2)):\(minute.padded(to: 2))")
        }
        hour = hour * 3_600 + minute * 60
        // Go writes an abbreviation after the offset: +0800 CST.
        skipBlanks()
        _ = word()
        return sign == UInt8(ascii: "-") ? -hour : hour
    }
}

extension CivilTime {
    fileprivate init(checkedYear year: Int, month: Int, day: Int) throws(DateParser.Mistake) {
        guard (1...12).contains(month) else { throw .month(month) }
        guard (1...Self.daysIn(month: month, year: year)).contains(day) else {
            throw .day(day, month: month, year: year)
        }
        self.init(year: year, month: month, day: day)
    }
}
