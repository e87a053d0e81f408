import Files
import Foundation
import Synchronization
import Text
import Threads

/// The program curl, which knows proxies and certificates of the machine; a client of our own would bring them into
/// every program that Inkstone links.
package struct Curl: Sendable {
    /// Absolute path of the program.
    package let program: String

    /// The first curl of `PATH`.
    package static func find() -> Curl? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        return folders.map { "\($0)/curl" }.first { FileManager.default.isExecutableFile(atPath: $0) }.map(Curl.init)
    }

    /// Asks for the head of each address, then for pages whose host would not give a head.
    /// - Parameter hosts: addresses by host; each host is asked by one process, one address after the other.
    func ask(_ hosts: [[String]], _ manners: ExternalLinks.Manners) -> [String: Answer] {
        let end = ContinuousClock.now + .seconds(manners.limit)
        var answers = run(hosts, ["--head"], manners, until: end)
        let again = hosts.map { $0.filter { answers[$0]?.asksAgain == true } }.filter { !$0.isEmpty }
        for (address, answer) in run(again, ["--range", "0-1023"], manners, until: end) { answers[address] = answer }
        return answers
    }

    private func run(
        _ hosts: [[String]], _ options: [String], _ manners: ExternalLinks.Manners, until end: ContinuousClock.Instant
    ) -> [String: Answer] {
        let requests = hosts.map { Request($0) }
        let answers = Mutex<[String: Answer]>([:])
        Programs.run(hosts.count, most: manners.hosts, until: end) { number in
            process(requests[number], arguments(manners) + options)
        } ended: { number in
            let found = requests[number].answers()
            answers.withLock { $0.merge(found) { first, _ in first } }
        }
        return answers.withLock { $0 }
    }

    private func process(_ request: Request, _ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments + ["--config", request.input]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = request.output()
        process.standardError = FileHandle.nullDevice
        return process
    }

    private func arguments(_ manners: ExternalLinks.Manners) -> [String] {
        [
            "--disable", "--silent", "--globoff", "--location", "--max-redirs", "5", "--proto", "=http,https",
            "--rate", "\(manners.rate)/s", "--max-time", "\(manners.patience)", "--max-filesize", "1000000",
            "--user-agent", "inkstone-check", "--write-out", "%{urlnum} %{http_code} %{exitcode}\\n",
        ]
    }

    /// The addresses of one host, and what curl answers for them, in a folder of their own.
    private struct Request {
        private let addresses: [String]
        private let scratch = FileManager.default.temporaryDirectory.path + "/inkstone-check-\(UUID().uuidString)"

        init(_ addresses: [String]) { self.addresses = addresses }

        var input: String { "\(scratch)/addresses" }
        private var written: String { "\(scratch)/answers" }

        /// Writes what curl is to read.
        /// - Returns: where its answers go; nowhere when the disk is full.
        func output() -> FileHandle {
            _ = FileBytes.makeFolder(scratch)
            try? FileBytes.create(input, with: Array(Curl.configuration(addresses).utf8))
            try? FileBytes.create(written, with: [])
            return FileHandle(forWritingAtPath: written) ?? .nullDevice
        }

        /// What curl answered; its files are gone afterwards.
        func answers() -> [String: Answer] {
            let text = (try? FileBytes.read(written)).map { String(decoding: $0, as: UTF8.self) } ?? ""
            try? FileManager.default.removeItem(atPath: scratch)
            return Curl.answers(text, addresses)
        }
    }

    /// One address per line (curl(1), `--config`); a line end inside of one would begin an option.
    package static func configuration(_ addresses: [String]) -> String {
        addresses.map { address in
            let line = String(String.UnicodeScalarView(address.unicodeScalars.filter { !$0.isControl }))
            let quoted = line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return "url = \"\(quoted)\"\noutput = \"/dev/null\"\n"
        }.joined()
    }

    /// What `--write-out` wrote: number of the address, status, exit code.
    static func answers(_ output: String, _ addresses: [String]) -> [String: Answer] {
        var answers: [String: Answer] = [:]
        for line in output.split(separator: "\n") {
            let numbers = line.split(separator: " ").compactMap { Int($0) }
            guard numbers.count == 3, addresses.indices.contains(numbers[0]) else { continue }
            answers[addresses[numbers[0]]] = numbers[2] == 0 ? .status(numbers[1]) : .failure(numbers[2])
        }
        return answers
    }
}
