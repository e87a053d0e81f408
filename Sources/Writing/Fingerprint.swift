import Files
import Foundation
import Text
import Threads

/// A digest of everything that the bytes of the output depend on.
///
/// Output is a pure function of its input: where the fingerprint of the last build is that of this one and its files are
/// as it left them, there is nothing to render and nothing to write. It is all or nothing; which file depends on which
/// is never asked.
package struct Fingerprint: Sendable, Equatable {
    /// Hexadecimal.
    package let text: String

    init(text: String) {
        self.text = text
    }

    /// One thing that the output depends on.
    package struct Input: Sendable {
        /// A path or another name that no other input of its list has.
        package let name: String
        private let content: Content

        private enum Content: Sendable {
            case bytes([UInt8])
            /// In hexadecimal.
            case digest([UInt8])
        }

        package init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            content = .bytes(bytes)
        }

        /// A file that is not in memory.
        /// - Parameter digest: SHA-256 in hexadecimal; `nil` for one that cannot be read.
        package init(_ name: String, digest: String?) {
            self.name = name
            content = digest.map { .digest(Array($0.utf8)) } ?? .bytes([])
        }

        var digest: [UInt8] {
            switch content {
            case .bytes(let bytes): ContentHash.digest(bytes)
            case .digest(let digest): digest
            }
        }
    }

    /// - Parameter inputs: lists of what the output depends on besides the program, each list in any order.
    package init(of inputs: [[Input]], parallel: Parallel) {
        var hash = ContentHash()
        hash.add(Array(Self.program.utf8))
        for list in inputs {
            let digests = parallel.map(list.count) { list[$0].digest }
            for index in list.indices.sorted(by: { list[$0].name < list[$1].name }) {
                hash.add(Array("\(list[index].name)\n".utf8))
                hash.add(digests[index])
            }
        }
        text = hash.digest().hexadecimal
    }

    /// The version, and which build of it: during development the version does not change.
    private static var program: String {
        let stamp = Bundle.main.executablePath.flatMap { FileStamp(of: $0) }
        return "\(Inkstone.generator) \(stamp?.text ?? "") "
    }
}
