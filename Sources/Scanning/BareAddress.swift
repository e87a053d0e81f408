import Text

/// Rule 4 of dialect cjk: an address written without brackets becomes a link that ends where the address ends.
///
/// GFM 6.9 (autolinks, extended), with these differences: an address ends before the first CJK character, other
/// non-ASCII punctuation or white space; it may follow Chinese text; the host needs a dot and no empty part, so that
/// `https://www.hibor...` stays text; an unbalanced `]` ends it like an unbalanced `)`.
package struct BareAddress: Equatable {
    package enum Kind {
        case withScheme, web, email
    }

    package let range: Range<Int>
    package let kind: Kind

    /// What the address lacks to be a link.
    package var prefix: StaticString {
        switch kind {
        case .withScheme: ""
        case .web: "http://"
        case .email: "mailto:"
        }
    }

    /// Whether a text can hold an address at all.
    package static func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.firstIndex(of: "://") != nil || text.firstIndex(of: "www.") != nil
            || text.firstIndex(of: UInt8(ascii: "@"), from: 0) != nil
    }
}

/// The addresses of a text in order, none overlapping; linear.
package struct BareAddresses: IteratorProtocol {
    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var colon: Int?
    private var www: Int?
    private var at: Int?
    /// The end of the last run of host characters that held no host, so that none is read twice.
    private var hostless = 0

    package init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        colon = text.firstIndex(of: "://")
        www = text.firstIndex(of: "www.")
        at = text.firstIndex(of: UInt8(ascii: "@"), from: 0)
    }

    package mutating func next() -> BareAddress? {
        while true {
            let place = min(colon ?? .max, www ?? .max, at ?? .max)
            if place == .max { return nil }
            let found: BareAddress?
            if place == colon {
                found = withScheme(colon: place)
                colon = text.firstIndex(of: "://", from: place + 1)
            } else if place == www {
                found = web(place)
                www = text.firstIndex(of: "www.", from: place + 1)
            } else {
                found = email(at: place)
                at = text.firstIndex(of: UInt8(ascii: "@"), from: place + 1)
            }
            guard let found else { continue }
            position = found.range.upperBound
            skipUsed()
            return found
        }
    }

    private mutating func skipUsed() {
        if let place = colon, place < position { colon = text.firstIndex(of: "://", from: position) }
        if let place = www, place < position { www = text.firstIndex(of: "www.", from: position) }
        if let place = at, place < position { at = text.firstIndex(of: UInt8(ascii: "@"), from: position) }
    }

    private func withScheme(colon: Int) -> BareAddress? {
        let length: Int
        if text.holds("https", endingAt: colon) {
            length = 5
        } else if text.holds("http", endingAt: colon) {
            length = 4
        } else if text.holds("ftp", endingAt: colon) {
            length = 3
        } else {
            return nil
        }
        let start = colon - length
        if start < position || start > 0 && text[start - 1].isASCIILetter { return nil }
        let run = colon + 3..<AddressHost.runEnd(in: text, at: colon + 3)
        guard let host = AddressHost(in: text, run) else { return nil }
        return BareAddress(range: start..<AddressEnd.trimmed(text, from: start, host: host.end), kind: .withScheme)
    }

    private mutating func web(_ start: Int) -> BareAddress? {
        guard start >= max(position, hostless), start == 0 || isBoundary(before: start) else { return nil }
        let run = start..<AddressHost.runEnd(in: text, at: start)
        guard let host = AddressHost(in: text, run) else {
            hostless = run.upperBound
            return nil
        }
        return BareAddress(range: start..<AddressEnd.trimmed(text, from: start, host: host.end), kind: .web)
    }

    /// What may precede `www.`: white space, delimiters, an opening parenthesis, Chinese text.
    private func isBoundary(before start: Int) -> Bool {
        switch text[start - 1] {
        case 0x20, 0x09...0x0D, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("): true
        case 0x80...: text.scalar(before: start).map(AddressEnd.isEnd) ?? true
        default: false
        }
    }

    private func email(at place: Int) -> BareAddress? {
        var start = place
        while start > position, text[start - 1].isEmailLocal { start -= 1 }
        guard start < place else { return nil }
        var end = place + 1
        var dots = 0
        while end < text.count {
            if text[end] == UInt8(ascii: "."), end + 1 < text.count, text[end + 1].isASCIIAlphanumeric {
                dots += 1
            } else if !text[end].isASCIIAlphanumeric, text[end] != UInt8(ascii: "-"), text[end] != UInt8(ascii: "_") {
                break
            }
            end += 1
        }
        guard dots > 0, text[end - 1].isASCIIAlphanumeric, end == text.count || text[end] != UInt8(ascii: "@") else {
            return nil
        }
        let scheme = start - 7
        if scheme >= position, text.holds("mailto:", endingAt: start),
            scheme == 0 || !text[scheme - 1].isASCIIAlphanumeric
        {
            return BareAddress(range: scheme..<end, kind: .withScheme)
        }
        return BareAddress(range: start..<end, kind: .email)
    }
}

extension UInt8 {
    fileprivate var isEmailLocal: Bool {
        switch self {
        case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: isASCIIAlphanumeric
        }
    }
}

extension BareAddresses {
    /// A text without those of its addresses that Hugo would link: behind a space or a mark, not behind Chinese text.
    package static func removed(from text: [UInt8]) -> [UInt8] {
        text.withUnsafeBufferPointer { text in
            guard BareAddress.mayOccur(in: text) else { return Array(text) }
            var rest: [UInt8] = []
            var copied = 0
            var addresses = BareAddresses(text)
            while let address = addresses.next() {
                let start = address.range.lowerBound
                guard start == 0 || text[start - 1].isSpace || "(*_~".utf8.contains(text[start - 1]) else { continue }
                rest.append(contentsOf: text[copied..<start])
                copied = address.range.upperBound
            }
            rest.append(contentsOf: text[copied...])
            return rest
        }
    }
}
