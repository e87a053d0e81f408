import Compressing

/// Finds the number of pages of a PDF: from the end of the file to its cross-reference tables or streams, from there to
/// the catalogue and to the root of the pages (ISO 32000-1, 7.5). What it reads is bounded in every dimension.
struct PDFStructure {
    enum PageCount {
        case known(Int), hidden, broken
    }

    /// Where an object is.
    private enum Place {
        case offset(Int)
        case inside(stream: Int)
    }

    /// Some consecutive entries of a cross-reference table: one that is text, or the rows of a stream.
    private struct Entries {
        let numbers: Range<Int>
        let offset: Int
        let rows: (bytes: [UInt8], widths: [Int], start: Int)?
    }

    private let size: Int
    private let read: (_ offset: Int, _ count: Int) -> [UInt8]
    /// The newest first.
    private var entries: [Entries] = []
    private var trailer: [String: PDFValue] = [:]
    /// Bytes before the header, from which offsets are counted.
    private var start = 0

    private static let pieceSize = 1 << 16
    private static let objectLimit = 1 << 20
    private static let streamLimit = 16 << 20
    private static let sectionLimit = 64
    private static let pageLimit = 1_000_000

    /// - Parameter read: some bytes of the file, fewer where it ends.
    init(size: Int, read: @escaping (_ offset: Int, _ count: Int) -> [UInt8]) {
        self.size = size
        self.read = read
    }

    mutating func pages() -> PageCount {
        let head = read(0, 1024)
        guard let header = head.firstIndex(ofText: "%PDF-") else { return .broken }
        start = header
        let tail = read(max(0, size - 2048), 2048)
        guard let last = tail.lastIndex(ofText: "startxref") else { return .broken }
        var scanner = PDFScanner(tail, at: last + "startxref".utf8.count)
        guard let first = scanner.number(), readSections(from: first), let root = trailer["Root"]?.reference else {
            return .broken
        }
        let count = resolved(root)?.dictionary?["Pages"].flatMap { resolved($0) }?.dictionary?["Count"]
        if let number = count.flatMap({ resolved($0) })?.integer, (1...Self.pageLimit).contains(number) {
            return .known(number)
        }
        return trailer["Encrypt"] == nil ? .broken : .hidden
    }

    // MARK: Cross-references

    private mutating func readSections(from first: Int) -> Bool {
        var next: Int? = first
        var seen: Set<Int> = []
        while let offset = next {
            guard seen.insert(offset).inserted, seen.count <= Self.sectionLimit else { return seen.count > 1 }
            guard let section = readTable(at: offset) ?? readStream(at: offset) else { return false }
            trailer.merge(section) { newer, _ in newer }
            if let hybrid = section["XRefStm"]?.integer { _ = readStream(at: hybrid) }
            next = section["Prev"]?.integer
        }
        return true
    }

    /// A table of text and the dictionary behind it (7.5.4).
    private mutating func readTable(at offset: Int) -> [String: PDFValue]? {
        var base = start + offset
        var scanner = PDFScanner(read(base, Self.pieceSize))
        guard scanner.take("xref") else { return nil }
        var found: [Entries] = []
        while !scanner.take("trailer") {
            guard found.count < 10_000, let first = scanner.number(), let count = scanner.number(),
                count <= size / 18
            else { return nil }
            scanner.skipSpace()
            found.append(Entries(numbers: first..<(first + count), offset: base + scanner.index, rows: nil))
            base += scanner.index + 20 * count
            scanner = PDFScanner(read(base, Self.pieceSize))
        }
        guard let trailer = scanner.value()?.dictionary else { return nil }
        entries += found
        return trailer
    }

    /// A stream of binary rows (7.5.8).
    private mutating func readStream(at offset: Int) -> [String: PDFValue]? {
        guard let (dictionary, bytes) = stream(at: start + offset), dictionary["Type"] == .name("XRef"),
            let widths = dictionary["W"]?.integers, widths.count == 3, widths.allSatisfy({ $0 <= 8 }),
            let size = dictionary["Size"]?.integer
        else { return nil }
        let index = dictionary["Index"]?.integers ?? [0, size]
        var row = 0
        for place in stride(from: 0, to: index.count - 1, by: 2) {
            let numbers = index[place]..<(index[place] + min(index[place + 1], bytes.count))
            entries.append(Entries(numbers: numbers, offset: 0, rows: (bytes, widths, row)))
            row += numbers.count
        }
        return dictionary
    }

