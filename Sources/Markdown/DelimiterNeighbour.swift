import Scanning
import CMarkGFM

/// The character beside a run of delimiters, as the flanking rules see it.
struct DelimiterNeighbour {
    enum Class {
        case space, punctuation, cjk, other
    }

    /// What it counts as in the CJK-friendly rules: `punctuation` is punctuation that is not CJK.
    let meaning: Class
    /// What cmark-gfm takes it for: never `cjk`.
    let shown: Class
    /// Any punctuation, CJK or not, behind a variation selector or not.
    let isPunctuation: Bool

    /// The beginning and the end of a line count as white space.
    static let border = DelimiterNeighbour(meaning: .space, shown: .space, isPunctuation: false)

    private init(meaning: Class, shown: Class, isPunctuation: Bool) {
        self.meaning = meaning
        self.shown = shown
        self.isPunctuation = isPunctuation
    }

    init(_ scalar: Unicode.Scalar) {
        let code = Int32(bitPattern: scalar.value)
        if cmark_utf8proc_is_space(code) != 0 {
            self = .border
        } else {
            let isPunctuation = cmark_utf8proc_is_punctuation(code) != 0
            shown = isPunctuation ? .punctuation : .other
            meaning = scalar.isCJK || scalar.isIdeographicVariationSelector ? .cjk : shown
            self.isPunctuation = isPunctuation
        }
    }

    /// The character before a run, where a variation selector belongs to the character before it.
    init(before end: Int, in text: UnsafeBufferPointer<UInt8>) {
        guard let scalar = text.scalar(before: end) else {
            self = .border
            return
        }
        guard scalar.isGeneralVariationSelector else {
            self.init(scalar)
            return
        }
        let base = text.scalar(before: text.startOfScalar(before: end)) ?? "\n"
        let neighbour = DelimiterNeighbour(base)
        if neighbour.shown == .space {
            self.init(scalar)
        } else {
            let isFullWidth = scalar.value == 0xFE01 && base.isAmbiguousQuotationMark
            self.init(
                meaning: isFullWidth ? .cjk : neighbour.meaning, shown: .other,
                isPunctuation: neighbour.isPunctuation)
        }
    }

    init(at start: Int, in text: UnsafeBufferPointer<UInt8>) {
        self = text.scalar(at: start).map { DelimiterNeighbour($0) } ?? .border
    }
}

/// Whether a run of delimiters is left-flanking and right-flanking (CommonMark 6.2).
struct Flanking: Equatable {
    let left: Bool
    let right: Bool

    /// With CJK characters neither space nor punctuation, and harmless beside both.
    init(before: DelimiterNeighbour.Class, after: DelimiterNeighbour.Class) {
        left = after != .space && (after != .punctuation || before != .other)
        right = before != .space && (before != .punctuation || after != .other)
    }
}
