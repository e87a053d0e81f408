import Foundation

/// Words in both scripts with their readings: `記憶體|记忆体|ji yi ti`.
enum Script {
    static let cases: [(traditional: String, simplified: String, reading: String)] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "scripts.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map { line in
            let fields = line.split(separator: "|").map(String.init)
            return (fields[0], fields[1], fields[2])
        }
    }()

    static var words: [(String, String)] { cases.map { ($0.traditional, $0.simplified) } }

    static var readings: [(characters: String, reading: String)] { cases.map { ($0.simplified, $0.reading) } }
}
