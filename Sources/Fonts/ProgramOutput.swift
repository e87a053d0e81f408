import Foundation

/// Runs a program to its end and returns what it wrote.
enum ProgramOutput {
    /// A font takes milliseconds; a program that takes this long is stuck.
    private static let patience = Duration.seconds(30)

    /// - Returns: `nil` when the program cannot be started, fails, or is stuck.
    static func of(_ program: String, _ arguments: [String]) -> [UInt8]? {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        try? pipe.fileHandleForWriting.close()
        guard let bytes = read(pipe.fileHandleForReading.fileDescriptor, until: .now + patience) else {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            return nil
        }
        process.waitUntilExit()
        return process.terminationReason == .exit && process.terminationStatus == 0 ? bytes : nil
    }

    private static func read(_ descriptor: CInt, until end: ContinuousClock.Instant) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let left = (end - .now).components.seconds
            guard left > 0 else { return nil }
            var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&place, 1, CInt(left * 1_000))
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return nil }
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}
