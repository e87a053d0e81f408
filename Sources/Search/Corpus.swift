import Threads

/// All texts of an edition as numbers: which clause follows which, in which place of which document.
struct Corpus: Sendable {
    /// Different clauses, folded, in the order in which they first come.
    private(set) var clauses = ByteTable()
    /// Where each of them first comes.
    private(set) var firsts: [ClauseScanner.Place] = []
    /// Clauses as they come.
    private(set) var sequence: [UInt32] = []
    private(set) var values: [ClauseScanner.Value] = []

    /// Documents that are scanned at once by one thread.
    private static let chunk = 128

    init(_ documents: [SearchDocument], threads: Parallel) {
        let count = (documents.count + Self.chunk - 1) / Self.chunk
        let scanned = threads.map(count) { chunk in
            var scanner = ClauseScanner()
            for index in chunk * Self.chunk..<min((chunk + 1) * Self.chunk, documents.count) {
                for zone in SearchDocument.Zone.allCases {
                    for text in documents[index].zones[zone] ?? [] {
                        scanner.scan(Array(text.utf8), at: .init(document: index, zone: zone.rawValue))
                    }
                }
            }
            return scanner
        }
        for scanner in scanned { append(scanner) }
    }

    private mutating func append(_ scanner: ClauseScanner) {
        let numbers = (0..<scanner.clauses.count).map { number in
            let global = clauses.intern(scanner.clauses[number])
            if global == firsts.count { firsts.append(scanner.firsts[number]) }
            return UInt32(global)
        }
        let start = sequence.count
        sequence.append(contentsOf: scanner.sequence.lazy.map { numbers[Int($0)] })
        for value in scanner.values {
            let range = value.clauses.lowerBound + start..<value.clauses.upperBound + start
            values.append(.init(place: value.place, clauses: range))
        }
    }
}

/// The tokens and pairs of tokens of a corpus, and which clause holds which.
struct Lexicon: Sendable {
    private(set) var tokens = ByteTable()
    private(set) var pairs = PairTable()
    /// Tokens of all clauses one after the other; the highest bit: a separator precedes it.
    private(set) var clauseTokens: [UInt32] = []
    /// By token of these: its place in its clause, where a separator takes a place too.
    private(set) var places: [UInt32] = []
    /// Pairs of all clauses one after the other: one fewer a clause than tokens.
    private(set) var clausePairs: [UInt32] = []
    /// Where the tokens of each clause end.
    private(set) var ends: [UInt32] = []

    static let separated: UInt32 = 1 << 31

    init(_ clauses: ByteTable) {
        for number in 0..<clauses.count {
            let start = clauseTokens.count
            clauses.bytes.withUnsafeBufferPointer { bytes in
                addTokens(UnsafeBufferPointer(rebasing: bytes[clauses.range(number)]))
            }
            for index in start..<clauseTokens.count - 1 {
                let second = clauseTokens[index + 1]
                clausePairs.append(
                    pairs.intern(
                        clauseTokens[index] & ~Self.separated, second & ~Self.separated,
                        isSeparated: second & Self.separated != 0))
            }
            ends.append(UInt32(clauseTokens.count))
        }
    }

    func tokenRange(_ clause: Int) -> Range<Int> {
        (clause == 0 ? 0 : Int(ends[clause - 1]))..<Int(ends[clause])
    }

    /// Places of a clause: its tokens and the separators between.
    func length(ofClause clause: Int) -> Int { Int(places[tokenRange(clause).upperBound - 1]) + 1 }

    func pairRange(_ clause: Int) -> Range<Int> {
        let range = tokenRange(clause)
        return range.lowerBound - clause..<range.upperBound - clause - 1
    }

    /// The pair across the break between two clauses.
    mutating func join(_ left: UInt32, _ right: UInt32) -> UInt32 {
        pairs.intern(
            clauseTokens[tokenRange(Int(left)).upperBound - 1] & ~Self.separated,
            clauseTokens[tokenRange(Int(right)).lowerBound], isSeparated: true)
    }

    private mutating func addTokens(_ clause: UnsafeBufferPointer<UInt8>) {
        var flag: UInt32 = 0
        var place: UInt32 = 0
        var index = 0
        while index < clause.count {
            if clause[index] == UInt8(ascii: " ") {
                flag = Self.separated
                index += 1
                continue
            }
            let end = Self.endOfToken(clause, index)
            let token = tokens.intern(UnsafeBufferPointer(rebasing: clause[index..<end]))
            clauseTokens.append(UInt32(token) | flag)
            if flag != 0 { place += 1 }
            places.append(place)
            place += 1
            flag = 0
            index = end
        }
    }

    private static func endOfToken(_ clause: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let (scalar, length) = Folding.scalar(clause, start)
        let kind = CharacterClass.folded(scalar)
        var end = start + length
        guard kind != .character else { return end }
        while end < clause.count {
            let (scalar, length) = Folding.scalar(clause, end)
            guard CharacterClass.folded(scalar) == kind else { break }
            end += length
        }
        return end
    }

    /// How a pair is written in the index.
    func key(ofPair pair: Int) -> [UInt8] {
        let key = pairs.keys[pair]
        let first = tokens[Int(key >> 32)]
        let second = tokens[Int(key & 0xFFFF_FFFF) >> 1]
        return first + (key & 1 == 1 ? [UInt8(ascii: " ")] : []) + second
    }
}
