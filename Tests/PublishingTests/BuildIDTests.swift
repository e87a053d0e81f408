import Testing

@testable import Publishing

/// The hash that a linker puts into a program.
@Suite struct BuildIDTests {
    private static let hash = (1...20).map { UInt8($0) }

    /// A program of two headers: one that is not about notes, and one about two notes, the second of which is meant.
    private static let program: [UInt8] = {
        func bytes(_ number: Int, _ size: Int) -> [UInt8] {
            (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
        var file: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1] + Array(repeating: 0, count: 0x1A)
        file += bytes(0x40, 8) + Array(repeating: 0, count: 14) + bytes(0x38, 2) + bytes(2, 2)
        file += Array(repeating: 0, count: 0x40 - file.count)
        let notes =
            bytes(4, 4) + bytes(2, 4) + bytes(1, 4) + Array("GNU\0".utf8) + [9, 9, 0, 0]
            + bytes(4, 4) + bytes(20, 4) + bytes(3, 4) + Array("GNU\0".utf8) + hash
        file += bytes(1, 4) + Array(repeating: 0, count: 0x34)
        file += bytes(4, 4) + bytes(0, 4) + bytes(0xB0, 8) + Array(repeating: 0, count: 16) + bytes(notes.count, 8)
        return file + Array(repeating: 0, count: 0xB0 - file.count) + notes
    }()

    @Test func aProgramHasOne() { #expect(BuildID.of(Self.program) == Self.hash) }

    /// Whatever the bytes are: another file has none, and nothing traps.
    @Test func otherFilesHaveNone() {
        for count in Self.program.indices { #expect(BuildID.of(Array(Self.program[..<count])) == nil) }
        #expect(BuildID.of(Array("#!/bin/sh\n".utf8)) == nil)
        for place in Self.program.indices {
            for byte: UInt8 in [0, 0x7F, 0x80, 0xFF] {
                var program = Self.program
                program[place] = byte
                _ = BuildID.of(program)
            }
        }
    }
}
