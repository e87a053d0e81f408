import Dates
import Formats
import Text

extension Field {
    /// Why a text is no value of a field.
    package struct Mistake: Error {
        package let message: Message
        package let hint: Message
    }

    /// A text as the field's kind has it.
    package func value(_ text: String, _ dates: DateParser) throws(Mistake) -> String {
        let text = text.trimmed
        switch kind {
        case .term: return canonical(text)
        case .text: return text
        case .choice: return try choice(text)
        case .number: return try number(text)
        case .date: return try date(text, dates)
        case .url: return try address(text)
        case .bool: return try flag(text)
        }
    }

    private func choice(_ text: String) throws(Mistake) -> String {
        let value = canonical(text)
        if values.contains(value) { return value }
        let near = NearestName.nearest(to: value, among: values)
        throw Mistake(
            message: "“\(text.shortened)” is not one of the values of “\(name)”",
            hint: near.map { "write \(name): \($0)" } ?? "the values are \(values.listed)")
    }

    /// Signs of money, separators of thousands and the unit are left out.
    private func number(_ text: String) throws(Mistake) -> String {
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "０"..."９": digits.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar)
            case ",", "，", " ", "\u{A0}", "¥", "￥", "$", "€": continue
            case "．": digits.append(".")
            case "－", "−": digits.append("-")
            case "＋", "+": continue
            default: digits.unicodeScalars.append(scalar)
            }
        }
        for ending in units.values.sorted(by: >) + ["元", "%"] where !ending.isEmpty && digits.hasSuffix(ending) {
            digits.removeLast(ending.count)
            break
        }
        let isPlain = digits.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        guard isPlain, digits.utf8.count <= 40, let number = Double(digits), number.isFinite else {
            throw Mistake(
                message: "“\(text.shortened)” is not a number, which “\(name)” needs", hint: "write \(name): 12.5")
        }
        return digits
    }

    private func date(_ text: String, _ dates: DateParser) throws(Mistake) -> String {
        do throws(DateParser.Mistake) {
            let moment = try dates.parse(text)
            let civil = moment.civil
            return civil.hour == 0 && civil.minute == 0 && civil.second == 0 ? moment.dateText : moment.rfc3339
        } catch {
            throw Mistake(
                message: "“\(text.shortened)” is not a date, which “\(name)” needs", hint: error.hint)
        }
    }

    private func address(_ text: String) throws(Mistake) -> String {
        let isAddress = ["http://", "https://", "/"].contains { text.hasPrefix($0) }
        if isAddress, !text.contains(" "), !AddressSafety.isUnsafe(text, isPicture: false) { return text }
        throw Mistake(
            message: "“\(text.shortened)” is not an address, which “\(name)” needs",
            hint: "write \(name): https://example.com/")
    }

    private func flag(_ text: String) throws(Mistake) -> String {
        switch text.lowercased() {
        case "true", "yes", "on", "1", "是": return "true"
        case "false", "no", "off", "0", "否": return "false"
        default:
            throw Mistake(
                message: "“\(text.shortened)” is not true or false, which “\(name)” needs",
                hint: "write \(name): true")
        }
    }
}
