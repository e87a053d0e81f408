import Scanning
/// `*ST` and `S*ST` before the name of a company under special treatment (退市风险警示), in the stock exchanges'
/// own spelling: the star is part of the name.
enum StockPrefix {
    /// Whether the last star of a run belongs to a stock prefix.
    ///
    /// `**ST康美**` stays bold; `***ST康美**` is bold around `*ST康美` when the next run has two stars.
    static func ends(_ run: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = run.upperBound + 2
        guard run.count == 1 || run.count == 3, end <= text.count, text[run.upperBound] == UInt8(ascii: "S"),
            text[run.upperBound + 1] == UInt8(ascii: "T"), isEndOfPrefix(end, of: run, in: text)
        else { return false }
        return run.count == 1 || nextRunLength(in: text, from: end) == 2
    }

    private static func isEndOfPrefix(_ end: Int, of run: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = end
        guard let next = text.scalar(at: end) else { return true }
        switch next {
        case "a"..."z", "A"..."Z", "0"..."9", "_": return false
        case "*": return runLength(in: text, at: end) > 1
        case " ": break
        default: return true
        }
        // `*ST elevation*` is emphasis in English; `*ST 康美` is a company.
        if run.lowerBound > 0, text[run.lowerBound - 1] == UInt8(ascii: "S") { return true }
        while end < text.count, text[end] == UInt8(ascii: " ") { end += 1 }
        return text.scalar(at: end).map { $0.isCJK || $0 == "\n" || $0 == "\r" } ?? true
    }

    private static func runLength(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        var end = start
        while end < text.count, text[end] == UInt8(ascii: "*") { end += 1 }
        return end - start
    }

    /// The length of the next run on the line that is not itself a prefix of one star; 0 when there is none.
    private static func nextRunLength(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count, text[index] != UInt8(ascii: "\n") {
            guard text[index] == UInt8(ascii: "*") else {
                index += 1
                continue
            }
            let length = runLength(in: text, at: index)
            if length != 1 || !ends(index..<index + 1, in: text) { return length }
            index += 1
        }
        return 0
    }
}
