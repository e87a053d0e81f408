import Files

/// What is known of a file that calls itself a PDF. Nothing of its content is shown, and nothing in it is run.
package struct PDFFile: Sendable, Hashable {
    /// In bytes.
    package let size: Int
    /// `nil` where an encrypted file does not say it.
    package let pages: Int?
    /// Whether readers will probably be told that it is damaged.
    package let isBroken: Bool

    /// Reads a few pieces of a file, however long it is.
    /// - Returns: `nil` where there is no such file, or it cannot be read.
    package static func read(_ path: String) -> PDFFile? {
        guard let file = try? OpenFile.reading(path), let size = try? file.status().size else { return nil }
        var structure = PDFStructure(size: size) { offset, count in
            guard offset >= 0, offset < size else { return [] }
            return [UInt8](unsafeUninitializedCapacity: min(count, size - offset)) { buffer, initialized in
                initialized = (try? file.read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)) ?? 0
            }
        }
        return PDFFile(size: size, of: structure.pages())
    }

    /// The same of bytes in memory.
    package init(_ bytes: [UInt8]) {
        var structure = PDFStructure(size: bytes.count) { offset, count in
            guard offset >= 0, offset < bytes.count else { return [] }
            return Array(bytes[offset..<min(offset + count, bytes.count)])
        }
        self.init(size: bytes.count, of: structure.pages())
    }

    private init(size: Int, of count: PDFStructure.PageCount) {
        self.size = size
        switch count {
        case .known(let number): (pages, isBroken) = (number, false)
        case .hidden: (pages, isBroken) = (nil, false)
        case .broken: (pages, isBroken) = (nil, true)
        }
    }
}
