import Foundation
import Text

/// The Markdown files that are measured.
enum Posts {
    /// Every file below a folder, or the one file that is named, with the range behind its front matter.
    static func read(_ path: String) -> [(source: SourceFile, body: Range<Int>)] {
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String }.sorted() ?? []
        let files = names.isEmpty ? [path] : names.filter { $0.hasSuffix(".md") }.map { "\(path)/\($0)" }
        return files.compactMap { file in
            guard let bytes = FileManager.default.contents(atPath: file) else { return nil }
            let start = bytes.dropFirst(4).range(of: Data("\n---\n".utf8))?.upperBound ?? 0
            return (SourceFile(path: file, bytes: Array(bytes)), start..<bytes.count)
        }
    }
}
