import Foundation

/// A text in quotes, perhaps with the name of what it narrows, or what is between spaces. A minus leaves out.
struct QuestionPiece: Equatable {
    /// The whole piece.
    let text: String
    /// Before the colon of a text in quotes.
    let kind: String?
    let quoted: String?
    /// What is between spaces, without its minus.
    let plain: String
    let isMinus: Bool

    /// As `PIECES` in `assets/search/question.js` of the theme has it.
    private static let pattern = try? NSRegularExpression(
        pattern: #"(-?)(?:([^\s"“”:：-][^\s"“”:：]*)[:：])?["“”]([^"“”]*)["“”]?|(-(?=\p{L}))?([^\s"“”]+)"#)

    static func pieces(of text: String) -> [QuestionPiece] {
        // Not by characters: a mark behind a space or a colon begins a piece.
        let units = Array(text.utf16)
        let whole = NSRange(location: 0, length: units.count)
        return (pattern?.matches(in: text, range: whole) ?? []).map { match in
            func group(_ number: Int) -> String? {
                Range(match.range(at: number)).map { String(decoding: units[$0], as: UTF16.self) }
            }
            return QuestionPiece(
                text: group(0) ?? "", kind: group(2), quoted: group(3), plain: group(5) ?? "",
                isMinus: group(1) == "-" || group(4) == "-")
        }
    }
}
