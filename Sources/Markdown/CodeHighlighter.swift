import Text

/// Colours code blocks when a page is built.
package protocol CodeHighlighter: Sendable {
    /// - Parameter language: the first word behind the fence, as the author wrote it.
    func colours(code: String, language: String) -> CodeColours

    /// Of the program that does it; `nil` where there is none. Another version may colour otherwise.
    var version: String? { get }
}

/// What a highlighter made of one block.
package enum CodeColours: Sendable, Equatable {
    /// The code as HTML for the inside of `<code>`, its parts in `<span class="…">`.
    case html(String)
    /// The block stays plain, and always will: nothing is known about its language.
    case plain
    /// The block stays plain this time, which another build may do differently.
    case failed(CodeFailure)
}

/// Why a block that should have colours has none.
package enum CodeFailure: Sendable, Hashable {
    /// It took longer than this many seconds.
    case tooSlow(seconds: Int)
    /// The highlighter ended in the middle of it, twice.
    case ended
    /// Its HTML was longer than that of any code is.
    case tooLong
    /// Too many blocks before it had no colours for one of these reasons.
    case givenUp

    /// The end of a message, behind what is not coloured.
    var reason: Message {
        switch self {
        case .tooSlow(let seconds): "Pygments took longer than \(seconds) seconds"
        case .ended: "Pygments ended in the middle of it"
        case .tooLong: "what Pygments made of it is too long"
        case .givenUp: "Pygments had no answer for too many blocks before it"
        }
    }

    static let hint: Message = "build again, or leave the language out behind the fence"
}
