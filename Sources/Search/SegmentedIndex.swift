import Threads

/// The index of one edition, of which only those segments are made whose files are asked for.
package final class SegmentedIndex: Sendable {
    private let places: [DocumentPlace]
    private let segments: [Lazily<SearchSegment>]
    private let kept: @Sendable (Int) -> SegmentHead?
    private let make: @Sendable (Int) -> SearchSegment
    private let entryOnce = Lazily<[UInt8]>()
    private let headsOnce = Lazily<[SegmentHead]>()
    private let numbersOnce = Lazily<[String: Int]>()

    /// - Parameters:
    ///   - places: of all documents, in their order.
    ///   - count: of segments.
    ///   - kept: what is known of a segment without making it, if anything is.
    ///   - make: makes a segment.
    package init(
        _ places: [DocumentPlace], segments count: Int, kept: @escaping @Sendable (Int) -> SegmentHead?,
        make: @escaping @Sendable (Int) -> SearchSegment
    ) {
        self.places = places
        segments = (0..<count).map { _ in Lazily() }
        self.kept = kept
        self.make = make
    }

    private func segment(_ number: Int) -> SearchSegment {
        let segment = segments[number]
        return segment { make(number) }
    }

    /// What is known of every segment.
    package var heads: [SegmentHead] {
        headsOnce { segments.indices.map { kept($0) ?? segment($0).head } }
    }

    /// Segments that were made, with their numbers.
    package var made: [(number: Int, head: SegmentHead)] {
        segments.enumerated().compactMap { number, segment in segment.made.map { (number, $0.head) } }
    }

    /// Of the file with the fixed name.
    package var entry: [UInt8] { entryOnce { SearchIndexBuilder.entry(places, heads) } }

    /// Names of the other files, sorted.
    package var files: [String] { numbers.keys.sorted() }

    /// The segment of a file.
    package func segment(ofFile name: String) -> Int? { numbers[name] }

    /// The bytes of a file.
    package func bytes(ofFile name: String) -> [UInt8]? {
        numbers[name].flatMap { segment($0).file(name)?.bytes }
    }

    /// The first segment that has a file of that name: the same content has the same name.
    private var numbers: [String: Int] {
        numbersOnce {
            var numbers: [String: Int] = [:]
            for (number, head) in heads.enumerated().reversed() {
                for file in head.files { numbers[file] = number }
            }
            return numbers
        }
    }
}
