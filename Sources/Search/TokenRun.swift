/// The tokens of some documents that follow each other, as numbers.
struct TokenRun: Sendable {
    /// Documents that one thread scans at once.
    static let limit = 1024
    /// Numbers from here on are words; smaller ones are characters.
    static let firstWord: UInt32 = 1 << 21

    /// A token and how it stands after the one before: 30 bits and 2.
    private(set) var tokens: [UInt32] = []
    /// Where each field begins that has tokens, ascending.
    private(set) var fields: [(start: Int, field: UInt32)] = []
    /// Different words, folded.
    private(set) var words = ByteTable()
    /// How often each of them stands in a text.
    private(set) var counts: [UInt32] = []
    /// Words that are no tokens of a text, such as `tag:储能`, by field, ascending.
    private(set) var labels: [(field: UInt32, word: UInt32)] = []
    /// Terms, by kind and name, and the documents of their segment that have them, ascending.
    private(set) var terms: [TermList.Term: [Int]] = [:]
    private var tokenizer = Tokenizer()

    enum Joint: UInt32 {
        case touching, separated, nextText
    }

    static func token(_ value: UInt32) -> UInt32 { value & 0x3FFF_FFFF }

    /// What a token adds to the place of the one before.
    @inline(__always)
    static func step(_ value: UInt32) -> UInt32 { (value >> 30) + IndexFormat.Step.touching }

    /// - Parameter number: of the document in its segment.
    mutating func add(_ document: SearchDocument, number: Int) {
        for zone in SearchDocument.Zone.allCases {
            let field = UInt32(number * 4 + zone.rawValue)
            for text in document.zones[zone] ?? [] { add(text, to: field) }
        }
        let field = UInt32(number * 4 + SearchDocument.Zone.terms.rawValue)
        for term in document.terms {
            let own = TermList.Term(kind: term.kind, name: term.name, title: term.title)
            if terms[own]?.last != number { terms[own, default: []].append(number) }
            label(kind: term.kind, term.name, field)
        }
        for alias in document.aliases { label(kind: alias.kind, alias.name, field) }
    }

    private mutating func add(_ text: String, to field: UInt32) {
        var text = text
        text.withUTF8 { text in
            let start = tokens.count
            tokenizer.scan(text, &tokens, &words, &counts)
            for word in SignedWords.words(text) { label([UInt8(ascii: ":")] + word, field) }
            guard tokens.count > start else { return }
            tokens[start] = Self.token(tokens[start]) | Joint.nextText.rawValue << 30
            if fields.last?.field != field { fields.append((start, field)) }
        }
    }

    private mutating func label(kind: String, _ name: String, _ field: UInt32) {
        label(Array("\(kind):\(Folding.folded(name))".utf8) + SignedWords.signs(name), field)
    }

    private mutating func label(_ word: [UInt8], _ field: UInt32) {
        let number = words.intern(word[...])
        if number == counts.count { counts.append(0) }
        labels.append((field, UInt32(number)))
    }

    /// The tokens of a field, by its place in `fields`.
    func range(ofField index: Int) -> Range<Int> {
        fields[index].start..<(index + 1 < fields.count ? fields[index + 1].start : tokens.count)
    }
}
