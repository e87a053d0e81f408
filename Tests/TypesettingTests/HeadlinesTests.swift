import Testing
import Typesetting

@Suite struct HeadlinesTests {
    static let headlines = Headlines(language: "zh-CN", words: ["国产替代", "马斯克", "中", "<b>黑体"])

    private func marked(_ title: String, _ headlines: Headlines = headlines) -> String {
        String(decoding: headlines.markup(of: title), as: UTF8.self).replacing("<wbr>", with: "|")
    }

    @Test(arguments: [
        // Behind marks every browser breaks a line itself.
        ("特斯拉财报超预期：马斯克称明年推出新车型", "特斯拉财报超预期：马斯克|称明年|推出新车型"),
        // A number keeps its unit, a ticker its letter, an exchange its code.
        ("公司2024年增长300亿美元", "公司2024年增长|300亿美元"),
        ("600519.SH贵州茅台上涨1.5%", "600519.SH贵州|茅台上涨|1.5%"),
        ("*ST康美重整计划获法院批准", "*ST康美|重整计划|获法院|批准"),
        ("万科A上涨", "万科A上涨"),
        // What the dictionary does not know stays whole, and so do words of the site.
        ("安踏体育公布业绩", "安踏体育|公布业绩"),
        ("国产替代的机会", "国产替代的|机会"),
        // One mark says that words stay whole where no other does.
        ("隔夜外盘、今日要闻、公告一览", "隔夜外盘、|今日要闻、公告一览"),
        ("理想汽车i6首月锁单超7万辆", "理想汽车|i6首月锁单超|7万辆"),
        ("短", "短"), ("", ""),
    ])
    func linesEndBetweenWords(title: String, expected: String) {
        #expect(marked(title) == expected)
    }

    @Test func aLetterBehindAHyphenBelongsToItsName() {
        #expect(marked("阿里巴巴-W发布业绩").contains("<span class=\"nowrap\">阿里巴巴-W</span>"))
        #expect(marked("阿里巴巴-业绩").contains("nowrap") == false)
    }

    @Test func withoutMarksTheTitleIsItself() {
        for title in ["储能 & 周报：<b>“破圈”</b>", "𠮷野家上涨，A股回落", "Shares & more", "今日\u{FE0F}行情"] {
            let plain = marked(title).replacing("|", with: "").replacing("&amp;", with: "&")
                .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            #expect(plain == title)
        }
    }

    @Test func otherLanguagesHaveNoMarks() {
        let english = Headlines(language: "en", words: ["马斯克"])
        #expect(marked("特斯拉财报超预期马斯克推出新车型", english) == "特斯拉财报超预期马斯克推出新车型")
        #expect(english.ownWords(in: "马斯克").isEmpty)
    }

    /// A word of one character says nothing.
    @Test func wordsOfTheSiteAreFoundInATitle() {
        #expect(Self.headlines.ownWords(in: "中国马斯克与国产替代") == ["马斯克", "国产替代"])
    }
}
