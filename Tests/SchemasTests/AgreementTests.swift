import Formats
import Foundation
import Keys
import Parsing
import Schemas
import Testing
import Text

/// A schema and the decoder of the same file know the same keys. `Tests/Deploy/test_schemas.py` compares values.
@Suite struct AgreementTests {
    /// A map of `site.yaml` with fixed names: the lines that lead to it, and its keys.
    private struct Place: CustomTestStringConvertible {
        let path: [String]
        let keys: [String]
        var testDescription: String { path.joined(separator: ".") }

        /// A file with one unknown key in this map.
        var text: String {
            var lines: [String] = []
            for (depth, key) in path.enumerated() {
                lines.append(String(repeating: " ", count: 2 * depth) + key + ":")
            }
            lines.append(String(repeating: " ", count: 2 * path.count) + "qqqqqqqqqqqqqqq: 1")
            return lines.joined(separator: "\n") + "\n"
        }
    }

    private static let places: [Place] = places(below: Schema.site.properties, [], isClosed: true)

    private static func places(below properties: [Property], _ path: [String], isClosed: Bool) -> [Place] {
        let own = isClosed ? [Place(path: path, keys: properties.map(\.name).sorted())] : []
        return own + properties.flatMap { places(of: $0.shape, path + [$0.name]) }
    }

    private static func places(of shape: Shape, _ path: [String]) -> [Place] {
        switch shape {
        case .map(let known, _): places(below: known, path, isClosed: true)
        case .open(let known): places(below: known, path, isClosed: false)
        case .list(let element), .listOnly(let element): places(of: element, path)
        case .named(let value, _, _): places(of: value, path + ["en"])
        case .either(let shapes): shapes.flatMap { places(of: $0, path) }
        default: []
        }
    }

    @Test func everyMapOfTheSettingsHasThePlacesOfTheSchema() {
        #expect(Self.places.count >= 18)
    }

    @Test(arguments: places)
    private func theDecoderAsksForTheKeysOfTheSchema(place: Place) throws {
        // Networks are names that the decoder looks up, not keys that it asks for.
        if place.path == ["widgets", "social"] { return }
        let (_, diagnostics) = SiteConfiguration.parse(SourceFile(path: "site.yaml", bytes: Array(place.text.utf8)))
        let unknown = try #require(diagnostics.first { $0.message.english.hasSuffix("is not a known key") })
        let hint = try #require(unknown.hint)
        let known = try #require(hint.english.wholeMatch(of: /known keys: (.*)/)?.1)
        #expect(known.split(separator: ", ").map(String.init) == place.keys)
    }

    @Test func frontMatterHasAllNamesOfKeys() {
        let schema = Schema.post(taxonomies: ["tags", "brokers"])
        let names = schema.properties.map { $0.name.lowercased() }.sorted()
        #expect(names == (FrontMatterKey.allNames + ["tags", "brokers"]).sorted())
    }

    @Test func theTextIsJSONOfSeveralLines() throws {
        for schema in [Schema.site, Schema.post(taxonomies: ["tags"])] {
            let json = try JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any]
            #expect(json?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
            #expect(schema.text.contains("\n  \"title\": "))
        }
    }
}
