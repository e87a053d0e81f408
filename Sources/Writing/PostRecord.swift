import Files
import Text

/// Which posts a build published, so that a later one can say what became of them. It knows them by hashes and cannot name
/// those that are gone.
package struct PostRecord: Sendable, Equatable {
    /// For each post the first twelve hexadecimal digits of the SHA-256 of its path and those of its bytes, sorted.
    let text: String

    init(text: String) {
        self.text = text
    }

    /// - Parameter posts: paths of all that are published, and the keys of their bytes.
    package init(_ posts: some Sequence<(path: String, content: ContentKey)>) {
        var entries = posts.map { path, content in
            (path: ContentKey(of: Array(path.utf8)).high >> 16, content: content.high >> 16)
        }
        entries.sort { ($0.path, $0.content) < ($1.path, $1.content) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.count * 12)
        for entry in entries {
            for half in [entry.path, entry.content] {
                withUnsafeBytes(of: half.bigEndian) { bytes.append(contentsOf: $0.dropFirst(2)) }
            }
        }
        text = bytes.hexadecimal
    }

    /// How many posts became what.
    package struct Difference: Sendable, Equatable {
        package internal(set) var added = 0
        package internal(set) var edited = 0
        package internal(set) var removed = 0
        /// The same bytes in another file.
        package internal(set) var renamed = 0
    }

    package func difference(to new: PostRecord) -> Difference {
        var (old, difference) = (entries, Difference())
        var added: [Substring] = []
        for (path, content) in new.entries {
            guard let known = old.removeValue(forKey: path) else {
                added.append(content)
                continue
            }
            if known != content { difference.edited += 1 }
        }
        var gone: [Substring: Int] = [:]
        for content in old.values { gone[content, default: 0] += 1 }
        for content in added {
            guard let count = gone[content], count > 0 else {
                difference.added += 1
                continue
            }
            gone[content] = count - 1
            difference.renamed += 1
        }
        difference.removed = old.count - difference.renamed
        return difference
    }

    /// Content by path.
    private var entries: [Substring: Substring] {
        var entries: [Substring: Substring] = [:]
        var rest = text[...]
        while !rest.isEmpty {
            let path = rest.prefix(12)
            rest = rest.dropFirst(12)
            entries[path] = rest.prefix(12)
            rest = rest.dropFirst(12)
        }
        return entries
    }
}
