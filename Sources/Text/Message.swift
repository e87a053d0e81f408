/// What people are told, in any language that the program speaks: a literal of the source with the arguments kept apart.
///
/// A message is written as an English literal with interpolation, `"“\(text)” is not a date"`, and is made a text only
/// where it is shown, in the language that is wanted there. The literal is its key, with numbers for the arguments.
package struct Message: Sendable {
    /// In the order of the English sentence.
    package enum Piece: Sendable, Hashable {
        /// Words of the literal.
        case words(String)
        /// Words that follow a number in English, and say nothing of their own: `is` or `are`, `post` or `posts`.
        indirect case agreeing(isOne: Bool, one: String, many: String)
        /// An argument that is the same in every language: a name, a number, the text of an author.
        case text(String)
        /// An argument that is a message itself.
        case message(Message)
        /// Arguments of which there may be any number, with a message between them.
        indirect case list([Message], separator: Message)
    }

    package let pieces: [Piece]

    package init(pieces: [Piece]) {
        self.pieces = pieces
    }

    /// A text that is the same in every language.
    package init(verbatim text: String) {
        pieces = [.text(text)]
    }

    /// As it is written in the source.
    package var english: String { text(in: .english) }
}

extension Message: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        pieces = [.words(value)]
    }

    package init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.words(literal)) }
        }

        package mutating func appendInterpolation(_ text: String) { pieces.append(.text(text)) }
        package mutating func appendInterpolation(_ text: Substring) { pieces.append(.text(String(text))) }
        package mutating func appendInterpolation(_ character: Character) { pieces.append(.text(String(character))) }
        package mutating func appendInterpolation(_ scalar: Unicode.Scalar) { pieces.append(.text(String(scalar))) }
        package mutating func appendInterpolation(_ number: some BinaryInteger) { pieces.append(.text("\(number)")) }
        package mutating func appendInterpolation(_ message: Message) { pieces.append(.message(message)) }

        /// Words that agree with a number in English: `\(count, one: "is", many: "are")`.
        package mutating func appendInterpolation(_ count: Int, one: String, many: String) {
            pieces.append(.agreeing(isOne: count == 1, one: one, many: many))
        }
    }
}

extension Message: Hashable {
    /// Messages that read the same are equal, whatever they are made of.
    package static func == (left: Message, right: Message) -> Bool {
        left.pieces == right.pieces || left.english == right.english
    }

    package static func == (left: Message, right: String) -> Bool { left.english == right }
    package static func != (left: Message, right: String) -> Bool { left.english != right }

    package func hash(into hasher: inout Hasher) { hasher.combine(english) }
}

extension Message: CustomStringConvertible {
    package var description: String { english }
}

extension Sequence<Message> {
    /// The messages with a separator between them, which has a wording of its own in other languages.
    package func joined(separator: Message) -> Message {
        Message(pieces: [.list(Array(self), separator: separator)])
    }
}

extension Sequence<String> {
    /// Names one after the other: `a, b, c`.
    package var listed: Message { map(Message.init(verbatim:)).joined(separator: ", ") }
}
