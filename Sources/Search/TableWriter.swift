import Compressing
import Threads

/// Writes a table of the index: sorted keys with values, cut into files.
///
/// Where a file ends is decided by its keys, not by their number: a new key changes the files beside it and no others.
struct TableWriter: Sendable {
    /// Bytes that a file is to have before compression.
    let fileSize: Int
    /// Files of the table; a large index has larger ones.
    let maximalCount: Int

    /// A table's directory and files.
    struct Result {
        var directory: [UInt8] = []
        var files: [SearchIndex.File] = []

        package init(directory: [UInt8] = [], files: [SearchIndex.File] = []) {
            self.directory = directory
            self.files = files
        }
    }

    /// - Parameters:
    ///   - keys: of which `order` is the sorted choice that is written.
    ///   - size: roughly the bytes of a value.
    ///   - value: of a key; called from all threads.
    func write(
        _ keys: ByteTable, order: [Int], threads: Parallel, size: @Sendable (Int) -> Int,
        value: @Sendable (Int) -> [UInt8]
    ) -> Result {
        let ranges = ranges(keys, order, size)
        let files = threads.map(ranges.count) { index in
            let content = Self.content(keys, order[ranges[index]], value)
            return (name: ContentName.name(content), bytes: Gzip.compressed(content))
        }
        var directory = ByteWriter()
        directory.number(files.count)
        var last: ArraySlice<UInt8> = []
        for (range, file) in zip(ranges, files) {
            Self.write(key: keys[order[range.lowerBound]], after: &last, to: &directory)
            directory.raw(file.name)
        }
        return Result(
            directory: directory.bytes,
            files: files.map { SearchIndex.File(name: ContentName.fileName($0.name), bytes: $0.bytes) })
    }

    private func ranges(_ keys: ByteTable, _ order: [Int], _ size: (Int) -> Int) -> [Range<Int>] {
        let sizes = order.map { keys[$0].count + size($0) }
        let step = 8192
        let least = sizes.reduce(0, +) / maximalCount
        let limit = max(fileSize, (least + step - 1) / step * step)
        var ranges: [Range<Int>] = []
        var start = 0
        var sum = 0
        for index in order.indices {
            if index > start, sum + sizes[index] > limit || (sum > limit / 2 && isCut(keys[order[index]])) {
                ranges.append(start..<index)
                start = index
                sum = 0
            }
            sum += sizes[index]
        }
        if start < order.count { ranges.append(start..<order.count) }
        return ranges
    }

    private func isCut(_ key: ArraySlice<UInt8>) -> Bool {
        key.withUnsafeBufferPointer { ContentName.hash($0) } & 15 == 0
    }

    private static func content(_ keys: ByteTable, _ order: ArraySlice<Int>, _ value: (Int) -> [UInt8]) -> [UInt8] {
        var head = ByteWriter()
        var values: [UInt8] = []
        var last: ArraySlice<UInt8> = []
        head.number(order.count)
        for key in order {
            write(key: keys[key], after: &last, to: &head)
            let bytes = value(key)
            head.number(bytes.count)
            values += bytes
        }
        return head.bytes + values
    }

    private static func write(key: ArraySlice<UInt8>, after last: inout ArraySlice<UInt8>, to writer: inout ByteWriter)
    {
        let shared = zip(last, key).prefix { $0 == $1 }.count
        writer.number(shared)
        writer.string(key.dropFirst(shared))
        last = key
    }
}
