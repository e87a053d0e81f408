import Foundation
import Text

// MarkdownBenchmarks POST [FOLDER]: what the passes cost for a post, hostile texts, and, for a folder of posts, threads.
let arguments = CommandLine.arguments.dropFirst()
guard let post = arguments.first, let bytes = FileManager.default.contents(atPath: post) else {
    print("MarkdownBenchmarks POST [FOLDER]")
    exit(2)
}
let source = SourceFile(path: post, bytes: Array(bytes))
/// After the front matter.
let body = (bytes.dropFirst(4).range(of: Data("\n---\n".utf8))?.upperBound ?? 0)..<bytes.count
Cost.report(source, body)
Hostile.report()
if let folder = arguments.dropFirst().first { Threads.report(folder, rounds: 20) }
