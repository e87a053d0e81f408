import Foundation
import Text

/// Reads files, and writes them whole or not at all.
package enum FileBytes {
    /// The system's words for why a file could not be read.
    package struct ReadError: Error {
        package let reason: Message

        package init(_ failure: FileFailure) { reason = failure.reason }
    }

    /// - Parameters:
    ///   - offset: of the first byte.
    ///   - limit: most bytes to read.
    package static func read(_ path: String, from offset: Int = 0, limit: Int = .max) throws(ReadError) -> [UInt8] {
        do throws(FileFailure) {
            let file = try OpenFile.reading(path)
            let size = try min(max(0, file.status().size - offset), limit)
            var failure: FileFailure?
            let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                let space = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<size])
                do throws(FileFailure) { count = try file.read(into: space, at: offset) } catch { failure = error }
            }
            if let failure { throw failure }
            return bytes
        } catch {
            throw ReadError(error)
        }
    }

    /// SHA-256 of a file's bytes, in hexadecimal; only a piece of them is in memory at a time.
    package static func digest(_ path: String) throws(ReadError) -> String {
        do throws(FileFailure) {
            return try OpenFile.reading(path).digest()
        } catch {
            throw ReadError(error)
        }
    }

    /// The system's words for why a file could not be written.
    package struct WriteError: Error {
        package let reason: Message
        /// Whether there is such a file, and it was to be a new one.
        package let isTaken: Bool

        fileprivate init(_ failure: FileFailure) {
            reason = failure.reason
            isTaken = failure.code == EEXIST
        }
    }

    /// Writes a file beside its place, then renames it; a regular file of this name, or a link to one, is replaced.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(WriteError) {
        if FileTree.exists(path), !FileTree.isFile(path) { throw WriteError(.notRegular) }
        do throws(FileFailure) {
            try OpenFolder(folder(of: path)).replace(path.lastName) { file throws(FileFailure) in
                try file.write(bytes)
            }
        } catch {
            throw WriteError(error)
        }
    }

    /// Writes a file that is not there yet.
    package static func create(_ path: String, with bytes: [UInt8]) throws(WriteError) {
        do throws(FileFailure) {
            let folder = try OpenFolder(folder(of: path))
            let file = try folder.create(path.lastName)
            do throws(FileFailure) {
                try file.write(bytes)
                try file.finish()
            } catch {
                try? folder.removeFile(path.lastName)
                throw error
            }
        } catch {
            throw WriteError(error)
        }
    }

    private static func folder(of path: String) -> String {
        let folder = path.parentFolder
        return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
    }

    /// Makes a folder and those above it.
    /// - Returns: the reason when that fails, or when nothing can be written there.
    package static func makeFolder(_ path: String) -> Message? {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            return Message(stringLiteral: (error as NSError).localizedDescription)
        }
        return access(path, W_OK | X_OK) == 0 ? nil : FileTree.reason()
    }
}
