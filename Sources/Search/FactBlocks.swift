import Compressing

/// What results show of a document, some documents a block.
struct FactBlocks: Sendable {
    /// Compressed.
    private(set) var blocks: [[UInt8]] = []
    private let size: Int
    private var writer = ByteWriter()
    private var count = 0

    /// - Parameter size: documents in a block.
    init(size: Int) {
        self.size = size
    }

    mutating func add(_ document: SearchDocument) {
        let date = document.place.date.map { "\($0.year.digits(4))-\($0.month.digits(2))-\($0.day.digits(2))" }
        for text in [document.title, document.place.link, date ?? "", document.source] { writer.string(text.utf8) }
        count += 1
        if count == size { end() }
    }

    mutating func end() {
        guard count > 0 else { return }
        blocks.append(Gzip.compressed(writer.bytes))
        writer = ByteWriter()
        count = 0
    }
}

extension Int {
    fileprivate func digits(_ count: Int) -> String {
        let text = String(self)
        return String(repeating: "0", count: Swift.max(0, count - text.utf8.count)) + text
    }
}
