/// The groups of characters that are one file each, so that a page loads the few that its title needs.
///
/// A character is always in the same group, whatever a site holds: a new one changes one small file. Characters that many
/// headlines hold are in groups of four; the others stand together as Unicode has them, 16 code points at most. Marks are
/// one group, because fonts set pairs of them closer only within one file. Digits with the signs of ASCII are one, and
/// Latin letters, which fewer titles hold.
package enum CharacterGroup: Hashable, Comparable, Sendable {
    case digits, latin, marks
    /// Of four characters, by their frequency.
    case frequent(Int)
    /// Of 16 code points.
    case block(UInt32)

    /// - Returns: `nil` for a character that no face of titles holds, such as an emoji.
    package init?(of scalar: Unicode.Scalar) {
        let value = scalar.value
        if let rank = Self.ranks[value] {
            self = .frequent(rank / 4)
            return
        }
        switch value {
        case 0x20...0x40: self = .digits
        case 0x41...0x7E: self = .latin
        case 0xB7, 0x2010...0x2027, 0x3000...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
            self = .marks
        case 0xA1...0x24F, 0x2030...0x2BFF, 0x2E80...0xA4CF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF10...0xFFEF, 0x20000...0x323AF:
            self = .block(value >> 4)
        default: return nil
        }
    }

    /// For a name of a file.
    package var name: String {
        switch self {
        case .digits: "digits"
        case .latin: "latin"
        case .marks: "marks"
        case .frequent(let number): "f\(number)"
        case .block(let number): "u" + String(number << 4, radix: 16)
        }
    }

    /// How large a file of so many of its characters is, in bytes: that of one alone may be larger, since there are simple
    /// characters and such of thirty strokes, that of the files of a title is not.
    package func size(ofCharacters count: Int, _ region: FontSubsetter.Region) -> Int {
        switch self {
        case .digits: 3_000
        case .latin: 6_700
        case .marks: 1_500 + 45 * count
        // Simplified characters have fewer strokes.
        case .frequent, .block: 700 + (region == .mainland ? 250 : 285) * count
        }
    }

    private static let ranks = Dictionary(
        uniqueKeysWithValues: (simplified + traditional).unicodeScalars.lazy.filter { $0.value > 0x20 }.enumerated().map
        {
            ($1.value, $0)
        })

    /// The most frequent in 4 000 headlines of financial news, and then, of the same in traditional characters, those that
    /// are not among them. Their order decides names and sizes of files, never what readers see.
    private static let simplified = """
        的在年一能国中为业是大有上了人和市资行不公美发金对来以这于产场新下数司成股高月元用期据可个关时经本会
        出日价现前力其模品要到动将多增分比利长特度开投通过作面与机务后型同方全进而技加化合也收持们入工提表我
        生等家理及计此性者从应实体更智率主量示基外至但地内最商定自需当报预创重政如布科涨电目续展消联低之他已
        部因间费平险交企值并研推点管源得指亿普相信就近达保制策周然术降次第显息所果总升代超户正营三求领位未斯
        风向变步学易证该小事心格万标法调还接财东明较效流看整强设道天系供规车销回告式济好注着朗今影建势支或马
        速意团税去服算银网售都员文些域约海集里首球器克黄直限受台很件手任份优被季认种包程由际解节货导权使券线
        具融情结环非起引每问头态运购构四储根额益转跌无统项幅响华战光安债称店区图门单少仍观快说两控深存牌欧质
        究医别题原备随板仅款尔改议局物广带望打子传何二复京盘确始知另级划均云币片短反造名类港端几空口争视亚历
        放做减段占只破阿润处测略药州客官走先百例样决让积案突配绩再极论准稳够截功料水它境析讯组况括致微府北压
        胀立取记施民则专继连师常获即厂互景验字游考容张没白估路么威席社竞疗且给键链列净选完剧汽波协举形监试半
        身活采言负界想终落块助士除德热洲足英依春素迪软评红票买尽维号初西众那队激临越太感轮书媒免史难置责核苹
        条拉库精参止础食护概失各见巨十苏城识芯曾损密阶闻共频色付编贸扩龙油早细董茶乐富乎批征趋宣盈述兰属央你
        差许象虽逐底巴省老满己卖革虑充训五房驾健饮博查像索补断贷晚冲语适鲍便才酒念针击话否思义院摩南星盟纳世
        伟办材修停版江范焦农赛练把状古角载层职必曼谷拥王铁络气印哈山委弱治味访署真零习担康独挑执著撑声杭促军
        播候承按离哪米露宏餐辑奥累泛末裁追亏潜异迎居双订谈措母透神歌宁排签含围又码归送录往招仓滑私延避遇远轻
        择雷伏胞尤眼茗旗移疑罗宝兴硬聚缓启石序架综借爆尼披振托换汇迅麦火教丰福什探矿群脑善她咖弹募钱输卡腾射
        """

    private static let traditional = """
        國為會報時關於對與發業後個場資將開香動內過經現長網價車員區據約並電數來間當務馬進總萬機女兩聯單該點產
        計實團見連稅體稱續議李學應歲認億亞統東預張這圖華賽調們陳說財隊頭男貨兒警設亦運際傳購獲創拍友照林強達
        黃嘉結門龍梁參爾樓幣係戰處問演羅別劃歐減氣標較買費額令醫鐵師澳呎積視樂還劉決婚從響記灣聞沒節觀選恒死
        債帶逾園導級組營顯證號項戶終銀變無清雲眾話權黎涉濟術規離訪維構錄邊協則住備徵擊辦站紅蘭花偉郭題溫繼夫
        許禮夏雪享傷裝藍判青談廣銷室爭軍鋒留舉線攝優似寶黑鋼質吳製雙請險吒風沙仔租監渣領飲衣評遊層蔡命惠唔若
        慧峰劇姐岸背滿脹況永細納鋁戲田漲專極犯訊滙皇書確準拿論街圍村讓潤豪態嚴轉護唱絡條楊朝藝申樣希駕倒斷套
        勢九朱紀午測故錢病職貿冰載熱笑習廠叫練屋衛屬穿環盤察蘋類睇胡隨啟泰介負沽謝佢彭隔艾採輝座旅擬吸庫待伙
        炸罪郵煙獨俄績責範志紐執婦晶芝拖童哥碼庭千讀杏讚輪班復騙夠諾貼籌卓柏輕副急右左防緬航聲軟衝跑異葉夜種
        """
}
