import Text

/// Reads the parts of one date from bytes that `DateText` folded. The day is read here; `DateScanner+Clock.swift` reads
/// the time of day and the zone.
struct DateScanner {
    enum Parts: Equatable {
        /// Seconds since 1970-01-01T00:00:00Z.
        case moment(Int64)
        /// A time on a clock, with its offset in seconds east of Greenwich when the text has one.
        case civil(CivilTime, offset: Int?)
    }

    let bytes: [UInt8]
    var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func parts() throws(DateParser.Mistake) -> Parts {
        if let number = WholeNumber(bytes) { return try number.parts() }
        guard let first = peek else { throw .form }
        return first.isASCIIDigit && numberIsYear() ? try numericDate() : try writtenDate()
    }

    // MARK: Bytes

    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skipBlanks() {
        while let byte = peek, byte <= 0x20 { index += 1 }
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    typealias Digits = (value: Int, digits: Int)

    /// Up to nine digits.
    mutating func number() -> Digits? {
        let start = index
        var value = 0
        while let byte = peek, byte.isASCIIDigit, index - start < 9 {
            value = value * 10 + Int(byte - 0x30)
            index += 1
        }
        return index > start ? (value, index - start) : nil
    }

    mutating func word() -> String {
        let start = index
        while let byte = peek, byte.isASCIILetter { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    }

    // MARK: 2025-02-14

    /// Three or more digits, or two and a separator that no English date has.
    private func numberIsYear() -> Bool {
        let digits = bytes.prefix(while: \.isASCIIDigit).count
        guard digits < bytes.count, digits <= 2 else { return true }
        return bytes[digits] == DateText.year || ("-/.".utf8.contains(bytes[digits]) && !hasLetters)
    }

    private var hasLetters: Bool { bytes.prefix(7).contains(where: \.isASCIILetter) }

    private mutating func numericDate() throws(DateParser.Mistake) -> Parts {
        guard let year = number() else { throw .form }
        if year.digits == 8 {
            let date = try WholeNumber.date(year.value)
            guard let byte = peek, byte <= 0x20 || isT(byte) else { throw .form }
            if isT(byte) { index += 1 }
            return try finish(date, isCompact: true)
        }
        let (month, day) = take(DateText.year) ? try namedParts() : try separatedParts()
        guard year.digits == 4 else {
            throw year.digits == 2 ? .year(String(year.value)) : .form
        }
        let date = try CivilTime(checkedYear: year.value, month: month, day: day)
        if let byte = peek, isT(byte), index + 1 < bytes.count, bytes[index + 1].isASCIIDigit {
            index += 1
        } else if let byte = peek, byte > 0x20, byte < 0x80, byte != UInt8(ascii: "("), bytes[index - 1] != DateText.day
        {
            throw .form
        }
        return try finish(date)
    }

    private func isT(_ byte: UInt8) -> Bool { byte | 0x20 == UInt8(ascii: "t") }

    /// `-02-14`, `/2/14`, `. 2. 14.`: one separator, and blanks behind full stops only.
    private mutating func separatedParts() throws(DateParser.Mistake) -> (month: Int, day: Int) {
        guard let separator = peek, "-/.".utf8.contains(separator) else { throw .form }
        let isStop = separator == UInt8(ascii: ".")
        index += 1
        if isStop { skipBlanks() }
        guard let month = number(), month.digits <= 2, take(separator) else { throw .form }
        if isStop { skipBlanks() }
        guard let day = number(), day.digits <= 2 else { throw .form }
        if isStop { _ = take(separator) }
        return (month.value, day.value)
    }

    /// `2月14日`, with blanks or without.
    private mutating func namedParts() throws(DateParser.Mistake) -> (month: Int, day: Int) {
        skipBlanks()
        guard let month = number(), month.digits <= 2 else { throw .form }
        skipBlanks()
        guard take(DateText.month) else { throw .form }
        skipBlanks()
        guard let day = number(), day.digits <= 2 else { throw .form }
        let end = index
        skipBlanks()
        if !take(DateText.day) { index = end }
        return (month.value, day.value)
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

    /// A day of the month, also as an ordinal: `1st`, `2nd`, `3rd`, `4th`, `14th of`.
    private mutating func dayNumber() throws(DateParser.Mistake) -> Digits? {
        guard let day = number() else { return nil }
        if let byte = peek, byte.isASCIILetter {
            let start = index
            // `14Feb` has no ordinal.
            if !["st", "nd", "rd", "th"].contains(word()) { index = start }
        }
        skipSeparators()
        let start = index
        if word() == "of" { skipSeparators() } else { index = start }
        return day
    }

    private mutating func writtenDate() throws(DateParser.Mistake) -> Parts {
        var day = try dayNumber()
        var name = word()
        if day == nil, Self.index(of: name, in: Self.weekdays) != nil {
            skipSeparators()
            day = try dayNumber()
            name = word()
        }
        guard let month = Self.index(of: name, in: Self.monthNames) else { throw .form }
        skipSeparators()
        if day == nil { day = try dayNumber() }
        guard let day, day.digits <= 2 else { throw .form }
        // C's asctime, which has the clock before the year, is no form of ours.
        guard let year = number(), peek != UInt8(ascii: ":") else { throw .form }
        guard year.digits == 4 else { throw year.digits == 2 ? .year(String(year.value)) : .form }
        let date = try CivilTime(checkedYear: year.value, month: month + 1, day: day.value)
        if peek == UInt8(ascii: ",") { index += 1 }
        return try finish(date)
    }

    /// A day of the week behind the date, in brackets or without. It is not compared with the date.
    mutating func skipWeekday() throws(DateParser.Mistake) {
        skipBlanks()
        let start = index
        let isBracketed = take(UInt8(ascii: "("))
        if isBracketed { skipBlanks() }
        let name = word()
        let isDay = Self.index(of: name, in: Self.weekdays) != nil
        guard isBracketed else {
            if !isDay { index = start }
            return
        }
        guard isDay || name.isEmpty else { throw .form }
        _ = take(UInt8(ascii: "."))
        skipBlanks()
        guard take(UInt8(ascii: ")")) else { throw .form }
    }
}

extension CivilTime {
    init(checkedYear year: Int, month: Int, day: Int) throws(DateParser.Mistake) {
        guard (1...12).contains(month) else { throw .month(month) }
        guard (1...Self.daysIn(month: month, year: year)).contains(day) else {
            throw .day(day, month: month, year: year)
        }
        self.init(year: year, month: month, day: day)
    }
}
