import Text

/// The addresses of a text: what is in them is no delimiter of a formula.
struct FormulaBarriers {
    /// Written without brackets; no formula reaches across one.
    private let addresses: ProtectedRanges
    /// Destinations and titles of links, addresses of definitions, and tags of HTML.
    private let destinations: ProtectedRanges

    init(_ text: UnsafeBufferPointer<UInt8>) {
        var addresses: [Range<Int>] = []
        var found = BareAddresses(text)
        while let address = found.next() { addresses.append(address.range) }
        self.addresses = ProtectedRanges(addresses)
        destinations = ProtectedRanges(Self.destinations(in: text))
    }

    func hides(_ offset: Int) -> Bool {
        addresses.contains(offset..<offset + 1) || destinations.contains(offset..<offset + 1)
    }

    func cuts(_ range: Range<Int>) -> Bool { addresses.touches(range) }

    /// From a bracket to the one that closes it; a search ends where another begins, so that all of them are linear.
    private static func destinations(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index + 1 < text.count {
            let end: Int?
            switch (text[index], text[index + 1]) {
            case (UInt8(ascii: "]"), UInt8(ascii: "(")): end = self.end(text, from: index + 2)
            case (UInt8(ascii: "]"), UInt8(ascii: ":")): end = endOfDefinition(text, from: index + 2)
            case (UInt8(ascii: "<"), let next) where next.isASCIILetter || next == UInt8(ascii: "/"):
                end = endOfTag(text, from: index + 1)
            default: end = nil
            }
            if let end {
                ranges.append(index + 1..<end)
                index = end
            } else {
                index += text[index] == UInt8(ascii: "\\") ? 2 : 1
            }
        }
        return ranges
    }

    private static func end(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var depth = 1
        var index = start
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return index + 1 }
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "\n") where index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n"): return nil
            case UInt8(ascii: "]") where index + 1 < text.count && text[index + 1] == UInt8(ascii: "("): return nil
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Of an address that is alone behind its label.
    private static func endOfDefinition(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < text.count, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
        while index < text.count, !text[index].isSpace { index += 1 }
        while index < text.count, text[index] != UInt8(ascii: "\n"), text[index].isSpace { index += 1 }
        return index == text.count || text[index] == UInt8(ascii: "\n") ? index : nil
    }

    private static func endOfTag(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < text.count, text[index].isASCIIAlphanumeric || "-/".utf8.contains(text[index]) { index += 1 }
        guard index < text.count, text[index].isSpace || text[index] == UInt8(ascii: ">") else { return nil }
        while index < text.count, text[index] != UInt8(ascii: "\n") {
            if text[index] == UInt8(ascii: ">") { return index + 1 }
            if text[index] == UInt8(ascii: "<") { return nil }
            index += 1
        }
        return nil
    }
}
