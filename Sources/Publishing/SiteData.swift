import Fields
import Files
import Parsing
import Text

/// The data files that the fields of a site name.
struct SiteData {
    private(set) var terms: [String: TermData] = [:]
    /// Of all files, each after its name: what decides about pages.
    private(set) var bytes: [UInt8] = []
    /// About lines of the files.
    private(set) var diagnostics: [Diagnostic] = []

    /// Throws for each file that cannot be read: its terms would be lost.
    /// - Parameters:
    ///   - site: absolute path of its folder.
    ///   - settings: `site.yaml`.
    init(of fields: FieldSet, in site: String, _ settings: SourceFile) throws(SetupError) {
        var mistakes: [Diagnostic] = []
        for (path, range) in fields.dataFiles {
            do throws(Refusal) {
                let source = SourceFile(path: path, bytes: try Self.read(path, in: site))
                let (data, diagnostics) = TermData.read(source)
                terms[path] = data
                bytes += Array("\(path)\n\(source.bytes.count)\n".utf8) + source.bytes
                self.diagnostics += diagnostics
            } catch {
                mistakes.append(
                    settings.diagnostic(
                        .error, at: range, "the data file “\(path)” cannot be read: \(error.reason)",
                        hint: "put it in the site's folder, or correct its path"))
            }
        }
        if !mistakes.isEmpty { throw .invalid(mistakes.sorted()) }
    }

    private struct Refusal: Error {
        let reason: String
    }

    private static func read(_ path: String, in site: String) throws(Refusal) -> [UInt8] {
        guard let real = FileTree.realPath("\(site)/\(path)") else { throw Refusal(reason: "there is no such file") }
        guard real.isBelow(FileTree.realPath(site) ?? site) else {
            throw Refusal(reason: "it is a link that leads outside the site")
        }
        do throws(FileBytes.ReadError) {
            return try FileBytes.read(real)
        } catch {
            throw Refusal(reason: error.reason)
        }
    }
}
