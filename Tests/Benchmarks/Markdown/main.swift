import Foundation

// MarkdownBenchmarks POST [FOLDER]: what the passes cost for a post, hostile texts, and, for a folder of posts, the cost
// for fifty of them and all of them on many threads.
let posts = CommandLine.arguments.dropFirst().map { Posts.read($0) }
guard let one = posts.first, !one.isEmpty else {
    print("MarkdownBenchmarks POST [FOLDER]")
    exit(2)
}
Cost.report(one)
if posts.count > 1 {
    let folder = posts[1]
    Cost.report(stride(from: 0, to: folder.count, by: folder.count / 50 + 1).map { folder[$0] })
}
Hostile.report()
if posts.count > 1 { Threads.report(posts[1], rounds: 20) }
