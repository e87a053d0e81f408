import Fields
import TestSupport
import Testing
import Text

@Suite struct TermDataTests {
    private func read(_ text: String, as path: String = "data/stocks.csv") -> (data: TermData, messages: [String]) {
        let (data, diagnostics) = TermData.read(SourceFile(path: path, text: text))
        return (data, diagnostics.map(\.headline))
    }

    static let table = """
        key,name,name.en,aliases,link,行业
        600519,贵州茅台,Kweichow Moutai,600519.SH;茅台,https://www.moutaichina.com/,白酒
        000858,"五粮液",Wuliangye,,,白酒
        """

    @Test(arguments: ["600519", "600519.SH", "600519.sh", "贵州茅台", "茅台", "kweichow moutai", "Kweichow Moutai", "６００５１９"])
    func isOneStock(name: String) {
        #expect(read(Self.table).data.entry(name)?.key == "600519")
    }

    @Test func namesAreOfLanguages() throws {
        let entry = try #require(read(Self.table).data.entry("茅台"))
        #expect(entry.name(in: "zh-CN") == "贵州茅台" && entry.name(in: "en") == "Kweichow Moutai")
        #expect(entry.link == "https://www.moutaichina.com/" && entry.facts.map(\.value) == ["白酒"])
        #expect(read(Self.table).messages == [])
    }

    @Test func anyColumnMayBeOfALanguage() throws {
        let (data, messages) = read("name,行业.zh-CN,Industry.en,P/E.ttm\n甲,机械,Machinery,12\n")
        let entry = try #require(data.entry("甲"))
        #expect(messages == [] && entry.facts(in: "en").map(\.label) == ["Industry", "P/E.ttm"])
        #expect(entry.facts(in: "zh-CN").map(\.value) == ["机械", "12"])
    }

    @Test func readsYAMLAndJSON() {
        let yaml = "\"600519\":\n  name: {zh-CN: 贵州茅台, en: Kweichow Moutai}\n  aliases: [茅台, 600519.SH]\n"
        let json = #"{"600519": {"name": "贵州茅台", "aliases": ["茅台"]}}"#
        #expect(read(yaml, as: "data/a.yaml").data.entry("茅台")?.name(in: "en") == "Kweichow Moutai")
        #expect(read(json, as: "data/a.json").data.entry("茅台")?.key == "600519")
    }

    @Test(arguments: [
        ("", "data/stocks.csv: error: the file has no line"),
        ("a,b\n1,2\n", "data/stocks.csv:1:1: error: no column is called key or name"),
        ("key，name\n1，2\n", "data/stocks.csv:1:1: error: the cells of the table are separated by “，”"),
        (
            "key,name,alises\n1,一,\n",
            "data/stocks.csv:1:10: warning: “alises” is no column that Inkstone knows, so it is shown as it is"
        ),
        ("key,name\n1,一,二\n", "data/stocks.csv:2:5: error: the line has 3 cells, and there are 2 columns"),
        ("key,name\n1,一\n2,一\n", "data/stocks.csv:3:1: error: “一” is a name of “1” in line 2 already"),
        (
            "key,name\n1,\"一\n",
            "data/stocks.csv:2:3: error: the quotation mark is never closed, or text follows behind it"
        ),
        (
            "key,name,link\n1,一,javascript:alert(1)\n",
            "data/stocks.csv:2:5: error: “javascript:alert(1)” is not an address"
        ),
        ("key,name\n,\n,二\n", ""),
    ])
    func namesTheLine(text: String, message: String) {
        #expect(read(text).messages.first ?? "" == message)
    }
}
