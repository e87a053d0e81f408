import TestSupport
import Testing
import Text

@testable import Formats

@Suite struct MetadataDecoderTests {
    private enum Side: String, CaseIterable {
        case left, right
    }

    private static func decoder(_ yaml: String) throws -> NodeDecoder {
        let source = SourceFile(path: "theme.yaml", text: yaml)
        return NodeDecoder(try #require(NodeReader.readYAML(source).entries), of: source)
    }

    @Test func readsTypedValues() throws {
        var decoder = try Self.decoder("a: 1\nb: [x, 2]\nc: y\nd: yes\ne: {f: LEFT}\ng: \"\"\nh: {i: [{j: 1}, {j: 2}]}")
        #expect(decoder.integer("a") == 1)
        #expect(decoder.string("a") == "1")
        #expect(decoder.strings("b") == ["x", "2"])
        #expect(decoder.strings("c") == ["y"])
        #expect(decoder.boolean("d") == true)
        #expect(decoder.map("e") { $0.choice("f", of: Side.self) } == .some(.left))
        #expect(decoder.string("g") == nil && decoder.strings("g") == nil && decoder.map("g") { _ in 1 } == nil)
        let numbers = decoder.map("h") { inner in
            (inner.list("i") ?? []).map { element in inner.map(of: element, "i") { $0.integer("j") } }
        }
        #expect(numbers == [.some(.some(1)), .some(.some(2))])
        #expect(decoder.string("absent") == nil)
        decoder.rejectUnknownKeys()
        #expect(decoder.diagnostics.isEmpty)
    }

    @Test func saysWhereAValueIsWrong() throws {
        var decoder = try Self.decoder("a: {b: {c: x}}\nd: 500\n")
        let value = decoder.map("a") { $0.map("b") { $0.integer("c") } }
        #expect(value == .some(.some(.none)))
        #expect(decoder.integer("d", in: 1...100) == nil)
        #expect(
            decoder.diagnostics.map(\.summary) == [
                "1:12: “a.b.c” needs a whole number, not “x” → write c: 10",
                "2:4: “d” must be at most 100, not 500 → write d: 100",
            ])
    }

    @Test(arguments: [
        ("extend: folio", "1:1: “extend” is not a known key → write extends"),
        ("Extends: folio", "1:1: “Extends” is not a known key → write extends"),
        ("zzz: 1", "1:1: “zzz” is not a known key → known keys: extends, name"),
        ("Base-URL: 1", "1:1: “Base-URL” is not a known key → write base_url in site.yaml"),
    ])
    func namesTheNearestKey(yaml: String, expected: String) throws {
        var decoder = try Self.decoder(yaml)
        _ = decoder.string("name")
        _ = decoder.string("extends")
        decoder.rejectUnknownKeys(hints: ["baseurl": "write base_url in site.yaml"])
        #expect(decoder.diagnostics.map(\.summary) == [expected])
    }

    @Test(arguments: [
        ("titel", "title"), ("tilte", "title"), ("time-zone", "time_zone"), ("pagination", "paginate"),
        ("taxonomy", "taxonomies"),
        ("x", nil),
    ])
    func measuresNames(name: String, nearest: String?) {
        let known = ["title", "time_zone", "paginate", "taxonomies", "theme"]
        #expect(NearestName.nearest(to: name, among: known) == nearest)
    }
}
