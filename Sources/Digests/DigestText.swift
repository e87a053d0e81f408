import Feeds
import Text

/// A digest as plain text: lines of at most 72 columns, of which a Han character takes two.
struct DigestText {
    private let digest: Digest
    static let width = 72

    init(_ digest: Digest) {
        self.digest = digest
    }

    var text: String {
        var lines = Self.wrapped(digest.title, indent: "")
        lines.append(String(repeating: "=", count: min(Self.width, lines.map(\.columns).max() ?? 0)))
        lines += Self.wrapped([digest.scope, digest.count].compactMap { $0 }.joined(separator: " · "), indent: "")
        for (index, post) in digest.posts.enumerated() { lines += [""] + self.lines(post, number: index + 1) }
        lines += ["", digest.home]
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(_ post: PostSummary, number: Int) -> [String] {
        let label = "\(number). "
        let indent = String(repeating: " ", count: label.count)
        var lines = Self.wrapped(label + post.title, indent: indent)
        for text in [post.line, post.summary] where !text.isEmpty {
            lines += Self.wrapped(indent + text, indent: indent)
        }
        lines.append(indent + post.address)
        for file in post.attachments {
            let pages = file.pages.map { ", \(digest.texts.pages($0))" } ?? ""
            lines.append("\(indent)PDF\(pages): \(file.address)")
        }
        return lines
    }

    // MARK: Lines

    /// A text in lines that end between words or beside wide characters, never before a closing mark nor after an opening
    /// one. What is longer than a line stays whole.
    static func wrapped(_ text: String, indent: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text) {
            let isFirst = line.isEmpty && lines.isEmpty
            if !isFirst, line.columns + piece.trimmedEnd.columns > width, line.contains(where: { $0 != " " }) {
                lines.append(line.trimmedEnd)
                line = indent
                line += piece.drop { $0 == " " }
            } else {
                line += piece
            }
        }
        let rest = line.trimmedEnd
        return rest.isEmpty && !lines.isEmpty ? lines : lines + [rest]
    }

    /// What is never divided: words with the blanks behind them, wide characters with the marks that cling to them.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String.UnicodeScalarView] = []
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let scalar = scalar.properties.isWhitespace ? " " : scalar
            if last == nil || mayDivide(last ?? " ", scalar) { pieces.append(.init()) }
            pieces[pieces.count - 1].append(scalar)
            last = scalar
        }
        return pieces.map { String($0) }
    }

    private static func mayDivide(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        if right == " " || right.columnWidth == 0 || closing.contains(right) || opening.contains(left) { return false }
        return left == " " || left.isWide || right.isWide
    }

    private static let closing = Set("，。、；：？！）》」』】〉”’…—·%％,.;:?!)]}".unicodeScalars)
    private static let opening = Set("（《「『【〈“‘([{".unicodeScalars)
}

extension String {
    /// The columns that it takes on a terminal, and where characters have one width.
    var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columnWidth } }

    /// Without blanks at the end.
    fileprivate var trimmedEnd: String {
        guard let end = unicodeScalars.lastIndex(where: { $0 != " " }) else { return "" }
        return String(unicodeScalars[...end])
    }
}
