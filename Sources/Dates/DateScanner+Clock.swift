import Text

/// The time of day and the zone: `15:12:52 +0800`.
extension DateScanner {
    private typealias Clock = (hour: Int, minute: Int, second: Int)

    /// - Parameter isCompact: whether the time may be digits alone, as the date was: `151252`.
    mutating func finish(_ date: CivilTime, isCompact: Bool = false) throws(DateParser.Mistake) -> Parts {
        try skipWeekday()
        skipBlanks()
        var clock: Clock = (0, 0, 0)
        if isCompact, let compact = try compactTime() {
            clock = compact
        } else if let byte = peek, byte.isASCIIDigit || byte >= DateText.morning {
            clock = try time()
        }
        let zone = try zone()
        skipBlanks()
        guard index == bytes.count else { throw .form }
        var civil = date
        (civil.hour, civil.minute, civil.second) = clock
        return .civil(civil, offset: zone)
    }

    /// `1512` or `151252`; `nil` for a time with signs in it.
    private mutating func compactTime() throws(DateParser.Mistake) -> Clock? {
        let start = index
        guard let digits = number(), digits.digits == 4 || digits.digits == 6 else {
            index = start
            return nil
        }
        let value = digits.digits == 4 ? digits.value * 100 : digits.value
        skipFraction()
        return try Self.checked(value / 10_000, value / 100 % 100, value % 100)
    }

    private mutating func time() throws(DateParser.Mistake) -> Clock {
        var half = peek.flatMap { $0 >= DateText.morning ? $0 : nil }
        if half != nil {
            index += 1
            skipBlanks()
        }
        guard let hour = number(), hour.digits <= 2 else { throw .form }
        var (minute, second) = (0, 0)
        if take(UInt8(ascii: ":")) {
            minute = try twoDigits()
            if take(UInt8(ascii: ":")) { second = try twoDigits() }
            skipFraction()
            half = half ?? englishHalf()
        } else if take(DateText.hour) {
            (minute, second) = try namedMinutes()
        } else {
            half = englishHalf()
            if half == nil { throw .form }
        }
        let value = try half.map { half throws(DateParser.Mistake) in try Self.hour(hour.value, half) } ?? hour.value
        return try Self.checked(value, minute, second)
    }

    private mutating func twoDigits() throws(DateParser.Mistake) -> Int {
        guard let number = number(), number.digits <= 2 else { throw .form }
        return number.value
    }

    /// `12分52秒`, `12分`, `12` or nothing.
    private mutating func namedMinutes() throws(DateParser.Mistake) -> (minute: Int, second: Int) {
        skipBlanks()
        guard let byte = peek, byte.isASCIIDigit else { return (0, 0) }
        let minute = try twoDigits()
        guard take(DateText.minute) else { return (minute, 0) }
        skipBlanks()
        guard let byte = peek, byte.isASCIIDigit else { return (minute, 0) }
        let second = try twoDigits()
        _ = take(DateText.second)
        return (minute, second)
    }

    /// Fractions of a second, which are left out.
    private mutating func skipFraction() {
        guard peek == UInt8(ascii: ".") || peek == UInt8(ascii: ","), index + 1 < bytes.count,
            bytes[index + 1].isASCIIDigit
        else { return }
        index += 1
        while let byte = peek, byte.isASCIIDigit { index += 1 }
    }

    private static func checked(_ hour: Int, _ minute: Int, _ second: Int) throws(DateParser.Mistake) -> Clock {
        // A leap second is the last second of its minute.
        guard hour < 24, minute < 60, second <= 60 else { throw .time(hour: hour, minute: minute, second: second) }
        return (hour, minute, min(second, 59))
    }

    /// The hour of a day of 24 hours. Words that may mean either half of it are a mistake.
    private static func hour(_ hour: Int, _ half: UInt8) throws(DateParser.Mistake) -> Int {
        switch (half, hour) {
        case (DateText.morning, 0...12): hour % 12
        case (DateText.noon, 10...14): hour
        case (DateText.noon, 1...2): hour + 12
        case (DateText.afternoon, 0...11): hour + 12
        case (DateText.afternoon, 12...23): hour
        case (DateText.night, 5...11): hour + 12
        case (DateText.night, 17...23): hour
        default: throw .time(hour: hour, minute: 0, second: 0)
        }
    }

    /// `AM`, `PM`, `a.m.` or `p.m.`
    private mutating func englishHalf() -> UInt8? {
        let start = index
        skipBlanks()
        var name = word()
        if name == "a" || name == "p", take(UInt8(ascii: ".")) {
            name += word()
            _ = take(UInt8(ascii: "."))
        }
        switch name {
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
