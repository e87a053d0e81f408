import Foundation
import Synchronization
import Text

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
        let free = DispatchSemaphore(value: manners.hosts)
        let answers = Mutex<[String: Answer]>([:])
        let running = DispatchGroup()
        for addresses in hosts {
            free.wait()
            let left = (end - .now) / .seconds(1)
            guard left >= 1 else {
                free.signal()
                break
            }
            running.enter()
            let arguments = self.arguments(manners) + options
            let isStarted = start(arguments, for: addresses, seconds: left) { found in
                answers.withLock { $0.merge(found) { first, _ in first } }
                free.signal()
                running.leave()
            }
            if !isStarted {
                free.signal()
                running.leave()
            }
        }
        running.wait()
        return answers.withLock { $0 }
    }

    private func arguments(_ manners: ExternalLinks.Manners) -> [String] {
        [
            "--disable", "--silent", "--globoff", "--location", "--max-redirs", "5", "--proto", "=http,https",
            "--rate", "\(manners.rate)/s", "--max-time", "\(manners.patience)", "--max-filesize", "1000000",
            "--user-agent", "inkstone-check", "--write-out", "%{urlnum} %{http_code} %{exitcode}\\n",
        ]
    }

    /// Runs curl for the addresses of one host.
    /// - Parameter body: gets the answers, on another thread.
    /// - Returns: whether there is a process, and `body` will be called.
    private func start(
        _ arguments: [String], for addresses: [String], seconds: Double,
        _ body: @escaping @Sendable ([String: Answer]) -> Void
    ) -> Bool {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "inkstone-check-\(UUID().uuidString)")
        let (input, output) = (scratch.appending(path: "addresses"), scratch.appending(path: "answers"))
        let process = Process()
        do {
            try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
            try Data(Self.configuration(addresses).utf8).write(to: input)
            try Data().write(to: output)
            process.executableURL = URL(filePath: program)
            process.arguments = arguments + ["--config", input.path(percentEncoded: false)]
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = FileHandle.nullDevice
            // Timers may be cancelled from any thread.
            nonisolated(unsafe) let timer = DispatchSource.makeTimerSource()
            process.terminationHandler = { _ in
                timer.cancel()
                let text = (try? Data(contentsOf: output)).map { String(decoding: $0, as: UTF8.self) } ?? ""
                try? FileManager.default.removeItem(at: scratch)
                body(Self.answers(text, addresses))
            }
            timer.schedule(deadline: .now() + seconds)
            timer.setEventHandler { process.terminate() }
            timer.resume()
            try process.run()
            return true
        } catch {
            try? FileManager.default.removeItem(at: scratch)
            return false
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
