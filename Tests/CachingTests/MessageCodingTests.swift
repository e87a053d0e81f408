import Testing
import Text

@testable import Caching

@Suite struct MessageCodingTests {
    /// What is told again can be told in another language.
    @Test func piecesStayApart() throws {
        let kind: Message = "a date"
        let message: Message =
            "“\("甲")” is not \(kind), \(counted(2, "post")) \(2, one: "is", many: "are"): \(["a", "b"].listed)"
        let diagnostic = Diagnostic(.warning, file: "a.md", message, hint: kind)
        var writer = RecordWriter()
        writer.add(diagnostic)
        let read = try writer.bytes.withUnsafeBytes { bytes in
            var reader = RecordReader(bytes)
            return try reader.diagnostic()
        }
        #expect(read == diagnostic && read.message.pieces == message.pieces && read.hint?.pieces == kind.pieces)
    }

    @Test func damageIsNoMessage() throws {
        var nested: Message = "x"
        for _ in 0..<30 { nested = "\(nested)" }
        var writer = RecordWriter()
        writer.add(Diagnostic(.warning, nested))
        #expect(throws: RecordReader.Damage.self) {
            try writer.bytes.withUnsafeBytes { bytes in
                var reader = RecordReader(bytes)
                _ = try reader.diagnostic()
            }
        }
    }
}
