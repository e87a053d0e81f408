import Text

/// The one thing that a preview adds to a page: the tag of its script, with what the script needs to know.
struct ReloadTag {
    let basePath: String
    var note: Note?
    /// Links of pages with addresses similar to the missing one.
    var nearest: [String]?

    /// Why a build would leave a page out.
    enum Note: String {
        case draft, future, expired
    }

    /// What is below the base path and belongs to the server. No file of a site has such a name, because names that
    /// begin with a dot are not published.
    static let folder = ".inkstone/"
    static let script = folder + "preview.js"
    static let events = folder + "events"

    /// The page with the tag, at the end of its head where it has one.
    func added(to page: [UInt8]) -> [UInt8] {
        let place = page.firstRange(of: Array("</head>".utf8))?.lowerBound ?? page.endIndex
        return page[..<place] + Array(html.utf8) + page[place...]
    }

    var html: String {
        var attributes = "src=\"\(basePath)\(Self.script)\""
        if let note { attributes += " data-note=\"\(note.rawValue)\"" }
        if let nearest { attributes += " data-nearest=\"\(MarkupWriter.escaped(nearest.joined(separator: " ")))\"" }
        return "<script \(attributes) defer></script>\n"
    }
}
