/// Finds the places where a Chinese title may be broken, besides those where every browser breaks it: behind marks of
/// punctuation and at spaces.
///
/// A dictionary knows too few names: what it leaves as single characters is most often a part of one (马|斯克), so that
/// there is no chance beside a single character, unless it is one that joins words.
struct Chances {
    private let text: [UInt16]
    private let ends: [Int]
    /// Ascending, in UTF-16 units.
    private(set) var places: [Int] = []

    /// - Parameters:
    ///   - ends: of words, marks and spaces.
    ///   - own: words that stay whole.
    init(_ text: [UInt16], ends: [Int], own: [Range<Int>]) {
        self.text = text
        let inner = ends.filter { end in !own.contains { $0.lowerBound < end && end < $0.upperBound } }
        // An end that is already there is there once.
        self.ends = Set(inner + own.flatMap { [$0.lowerBound, $0.upperBound] }).subtracting([0]).sorted()
    }

    mutating func find() {
        var spans: [Range<Int>] = []
        var start = 0
        for end in ends {
            spans.append(start..<end)
            start = end
        }
        guard spans.count > 1 else { return }
        /// Where the line could be broken last.
        var last = 0
        var weak: [Int] = []
        for (left, right) in zip(spans, spans.dropFirst()) {
            let place = right.lowerBound
            guard !isMark(left), !isMark(right) else {
                addWeak(weak, from: last, to: place)
                (last, weak) = (place, [])
                if needsChance(behind: left, before: right) { places.append(place) }
                continue
            }
            switch chance(between: left, right) {
            case .none: break
            case .weak: weak.append(place)
            case .good where place - last < Self.shortest || isNearMark(place): break
            case .good:
                addWeak(weak, from: last, to: place)
                places.append(place)
                (last, weak) = (place, [])
            }
        }
        addWeak(weak, from: last, to: text.count)
        if places.isEmpty, text.count > Self.longest, let place = placeBehindMark(spans) { places = [place] }
    }

    /// Where a browser breaks a title anyway: a chance there makes the style sheet break it nowhere else.
    private func placeBehindMark(_ spans: [Range<Int>]) -> Int? {
        zip(spans, spans.dropFirst()).first { left, right in
            Characters.ends.contains(text[left.upperBound - 1]) && !isMark(right)
        }?.1.lowerBound
    }

    private enum Chance {
        case none, weak, good
    }

    /// Characters on a line before a chance is worth having: balanced lines never end sooner, and each mark costs bytes.
    private static let shortest = 3
    /// Characters between a chance and the next mark.
    private static let nearest = 2
    /// Characters without a chance that a narrow column may have to break.
    private static let longest = 9

    /// A stretch that is too long for a phone has the chance nearest to its middle.
    private mutating func addWeak(_ weak: [Int], from start: Int, to end: Int) {
        guard end - start > Self.longest else { return }
        let middle = (start + end) / 2
        if let best = weak.min(by: { (abs($0 - middle), $0) < (abs($1 - middle), $1) }) {
            places.append(best)
        }
    }

    private func chance(between left: Range<Int>, _ right: Range<Int>) -> Chance {
        let (before, after) = (text[left.upperBound - 1], text[right.lowerBound])
        switch (before.isHan, after.isHan) {
        case (true, true):
            if mayEnd(left), mayBegin(right) { return .good }
            // 净|利润 and 交付|量 are one name each.
            let isPrefix = left.count == 1 && Characters.beginWords.contains(before)
            let isSuffix = right.count == 1 && Characters.endWords.contains(after)
            return !isPrefix && !isSuffix && left.count + right.count > 2 ? .weak : .none
        // 增长|300亿, but 第200期.
        case (true, false):
            if mayEnd(left), after.isDigit || latin(from: right.lowerBound) > 1 { return .good }
            return after.isDigit && before != Characters.ordinal ? .weak : .none
        // A number keeps its unit, a letter or two their name (A股, ST康美).
        case (false, true):
            return !before.isDigit && latin(to: left.upperBound) > 2 && mayBegin(right) ? .good : .none
        case (false, false): return .none
        }
    }

    private func mayEnd(_ word: Range<Int>) -> Bool {
        if word.count > 1 { return !isBehindDigit(word) || word.count > 2 }
        return Characters.endWords.contains(text[word.lowerBound]) && !isBehindDigit(word)
    }

    private func isBehindDigit(_ word: Range<Int>) -> Bool { word.lowerBound > 0 && text[word.lowerBound - 1].isDigit }

    private func mayBegin(_ word: Range<Int>) -> Bool {
        word.count > 1 || Characters.beginWords.contains(text[word.lowerBound])
    }

    private func isMark(_ span: Range<Int>) -> Bool {
        let unit = text[span.lowerBound]
        return !unit.isHan && !unit.isLetterOrDigit
    }

    /// Browsers break neither before nor behind quotation marks.
    private func needsChance(behind left: Range<Int>, before right: Range<Int>) -> Bool {
        let (before, after) = (text[left.upperBound - 1], text[right.lowerBound])
        if Characters.closingQuotes.contains(before) { return after.isHan || after.isDigit }
        if Characters.openingQuotes.contains(after) { return before.isHan && mayEnd(left) && left.upperBound > 2 }
        return false
    }

    /// A break at a mark is better than one a character or two away from it.
    private func isNearMark(_ place: Int) -> Bool {
        text[place...].prefix(Self.nearest).contains {
            !$0.isHan && !$0.isLetterOrDigit && !Characters.inNumbers.contains($0)
        }
            || place + 1 >= text.count
    }

    private func latin(from start: Int) -> Int { text[start...].prefix { $0.isLetterOrDigit }.count }

    private func latin(to end: Int) -> Int { text[..<end].reversed().prefix { $0.isLetterOrDigit }.count }
}

/// Single characters that are words.
private enum Characters {
    /// A line may end behind them: particles, and what names are made with.
    static let endWords = Set(
        """
        的了着过们吗呢吧后前中内外上下量率额額数數性化者度力人员員家业業器机機股价價值期年月日季税稅品案版线線网網店车車会會局部委所院厂廠港市
        省县國国区區战戰赛賽奖獎
        """.utf16)
    /// A line may begin with them: prepositions, conjunctions, auxiliaries, and what stands before names.
    static let beginWords = Set(
        """
        在对對为為将將与與和及或被把向从從比以由是不再未已拟擬获獲称稱就也都还還而但若因等净淨超新总總副非反各每本该該首双雙
        """.utf16)
    static let ordinal: UInt16 = 0x7B2C
    /// Marks behind which every browser breaks a line, before a character.
    static let ends = Set("，、：；。！？ ".utf16)
    static let inNumbers = Set(".,".utf16)
    static let closingQuotes = Set("”’".utf16)
    static let openingQuotes = Set("“‘".utf16)
}

extension UInt16 {
    static let hyphen = UInt16(UInt8(ascii: "-"))

    /// An ideograph, or half of one beyond the first plane.
    var isHan: Bool {
        switch self {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005...0x3007, 0xF900...0xFAFF, 0xD840...0xD8BF, 0xDC00...0xDFFF: true
        default: false
        }
    }

    var isDigit: Bool { (0x30...0x39).contains(self) || self == UInt16(UInt8(ascii: "%")) }

    /// Of the Latin, Greek and Cyrillic scripts, and digits.
    var isLetterOrDigit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x25, 0xC0...0x24F, 0x370...0x52F: true
        default: false
        }
    }
}
