import Testing
import Typesetting

@Suite struct PunctuationTests {
    @Test(arguments: [
        ("<p>称“好”，并（见附）。</p>", "<p>称“好<h-w>”</h-w>，并（见附<h-w>）</h-w>。</p>"),
        // Between a mark that closes and one that opens half a character is enough.
        ("<p>指出：“好”</p>", "<p>指出<h-w>：</h-w>“好”</p>"),
        ("<p>见（《书》）</p>", "<p>见<h-w>（</h-w>《书<h-w>》</h-w>）</p>"),
        // A bracket that opens a paragraph is flush.
        ("<p>“好</p>\n<ul>\n<li>（一）</li>", "<p><h-s>“</h-s>好</p>\n<ul>\n<li><h-s>（</h-s>一）</li>"),
        ("<p>“《书", "<p><h-s><h-w>“</h-w></h-s>《书"),
        // Across inline elements, not across blocks.
        ("<p><strong>“好”</strong>，</p>", "<p><strong><h-s>“</h-s>好<h-w>”</h-w></strong>，</p>"),
        ("<p>好。</p><p>“好</p>", "<p>好。</p><p><h-s>“</h-s>好</p>"),
        // Code and formulas stay, and so do attributes.
        ("<p><code>”，</code></p><pre><code>”，</code></pre>", "<p><code>”，</code></p><pre><code>”，</code></pre>"),
        ("<p><img alt=\"”，\"></p>", "<p><img alt=\"”，\"></p>"),
        ("<p>a<span class=\"math inline\">”，</span></p>", "<p>a<span class=\"math inline\">”，</span></p>"),
        // Nothing to do.
        ("<p>don’t, “no”.</p>", "<p>don’t, “no”.</p>"), ("", ""), ("<", "<"), ("”", "”"),
    ])
    func marksThatStandBesideAnother(html: String, expected: String) {
        #expect(String(decoding: Punctuation.adjusted(html), as: UTF8.self) == expected)
    }

    /// Broken bytes and tags are somebody else's: nothing is lost.
    @Test func withoutItsElementsABodyIsItself() {
        for html in ["<p>”，“", "”<b”，", "\u{10FFFF}”，。", "<pre>”，", "<a href=\"”，\">”</a>，"] {
            var adjusted = String(decoding: Punctuation.adjusted(html), as: UTF8.self)
            for tag in ["<h-w>", "</h-w>", "<h-s>", "</h-s>"] { adjusted = adjusted.replacing(tag, with: "") }
            #expect(adjusted == html)
        }
    }
}
