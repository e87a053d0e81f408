/// Colours code blocks when a page is built.
package protocol CodeHighlighter: Sendable {
    /// The code as HTML for the inside of `<code>`, its parts in `<span class="…">`; `nil` leaves the block plain.
    /// - Parameter language: the first word behind the fence, as the author wrote it.
    func html(code: String, language: String) -> String?
}
