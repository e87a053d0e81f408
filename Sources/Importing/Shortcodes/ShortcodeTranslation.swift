import Text

/// A shortcode of Hugo's as a template of Inkstone's, where it uses nothing but `.Get`, `.Inner` and HTML.
///
/// What posts hand over is untrusted here: values are escaped, and addresses that a browser would run are left out.
struct ShortcodeTranslation {
    /// `nil` where the shortcode does more.
    private(set) var template: String?
    /// What it uses that has no counterpart.
    private(set) var obstacle = ""

    init(_ hugo: String) {
        var reader = ShortcodeReader(hugo)
        let (text, end) = reader.block()
        if reader.obstacle == nil, end != .end { reader.obstacle = "{{ \(end.rawValue) }}" }
        if reader.obstacle == nil, text.lowercased().contains("<script") { reader.obstacle = "<script>" }
        if let found = reader.obstacle { obstacle = found } else { template = text.trimmedLines + "\n" }
    }
}

/// What an expression stands for.
enum ShortcodeValue {
    case parameter(String, isMarkdown: Bool, fallback: String?)
    case inner
    case literal(String)

    /// The name of a section of Mustache that is shown where the value is given.
    var section: String? {
        switch self {
        case .parameter(let name, _, nil): "params.\(name)"
        case .inner: "inner"
        case .parameter, .literal: nil
        }
    }

    /// - Parameter before: the text in front of it, which says what kind of place it is in.
    func text(behind before: String) -> String {
        switch self {
        case .literal(let text): return MarkupWriter.escaped(text)
        case .inner: return before.isInsideTag || before.isPreformatted ? "{{inner}}" : "{{{inner_html}}}"
        case .parameter(let name, let isMarkdown, let fallback):
            let shown =
                if isMarkdown, !before.isInsideTag {
                    "{{{markdown.\(name)}}}"
                } else if before.ends(inAttribute: "href") {
                    "{{links.\(name)}}"
                } else if before.ends(inAttribute: "src") {
                    "{{#pictures.\(name)}}{{src}}{{/pictures.\(name)}}"
                } else {
                    "{{params.\(name)}}"
                }
            guard let fallback else { return shown }
            return
                "{{#params.\(name)}}\(shown){{/params.\(name)}}"
                + "{{^params.\(name)}}\(MarkupWriter.escaped(fallback)){{/params.\(name)}}"
        }
    }
}

extension String {
    /// Whether a tag is open at the end.
    fileprivate var isInsideTag: Bool {
        guard let open = lastIndex(of: "<") else { return false }
        return !self[open...].contains(">")
    }

    /// Whether the text ends inside of code.
    fileprivate var isPreformatted: Bool {
        ["pre", "code", "textarea"].contains { name in
            let lowercased = lowercased()
            guard let open = lowercased.range(of: "<\(name)", options: .backwards) else { return false }
            return !lowercased[open.upperBound...].contains("</\(name)")
        }
    }

    /// Whether the value of an attribute begins at the end.
    fileprivate func ends(inAttribute name: String) -> Bool {
        let text = lowercased()
        return ["=\"", "='", "="].contains { text.hasSuffix(" \(name)\($0)") || text.hasSuffix("\n\(name)\($0)") }
    }

    /// Without blank lines at either end, and without lines of which nothing but blanks is left.
    fileprivate var trimmedLines: String {
        split(separator: "\n").filter { !$0.trimmedBlanks.isEmpty }.joined(separator: "\n")
    }
}
