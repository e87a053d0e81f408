/// The string literals of a Swift file, as `Message.key` has them: `{1}` for the first interpolation, and so on.
struct MessageLiterals {
    private(set) var keys: [(key: String, line: Int)] = []
    private let text: [UInt8]
    private var index = 0
    private var line = 1

    init(_ source: String) {
        text = Array(source.utf8)
        code(endsAtParenthesis: false)
    }

    private func starts(_ word: StaticString) -> Bool { holds(word, at: index) }

    private func holds(_ word: StaticString, at place: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        if place < 0 || place + count > text.count || text[place] != word.utf8Start[0] { return false }
        for offset in 1..<max(1, count) where text[place + offset] != word.utf8Start[offset] { return false }
        return true
    }

    private mutating func step(_ count: Int = 1) {
        for _ in 0..<count {
            if index < text.count, text[index] == UInt8(ascii: "\n") { line += 1 }
            index += 1
        }
    }

    private mutating func code(endsAtParenthesis: Bool) {
        var depth = 0
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "/") where starts("//"):
                while index < text.count, text[index] != UInt8(ascii: "\n") { step() }
            case UInt8(ascii: "/") where starts("/*"):
                while index < text.count, !starts("*/") { step() }
            case UInt8(ascii: "\""): literal()
            case UInt8(ascii: "#") where starts("#\""): literal()
            case UInt8(ascii: "("):
                depth += 1
                step()
            case UInt8(ascii: ")"):
                if endsAtParenthesis, depth == 0 { return }
                depth -= 1
                step()
            default: step()
            }
        }
    }

    private mutating func literal() {
        let isHelp = isHelp(before: index)
        let start = line
        let isRaw = starts("#")
        if isRaw { step() }
        let isLong = starts("\"\"\"")
        let close: StaticString = isLong ? (isRaw ? "\"\"\"#" : "\"\"\"") : (isRaw ? "\"#" : "\"")
        step(isLong ? 3 : 1)
        var key: [UInt8] = []
        var arguments = 0
        while index < text.count, !starts(close) {
            if starts(isRaw ? "\\#" : "\\") {
                step(isRaw ? 2 : 1)
                key += escaped(&arguments)
            } else {
                key.append(text[index])
                step()
            }
        }
        step(close.utf8CodeUnitCount)
        let said = String(decoding: key, as: UTF8.self)
        if !isHelp { keys.append((isLong ? Self.unindented(said) : said, start)) }
    }

    /// Whether the argument parser shows it, which speaks English.
    private func isHelp(before place: Int) -> Bool {
        var end = place
        while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
        return holds("help:", at: end - 5) || holds("abstract:", at: end - 9) || holds("discussion:", at: end - 11)
            || holds("ArgumentHelp(", at: end - 13)
    }

    private mutating func escaped(_ arguments: inout Int) -> [UInt8] {
        defer { step() }
        switch text[index] {
        case UInt8(ascii: "("):
            step()
            let start = index
            code(endsAtParenthesis: true)
            if let words = Self.agreeing(String(decoding: text[start..<index], as: UTF8.self)) { return words }
            arguments += 1
            return Array("{\(arguments)}".utf8)
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            step(2)
            var value: UInt32 = 0
            while let digit = Character(UnicodeScalar(text[index])).hexDigitValue {
                value = value * 16 + UInt32(digit)
                step()
            }
            return Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
        case UInt8(ascii: "\n"):
            while index + 1 < text.count, text[index + 1] == 0x20 { step() }
            return []
        default: return [text[index]]
        }
    }

    /// `count, one: "is", many: "are"` as `{is|are}`.
    private static func agreeing(_ inside: String) -> [UInt8]? {
        guard inside.contains("one: \""), inside.contains("many: \"") else { return nil }
        let words = inside.split(separator: "\"", omittingEmptySubsequences: false)
        return words.count == 5 ? Array("{\(words[1])|\(words[3])}".utf8) : nil
    }

    private static func unindented(_ key: String) -> String {
        var lines = key.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        let indentation = lines.popLast()?.count ?? 0
        return lines.map { $0.dropFirst(min(indentation, $0.prefix { $0 == " " }.count)) }.joined(separator: "\n")
    }

    /// What `counted` counts in a file, as keys.
    static func counts(in source: String) -> [String] {
        source.split(separator: "counted(").dropFirst().compactMap { call in
            let parts = call.split(separator: "\"", maxSplits: 4, omittingEmptySubsequences: false)
            guard parts.count > 2 else { return nil }
            let hasPlural = parts.count > 4 && parts[2] == ", plural: "
            return "{1} {\(parts[1])|\(hasPlural ? String(parts[3]) : "\(parts[1])s")}"
        }
    }
}

extension String {
    /// Two English words after each other, or one behind an argument.
    var isSentence: Bool {
        let bytes = Array(utf8)
        for index in bytes.indices where bytes[index] == 0x20 && index + 2 < bytes.count {
            let next = bytes[index + 1]
            guard (0x61...0x7A).contains(next) || next == UInt8(ascii: "{") || next == 0xE2 else { continue }
            var end = index
            while end > 0, [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(bytes[end - 1]) {
                end -= 1
            }
            let isArgument = end > 1 && bytes[end - 1] == UInt8(ascii: "}")
            if isArgument, (0x61...0x7A).contains(next), (0x61...0x7A).contains(bytes[index + 2]) { return true }
            var start = end
            while start > 0, (0x61...0x7A).contains(bytes[start - 1] | 0x20) { start -= 1 }
            let isFree = start == 0 || [0x20, 0x0A, 0x28].contains(bytes[start - 1]) || bytes[start - 1] == 0x9C
            if end - start > 1, isFree { return true }
        }
        return false
    }
}
