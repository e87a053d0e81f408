import Files

/// The hash of a program that its linker put into it: `NT_GNU_BUILD_ID` of an ELF file (System V gABI 4.1, "Note
/// Section"). Read in place of the whole program, which takes longer than a build that has nothing to do.
enum BuildID {
    /// Where the notes of a program are: behind its headers.
    private static let limit = 1 << 16
    private static let noteSegment = 4
    private static let buildID = 3

    /// `nil` for a file that has none or is none of this kind.
    static func read(_ path: String) -> [UInt8]? { (try? FileBytes.read(path, limit: limit)).flatMap(of) }

    /// - Parameter program: the beginning of its file, of 64 bits and with the lowest byte first.
    static func of(_ program: [UInt8]) -> [UInt8]? {
        guard program.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let headers = number(program, at: 0x20, 8),
            let size = number(program, at: 0x36, 2), let count = number(program, at: 0x38, 2)
        else { return nil }
        for index in 0..<count {
            let header = headers + index * size
            guard let kind = number(program, at: header, 4), let start = number(program, at: header + 8, 8),
                let length = number(program, at: header + 0x20, 8)
            else { return nil }
            if kind == noteSegment, start + length <= program.count, let id = note(program, in: start..<start + length)
            {
                return id
            }
        }
        return nil
    }

    /// Of notes that lie behind each other, the content of that with the build's hash.
    private static func note(_ program: [UInt8], in notes: Range<Int>) -> [UInt8]? {
        var place = notes.lowerBound
        while let name = number(program, at: place, 4), let length = number(program, at: place + 4, 4),
            let kind = number(program, at: place + 8, 4)
        {
            let content = place + 12 + aligned(name)
            guard content + length <= notes.upperBound else { return nil }
            if kind == buildID, length > 0, program[(place + 12)..<(place + 12 + name)].elementsEqual("GNU\0".utf8) {
                return Array(program[content..<content + length])
            }
            place = content + aligned(length)
        }
        return nil
    }

    private static func aligned(_ length: Int) -> Int { (length + 3) & ~3 }

    /// - Returns: `nil` for one that is not there or too large to be a place in a program.
    private static func number(_ program: [UInt8], at place: Int, _ size: Int) -> Int? {
        guard place >= 0, place <= program.count - size else { return nil }
        let number = program[place..<place + size].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return number < 1 << 32 ? Int(number) : nil
    }
}
