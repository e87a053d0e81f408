import Dates
import Fields
import Foundation
import Formats
import Testing
import Text

/// Rules such as the guide shows, on posts of which is known what they are about.
@Suite struct LabelledPostsTests {
    /// The block of the guide that authors begin with.
    private static func settings() throws -> String {
        let guide = "content/zh-CN/guide/fields.md"
        let text = try String(contentsOf: root.appending(path: guide), encoding: .utf8)
        let block = try #require(text.components(separatedBy: "```").first { $0.contains("industry:") })
        return String(block.drop { $0 != "\n" }.dropFirst())
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

    static let brokers = """
        name,aliases
        光大证券,
        云河证券,云河;云河证券股份有限公司
        北辰证券,北辰证券研究所
        海岱国际,海岱国际证券
        长亭期货,
        南陵证券,
        Harbour & Lane,Harbour
        """

    static let stocks = """
        key,name
        600901,澄江机电
        000872,青禾乳业
        300915,星槎科技
        688701,微砾半导体
        830999,雨燕新材
        002991,丹霞文旅
        601966,九皋银行
        300716,远岫医药
        """

    private static func fields() throws -> FieldSet {
        let source = SourceFile(path: "site.yaml", text: try settings())
        let read = NodeReader.readYAML(source)
        var decoder = NodeDecoder(try #require(read.entries), of: source)
        var fields = FieldSet(&decoder)
        #expect(decoder.diagnostics.map(\.message.english) == [])
        let files = ["data/brokers.csv": brokers, "data/stocks.csv": stocks]
        fields.take(
            Dictionary(
                uniqueKeysWithValues: files.map { path, text in
                    (path, TermData.read(SourceFile(path: path, text: text)).data)
                }))
        return fields
    }

    @Test(arguments: ["broker", "kind", "stock", "industry"])
    func findsWhatIsThereAndNothingElse(name: String) throws {
        let fields = try Self.fields()
        let finder = FieldFinder(fields, DateParser(clock: .utc))
        let file = Self.folder.appending(path: "labelled.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        let index = try #require(fields.index(of: name))
        let column = try #require(["broker", "kind", "stock", "industry"].firstIndex(of: name))
        #expect(lines.count > 100)
        var (right, found, wanted): (Int, Int, Int) = (0, 0, 0)
        var wrong: [String] = []
        for line in lines {
            let cells = line.components(separatedBy: " ¦ ").map { $0.trimmingCharacters(in: .whitespaces) }
            let body = "正文第一段，提到行业与公司。\n\n" + cells[1].replacing("⏎", with: "\n") + "\n"
            let source = SourceFile(path: "content/a.md", text: body)
            let text = FieldFinder.Text(
                source: source, body: source.bytes.indices, title: cells[0], given: { _ in [] }, placeOfTitle: { nil })
            let value = finder.found(in: text) { _ in false }.found.first { $0.field == index }?.values.first ?? ""
            let label = cells[2 + column]
            if !value.isEmpty { found += 1 }
            if !label.isEmpty { wanted += 1 }
            if value == label, !value.isEmpty { right += 1 }
            if value != label { wrong.append("\(cells[0]): “\(value)”, not “\(label)”") }
        }
        let (precision, recall) = (Double(right) / Double(found), Double(right) / Double(wanted))
        print(
            "\(name): \(lines.count) posts, \(wanted) with a value, \(found) found, \(right) right; \(precision), \(recall)"
        )
        #expect(precision >= 0.98 && recall >= 0.98, "\(precision), \(recall): \(wrong)")
    }
}
