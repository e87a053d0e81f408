import Scanning
import Text

/// A text with its insertions and the marks of all rules that decide what cmark-gfm parses.
struct Marks {
    let text: [UInt8]
    let body: MarkedBody

    /// - Returns: `nil` when the text needs no mark or leaves no sentinel to mark it with.
    init?(
        for text: UnsafeBufferPointer<UInt8>, strikes: Bool, _ options: MarkdownOptions, insertions: [Insertion]
    ) {
        let inserted = ProtectedRanges(insertions.map(\.range))
        let formulas = (options.math ? Formulas(text).all() : []).filter { !inserted.touches($0.range) }
        let replaced = ProtectedRanges(
            (formulas.map(\.range) + inserted.ranges).sorted { $0.lowerBound < $1.lowerBound })
        let footnotes = SpacedFootnote.all(in: text).filter { !replaced.touches($0.label) }
        var edits: [MarkEdit] = []
        if Self.holdsDelimiters(text) {
            edits = EmphasisMarks.edits(
                for: text, strikes: strikes, addresses: ProtectedRanges(addressesIn: text), replaced: replaced)
        }
        let emphasis = edits.count
        edits += BreakTag.edits(for: text, replaced: replaced, isAllowed: options.rawHTML == .allow)
        if options.smart { edits += QuotationMarks.edits(for: text, replaced: replaced) }
        for (number, footnote) in footnotes.enumerated() { edits += footnote.edits(number: number) }
        edits += Self.edits(formulas, in: text) + Self.edits(insertions)
        if edits.isEmpty { return nil }
        guard let sentinels = Sentinels.absent(from: text) else { return nil }
        if edits.count > emphasis { edits.sort { ($0.offset, $0.length) < ($1.offset, $1.length) } }
        self.text = sentinels.apply(edits, to: text)
        body = MarkedBody(
            sentinels: sentinels, text: text, formulas: formulas, insertions: insertions, spacedFootnotes: footnotes)
    }

    /// The insertions alone.
    init?(for text: UnsafeBufferPointer<UInt8>, insertions: [Insertion]) {
        guard let sentinels = Sentinels.absent(from: text) else { return nil }
        self.text = sentinels.apply(Self.edits(insertions), to: text)
        body = MarkedBody(
            sentinels: sentinels, text: text, formulas: [], insertions: insertions, spacedFootnotes: [])
    }

    /// Equal formulas get equal marks, or the label of a link would differ from its definition.
    private static func edits(_ formulas: [Formula], in text: UnsafeBufferPointer<UInt8>) -> [MarkEdit] {
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        return formulas.enumerated().map { index, formula in
            let written = ArraySlice(text[formula.range])
            let number = numbers[written] ?? index
            numbers[written] = number
            return MarkEdit(
                offset: formula.range.lowerBound, length: formula.range.count, mark: .formula, number: number)
        }
    }

    private static func edits(_ insertions: [Insertion]) -> [MarkEdit] {
        insertions.enumerated().map { number, insertion in
            MarkEdit(
                offset: insertion.range.lowerBound, length: insertion.range.count, mark: .insertion, number: number)
        }
    }

    private static func holdsDelimiters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.firstIndex(of: UInt8(ascii: "*"), from: 0) != nil || text.firstIndex(of: UInt8(ascii: "_"), from: 0) != nil
            || text.firstIndex(of: UInt8(ascii: "~"), from: 0) != nil
    }
}
