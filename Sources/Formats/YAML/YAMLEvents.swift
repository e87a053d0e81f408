import CYaml

/// One step through a YAML text.
struct YAMLEvent {
    enum Kind {
        case documentStart, documentEnd, streamEnd
        /// The use of an anchor.
        case alias(String)
        case scalar(String, ScalarStyle)
        case listStart, mapStart
        /// The end of a list or a map.
        case end
    }

    enum ScalarStyle {
        case plain, quoted
        /// `|` or `>`, on lines of its own.
        case block
    }

    let kind: Kind
    /// The name that the value can be used by later.
    let anchor: String?
    /// Where it starts, in Unicode scalars from the start of the text; at the anchor or the tag where there is one.
    let start: Int
}

extension YAMLEvent.ScalarStyle {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
        default: self = .plain
        }
    }
}

/// Why libyaml refuses a text; places are Unicode scalars from the start of the text.
struct YAMLSyntaxError: Error {
    /// In libyaml's words; `nil` when it does not even see characters.
    let problem: String?
    let place: Int
    /// What was being read: libyaml's words, and where that starts.
    var context: (text: String, place: Int)?
}

/// The events of one YAML text, as libyaml finds them. Knows the syntax only: no tree, no types, no limits.
///
/// The package Yams, which wraps libyaml, is not used: its tree cannot hold two equal keys, which have to be reported, and
/// costs more than libyaml itself.
final class YAMLEvents {
    // libyaml keeps pointers into it, so that it must not move.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    /// What was put into the text in the place of other characters.
    private let separators: YAMLLineSeparators?

    /// - Parameter text: UTF-8, which must stay where it is as long as events are asked for.
    init(of text: UnsafeBufferPointer<UInt8>, _ separators: YAMLLineSeparators?) {
        self.separators = separators
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; after the last one, `.streamEnd` for ever.
    func next() throws(YAMLFailure) -> YAMLEvent {
        var event = yaml_event_t()
        defer { yaml_event_delete(&event) }
        repeat {
            yaml_event_delete(&event)
            guard yaml_parser_parse(parser, &event) == 1 else { throw .syntax(error) }
        } while event.type == YAML_STREAM_START_EVENT
        let start = Int(event.start_mark.index)
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, anchor: nil, start: start)
        case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, anchor: nil, start: start)
        case YAML_ALIAS_EVENT:
            let name = Self.text(event.data.alias.anchor) ?? ""
            return YAMLEvent(kind: .alias(name), anchor: nil, start: start)
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            return YAMLEvent(
                kind: .scalar(separators?.restored(text) ?? text, .init(scalar.style)),
                anchor: Self.text(scalar.anchor), start: start)
        case YAML_SEQUENCE_START_EVENT:
            return YAMLEvent(kind: .listStart, anchor: Self.text(event.data.sequence_start.anchor), start: start)
        case YAML_MAPPING_START_EVENT:
            return YAMLEvent(kind: .mapStart, anchor: Self.text(event.data.mapping_start.anchor), start: start)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            return YAMLEvent(kind: .end, anchor: nil, start: start)
        default: return YAMLEvent(kind: .streamEnd, anchor: nil, start: start)
        }
    }

    /// What libyaml says after it has refused the text.
    private var error: YAMLSyntaxError {
        let parser = parser.pointee
        guard parser.error == YAML_SCANNER_ERROR || parser.error == YAML_PARSER_ERROR, let problem = parser.problem
        else { return YAMLSyntaxError(problem: nil, place: 0) }
        return YAMLSyntaxError(
            problem: String(cString: problem), place: Int(parser.problem_mark.index),
            context: parser.context.map { (String(cString: $0), Int(parser.context_mark.index)) })
    }

    private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        name.map { String(cString: $0) }
    }
}
