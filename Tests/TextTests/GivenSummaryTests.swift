import Testing

@testable import Text

@Suite struct GivenSummaryTests {
    @Test(arguments: [
        ("　　公司发布　　公告", "公司发布 公告"), ("甲　乙\u{A0} 丙　", "甲 乙 丙"), ("来源：慧博 https://www.hibo...", "来源：慧博…"),
        ("见（www.hibo…", "见…"), ("正文详见：http://a.b/c...", "正文详见…"), ("https://www.hibo...", ""), ("利润增长...", "利润增长..."),
        ("见 https://a.cn/b 的全文...", "见 https://a.cn/b 的全文..."), ("a  b", "a  b"), ("", ""), ("…", "…"),
    ])
    func areTidied(written: String, shown: String) {
        #expect(GivenSummary.tidied(written) == shown)
    }
}
