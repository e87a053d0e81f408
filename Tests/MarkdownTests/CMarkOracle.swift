import CMarkGFM

@testable import Markdown

/// cmark-gfm as its command runs it: `cmark-gfm --unsafe -e table -e strikethrough -e tasklist -e autolink
/// -e tagfilter -e footnotes`, parsed and rendered by the library alone.
enum CMarkOracle {
    static func html(_ markdown: String, unsafe: Bool = true) -> String {
        let shared = CMarkExtensions.shared
        let syntax = [
            shared.table, shared.strikethrough, shared.taskList, shared.autolink,
            cmark_find_syntax_extension("tagfilter"),
        ]
        let flags = CMARK_OPT_FOOTNOTES | (unsafe ? CMARK_OPT_UNSAFE : 0)
        return shared.lock.whileLocked {
            guard let parser = cmark_parser_new(flags) else { return "" }
            defer { cmark_parser_free(parser) }
            for case .some(let syntax) in syntax { cmark_parser_attach_syntax_extension(parser, syntax) }
            cmark_parser_feed(parser, markdown, markdown.utf8.count)
            guard let root = cmark_parser_finish(parser) else { return "" }
            defer { cmark_node_free(root) }
            guard let html = cmark_render_html(root, flags, cmark_parser_get_syntax_extensions(parser)) else {
                return ""
            }
            defer { free(html) }
            return String(cString: html)
        }
    }
}
