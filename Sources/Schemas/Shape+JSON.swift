import Text

/// Lists, maps and texts that hold nothing are taken for a value that is not set, so that each shape allows them.
extension JSONWriter {
    /// - Parameter description: for readers; `nil` inside another shape.
    mutating func schema(of shape: Shape, _ description: String? = nil) {
        object { json in
            if let description { json.member("description", description) }
            json.body(of: shape)
        }
    }

    private mutating func body(of shape: Shape) {
        switch shape {
        case .text: types(["string", "number", "boolean"])
        case .matching(let pattern, let takesNumbers):
            types(["string"] + (takesNumbers ? ["number", "boolean"] : []), pattern: "^\\s*$|\(pattern)")
        case .number(let pattern): types(["number", "string"], pattern: "^\\s*$|\(pattern)")
        case .unset: types([])
        case .texts: body(of: .list(.text))
        case .flag:
            types(
                ["boolean", "integer", "string"],
                pattern: Self.words(["true", "yes", "on", "1", "false", "no", "off", "0"]))
            bounds(0...1)
        case .boolean: types(["boolean"])
        case .off:
            key("const")
            literal("false")
        case .date: types(["string", "number"], pattern: "^\\s*$|[0-9０-９〇零一二三四五六七八九十]")
        case .integer(let range):
            types(["integer", "string"], pattern: "^\\s*(?:\(Self.digits(of: range)))?\\s*$")
            bounds(range)
        case .choice(let words): choice(words)
        case .list(let element): any([element, .listOnly(element), .unset])
        case .listOnly(let element):
            member("type", "array")
            key("items")
            schema(of: element)
        case .map(let known, let needs): map(known, isClosed: true, needs)
        case .open(let known): map(known, isClosed: false, [])
        case .named(let value, let known, let names): named(value, known, names)
        case .either(let shapes): any(shapes)
        case .free: break
        case .whole: member("$ref", "#")
        case .same(let place): member("$ref", "#\(place)")
        }
    }

    private mutating func any(_ shapes: [Shape]) {
        key("anyOf")
        array { for shape in shapes { $0.schema(of: shape) } }
    }

    private mutating func choice(_ words: [String]) {
        key("anyOf")
        array { json in
            json.object { json in
                json.key("enum")
                json.array { for word in words { $0.string(word) } }
            }
            json.object { $0.types(["string"], pattern: Self.words(words)) }
        }
    }

    private mutating func map(_ known: [Property], isClosed: Bool, _ needs: [[String]]) {
        types(["object"], allowsEmptyMap: false)
        properties(known)
        if isClosed {
            key("additionalProperties")
            literal("false")
        }
        if needs.isEmpty { return }
        key("anyOf")
        array { json in
            for keys in needs {
                json.object { json in
                    json.key("required")
                    json.array { for name in keys { $0.string(name) } }
                }
            }
        }
    }

    private mutating func named(_ value: Shape, _ known: [Property], _ names: String?) {
        types(["object"], allowsEmptyMap: false)
        properties(known)
        key("additionalProperties")
        schema(of: value)
        if let names {
            key("propertyNames")
            object { $0.member("pattern", names) }
        }
    }

    // MARK: Keywords

    /// The types of a value, and those that an empty one may have.
    private mutating func types(_ types: [String], pattern: String? = nil, allowsEmptyMap: Bool = true) {
        key("type")
        let all = types + ["null", "string", "array", "object"].filter { !types.contains($0) }
        array { for type in all { $0.string(type) } }
        if let pattern { member("pattern", pattern) } else if !types.contains("string") { member("pattern", "^\\s*$") }
        member("maxItems", 0)
        if allowsEmptyMap { member("maxProperties", 0) }
    }

    private mutating func bounds(_ range: ClosedRange<Int>) {
        if range.lowerBound != .min { member("minimum", range.lowerBound) }
        if range.upperBound != .max { member("maximum", range.upperBound) }
    }

    /// One of some words in any case, or nothing.
    private static func words(_ words: [String]) -> String {
        "^\\s*(?:\(words.map(\.inAnyCase).joined(separator: "|")))?\\s*$"
    }

    /// Whole numbers that are written as text. Bounds other than 0, 1 and powers of ten are left to the decoder.
    private static func digits(of range: ClosedRange<Int>) -> String {
        guard range.lowerBound >= 0 else { return "[+-]?[0-9]+" }
        let zeros = String(range.upperBound).dropFirst().count
        let most = "0*1" + String(repeating: "0", count: zeros)
        let fewer = "0*[1-9][0-9]{0,\(max(zeros - 1, 0))}"
        return "\\+?(?:\(range.lowerBound == 0 ? "0+|" : "")\(fewer)|\(most))"
    }
}

extension String {
    /// An expression that finds a word of ASCII in any case.
    var inAnyCase: String {
        unicodeScalars.map { scalar in
            let (upper, lower) = (String(scalar).uppercased(), String(scalar).lowercased())
            return upper == lower ? String(scalar) : "[\(upper)\(lower)]"
        }.joined()
    }
}
