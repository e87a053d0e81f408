import Text

/// Stops a build that would take most of a site off the web: more likely than that the author wants it is that the content
/// is not where it was.
package enum MassRemoval {
    /// Fewer files may always go.
    static let least = 20
    /// Files that are named in the message.
    private static let named = 3

    /// Whether a build that removes so many files, or fewer, may have to be stopped.
    package static func isPossible(removing count: Int) -> Bool { count >= least }

    /// Throws when a build would remove more than half of the files. Those that are called after their content do not
    /// count, and neither do compressed copies: they come and go with a version or an option.
    /// - Parameters:
    ///   - known: paths of the files that are published, in any order.
    ///   - planned: those of the files that will be.
    ///   - place: from where they would be removed, for the message.
    package static func check(
        _ known: some Collection<String>, planned: Set<String>, place: Message
    ) throws(SetupError) {
        guard known.count >= least else { return }
        let all = Set(known)
        let siblings = Precompression(Precompression.Encoding.allCases)
        let counted = all.filter { path in
            !path.isNamedByContent && !(siblings.file(ofSibling: path).map(all.contains) ?? false)
        }
        let gone = counted.subtracting(planned)
        guard gone.count >= least, gone.count * 2 > counted.count else { return }
        let examples = gone.sorted().prefix(named).listed
        throw .invalid([
            Diagnostic(
                .error,
                """
                \(place), this build would remove \(gone.count) of \(counted.count) published files, \
                \(examples) among them; nothing was changed
                """,
                hint:
                    "look whether this is the right branch, --source and site.yaml; build once with --force if they are to go or have new addresses"
            )
        ])
    }
}

extension String {
    /// Whether a hash in its name, or in that of its folder, makes it another file with each version.
    fileprivate var isNamedByContent: Bool {
        let parts = utf8.split(separator: UInt8(ascii: "/"))
        guard let name = parts.last else { return false }
        if parts.first?.elementsEqual("assets".utf8) == true {
            return parts.contains { part in
                part.split(whereSeparator: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
                    .contains { Self.isHash($0, length: 12) }
            }
        }
        let pieces = name.split(separator: UInt8(ascii: "."))
        return pieces.count == 2 && pieces[1].elementsEqual("bin".utf8) && Self.isHash(pieces[0], length: 10)
    }

    private static func isHash(_ text: Substring.UTF8View, length: Int) -> Bool {
        text.count == length && text.allSatisfy { $0.hexadecimalValue != nil }
    }
}