    private func place(of number: Int) -> Place? {
        for part in entries where part.numbers.contains(number) {
            let index = number - part.numbers.lowerBound
            guard let rows = part.rows else {
                var scanner = PDFScanner(read(part.offset + 20 * index, 20))
                guard let offset = scanner.number(), scanner.number() != nil, scanner.take("n") else { return nil }
                return .offset(start + offset)
            }
            let width = rows.widths.reduce(0, +)
            var from = (rows.start + index) * width
            guard width > 0, from + width <= rows.bytes.count else { return nil }
            let fields = rows.widths.map { width in
                defer { from += width }
                return rows.bytes[from..<(from + width)].reduce(0) { ($0 & 0xFF_FFFF_FFFF) << 8 | Int($1) }
            }
            switch rows.widths[0] == 0 ? 1 : fields[0] {
            case 1: return .offset(start + fields[1])
            case 2: return .inside(stream: fields[1])
            default: return nil
            }
        }
        return nil
    }

    // MARK: Objects

    private func resolved(_ value: PDFValue) -> PDFValue? {
        if case .reference(let number) = value { resolved(number) } else { value }
    }

    private func resolved(_ number: Int) -> PDFValue? {
        switch place(of: number) {
        case .offset(let offset):
            for limit in [Self.pieceSize, Self.objectLimit] {
                var scanner = PDFScanner(read(offset, limit))
                if let value = scanner.object(numbered: number) { return value }
            }
            return nil
        case .inside(let stream):
            // What is encrypted is no stream of objects to anybody without the key.
            guard trailer["Encrypt"] == nil, case .offset(let offset)? = place(of: stream),
                let (dictionary, bytes) = self.stream(at: offset), let count = dictionary["N"]?.integer,
                let first = dictionary["First"]?.integer
            else { return nil }
            var header = PDFScanner(bytes)
            for _ in 0..<min(count, bytes.count) {
                guard let name = header.number(), let offset = header.number() else { return nil }
                if name == number, first + offset < bytes.count {
                    var scanner = PDFScanner(bytes, at: first + offset)
                    return scanner.value()
                }
            }
            return nil
        case nil: return nil
        }
    }

    /// A stream with its dictionary, decompressed.
    private func stream(at offset: Int) -> (dictionary: [String: PDFValue], bytes: [UInt8])? {
        var scanner = PDFScanner(read(offset, Self.pieceSize))
        guard let dictionary = scanner.object(numbered: nil)?.dictionary, scanner.take("stream") else { return nil }
        var length = dictionary["Length"]?.integer
        if length == nil, let number = dictionary["Length"]?.reference, case .offset(let place)? = place(of: number) {
            var scanner = PDFScanner(read(place, 64))
            length = scanner.object(numbered: number)?.integer
        }
        guard let length, length <= Self.streamLimit else { return nil }
        // A line end follows the word.
        let lineEnd = read(offset + scanner.index, 2)
        let bytes = read(offset + scanner.index + (lineEnd.first == 0x0D ? 2 : 1), length)
        guard let filter = dictionary["Filter"] else { return (dictionary, bytes) }
        guard filter == .name("FlateDecode") || filter == .array([.name("FlateDecode")]) else { return nil }
        let plain = Inflating.inflated(bytes, limit: Self.streamLimit)
        let settings =
            if case .array(let all)? = dictionary["DecodeParms"] { all.first?.dictionary } else {
                dictionary["DecodeParms"]?.dictionary
            }
        return (dictionary, Self.withoutPredictor(plain, settings ?? [:]))
    }

    /// Undoes PNG's filters of rows, of which cross-reference streams use `Up` (PNG 9.2).
    private static func withoutPredictor(_ bytes: [UInt8], _ settings: [String: PDFValue]) -> [UInt8] {
        guard settings["Predictor"]?.integer ?? 1 >= 10 else { return bytes }
        let columns = max(1, settings["Columns"]?.integer ?? 1)
        var result: [UInt8] = []
        var above = [UInt8](repeating: 0, count: min(columns, bytes.count))
        var index = 0
        while index < bytes.count, columns < bytes.count, index + columns < bytes.count {
            var row = Array(bytes[(index + 1)...(index + columns)])
            switch bytes[index] {
            case 1: for place in row.indices.dropFirst() { row[place] &+= row[place - 1] }
            case 2: for place in row.indices { row[place] &+= above[place] }
            default: break
            }
            result += row
            above = row
            index += columns + 1
        }
        return result
    }
}

extension [UInt8] {
    fileprivate func firstIndex(ofText text: String) -> Int? {
        indices.first { self[$0...].starts(with: text.utf8) }
    }

    fileprivate func lastIndex(ofText text: String) -> Int? {
        indices.last { self[$0...].starts(with: text.utf8) }
    }
}
