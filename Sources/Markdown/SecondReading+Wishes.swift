import Scanning
import Text

extension SecondReading {
    /// What a text may hold of what is read twice; quick, because most texts hold nothing.
    static func wishes(of text: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions) -> Wishes {
        var wishes: Wishes = []
        if let end = Divider.end(in: text), text[end...].first(where: { $0 != 0x20 && $0 != 0x09 })?.isLineEnd == false
        {
            wishes.insert(.divider)
        }
        if mayWidenTables(text) { wishes.insert(.wideTables) }
        if options.definesTerms, startsLine(":", text) { wishes.insert(.definitions) }
        if options.marksBlocks, startsLine("{", text) { wishes.insert(.attributes) }
        return wishes
    }

    /// Whether a line begins with a character behind the marks of quotations.
    private static func startsLine(_ character: StaticString, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let place = text.firstIndex(of: character, from: index) {
            var start = place
            while start > 0, text[start - 1] == 0x20 || text[start - 1] == UInt8(ascii: ">") { start -= 1 }
            if start > 0, text[start - 1] == UInt8(ascii: "\n") { return true }
            index = place + 1
        }
        return false
    }

    /// Whether a delimiter row has more cells than the line above it.
    private static func mayWidenTables(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let bar = text.firstIndex(of: UInt8(ascii: "|"), from: index) {
            let end = text.firstIndex(of: UInt8(ascii: "\n"), from: bar) ?? text.count
            index = end
            var start = bar
            while start > 0, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
            guard start > 0, let first = text[start..<end].first(where: { !isAroundDelimiters($0) }),
                first == UInt8(ascii: "-") || first == UInt8(ascii: ":")
            else { continue }
            let row = (text[start..<end].firstIndex { $0 != 0x20 && $0 != UInt8(ascii: ">") } ?? start)..<end
            let columns = TableRow.delimiters(text, row)
            if columns > 1, columns > cells(ofLineAbove: start, text) { return true }
        }
        return false
    }

    private static func isAroundDelimiters(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">")
    }

    private static func cells(ofLineAbove start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        var above = start - 1
        while above > 0, text[above - 1] != UInt8(ascii: "\n") { above -= 1 }
        let line = above..<start - 1
        guard let ink = text[line].firstIndex(where: { !$0.isSpace && $0 != UInt8(ascii: ">") }) else { return .max }
        return TableRow.cells(text, ink..<line.upperBound)
    }
}
