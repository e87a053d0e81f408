import Text

/// A part of a file that a request asks for (RFC 9110 14).
enum ByteRange: Equatable {
    /// No range, or one to be ignored.
    case whole
    case part(Range<Int>)
    /// 416
    case unsatisfiable

    /// Several ranges are answered with the whole file, which RFC 9110 14.2 allows.
    init(_ header: String?, size: Int) {
        guard let header, header.lowercased().hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let bounds = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false).map {
            $0.trimming { $0 == " " || $0 == "\t" }
        }
        guard bounds.count == 2, let first = Self.number(bounds[0]), let last = Self.number(bounds[1]) else {
            self = .whole
            return
        }
        switch (first, last) {
        case (.some(let first), let last):
            if let last, last < first {
                self = .whole
            } else if first >= size {
                self = .unsatisfiable
            } else {
                self = .part(first..<min(last ?? .max - 1, size - 1) + 1)
            }
        case (nil, .some(let length)):
            self = length == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - length)..<size)
        case (nil, nil): self = .whole
        }
    }

    /// `nil` for what is no number; a bound that is left out has no value.
    private static func number(_ text: Substring) -> Int?? {
        if text.isEmpty { return .some(nil) }
        guard text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
        return .some(Int(text) ?? .max - 1)
    }
}

extension Substring {
    fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
        var text = self
        while let first = text.first, isTrimmed(first) { text.removeFirst() }
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return text
    }
}
