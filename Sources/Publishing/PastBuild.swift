import Caching
import Files
import Fonts
import Highlighting
import Parsing
import Planning
import Text
import Writing

/// What the last build into an output told, to be told again while nothing has changed: an unchanged build does nothing,
/// and says the same.
///
/// Format: the line `inkstone told 2`, then a record, then the SHA-256 of both.
struct PastBuild: Sendable {
    /// Of the build, as in the manifest.
    let fingerprint: Fingerprint
    /// From when and until when the same posts are due, in seconds since 1970; the end is not included.
    let isDue: Range<Int64>
    /// Of KaTeX, where a post holds formulas; empty where it was not found.
    let katex: String?
    /// Of what makes the face of titles, where the site asks for one; empty where it was not found.
    let titleFont: String?
    /// Of Pygments, where a text may hold code; empty where it was not found.
    let pygments: String?
    let posts: Int
    let pages: Int
    let withheld: [Withheld]
    let diagnostics: [Diagnostic]

    private static let ending = ".told"
    private static let header = Array("inkstone told 2\n".utf8)

    /// - Parameter location: the path of the manifest without its ending.
    static func read(besideManifest location: String) -> PastBuild? {
        guard let bytes = try? FileBytes.read(location + ending), bytes.count > header.count + 32,
            bytes.starts(with: header)
        else { return nil }
        let end = bytes.count - 32
        guard ContentHash.digest(Array(bytes[..<end])).elementsEqual(bytes[end...]) else { return nil }
        return bytes.withUnsafeBytes { bytes in
            var reader = RecordReader(UnsafeRawBufferPointer(rebasing: bytes[header.count..<end]))
            return try? reader.pastBuild()
        }
    }

    /// - Returns: the reason when that fails.
    func write(besideManifest location: String) -> String? {
        var writer = RecordWriter(Self.header)
        writer.add(self)
        do {
            try FileBytes.replace(location + Self.ending, with: writer.bytes + ContentHash.digest(writer.bytes))
            return nil
        } catch {
            return error.reason
        }
    }

    /// Whether what is told is still so, given that the fingerprint is the same.
    /// - Parameter highlighter: asked only where there may be code.
    func holds(
        at now: Timestamp, katexFolder: String, fonts: FontSubsetter.Places, highlighter: PygmentsHighlighter
    ) -> Bool {
        guard isDue.contains(now.seconds) else { return false }
        if let katex, katex != KaTeX.hash(in: katexFolder) ?? "" { return false }
        if let titleFont, titleFont != TitleFaces.version(in: fonts) ?? "" { return false }
        if let pygments, pygments != highlighter.version ?? "" { return false }
        return true
    }
}

extension RecordWriter {
    fileprivate mutating func add(_ past: PastBuild) {
        add(past.fingerprint.text)
        add(Int(past.isDue.lowerBound))
        add(Int(past.isDue.upperBound))
        add(past.katex)
        add(past.titleFont)
        add(past.pygments)
        add(past.posts)
        add(past.pages)
        add(list: past.withheld) { $0.add($1) }
        add(past.diagnostics)
    }

    private mutating func add(_ withheld: Withheld) {
        add(withheld.file)
        switch withheld.reason {
        case .draft: add(0)
        case .future(let due):
            add(1)
            add(due)
        case .expired(let expiry):
            add(2)
            add(expiry)
        case .notRendered: add(3)
        case .homeless: add(4)
        }
    }
}

extension RecordReader {
    fileprivate mutating func pastBuild() throws(Damage) -> PastBuild {
        let fingerprint = Fingerprint(text: try text())
        let (start, end) = (Int64(try number()), Int64(try number()))
        guard start <= end else { throw Damage() }
        return PastBuild(
            fingerprint: fingerprint, isDue: start..<end, katex: try optionalText(), titleFont: try optionalText(),
            pygments: try optionalText(),
            posts: try number(), pages: try number(),
            withheld: try list { reader throws(Damage) in try reader.withheld() }, diagnostics: try diagnostics())
    }

    private mutating func withheld() throws(Damage) -> Withheld {
        let file = try text()
        switch try number() {
        case 0: return Withheld(file: file, reason: .draft)
        case 1: return Withheld(file: file, reason: .future(try moment()))
        case 2: return Withheld(file: file, reason: .expired(try moment()))
        case 3: return Withheld(file: file, reason: .notRendered)
        case 4: return Withheld(file: file, reason: .homeless)
        default: throw Damage()
        }
    }
}
