import Compressing
import Threads

/// What results show of a document, some documents a file.
struct FactBlocks {
    let size: Int
    package let names: [[UInt8]]
    let files: [SearchIndex.File]

    init(_ documents: [SearchDocument], threads: Parallel) {
        let size = IndexFormat.blockSize(documents.count, atLeast: 24, blocks: 420)
        let blocks = threads.map((documents.count + size - 1) / size) { index in
            var writer = ByteWriter()
            for document in documents[index * size..<min((index + 1) * size, documents.count)] {
                let date = document.date.map { "\($0.year.digits(4))-\($0.month.digits(2))-\($0.day.digits(2))" }
                for text in [document.title, document.link, date ?? "", document.source, document.summary] {
                    writer.string(text.utf8)
                }
            }
            let name = ContentName.name(writer.bytes)
            return (name, SearchIndex.File(name: ContentName.fileName(name), bytes: Gzip.compressed(writer.bytes)))
        }
        self.size = size
        names = blocks.map(\.0)
        files = blocks.map(\.1)
    }
}

extension Int {
    fileprivate func digits(_ count: Int) -> String {
        let text = String(self)
        return String(repeating: "0", count: Swift.max(0, count - text.utf8.count)) + text
    }
}
