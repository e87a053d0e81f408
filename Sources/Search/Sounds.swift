import Foundation

/// The readings of characters: that of ICU, and others that finance and place names use.
struct Sounds: Sendable {
    private var readings: [UInt32: Sound] = [:]

    /// Characters that words read in several ways, with the readings that ICU does not give first: 银行, 行情; 重组, 重要.
    private static let others: [Unicode.Scalar: [String]] = {
        let text = """
            行 xing hang heng|重 zhong chong|长 chang zhang|会 hui kuai|调 diao tiao|率 lu shuai|降 jiang xiang|都 dou du|\
            还 hai huan|乐 le yue|传 chuan zhuan|单 dan shan chan|厦 xia sha|参 can shen cen|发 fa|号 hao|和 he huo hu|\
            咽 yan ye|圈 quan juan|处 chu|奇 qi ji|好 hao|宁 ning|宿 su xiu|将 jiang|少 shao|尽 jin|差 cha chai ci|\
            度 du duo|弹 dan tan|强 qiang jiang|当 dang|得 de dei|应 ying|折 zhe she|拓 tuo ta|择 ze zhai|提 ti di|\
            数 shu shuo|曾 ceng zeng|曲 qu|更 geng jing|朝 chao zhao|柏 bai bo|校 xiao jiao|模 mo mu|正 zheng|没 mei mo|\
            泊 bo po|洞 dong tong|涨 zhang|盛 sheng cheng|相 xiang|省 sheng xing|石 shi dan|种 zhong chong|空 kong|\
            系 xi ji|累 lei|给 gei ji|解 jie xie|角 jiao jue|觉 jue jiao|车 che ju|载 zai|转 zhuan|量 liang|铺 pu|\
            间 jian|阿 a e|难 nan|露 lu lou|驮 tuo duo|称 cheng chen|藏 cang zang|蔚 wei yu|血 xue xie|观 guan|识 shi zhi|\
            便 bian pian|信 xin|切 qie|划 hua|剥 bo bao|劲 jin jing|卡 ka qia|区 qu ou|卷 juan|召 zhao shao|可 ke|\
            吓 xia he|哪 na nei|喝 he|埔 pu bu|堡 bao pu|塞 sai se|大 da dai|夹 jia|媒 mei|嵊 sheng|市 shi|广 guang|\
            扎 zha za|扒 ba pa|投 tou|挑 tiao|摩 mo|易 yi|晃 huang|暴 bao|术 shu zhu|查 cha zha|核 he hu|殷 yin yan|\
            炮 pao bao|熟 shu shou|番 fan pan|疟 nue yao|的 de di|盖 gai ge|着 zhe zhuo zhao|禅 chan shan|秘 mi bi|\
            稽 ji qi|粘 zhan nian|纤 xian qian|结 jie|绿 lu|翟 zhai di|脏 zang|色 se shai|荷 he|落 luo la lao|薄 bao bo|\
            虹 hong jiang|裳 shang chang|解 jie xie|说 shuo shui|读 du dou|象 xiang|贾 jia gu|轧 zha ya ga|迫 po pai|\
            适 shi|郇 xun huan|酵 jiao xiao|钥 yao yue|锡 xi|镐 gao hao|隽 juan jun|颤 chan zhan|骑 qi|鲜 xian|龟 gui jun qiu|\
            蚌 bang beng|六 liu lu|台 tai|亳 bo|渑 mian sheng|歙 she xi|番 fan pan|尉 wei yu|尺 chi che|巷 xiang hang|\
            弄 nong long|似 si shi|伯 bo bai|供 gong|俞 yu shu|倘 tang chang|佛 fo fu|仇 chou qiu|什 shen shi|什 shen shi
            """
        var others: [Unicode.Scalar: [String]] = [:]
        for entry in text.split(separator: "|") {
            let words = entry.split(separator: " ").map(String.init)
            if let scalar = words.first?.unicodeScalars.first { others[scalar] = Array(words.dropFirst()) }
        }
        return others
    }()

    init(_ characters: Set<UInt32>) {
        let sorted = characters.sorted().compactMap(Unicode.Scalar.init)
        // One transform of all is faster than one of each; a line end keeps them apart.
        let text = sorted.map { String($0) }.joined(separator: "\n")
        let latin = (text.applyingTransform(.toLatin, reverse: false) ?? "").split(
            separator: "\n", omittingEmptySubsequences: false)
        for (scalar, reading) in zip(sorted, latin) {
            let first = Self.plain(String(reading))
            var all = first.isEmpty ? [] : [first]
            for other in Self.others[scalar] ?? [] where !all.contains(other) { all.append(other) }
            readings[scalar.value] = Sound(all)
        }
    }

    subscript(scalar: UInt32) -> Sound { readings[scalar] ?? Sound([]) }

    /// The readings of one character.
    struct Sound: Sendable {
        /// ICU's first, with slashes between.
        let text: [UInt8]
        /// First letters, each once.
        let initials: [UInt8]

        fileprivate init(_ readings: [String]) {
            text = Array(readings.joined(separator: "/").utf8)
            initials = readings.compactMap(\.utf8.first).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
    }

    /// In plain letters: `lü` is `lu`.
    private static func plain(_ latin: String) -> String {
        let plain = Folding.folded(latin)
        return plain.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ? plain : ""
    }
}
