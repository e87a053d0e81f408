/// The sentences of one language for messages.
///
/// A key is an English literal of the sources with `{1}`, `{2}`… for its arguments and `{is|are}` for words that agree
/// with a number. A sentence has the same places, in any order.
package struct Wording: Sendable {
    /// BCP 47.
    package let language: String
    package let sentences: [String: String]

    package init(language: String, _ sentences: [String: String]) {
        self.language = language
        self.sentences = sentences
    }

    /// The words of the sources.
    package static let english = Wording(language: "en", [:])
}

extension Message {
    /// The message in a language; in English where that has no sentence for it.
    package func text(in wording: Wording) -> String {
        if !wording.sentences.isEmpty, let sentence = wording.sentences[key] { return filled(sentence, wording) }
        var text = ""
        for piece in pieces { text += piece.text(in: wording) }
        return text
    }

    /// The literal it was written as, with numbered places.
    package var key: String {
        var key = ""
        var arguments = 0
        for piece in pieces {
            switch piece {
            case .words(let words): key += words
            case .agreeing(_, let one, let many): key += "{\(one)|\(many)}"
            case .text, .message, .list:
                arguments += 1
                key += "{\(arguments)}"
            }
        }
        return key
    }

    private func filled(_ sentence: String, _ wording: Wording) -> String {
        let arguments = pieces.filter(\.isArgument)
        var bytes: [UInt8] = []
        var rest = Array(sentence.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "{"), let number = rest.placeNumber, arguments.indices.contains(number - 1) {
                bytes += arguments[number - 1].text(in: wording).utf8
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Message.Piece {
    fileprivate var isArgument: Bool {
        switch self {
        case .words, .agreeing: false
        case .text, .message, .list: true
        }
    }

    fileprivate func text(in wording: Wording) -> String {
        switch self {
        case .words(let text), .text(let text): text
        case .agreeing(let isOne, let one, let many): isOne ? one : many
        case .message(let message): message.text(in: wording)
        case .list(let messages, let separator):
            messages.map { $0.text(in: wording) }.joined(separator: separator.text(in: wording))
        }
    }
}

extension ArraySlice<UInt8> {
    /// The number of a place behind its opening brace, one digit: `1}`.
    fileprivate var placeNumber: Int? {
        guard count > 1, self[startIndex + 1] == UInt8(ascii: "}"),
            (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(self[startIndex])
        else { return nil }
        return Int(self[startIndex] - UInt8(ascii: "0"))
    }
}
