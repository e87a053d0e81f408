/// The files of an edition's index.
package struct SearchIndex: Sendable {
    /// Of the file with the fixed name.
    package let entry: [UInt8]
    /// Sorted by name.
    package let files: [File]

    /// A file that is called by its content.
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]
    }

    /// - Parameter files: may hold equal ones twice.
    init(entry: [UInt8], files: [File]) {
        self.entry = entry
        self.files = Self.distinct(files)
    }

    /// Sorted by name, each once.
    static func distinct(_ files: [File]) -> [File] {
        var kept: [File] = []
        for file in files.sorted(by: { $0.name < $1.name }) where kept.last?.name != file.name { kept.append(file) }
        return kept
    }

    /// The file of that name.
    package func file(_ name: String) -> File? { Self.file(name, in: files) }

    /// - Parameter files: sorted by name.
    static func file(_ name: String, in files: [File]) -> File? {
        var range = 0..<files.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            if files[middle].name == name { return files[middle] }
            range = files[middle].name < name ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }
}
