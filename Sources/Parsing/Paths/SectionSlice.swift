/// Some of the sections above a post, as a pattern writes them: `[0]`, `[last]`, `[1:]`, `[:2]` or `[1:last]`.
package struct SectionSlice: Sendable, Equatable {
    /// From 0; `nil` for the last one.
    private enum Place: Equatable {
        case number(Int), last

        init?(_ text: Substring) {
            if text == "last" {
                self = .last
            } else if let number = Int(text), (0...1_000).contains(number) {
                self = .number(number)
            } else {
                return nil
            }
        }

        func index(in count: Int) -> Int {
            switch self {
            case .number(let number): min(number, count)
            case .last: max(0, count - 1)
            }
        }
    }

    private let start: Place
    /// Not included; `nil` for one name, or for all up to the last.
    private let end: Place?
    private let isRange: Bool

    /// As written between the brackets.
    package let text: String

    /// `nil` for anything but numbers and `last`.
    package init?(_ text: String) {
        self.text = text
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        isRange = parts.count == 2
        guard let start = parts[0].isEmpty && isRange ? .number(0) : Place(parts[0]) else { return nil }
        self.start = start
        guard isRange, !parts[1].isEmpty else {
            end = nil
            return
        }
        guard let end = Place(parts[1]) else { return nil }
        self.end = end
    }

    /// The names that it stands for; none where there are too few.
    package func of(_ sections: [String]) -> ArraySlice<String> {
        let first = start.index(in: sections.count)
        guard isRange else { return sections[first...].prefix(1) }
        return sections[first..<max(first, end?.index(in: sections.count) ?? sections.count)]
    }
}
