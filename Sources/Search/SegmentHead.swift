/// What the entry of an index says of a segment, and what has to be known of it without its files.
package struct SegmentHead: Sendable {
    /// As the entry has it.
    package let bytes: [UInt8]
    /// Names of the kinds of terms, sorted.
    package let kinds: [String]
    /// Characters for which there are traditional ones, ascending.
    package let simplified: [UInt32]
    /// Of the files, sorted.
    package let files: [String]

    package init(bytes: [UInt8], kinds: [String], simplified: [UInt32], files: [String]) {
        self.bytes = bytes
        self.kinds = kinds
        self.simplified = simplified
        self.files = files
    }
}

extension SegmentHead {
    /// What is kept of it between builds.
    package var record: [UInt8] {
        var writer = ByteWriter()
        writer.string(bytes)
        writer.number(kinds.count)
        for kind in kinds { writer.string(kind.utf8) }
        writer.number(simplified.count)
        for character in simplified { writer.number(Int(character)) }
        writer.number(files.count)
        for file in files { writer.string(file.utf8) }
        return writer.bytes
    }

    /// - Returns: `nil` for what is no record.
    package init?(record: [UInt8]) {
        var reader = ByteReader(record)
        do throws(ByteReader.Damage) {
            bytes = Array(try reader.string())
            kinds = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
            simplified = try reader.list { reader throws(ByteReader.Damage) in UInt32(clamping: try reader.number()) }
            files = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
        } catch {
            return nil
        }
        guard reader.isAtEnd else { return nil }
    }
}
