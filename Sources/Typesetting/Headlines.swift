import Text

/// Sets titles so that their lines end between words: marks, as `<wbr>`, where a Chinese one may be broken, for a style
/// sheet that breaks it nowhere else (`word-break: keep-all`). Feeds, `<title>` and JSON-LD show the title itself.
package struct Headlines: Sendable {
    private let breaks = WordBreaks()
    private let own: OwnWords
    /// Whether the language is one whose words the dictionary knows.
    private let isChinese: Bool

    /// - Parameters:
    ///   - language: BCP 47; other languages than Chinese have their titles as they are.
    ///   - words: that stay whole though no dictionary knows them.
    package init(language: String, words: some Sequence<String>) {
        isChinese = language.utf8.elementsEqual("zh".utf8) || language.lowercased().hasPrefix("zh-")
        own = OwnWords(isChinese ? Array(words) : [])
    }

    /// A title as HTML.
    package func markup(of title: String) -> [UInt8] {
        var html = MarkupWriter()
        guard isChinese, mayHoldHan(title) else {
            html.text(title)
            return html.bytes
        }
        let text = Array(title.utf16)
        var chances = Chances(text, ends: breaks.ends(in: text), own: own.places(in: text))
        chances.find()
        var start = 0
        for place in chances.places {
            write(text[start..<place], to: &html)
            html.markup("<wbr>")
            start = place
        }
        write(text[start...], to: &html)
        return Punctuation.adjusted(html: html.bytes)
    }

    /// The words of the site that stay whole in a title: with the title itself, all that its markup depends on.
    package func ownWords(in title: String) -> [String] {
        guard isChinese, mayHoldHan(title) else { return [] }
        let text = Array(title.utf16)
        return own.places(in: text).map { String(decoding: text[$0], as: UTF16.self) }
    }

    /// Han is three or four bytes, of which the first is 0xE3 or more.
    private func mayHoldHan(_ title: String) -> Bool { title.utf8.contains { $0 >= 0xE3 } }

    /// Writes a part, with what a browser would break and no reader expects to be broken in an element of its own.
    private func write(_ part: ArraySlice<UInt16>, to html: inout MarkupWriter) {
        var start = part.startIndex
        for place in part.indices where part[place] == .hyphen && isTicker(part, hyphen: place) {
            let from = part[start..<place].lastIndex { !$0.isHan && !$0.isLetterOrDigit }.map { $0 + 1 } ?? start
            let to = part[(place + 1)...].firstIndex { !$0.isLetterOrDigit } ?? part.endIndex
            guard from < place else { continue }
            html.text(String(decoding: part[start..<from], as: UTF16.self))
            html.markup("<span class=\"nowrap\">")
            html.text(String(decoding: part[from..<to], as: UTF16.self))
            html.markup("</span>")
            start = to
        }
        html.text(String(decoding: part[start...], as: UTF16.self))
    }

    /// Whether a letter or two behind a hyphen belong to the name before it: 阿里巴巴-W.
    private func isTicker(_ part: ArraySlice<UInt16>, hyphen: Int) -> Bool {
        let behind = part[(hyphen + 1)...].prefix { $0.isLetterOrDigit }
        return (1...2).contains(behind.count) && hyphen > part.startIndex && part[hyphen - 1].isHan
    }
}
