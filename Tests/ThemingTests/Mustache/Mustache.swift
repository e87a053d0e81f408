import Testing
import Text

@testable import Theming

/// Templates and values in a few words, for the behaviours that the specification of Mustache describes
/// (https://github.com/mustache/spec, mustache(5)).
enum Mustache {
    /// - Parameter templates: others, by name.
    static func render(
        _ template: String, _ values: [String: Value] = [:], _ templates: [String: String] = [:]
    ) throws -> String {
        let rendered = try #require(
            try Templates(sources(template, templates)).compiled("main") { _ in nil }
        ).rendered(Values(values: values), capacity: 0)
        return String(decoding: rendered, as: UTF8.self)
    }

    /// What is said about a template before it is rendered.
    static func mistakes(
        _ template: String, _ names: [String: Shape] = [:], _ templates: [String: String] = [:]
    ) -> [String] {
        do {
            var check = TemplateCheck(templates: try sources(template, templates))
            check.check("main", view: ViewShape("values", names))
            return check.diagnostics.map(\.message.english)
        } catch let error as TemplateError {
            return [error.diagnostic.message.english]
        } catch {
            return ["\(error)"]
        }
    }

    private static func sources(
        _ template: String, _ templates: [String: String]
    ) throws -> [String: TemplateSource] {
        try templates.merging(["main": template]) { $1 }.reduce(into: [:]) { sources, next in
            sources[next.key] = try TemplateSource(SourceFile(path: next.key, text: next.value))
        }
    }

    struct Values: View {
        let values: [String: Value]

        func value(named name: String) -> Value? { values[name] }
    }
}

/// A template, what it is rendered with, and what the specification wants.
struct MustacheCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let template: String
    let values: [String: Value]
    let templates: [String: String]
    let expected: String

    init(
        _ name: String, _ template: String, _ values: [String: Value] = [:], _ templates: [String: String] = [:],
        is expected: String
    ) {
        testDescription = name
        self.template = template
        self.values = values
        self.templates = templates
        self.expected = expected
    }

    func check() throws {
        #expect(try Mustache.render(template, values, templates) == expected)
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral text: String) { self = .text(text) }
    public init(booleanLiteral isSet: Bool) { self = .flag(isSet) }
    public init(nilLiteral: ()) { self = .absent }
    public init(integerLiteral number: Int) { self = number.shown }
    public init(floatLiteral number: Double) { self = .text("\(number)") }
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
    public init(dictionaryLiteral members: (String, Value)...) {
        self = .view(Mustache.Values(values: Dictionary(uniqueKeysWithValues: members)))
    }
}
