import Files
import Text

/// A file that an author starts with; nothing that exists is ever overwritten.
struct NewFile {
    /// Relative to the site's folder.
    let path: String
    let bytes: [UInt8]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    init(path: String, _ text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// Writes it and makes the folders it is in. Throws where the file exists, with what that means.
    /// - Parameters:
    ///   - site: the site's folder.
    ///   - namesFolder: whether messages name the folder too, which its author has just chosen.
    ///   - taken: what is said of a file that exists, and what to do then.
    func write(
        in site: String, namesFolder: Bool = false, taken: (message: Message, hint: Message)
    ) throws(SetupError) {
        let target = "\(site)/\(path)"
        let shown = namesFolder ? target : path
        if let reason = FileBytes.makeFolder(target.parentFolder) {
            throw .environment(Diagnostic(.error, file: shown, "the folder cannot be written: \(reason)"))
        }
        do {
            try FileBytes.create(target, with: bytes)
        } catch {
            guard error.isTaken else { throw .environment(Diagnostic(.error, file: shown, error.reason)) }
            throw .usage(Diagnostic(.error, file: shown, taken.message, hint: taken.hint))
        }
    }

    /// YAML 1.2.2, 7.3.1: double quotes, with the escapes of JSON.
    static func quoted(_ text: String) -> String {
        var json = JSONWriter()
        json.string(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// Front matter of the given lines, and an empty body.
    static func frontMatter(_ lines: [String]) -> String {
        (["---"] + lines + ["---", "", ""]).joined(separator: "\n")
    }
}
