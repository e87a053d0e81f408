import Dates
import Fields
import Foundation
import Formats
import Testing
import Text

/// Rules such as the guide shows, on posts of which is known what they are about.
@Suite struct LabelledPostsTests {
    static let settings = #"""
        fields:
          broker:
            type: term
            names: data/brokers.csv
            from:
              - ending: "^\\W*(?:资料)?来源[:：][\\s\u3000]*([^\\s，。,（(*\\[]+)"
              - ending: {dictionary: data/brokers.csv}
          kind:
            type: choice
            from:
              title: {周报: "周报|周观点|一周", 日报: "日报|晨报|晨会", 点评: "点评|快评", 深度: "深度|专题研究|首次覆盖", 跟踪: 跟踪}
          stock:
            type: term
            names: data/stocks.csv
            from:
              - title: "(?<![\\d.])([03468]\\d{5})(?:\\.(?:SH|SZ|BJ))?(?![\\d.%]|年|点|亿|万|元|吨)"
              - title: {dictionary: data/stocks.csv}
          industry:
            type: term
            from:
              - title: "^([\\p{Han}A-Za-z]{2,8}?)行业"
              - title: {dictionary: data/industries.csv}
        """#

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

    static let industries = """
        name
        互联网
        钢铁
        光伏设备
        生猪养殖
        半导体
        食品饮料
        煤炭
        创新药
        """

    private static func fields() throws -> FieldSet {
        let source = SourceFile(path: "site.yaml", text: settings)
        let read = NodeReader.readYAML(source)
        var decoder = NodeDecoder(try #require(read.entries), of: source)
        var fields = FieldSet(&decoder)
        #expect(decoder.diagnostics.map(\.message) == [])
        let files = ["data/brokers.csv": brokers, "data/stocks.csv": stocks, "data/industries.csv": industries]
        fields.take(
            Dictionary(uniqueKeysWithValues: files.map { path, text in
                (path, TermData.read(SourceFile(path: path, text: text)).data)
            }))
        return fields
    }

    @Test(arguments: ["broker", "kind", "stock", "industry"])
    func findsWhatIsThereAndNothingElse(name: String) throws {
        let fields = try Self.fields()
        let finder = FieldFinder(fields, DateParser(clock: .utc))
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "labelled.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        let index = try #require(fields.index(of: name))
        let column = try #require(["broker", "kind", "stock", "industry"].firstIndex(of: name))
        #expect(lines.count > 60)
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
        #expect(precision >= 0.98 && recall >= 0.98, "\(precision), \(recall): \(wrong)")
    }
}
