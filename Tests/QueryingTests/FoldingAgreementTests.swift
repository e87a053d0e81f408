import Foundation
import TestSupport
import Testing

@testable import Querying
@testable import Search

/// The script of the search page cuts texts as the program does.
@Suite struct FoldingAgreementTests {
    private static let node = ["/usr/bin/node", "/usr/local/bin/node"]
        .first(where: FileManager.default.isExecutableFile)

    private struct Texts: Encodable {
        let simplified: [[String]]
        let texts: [String]
    }

    /// Blocks of which texts are made; what Unicode added after version 14 is in none of them.
    private static let blocks: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0x20...0x7E, 0xA0...0x24F, 0x2B0...0x36F, 0x370...0x3FF, 0x400...0x52F, 0x590...0x5FF,
        0x600...0x6FF, 0x900...0x97F, 0xE00...0xEFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x1E00...0x1EFF,
        0x2000...0x206F, 0x2100...0x214F, 0x2460...0x24FF, 0x3000...0x303F, 0x3040...0x30FF, 0x3300...0x33FF,
        0x4E00...0x9FEF, 0x4E00...0x9FEF, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE00...0xFE2F, 0xFF00...0xFFEF,
        0x1F300...0x1F5FF, 0x20000...0x2A6D6,
    ]

    @Test(.enabled(if: node != nil, "needs Node.js")) func tenThousandTexts() throws {
        var random = SeededGenerator(seed: 7)
        let texts = (0..<10_000).map { _ in Self.text(&random) }
        let simplified = Simplification.icu.pairs { _ in true }.compactMap { traditional, simplified in
            [traditional, simplified].compactMap { Unicode.Scalar($0).map { String($0) } }
        }
        let answers = try Self.tokens(of: Texts(simplified: simplified, texts: texts))
        #expect(answers.count == texts.count)
        let wrong = zip(texts, answers).filter { text, tokens in
            let own = QueryToken.tokens(of: text)
            let written = own.map { ($0.isSeparated ? " " : "") + String(decoding: $0.text, as: UTF8.self) }
            // Not by equality of strings, which canonical equivalents have.
            return written.map { Array($0.utf8) } != tokens.map { Array($0.utf8) }
        }
        #expect(wrong.prefix(5).map { "\($0.0.unicodeScalars.map { String($0.value, radix: 16) }) \($0.1)" } == [])
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...16, using: &random) {
            let block = blocks.randomElement(using: &random)!
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                if let scalar = Unicode.Scalar(UInt32.random(in: block, using: &random)) { scalars.append(scalar) }
            }
        }
        return String(scalars)
    }

    private static func tokens(of texts: Texts) throws -> [[String]] {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../JavaScript/cut_texts.mjs")
        let process = Process()
        process.executableURL = URL(filePath: node ?? "")
        process.arguments = [script.standardizedFileURL.path(percentEncoded: false)]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        let data = try JSONEncoder().encode(texts)
        DispatchQueue.global().async {
            input.fileHandleForWriting.write(data)
            try? input.fileHandleForWriting.close()
        }
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode([[String]].self, from: answer)
    }
}
