/// What goes into the history when a build ends.
extension Manifest {
    /// Remembers what a build wrote, or what one that did not end may have written.
    func remember(_ files: [WrittenFile]) {
        // Builds before there was a history wrote files as well.
        let isFirst = !history.exists
        var new: [(path: String, digest: String)] = []
        if isFirst { new += self.files.map { ($0.key, $0.value.digest) } }
        if isFirst || isUnfinished {
            for (path, file) in self.files { new += file.planned.map { (path, $0) } }
        }
        for file in files {
            guard let digest = file.digest, isFirst || self.files[file.path]?.digest != digest else { continue }
            new.append((file.path, digest))
        }
        // Without it a later build may have to ask for --adopt, no more.
        try? history.add(new.sorted { $0.path < $1.path })
    }
}
