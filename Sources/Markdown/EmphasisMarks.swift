import Scanning
import Text

/// Rules 1 and 3 of dialect cjk: emphasis beside Chinese punctuation, and stock prefixes and products, which are none.
///
/// cmark-gfm decides by the characters beside a run of delimiters whether it may open and close emphasis. Where
/// CommonMark CJK-friendly Amendments (chapter 6.2) decide otherwise, the run gets a neighbour that makes cmark-gfm
/// decide the same: punctuation on its letter's side, because a run between punctuation may do both. A mark stands
/// where only `*`, `_` or `~` was adjacent, so no other construct sees it.
struct EmphasisMarks {
    private let text: UnsafeBufferPointer<UInt8>
    /// With strikethrough, cmark-gfm looks through tildes for the neighbours of every run.
    private let strikes: Bool
    /// Their delimiters become literal.
    private let addresses: ProtectedRanges
    /// Formulas and insertions, which are replaced as a whole.
    private let replaced: ProtectedRanges
    private var edits: [MarkEdit] = []
    /// Text without CJK keeps cmark-gfm's own rules.
    private lazy var hasCJK = text.containsCJK

    /// - Returns: edits sorted by offset.
    static func edits(
        for text: UnsafeBufferPointer<UInt8>, strikes: Bool, addresses: ProtectedRanges, replaced: ProtectedRanges
    ) -> [MarkEdit] {
        var marks = EmphasisMarks(text, strikes: strikes, addresses: addresses, replaced: replaced)
        var runs = DelimiterRuns(text)
        while let run = runs.next() { marks.decide(run) }
        return marks.edits
    }

    private init(
        _ text: UnsafeBufferPointer<UInt8>, strikes: Bool, addresses: ProtectedRanges, replaced: ProtectedRanges
    ) {
        self.text = text
        self.strikes = strikes
        self.addresses = addresses
        self.replaced = replaced
    }

    private mutating func decide(_ run: Range<Int>) {
        var run = run
        let delimiter = text[run.lowerBound]
        if delimiter == UInt8(ascii: "~"), !strikes || run.count != 2 { return }
        if replaced.contains(run) { return }
        if addresses.contains(run) || delimiter == UInt8(ascii: "*") && isBetweenDigits(run) {
            for offset in run { edits.append(MarkEdit(offset: offset, length: 1, mark: Self.literal(delimiter))) }
            return
        }
        if delimiter == UInt8(ascii: "*"), run.count == 1, isWildcard(run), hasCJK {
            edits.append(MarkEdit(offset: run.lowerBound, length: 1, mark: .star))
            return
        }
        if delimiter == UInt8(ascii: "*"), StockPrefix.ends(run, in: text), hasCJK {
            run = run.lowerBound..<run.upperBound - 1
            if !run.isEmpty { mark(run, delimiter) }
            edits.append(MarkEdit(offset: run.upperBound, length: 1, mark: .star))
            return
        }
        mark(run, delimiter)
    }

    private mutating func mark(_ run: Range<Int>, _ delimiter: UInt8) {
        let before = DelimiterNeighbour(before: start(before: run.lowerBound), in: text)
        let after = DelimiterNeighbour(at: end(after: run.upperBound), in: text)
        let wanted = Flanking(before: before.meaning, after: after.meaning)
        let given = Flanking(before: before.shown, after: after.shown)
        let marks: (before: Sentinels.Mark?, after: Sentinels.Mark?)
        if delimiter == UInt8(ascii: "_") {
            marks = (before.isPunctuation && before.shown == .other ? .punctuation : nil, nil)
        } else if wanted == given {
            return
        } else if !wanted.left || !wanted.right {
            marks = (.punctuation, nil)
        } else if before.shown == .other {
            marks = isTilde(delimiter) && touchesDelimiter(run.upperBound) ? (nil, .letter) : (.punctuation, nil)
        } else {
            marks = isTilde(delimiter) && touchesDelimiter(run.lowerBound - 1) ? (.letter, nil) : (nil, .punctuation)
        }
        guard hasCJK else { return }
        if let mark = marks.before { edits.append(MarkEdit(offset: run.lowerBound, length: 0, mark: mark)) }
        if let mark = marks.after { edits.append(MarkEdit(offset: run.upperBound, length: 0, mark: mark)) }
    }

    /// `3*4` is a product: no emphasis begins or ends inside a figure.
    private func isBetweenDigits(_ run: Range<Int>) -> Bool {
        text.scalar(before: run.lowerBound)?.isDigit == true && text.scalar(at: run.upperBound)?.isDigit == true
    }

    /// `ASSERT_*` names all that begins so: no word goes on behind the star.
    private func isWildcard(_ run: Range<Int>) -> Bool {
        guard run.lowerBound > 1, text[run.lowerBound - 1] == UInt8(ascii: "_"),
            text[run.lowerBound - 2].isASCIIAlphanumeric
        else { return false }
        return run.upperBound == text.count || !text[run.upperBound].isASCIIAlphanumeric
    }

    private func start(before offset: Int) -> Int {
        var start = offset
        while strikes, start > 0, isTilde(text[start - 1]) { start -= 1 }
        return start
    }

    private func end(after offset: Int) -> Int {
        var end = offset
        while strikes, end < text.count, isTilde(text[end]) { end += 1 }
        return end
    }

    private func isTilde(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "~") }

    /// Whether another run is there, which would look through tildes at a mark on their far side.
    private func touchesDelimiter(_ index: Int) -> Bool {
        index >= 0 && index < text.count && (text[index] == UInt8(ascii: "*") || text[index] == UInt8(ascii: "_"))
    }

    private static func literal(_ delimiter: UInt8) -> Sentinels.Mark {
        switch delimiter {
        case UInt8(ascii: "*"): .star
        case UInt8(ascii: "_"): .underscore
        default: .tilde
        }
    }
}

extension Unicode.Scalar {
    /// Of ASCII, or its full-width form.
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }
}

/// The runs of `*`, `_` and `~` that no backslash makes literal, in order.
struct DelimiterRuns {
    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// The next place of each delimiter, found before `position` was known; the end of the text when there is none.
    private var star: Int
    private var underscore: Int
    private var tilde: Int

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        star = text.firstIndex(of: UInt8(ascii: "*"), from: 0) ?? text.count
        underscore = text.firstIndex(of: UInt8(ascii: "_"), from: 0) ?? text.count
        tilde = text.firstIndex(of: UInt8(ascii: "~"), from: 0) ?? text.count
    }

    mutating func next() -> Range<Int>? {
        while let place = nextPlace() {
            var end = place + 1
            while end < text.count, text[end] == text[place] { end += 1 }
            position = end
            let start = isEscaped(place) ? place + 1 : place
            if start < end { return start..<end }
        }
        return nil
    }

    private mutating func nextPlace() -> Int? {
        if star < position { star = text.firstIndex(of: UInt8(ascii: "*"), from: position) ?? text.count }
        if underscore < position { underscore = text.firstIndex(of: UInt8(ascii: "_"), from: position) ?? text.count }
        if tilde < position { tilde = text.firstIndex(of: UInt8(ascii: "~"), from: position) ?? text.count }
        let nearest = min(star, underscore, tilde)
        return nearest < text.count ? nearest : nil
    }

    private func isEscaped(_ index: Int) -> Bool {
        var start = index
        while start > 0, text[start - 1] == UInt8(ascii: "\\") { start -= 1 }
        return (index - start) % 2 == 1
    }
}
