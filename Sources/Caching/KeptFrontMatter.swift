import Files
import Parsing

/// Front matter that earlier builds parsed.
package struct KeptFrontMatter: FrontMatterMemory {
    private let records: RecordStore

    package init(_ records: RecordStore) {
        self.records = records
    }

    package func result(of key: ContentKey) -> FrontMatterParser.Result? {
        records.value(key) { reader throws(RecordReader.Damage) in
            let body = try reader.range()
            let frontMatter = try reader.optional { reader throws(RecordReader.Damage) in try reader.frontMatter() }
            return FrontMatterParser.Result(
                frontMatter: frontMatter, body: body, diagnostics: try reader.diagnostics())
        }
    }

    package func keep(_ result: FrontMatterParser.Result, of key: ContentKey) {
        records.keep(key) { writer in
            writer.add(result.body)
            writer.add(optional: result.frontMatter) { $0.add($1) }
            writer.add(result.diagnostics)
        }
    }
}
