/// Emphasis beside CJK text: Markdown and the HTML inside its paragraph, as a CommonMark parser with the flanking
/// rules of CommonMark CJK-friendly Amendments renders it.
enum ChineseEmphasisCases {
    /// Closing behind each mark of Chinese punctuation, and opening before it.
    static let punctuation: [(markdown: String, html: String)] = [
        ("**要点，**后文", "<strong>要点，</strong>后文"),
        ("**要点。**后文", "<strong>要点。</strong>后文"),
        ("**要点、**后文", "<strong>要点、</strong>后文"),
        ("**要点；**后文", "<strong>要点；</strong>后文"),
        ("**要点：**后文", "<strong>要点：</strong>后文"),
        ("**要点？**后文", "<strong>要点？</strong>后文"),
        ("**要点！**后文", "<strong>要点！</strong>后文"),
        ("**要点）**后文", "<strong>要点）</strong>后文"),
        ("**要点】**后文", "<strong>要点】</strong>后文"),
        ("**要点》**后文", "<strong>要点》</strong>后文"),
        ("**要点」**后文", "<strong>要点」</strong>后文"),
        ("**要点』**后文", "<strong>要点』</strong>后文"),
        ("**要点〉**后文", "<strong>要点〉</strong>后文"),
        ("**要点”**后文", "<strong>要点”</strong>后文"),
        ("**要点’**后文", "<strong>要点’</strong>后文"),
        ("**要点…**后文", "<strong>要点…</strong>后文"),
        ("**要点—**后文", "<strong>要点—</strong>后文"),
        ("**要点～**后文", "<strong>要点～</strong>后文"),
        ("**要点·**后文", "<strong>要点·</strong>后文"),
        ("**要点〕**后文", "<strong>要点〕</strong>后文"),
        ("**要点％**后文", "<strong>要点％</strong>后文"),
        ("前文**（要点**", "前文<strong>（要点</strong>"),
        ("前文**【要点**", "前文<strong>【要点</strong>"),
        ("前文**《要点**", "前文<strong>《要点</strong>"),
        ("前文**「要点**", "前文<strong>「要点</strong>"),
        ("前文**『要点**", "前文<strong>『要点</strong>"),
        ("前文**〈要点**", "前文<strong>〈要点</strong>"),
        ("前文**“要点**", "前文<strong>“要点</strong>"),
        ("前文**‘要点**", "前文<strong>‘要点</strong>"),
        ("前文**〔要点**", "前文<strong>〔要点</strong>"),
        ("前文**￥要点**", "前文<strong>￥要点</strong>"),
    ]

    /// Both ends inside a sentence.
    static let sentences: [(markdown: String, html: String)] = [
        ("关注**“龙头”**走势", "关注<strong>“龙头”</strong>走势"),
        ("关注**‘龙头’**走势", "关注<strong>‘龙头’</strong>走势"),
        ("关注**（龙头）**走势", "关注<strong>（龙头）</strong>走势"),
        ("关注**【龙头】**走势", "关注<strong>【龙头】</strong>走势"),
        ("关注**《龙头》**走势", "关注<strong>《龙头》</strong>走势"),
        ("关注**「龙头」**走势", "关注<strong>「龙头」</strong>走势"),
        ("关注**『龙头』**走势", "关注<strong>『龙头』</strong>走势"),
        ("关注**〈龙头〉**走势", "关注<strong>〈龙头〉</strong>走势"),
        ("关注**(龙头)**走势", "关注<strong>(龙头)</strong>走势"),
        ("关注**[龙头]**走势", "关注<strong>[龙头]</strong>走势"),
        ("关注**\"龙头\"**走势", "关注<strong>&quot;龙头&quot;</strong>走势"),
        ("关注**$龙头%**走势", "关注<strong>$龙头%</strong>走势"),
        ("关注**#龙头!**走势", "关注<strong>#龙头!</strong>走势"),
    ]

