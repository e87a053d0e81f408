import Text

/// A JSON Schema (draft 2020-12, https://json-schema.org/draft/2020-12/schema) of a file that people or programs write
/// for Inkstone, or of one that Inkstone writes for programs.
///
/// What a decoder reports as an error the schema refuses, as far as one value can tell; what it takes without a message
/// the schema takes.
package struct Schema: Sendable {
    /// Its last part of `$id`, `urn:inkstone:schema:site`.
    package let name: String
    package let title: String
    package let description: String
    package let properties: [Property]
    /// Whether keys of other names are a mistake.
    package let isClosed: Bool
    /// Whether keys may be written in any case.
    package let ignoresCase: Bool

    /// The schema as text of several lines.
    package var text: String {
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("$id", "urn:inkstone:schema:\(name)")
            json.member("title", title)
            json.member("description", description)
            json.key("type")
            json.array { for type in ["object", "null"] { $0.string(type) } }
            json.properties(properties)
            if isClosed {
                json.key("additionalProperties")
                json.literal("false")
            }
            if ignoresCase {
                json.key("patternProperties")
                json.object { json in
                    for property in properties {
                        json.key("^\(property.name.inAnyCase)$")
                        json.object { $0.member("$ref", "#/properties/\(property.name)") }
                    }
                }
            }
        }
        return json.indented
    }
}

extension JSONWriter {
    mutating func properties(_ properties: [Property]) {
        if properties.isEmpty { return }
        key("properties")
        object { json in
            for property in properties {
                json.key(property.name)
                json.schema(of: property.shape, property.description)
            }
        }
    }

    /// The same with line ends and two spaces a level.
    var indented: String {
        var result: [UInt8] = []
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        func newLine() { result += [0x0A] + [UInt8](repeating: 0x20, count: 2 * depth) }
        for (index, byte) in bytes.enumerated() {
            if isQuoted {
                result.append(byte)
                isQuoted = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                result.append(byte)
                depth += 1
                if !Self.closes(bytes, at: index + 1) { newLine() }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if !Self.opens(bytes, at: index - 1) { newLine() }
                result.append(byte)
            case UInt8(ascii: ","):
                result.append(byte)
                newLine()
            case UInt8(ascii: ":"): result += [byte, 0x20]
            default:
                isQuoted = byte == UInt8(ascii: "\"")
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func closes(_ bytes: [UInt8], at index: Int) -> Bool {
        index < bytes.count && (bytes[index] == UInt8(ascii: "}") || bytes[index] == UInt8(ascii: "]"))
    }

    private static func opens(_ bytes: [UInt8], at index: Int) -> Bool {
        index >= 0 && (bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "["))
    }
}
