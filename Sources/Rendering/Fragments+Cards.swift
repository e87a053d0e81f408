import Planning
import Records
import Resolving
import Text
import Theming

extension Fragments {
    /// The cards of a list, below the heading of their day; pinned posts and posts without a date have one of their own.
    /// - Parameter saysDay: whether readers see the headings; the title of a day's own list is it, unless the day is cut
    ///   in halves.
    func cards(_ posts: ArraySlice<PostIndex>, of subject: ListSubject, saysDay: Bool) -> [UInt8] {
        var html = MarkupWriter()
        var last: String?
        for index in posts {
            let half = context.records.half(of: edition.posts[index], on: subject)
            let label = half ?? label(above: edition.posts[index])
            if label != last, let day = context.templates.day {
                html.markup(bytes: render(day, dayView(label, isSaid: saysDay || half != nil))[...])
            }
            last = label
            html.markup(bytes: card(index)[...])
            html.markup("\n")
        }
        return html.bytes
    }

    func dayView(_ label: String, isSaid: Bool) -> ViewValues { ViewValues(["label": label, "is_said": isSaid]) }

    private func label(above post: Post) -> String {
        if post.parsed.frontMatter.weight != 0 { return context.texts["pinned"] }
        return post.date.map { context.texts.date($0.civil) } ?? context.texts["undated"]
    }
}
