import Foundation
import Text

/// What is learnt of a file while it goes through memory piece by piece.
extension OpenFile {
    /// SHA-256 of the content, in hexadecimal.
    package func digest() throws(FileFailure) -> String {
        var hash = ContentHash()
        try forEachPiece { piece, _ throws(FileFailure) in
            hash.add(piece)
            return true
        }
        return hash.digest().hexadecimal
    }

    /// Writes the content behind that of another file.
    /// - Returns: SHA-256 of what was written, in hexadecimal.
    package func copy(to target: borrowing OpenFile) throws(FileFailure) -> String {
        var hash = ContentHash()
        try forEachPiece { piece, _ throws(FileFailure) in
            hash.add(piece)
            try target.write(piece)
            return true
        }
        return hash.digest().hexadecimal
    }

    /// SHA-256 of the content, in hexadecimal, if another file holds the same; else `nil`.
    package func digest(ifSameAs target: borrowing OpenFile) throws(FileFailure) -> String? {
        let size = try target.status().size
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: min(Self.pieceSize, max(1, size)), alignment: 64)
        defer { buffer.deallocate() }
        var hash = ContentHash()
        var compared = 0
        var isSame = true
        try forEachPiece { piece, offset throws(FileFailure) in
            hash.add(piece)
            compared += piece.count
            isSame = compared <= size
            guard isSame else { return false }
            let there = UnsafeMutableRawBufferPointer(rebasing: buffer[..<piece.count])
            isSame =
                try target.read(into: there, at: offset) == piece.count
                && memcmp(piece.baseAddress!, there.baseAddress!, piece.count) == 0
            return isSame
        }
        return isSame && compared == size ? hash.digest().hexadecimal : nil
    }
}
