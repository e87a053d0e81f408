import Foundation

/// Runs the real program, as it lies beside the tests.
package enum Command {
    /// What the program wrote and how it ended.
    package struct Outcome: Sendable {
        package let status: Int32
        package let output: String
        package let errors: String

        package var outputLines: [String] { output.split(separator: "\n").map(String.init) }
        package var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    /// - Parameters:
    ///   - folder: where the program is run.
    ///   - fileLimit: most blocks of 512 bytes that a file may have, as on a disk that is full then.
    ///   - environment: variables besides those of the tests.
    package static func run(
        _ arguments: [String], in folder: String, fileLimit: Int? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        if let fileLimit {
            process.executableURL = URL(filePath: "/bin/sh")
            let limited = "trap '' XFSZ; ulimit -f \(fileLimit); exec \"$0\" \"$@\""
            process.arguments = ["-c", limited, program.path(percentEncoded: false)] + arguments
        }
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = Self.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        // Files, because a pipe that nobody empties would stop the program.
        let scratch = try Scratch.folder()
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let (output, errors) = (URL(filePath: "\(scratch)/out"), URL(filePath: "\(scratch)/err"))
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    /// That of the tests, in English.
    private static let environment = ProcessInfo.processInfo.environment.merging(
        ["LC_ALL": "C.UTF-8", "INKSTONE_LANGUAGE": ""]) { $1 }

    /// Starts the program.
    /// - Parameter errors: the file for what it says on standard error.
    package static func start(_ arguments: [String], in folder: String, errors: String) throws -> Process {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try Data().write(to: URL(filePath: errors))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        try process.run()
        return process
    }

    /// Runs the program and kills it, unless it has ended by then.
    /// - Parameter moment: microseconds.
    package static func kill(_ arguments: [String], after moment: UInt32, in folder: String) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(moment)
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// The tests are a program of the build folder on Linux, and a bundle in it elsewhere.
    static var program: URL {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
        let tests =
            bundle.bundlePath.hasSuffix(".xctest") ? bundle.bundleURL : (bundle.executableURL ?? bundle.bundleURL)
        return tests.deletingLastPathComponent().appending(path: "inkstone")
    }
}

extension TestSite {
    /// Runs `inkstone` in the site's folder.
    package func run(_ arguments: String...) throws -> Command.Outcome {
        try Command.run(arguments, in: folder)
    }
}
