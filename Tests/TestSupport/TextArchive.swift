/// Many small text files in one string, each behind a line `-- path --`.
package enum TextArchive {
    package static func files(_ text: String) -> [(path: String, content: String)] {
        var files: [(path: String, content: String)] = []
        let lines = (text.hasSuffix("\n") ? text.dropLast() : text[...]).split(
            separator: "\n", omittingEmptySubsequences: false)
        for line in lines {
            if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
                files.append((String(line.dropFirst(3).dropLast(3)), ""))
            } else if !files.isEmpty {
                files[files.count - 1].content += line + "\n"
            }
        }
        return files
    }
}