    /// One star, three stars.
    static let otherRuns: [(markdown: String, html: String)] = [
        ("*提示，*后文", "<em>提示，</em>后文"),
        ("***提示，***后文", "<em><strong>提示，</strong></em>后文"),
        ("*提示。*后文", "<em>提示。</em>后文"),
        ("***提示。***后文", "<em><strong>提示。</strong></em>后文"),
        ("*提示：*后文", "<em>提示：</em>后文"),
        ("***提示：***后文", "<em><strong>提示：</strong></em>后文"),
        ("*提示！*后文", "<em>提示！</em>后文"),
        ("***提示！***后文", "<em><strong>提示！</strong></em>后文"),
        ("*提示）*后文", "<em>提示）</em>后文"),
        ("***提示）***后文", "<em><strong>提示）</strong></em>后文"),
        ("*提示”*后文", "<em>提示”</em>后文"),
        ("***提示”***后文", "<em><strong>提示”</strong></em>后文"),
        ("前文*（提示*", "前文<em>（提示</em>"),
        ("前文***（提示***", "前文<em><strong>（提示</strong></em>"),
        ("前文*“提示*", "前文<em>“提示</em>"),
        ("前文***“提示***", "前文<em><strong>“提示</strong></em>"),
        ("前文*《提示*", "前文<em>《提示</em>"),
        ("前文***《提示***", "前文<em><strong>《提示</strong></em>"),
    ]

    /// ASCII punctuation between ideographs.
    static let asciiPunctuation: [(markdown: String, html: String)] = [
        ("预计**20%**增长", "预计<strong>20%</strong>增长"),
        ("股价**(600519)**上涨", "股价<strong>(600519)</strong>上涨"),
        ("关于**C#**语言", "关于<strong>C#</strong>语言"),
        ("代码**[600519]**涨停", "代码<strong>[600519]</strong>涨停"),
        ("涨幅**+5.2%**居前", "涨幅<strong>+5.2%</strong>居前"),
        ("见**§3**节", "见<strong>§3</strong>节"),
        ("目标价**$210**美元", "目标价<strong>$210</strong>美元"),
        ("**Q1:**回顾", "<strong>Q1:</strong>回顾"),
        ("净利**1,234.5万元**（未审计）", "净利<strong>1,234.5万元</strong>（未审计）"),
        ("**No.1**地位", "<strong>No.1</strong>地位"),
        ("**A/B**测试", "<strong>A/B</strong>测试"),
        ("**（一）**概况", "<strong>（一）</strong>概况"),
        ("公告**#12**号", "公告<strong>#12</strong>号"),
        ("的**\"双引号\"**内", "的<strong>&quot;双引号&quot;</strong>内"),
        ("市值**>500亿**公司", "市值<strong>&gt;500亿</strong>公司"),
    ]

    /// Punctuation outside, letters inside: as CommonMark has it.
    static let outside: [(markdown: String, html: String)] = [
        ("“**重点**”", "“<strong>重点</strong>”"),
        ("（**重点**）", "（<strong>重点</strong>）"),
        ("《**书名**》说", "《<strong>书名</strong>》说"),
        ("：**重点**。", "：<strong>重点</strong>。"),
        ("、**甲**、**乙**、", "、<strong>甲</strong>、<strong>乙</strong>、"),
        ("重点**：后文**", "重点<strong>：后文</strong>"),
        ("**重点**，后文", "<strong>重点</strong>，后文"),
        ("**重点**。", "<strong>重点</strong>。"),
    ]

