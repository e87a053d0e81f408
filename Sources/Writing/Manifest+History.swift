/// What goes into the history when a build ends.
extension Manifest {
    /// Remembers what a build wrote, or what one that did not end may have written.
    /// - Parameters:
    ///   - changed: files whose bytes are not those of this manifest.
    ///   - all: these and the others.
    func remember(_ changed: [WrittenFile], of all: some Sequence<WrittenFile>) {
        // Builds before there was a history wrote files as well.
        let isFirst = !history.exists
        var new: [(path: String, digest: String)] = []
        if isFirst { new += self.files.map { ($0.key, $0.value.digest) } }
        if isFirst || isUnfinished {
            for (path, file) in self.files { new += file.planned.map { (path, $0) } }
        }
        func add(_ file: WrittenFile) {
            if let digest = file.digest { new.append((file.path, digest)) }
        }
        if isFirst { all.forEach(add) } else { changed.forEach(add) }
        // Without it a later build may have to ask for --adopt, no more.
        try? history.add(new.sorted { $0.path < $1.path })
    }
}
