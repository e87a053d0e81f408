/// Emphasis beside CJK text: Markdown and the HTML inside its paragraph, as a CommonMark parser with the flanking
/// rules of CommonMark CJK-friendly Amendments renders it.
enum OtherEmphasisCases {
    /// Underscores stay inside words, as CommonMark has it.
    static let underscores: [(markdown: String, html: String)] = [
        ("_甲。_乙", "_甲。_乙"),
        ("甲_（乙）_丙", "甲_（乙）_丙"),
        ("甲_乙_丙", "甲_乙_丙"),
        ("__甲：__乙", "__甲：__乙"),
        ("甲，_乙_，丙", "甲，<em>乙</em>，丙"),
        ("“_甲_”", "“<em>甲</em>”"),
        ("甲 _乙。_ 丙", "甲 <em>乙。</em> 丙"),
        ("（__甲__）", "（<strong>甲</strong>）"),
        ("甲。_乙_", "甲。<em>乙</em>"),
        ("snake_case_甲", "snake_case_甲"),
    ]

    /// Japanese.
    static let japanese: [(markdown: String, html: String)] = [
        ("これは**重要です。**だから", "これは<strong>重要です。</strong>だから"),
        ("**「見出し」**です", "<strong>「見出し」</strong>です"),
        ("カッコ**（注意）**文", "カッコ<strong>（注意）</strong>文"),
        ("製品**「A」**と**「B」**", "製品<strong>「A」</strong>と<strong>「B」</strong>"),
        ("**ﾊﾝｶｸ。**ｶﾅ", "<strong>ﾊﾝｶｸ。</strong>ｶﾅ"),
        ("正解は**④**です", "正解は<strong>④</strong>です"),
        ("**C#**や**F#**は", "<strong>C#</strong>や<strong>F#</strong>は"),
        ("**ㇿ（小書き）**の", "<strong>ㇿ（小書き）</strong>の"),
        ("太郎は**\"Hello\"**と", "太郎は<strong>&quot;Hello&quot;</strong>と"),
        ("〽**(庵点)**は", "〽<strong>(庵点)</strong>は"),
        ("**～。**と", "<strong>～。</strong>と"),
    ]

    /// Korean.
    static let korean: [(markdown: String, html: String)] = [
        ("**스크립트(script)**라고", "<strong>스크립트(script)</strong>라고"),
        ("**안녕(hello)**하세요", "<strong>안녕(hello)</strong>하세요"),
        ("**이 링크)**만을", "<strong>이 링크)</strong>만을"),
        ("패키지 **“설치”**를", "패키지 <strong>“설치”</strong>를"),
        ("ᅡ**(a)**", "ᅡ<strong>(a)</strong>"),
        ("**(k)**ᄏ", "<strong>(k)</strong>ᄏ"),
        ("**강조.**하고", "<strong>강조.</strong>하고"),
        ("“**강조**”라고", "“<strong>강조</strong>”라고"),
        ("**강조** 하고", "<strong>강조</strong> 하고"),
    ]

    /// Ideographs outside the basic plane, variation selectors, emoji.
    static let rare: [(markdown: String, html: String)] = [
        ("𠮷**（野家）**店", "𠮷<strong>（野家）</strong>店"),
        ("𰻞𰻞**(面)**馆", "𰻞𰻞<strong>(面)</strong>馆"),
        ("𪜈**(トモ)**と", "𪜈<strong>(トモ)</strong>と"),
        ("葛\u{E0100}**(葛城)**市", "葛\u{E0100}<strong>(葛城)</strong>市"),
        ("**葛\u{E0100}。**市", "<strong>葛\u{E0100}。</strong>市"),
        ("塚\u{FE00}**(塚)**町", "塚\u{FE00}<strong>(塚)</strong>町"),
        ("**甲。\u{FE00}**乙", "<strong>甲。\u{FE00}</strong>乙"),
        ("**“\u{FE01}甲”\u{FE01}**乙", "<strong>“\u{FE01}甲”\u{FE01}</strong>乙"),
        ("a**“\u{FE01}甲”\u{FE01}**b", "a**“\u{FE01}甲”\u{FE01}**b"),
        ("a**(甲)\u{FE00}**b", "a**(甲)\u{FE00}**b"),
        ("甲。\u{FE01}_乙_", "甲。\u{FE01}<em>乙</em>"),
        ("甲(\u{FE00}_乙_", "甲(\u{FE00}<em>乙</em>"),
        ("〰\u{FE0E}**(波)**线", "〰\u{FE0E}<strong>(波)</strong>线"),
        ("**🎉（庆祝）**后", "<strong>🎉（庆祝）</strong>后"),
        ("前**🎉**后", "前<strong>🎉</strong>后"),
        ("⭐**（推荐）**后", "⭐<strong>（推荐）</strong>后"),
        ("🈷**（月）**后", "🈷<strong>（月）</strong>后"),
    ]

    /// Latin letters beside Chinese marks.
    static let latin: [(markdown: String, html: String)] = [
        ("Go**（语言）**tutorial", "Go<strong>（语言）</strong>tutorial"),
        ("**推荐：**React", "<strong>推荐：</strong>React"),
        ("**推荐：**2024年", "<strong>推荐：</strong>2024年"),
        ("R1**“破圈”**之后", "R1**“破圈”**之后"),
        ("DeepSeek**，**OpenAI", "DeepSeek<strong>，</strong>OpenAI"),
        ("**Note：**text", "<strong>Note：</strong>text"),
        ("a**，b**", "a<strong>，b</strong>"),
        ("**a，**b", "<strong>a，</strong>b"),
        ("**GDP（%）**up", "<strong>GDP（%）</strong>up"),
        ("USD**（美元）**X", "USD<strong>（美元）</strong>X"),
    ]

    /// Line ends.
    static let lineEnds: [(markdown: String, html: String)] = [
        ("**甲。\n乙**丙", "<strong>甲。乙</strong>丙"),
        ("甲\n**乙：**\n丙", "甲<strong>乙：</strong>丙"),
        ("**甲\n：**乙", "<strong>甲：</strong>乙"),
    ]
}