    /// Several in one sentence.
    static let several: [(markdown: String, html: String)] = [
        ("**甲：**一；**乙：**二；**丙：**三", "<strong>甲：</strong>一；<strong>乙：</strong>二；<strong>丙：</strong>三"),
        ("**“破圈”**之后，**“出海”**之前", "<strong>“破圈”</strong>之后，<strong>“出海”</strong>之前"),
        ("他说**“买入”。**随后又说**“卖出”。**完", "他说<strong>“买入”。</strong>随后又说<strong>“卖出”。</strong>完"),
        ("**买入！****卖出！**", "<strong>买入！****卖出！</strong>"),
        ("**甲。**乙**丙。**丁", "<strong>甲。</strong>乙<strong>丙。</strong>丁"),
        ("*甲，***乙，**丙", "<em>甲，</em><strong>乙，</strong>丙"),
        ("一**（二）**三*（四）*五***（六）***七", "一<strong>（二）</strong>三<em>（四）</em>五<em><strong>（六）</strong></em>七"),
    ]

    /// Nested.
    static let nested: [(markdown: String, html: String)] = [
        ("**甲*乙。*丙**丁", "<strong>甲<em>乙。</em>丙</strong>丁"),
        ("*甲**乙。**丙*丁", "<em>甲<strong>乙。</strong>丙</em>丁"),
        ("**《*书名*》**是", "<strong>《<em>书名</em>》</strong>是"),
        ("***甲。**乙*丙", "<em><strong>甲。</strong>乙</em>丙"),
        ("***甲。*乙**丙", "<strong><em>甲。</em>乙</strong>丙"),
        ("**甲*“乙”*丙**丁", "<strong>甲<em>“乙”</em>丙</strong>丁"),
        ("*“**甲**”*乙", "<em>“<strong>甲</strong>”</em>乙"),
        ("**（甲*乙*）**丙", "<strong>（甲<em>乙</em>）</strong>丙"),
        ("**甲，*乙，***丙", "<strong>甲，<em>乙，</em></strong>丙"),
    ]

    /// Links, images, code and entities at the edge.
    static let edges: [(markdown: String, html: String)] = [
        ("**[链接](u)**后文", "<strong><a href=\"u\">链接</a></strong>后文"),
        ("前文**[链接](u)**后文", "前文<strong><a href=\"u\">链接</a></strong>后文"),
        ("**见[链接](u)。**后文", "<strong>见<a href=\"u\">链接</a>。</strong>后文"),
        ("**`代码`**后文", "<strong><code>代码</code></strong>后文"),
        ("前文**`代码`。**后文", "前文<strong><code>代码</code>。</strong>后文"),
        ("[**要点：**正文](u)", "<a href=\"u\"><strong>要点：</strong>正文</a>"),
        ("[前文**（要点）**](u)", "<a href=\"u\">前文<strong>（要点）</strong></a>"),
        ("**![图](i)**后文", "<strong><img src=\"i\" alt=\"图\" /></strong>后文"),
        ("**&lt;甲&gt;**后文", "<strong>&lt;甲&gt;</strong>后文"),
        ("**甲&amp;**乙", "<strong>甲&amp;</strong>乙"),
        ("**甲\\***乙", "<strong>甲*</strong>乙"),
        ("**\\*甲**乙", "<strong>*甲</strong>乙"),
        ("前文**<u@a.cn>**后文", "前文<strong><a href=\"mailto:u@a.cn\">u@a.cn</a></strong>后文"),
        ("`**甲：**乙`", "<code>**甲：**乙</code>"),
        ("**`甲：**`乙**丙", "<strong><code>甲：**</code>乙</strong>丙"),
    ]

    /// Where nothing may open or close.
    static let nothing: [(markdown: String, html: String)] = [
        ("前文** 甲。**后文", "前文** 甲。**后文"),
        ("**甲。 **后文", "**甲。 **后文"),
        ("a**(b)**c", "a**(b)**c"),
        ("a**“b”**c", "a**“b”**c"),
        ("**甲", "**甲"),
        ("甲**", "甲**"),
        ("甲****乙", "甲****乙"),
        ("** 甲 **", "** 甲 **"),
        ("**。", "**。"),
        ("甲 **，** 乙", "甲 <strong>，</strong> 乙"),
        ("2 * 3，4 * 5", "2 * 3，4 * 5"),
        ("**“", "**“"),
        ("前**（后", "前**（后"),
    ]
}
