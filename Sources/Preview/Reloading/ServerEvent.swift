import NIOCore
import Text

/// A message to an open page.
struct ServerEvent: Sendable {
    /// Which state of the site this is, of which run of the server.
    let version: String
    /// Links of files that changed while the pages that use them may be the same.
    var files: [String] = []
    let diagnostics: [Diagnostic]
    let wording: Wording

    /// One event whose data is a JSON object.
    var bytes: ByteBuffer {
        var json = JSONWriter()
        json.object {
            $0.member("version", version)
            $0.member("language", wording.language)
            $0.key("files")
            $0.array { for file in files { $0.string(file) } }
            $0.key("diagnostics")
            $0.array { for diagnostic in diagnostics.prefix(Self.shown) { Self.write(diagnostic, wording, &$0) } }
            $0.member("count", diagnostics.count)
        }
        var buffer = ByteBuffer(string: "retry: 500\ndata: ")
        buffer.writeBytes(json.bytes)
        buffer.writeString("\n\n")
        return buffer
    }

    /// A page cannot show more at a time.
    private static let shown = 50

    private static func write(_ diagnostic: Diagnostic, _ wording: Wording, _ json: inout JSONWriter) {
        json.object {
            diagnostic.writeMembers(to: &$0, in: wording)
            if let excerpt = diagnostic.excerpt {
                $0.member("excerpt", excerpt.line)
                $0.member("length", excerpt.length)
            }
        }
    }
}
