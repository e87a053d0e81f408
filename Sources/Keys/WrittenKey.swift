import Formats
import Text

/// A line that looks like `key: value` to its author, whatever keyboard and format it was written with.
package struct WrittenKey {
    /// In lower case, without quotes, invisible characters and full-width letters: `draft` of `“Draft” ： true`.
    package let name: String
    /// What separates key and value: `:` or `=`.
    package let sign: Unicode.Scalar
    /// Without invisible characters around it.
    package let value: String

    /// `nil` for a line that has no sign behind a name of at most 32 letters, digits, `_` and `-`.
    package init?(_ line: some StringProtocol) {
        let scalars = line.unicodeScalars
        var name = String.UnicodeScalarView()
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index].halfWidth
            index = scalars.index(after: index)
            if scalar == ":" || scalar == "=" {
                guard !name.isEmpty else { return nil }
                self.name = String(name).lowercased()
                sign = scalar
                value = line[index...].withoutInvisibleEnds
                return
            }
            let isBrace = name.isEmpty && (scalar == "{" || scalar == ",")
            if scalar.isInvisible || isBrace || Self.quotes.contains(scalar) { continue }
            guard scalar.properties.isAlphabetic || scalar.isASCIIAlphanumeric || scalar == "_" || scalar == "-",
                name.count < 32
            else { return nil }
            name.append(scalar)
        }
        return nil
    }

    private static let quotes = "\"'“”‘’「」`".unicodeScalars

    /// Whether the line says that the text is a draft.
    package var isDraft: Bool { name == "draft" && isTrue }

    /// Whether the value says yes, in words of several languages and with their letters mixed up.
    package var isTrue: Bool {
        let word = value.unicodeScalars.map(\.halfWidth).filter { $0.properties.isAlphabetic || $0.isASCIIAlphanumeric }
        return ["true", "ture", "yes", "on", "1", "是", "真"].contains(
            String(String.UnicodeScalarView(word)).lowercased())
    }
}

extension Unicode.Scalar {
    /// The ASCII character of which this is the full-width form, or a colon of another kind.
    package var halfWidth: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0x2236, 0xFE30, 0xFE55: ":"
        default: self
        }
    }
}
