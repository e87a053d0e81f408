import Foundation
import Text
import Threads

/// All keys of one token in a segment, numbered in the order of their bytes: the numbers are their ranks.
struct Vocabulary: Sendable {
    private let words: ByteTable
    /// By rank: a character, or a word's number from `TokenRun.firstWord` on.
    private let codes: [UInt32]
    /// By character: its rank.
    private let characterRanks: [UInt32]
    /// By run and word: its rank.
    private let wordRanks: [[UInt32]]
    /// By rank: whether it is found by the pairs that it is in, instead of having places.
    let isShort: [Bool]
    /// Ranks of the keys for words that begin with one letter or two, by rank of the word; `none` where there is none.
    let beginnings: [(one: UInt32, two: UInt32)]
    /// Ranks of long words that are short for being frequent, ascending.
    let common: [UInt32]

    static let none = UInt32.max

    var count: Int { codes.count }

    init(_ runs: [TokenRun]) {
        var words = ByteTable()
        let numbers = runs.map { run in (0..<run.words.count).map { UInt32(words.intern(run.words[$0])) } }
        let written = words.count
        let starts = (0..<written).map { Self.beginnings(words[$0], &words) }
        let characters = Self.characters(runs)
        let codes = Self.ranked(words, characters)
        var characterRanks = [UInt32](repeating: Self.none, count: Int(characters.last ?? 0) + 1)
        var ranks = [UInt32](repeating: 0, count: words.count)
        for (rank, code) in codes.enumerated() {
            if code < TokenRun.firstWord {
                characterRanks[Int(code)] = UInt32(rank)
            } else {
                ranks[Int(code - TokenRun.firstWord)] = UInt32(rank)
            }
        }
        let frequent = Self.frequent(runs, numbers, written)
        var isShort = [Bool](repeating: true, count: codes.count)
        var beginnings = [(one: UInt32, two: UInt32)](repeating: (Self.none, Self.none), count: codes.count)
        for word in 0..<written {
            isShort[Int(ranks[word])] = frequent[word] || Self.isShort(words[word])
            func rank(_ word: UInt32) -> UInt32 { word == Self.none ? word : ranks[Int(word)] }
            beginnings[Int(ranks[word])] = (rank(starts[word].one), rank(starts[word].two))
        }
        common = (0..<written).filter { frequent[$0] && !Self.isShort(words[$0]) }.map { ranks[$0] }.sorted()
        wordRanks = numbers.map { $0.map { ranks[Int($0)] } }
        (self.words, self.codes, self.characterRanks) = (words, codes, characterRanks)
        (self.isShort, self.beginnings) = (isShort, beginnings)
    }

    /// The rank of a token of a run, without its joint.
    @inline(__always)
    func rank(_ token: UInt32, run: Int) -> UInt32 {
        token < TokenRun.firstWord
            ? characterRanks[Int(token)] : wordRanks[run][Int(token - TokenRun.firstWord)]
    }

    func ranks(ofRun run: Int) -> [UInt32] { wordRanks[run] }

    var ranksOfCharacters: [UInt32] { characterRanks }

    /// Appends the bytes of a key.
    func append(_ rank: UInt32, to bytes: inout [UInt8]) {
        let code = codes[Int(rank)]
        if code >= TokenRun.firstWord {
            bytes.append(contentsOf: words[Int(code - TokenRun.firstWord)])
        } else if let scalar = Unicode.Scalar(code) {
            bytes.append(contentsOf: UTF8.encode(scalar)!)
        }
    }

    /// Characters, ascending.
    var characters: [UInt32] { codes.filter { $0 < TokenRun.firstWord }.sorted() }

    private static func characters(_ runs: [TokenRun]) -> [UInt32] {
        var isUsed = [Bool](repeating: false, count: Int(TokenRun.firstWord))
        for run in runs {
            for token in run.tokens where TokenRun.token(token) < TokenRun.firstWord {
                isUsed[Int(TokenRun.token(token))] = true
            }
        }
        return isUsed.indices.filter { isUsed[$0] }.map { UInt32($0) }
    }

    /// Words and characters in the order of their bytes; that of characters is that of their numbers.
    private static func ranked(_ words: ByteTable, _ characters: [UInt32]) -> [UInt32] {
        var codes: [UInt32] = []
        codes.reserveCapacity(words.count + characters.count)
        var next = 0
        for word in words.sorted {
            let first = words[word].withUnsafeBufferPointer { $0.isEmpty ? 0 : Folding.scalar($0, 0).0 }
            while next < characters.count, characters[next] < first {
                codes.append(characters[next])
                next += 1
            }
            codes.append(UInt32(word) + TokenRun.firstWord)
        }
        return codes + characters[next...]
    }
}

extension Vocabulary {
    /// The keys for what begins like a word, if it is of ASCII: `c*` and `co*`.
    private static func beginnings(_ word: ArraySlice<UInt8>, _ words: inout ByteTable) -> (one: UInt32, two: UInt32) {
        guard let first = word.first, first.isASCIIAlphanumeric, !word.contains(UInt8(ascii: ":")) else {
            return (none, none)
        }
        let star = UInt8(ascii: "*")
        let one = UInt32(words.intern([first, star][...]))
        guard let second = word.dropFirst().first, second.isASCIIAlphanumeric else { return (one, none) }
        return (one, UInt32(words.intern([first, second, star][...])))
    }

    /// Whether a word is short by its letters: digits, or a single one, by UTF-16 units.
    static func isShort(_ word: ArraySlice<UInt8>) -> Bool {
        guard !word.contains(UInt8(ascii: ":")), let first = word.first else { return true }
        if first < 0x80 { return first.isASCIIDigit || word.count == 1 }
        let text = String(decoding: word, as: UTF8.self)
        let isDigits = text.unicodeScalars.first.map { CharacterClass.folded($0.value) == .digit } ?? false
        return isDigits || text.utf16.count == 1
    }

    /// Words of which the texts are full. Few segments have any: their lists of places would be long.
    private static func frequent(_ runs: [TokenRun], _ numbers: [[UInt32]], _ written: Int) -> [Bool] {
        var counts = [Int](repeating: 0, count: written)
        for (run, numbers) in zip(runs, numbers) {
            for (word, number) in numbers.enumerated() { counts[Int(number)] += Int(run.counts[word]) }
        }
        let limit = max(1000, runs.reduce(0) { $0 + $1.tokens.count } / 128)
        return counts.map { $0 > limit }
    }
}
