import Dispatch
import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct OpenFolderTests {
    private func inFolder(_ work: (String, OpenFolder) throws -> Void) throws {
        let path = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try work(path, try OpenFolder(path))
    }

    private func write(_ bytes: [UInt8], _ name: String, in folder: OpenFolder) throws {
        try folder.replace(name) { file throws(FileFailure) in try file.write(bytes) }
    }

    @Test func aLinkIsNoFolder() throws {
        try inFolder { path, folder in
            #expect(try folder.makeFolder("a") && !folder.makeFolder("a"))
            try FileManager.default.createSymbolicLink(atPath: "\(path)/b", withDestinationPath: "\(path)/a")
            #expect(throws: Never.self) { try folder.folder("a") }
            #expect(throws: FileFailure.self) { try folder.folder("b") }
            #expect(throws: FileFailure.self) { try folder.folder(at: "b/c", isMade: true) }
            #expect(folder.status(of: "b")?.kind == .link)
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(path)/a") == [])
        }
    }

    /// It stays the same folder when its path leads elsewhere.
    @Test func anOpenFolderStaysItself() throws {
        try inFolder { path, folder in
            _ = try folder.makeFolder("a")
            let inside = try folder.folder("a")
            try FileManager.default.moveItem(atPath: "\(path)/a", toPath: "\(path)/moved")
            _ = try folder.makeFolder("a")
            try write([1], "x", in: inside)
            #expect(try FileBytes.read("\(path)/moved/x") == [1] && folder.status(of: "a/x") == nil)
        }
    }

    @Test func whatIsReplacedIsWholeOrAsItWas() throws {
        try inFolder { path, folder in
            try write([1, 2], "x", in: folder)
            #expect(throws: FileFailure.self) {
                try folder.replace("x") { file throws(FileFailure) in
                    try file.write([3])
                    throw FileFailure(code: ENOSPC)
                }
            }
            #expect(try FileBytes.read("\(path)/x") == [1, 2])
            #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["x"])
            // What a program that was killed left is no hindrance.
            try FileBytes.create("\(path)/.inkstone-part-x", with: [9])
            try write([4], "x", in: folder)
            #expect(try FileBytes.read("\(path)/x") == [4])
        }
    }

    @Test func filesOfOneFolderAreReplacedAtTheSameTime() throws {
        try inFolder { path, folder in
            DispatchQueue.concurrentPerform(iterations: 64) { number in
                for byte in UInt8(0)..<20 { try? write([UInt8(number), byte], "\(number)", in: folder) }
            }
            for number in 0..<64 {
                let bytes = try FileBytes.read("\(path)/\(number)")
                #expect(bytes == [UInt8(number), 19])
            }
        }
    }

    @Test func onlyRegularFilesAreOpened() throws {
        try inFolder { path, folder in
            #expect(mkfifo("\(path)/pipe", 0o666) == 0)
            _ = try folder.makeFolder("folder")
            for name in ["pipe", "folder"] {
                #expect(throws: FileFailure.notRegular) { _ = try folder.file(name) }
                #expect(throws: FileBytes.ReadError.self) { try FileBytes.read("\(path)/\(name)") }
            }
            #expect(throws: FileFailure(code: ENOENT)) { _ = try folder.file("none") }
        }
    }

    @Test func everythingBelowANameIsRemovedAndNothingBehindLinks() throws {
        try inFolder { path, folder in
            try write([1], "kept", in: folder)
            _ = try folder.makeFolder("deep")
            try FileManager.default.createSymbolicLink(atPath: "\(path)/deep/link", withDestinationPath: path)
            try write([2], "x", in: folder.folder(at: "deep/er/and/deeper", isMade: true))
            folder.removeAll("deep")
            #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["kept"])
        }
    }

    // MARK: Pieces

    private static let size = OpenFile.pieceSize

    @Test(arguments: [0, 1, size - 1, size, size + 1, 3 * size + 7])
    func aFileGoesThroughMemoryInPieces(count: Int) throws {
        try inFolder { path, folder in
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try write(bytes, "a", in: folder)
            var largest = 0
            try folder.file("a").forEachPiece { piece, _ throws(FileFailure) in
                largest = max(largest, piece.count)
                return true
            }
            #expect(largest <= Self.size)
            #expect(try FileBytes.digest("\(path)/a") == ContentHash.whole(bytes))
            var digest = ""
            try folder.replace("b") { target throws(FileFailure) in digest = try folder.file("a").copy(to: target) }
            #expect(digest == ContentHash.whole(bytes))
            #expect(try FileBytes.read("\(path)/b") == bytes)
            #expect(try folder.file("a").digest(ifSameAs: folder.file("b")) == digest)
            #expect(try folder.file("b").holds(bytes))
        }
    }

    /// Files that differ in their last byte, or of which one is the beginning of the other.
    @Test(arguments: [1, size, size + 1, 2 * size])
    func aDifferenceIsSeen(count: Int) throws {
        try inFolder { _, folder in
            let bytes = Array(repeating: UInt8(7), count: count)
            try write(bytes, "a", in: folder)
            for other in [bytes.dropLast() + [8], bytes.dropLast(), bytes + [7]] {
                try write(Array(other), "b", in: folder)
                #expect(try folder.file("a").digest(ifSameAs: folder.file("b")) == nil)
                #expect(try folder.file("b").digest(ifSameAs: folder.file("a")) == nil)
                #expect(try !folder.file("b").holds(bytes))
            }
        }
    }
}
