import Files
import Parsing
import Planning
import Text
import Writing

/// The pages whose own text is another than what was deployed last, for services that are told of new pages: not those
/// that only lead to them.
struct ChangedPages {
    /// Addresses, sorted.
    let addresses: [String]

    /// - Parameters:
    ///   - deployed: files of the last deploy; `nil` when there is none.
    ///   - current: files of the output.
    init(from deployed: [String: Manifest.File]?, to current: [String: Manifest.File], _ addresses: Addresses) {
        self.addresses =
            current.compactMap { file, now -> String? in
                guard let text = RouteKey.part(.text, of: now.key) else { return nil }
                let old = deployed?[file]
                if old?.digest == now.digest || RouteKey.part(.text, of: old?.key) == text { return nil }
                return addresses.permalink(SitePath(outputFile: file))
            }.sorted()
    }

    /// Replaces a file with the list, an address a line, whole or not at all.
    func write(to path: String) throws(SetupError) {
        do {
            try FileBytes.replace(path, with: Array(addresses.map { $0 + "\n" }.joined().utf8))
        } catch {
            throw .environment(
                Diagnostic(.error, file: path, "the list of changed pages cannot be written: \(error.reason)"))
        }
    }
}
