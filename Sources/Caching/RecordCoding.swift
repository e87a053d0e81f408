import Formats
import Parsing
import Text

// What front matter and messages are made of, as records. Reading is the mirror of writing, line by line.

extension RecordWriter {
    package mutating func add(_ moment: Timestamp) {
        add(Int(moment.seconds))
        add(moment.offset)
    }

    mutating func add(_ range: Range<Int>) {
        add(range.lowerBound)
        add(range.count)
    }

    mutating func add(_ entry: Node.Entry) {
        add(entry.key)
        add(entry.keyRange)
        add(entry.value)
    }

    mutating func add(_ node: Node) {
        add(node.range)
        switch node.value {
        case .null: add(0)
        case .boolean(let flag):
            add(1)
            add(flag)
        case .integer(let number):
            add(2)
            add(number)
        case .real(let number):
            add(3)
            add(number)
        case .string(let text):
            add(4)
            add(text)
        case .list(let elements):
            add(5)
            add(list: elements) { $0.add($1) }
        case .map(let entries):
            add(6)
            add(list: entries) { $0.add($1) }
        }
    }

    package mutating func add(_ diagnostic: Diagnostic) {
        add(diagnostic.severity.rawValue)
        add(diagnostic.file)
        add(optional: diagnostic.position) {
            $0.add($1.line)
            $0.add($1.column)
        }
        add(optional: diagnostic.excerpt) {
            $0.add($1.line)
            $0.add($1.skipped)
            $0.add($1.length)
        }
        add(diagnostic.message)
        add(optional: diagnostic.hint) { $0.add($1) }
    }

    /// As its pieces, so that it can be told in any language.
    mutating func add(_ message: Message) {
        add(list: message.pieces) { writer, piece in
            switch piece {
            case .words(let words):
                writer.add(0)
                writer.add(words)
            case .agreeing(let isOne, let one, let many):
                writer.add(1)
                writer.add(isOne)
                writer.add(one)
                writer.add(many)
            case .text(let text):
                writer.add(2)
                writer.add(text)
            case .message(let message):
                writer.add(3)
                writer.add(message)
            case .list(let messages, let separator):
                writer.add(4)
                writer.add(list: messages) { $0.add($1) }
                writer.add(separator)
            }
        }
    }

    package mutating func add(_ diagnostics: [Diagnostic]) { add(list: diagnostics) { $0.add($1) } }
}

extension RecordReader {
    package mutating func moment() throws(Damage) -> Timestamp {
        Timestamp(seconds: Int64(try number()), offset: try number())
    }

    mutating func range() throws(Damage) -> Range<Int> {
        let (start, count) = (try number(), try number())
        guard count >= 0, start <= Int.max - count else { throw Damage() }
        return start..<start + count
    }

    mutating func entry(depth: Int = 0) throws(Damage) -> Node.Entry {
        Node.Entry(key: try text(), keyRange: try range(), value: try node(depth: depth))
    }

    /// - Parameter depth: how many nodes hold this one; more than any reader of a format allows are damage.
    mutating func node(depth: Int = 0) throws(Damage) -> Node {
        guard depth < 1_000 else { throw Damage() }
        let range = try range()
        let value: Node.Value
        switch try number() {
        case 0: value = .null
        case 1: value = .boolean(try flag())
        case 2: value = .integer(try number())
        case 3: value = .real(try real())
        case 4: value = .string(try text())
        case 5: value = .list(try list { reader throws(Damage) in try reader.node(depth: depth + 1) })
        case 6: value = .map(try list { reader throws(Damage) in try reader.entry(depth: depth + 1) })
        default: throw Damage()
        }
        return Node(value, range: range)
    }

    package mutating func diagnostic() throws(Damage) -> Diagnostic {
        guard let severity = Diagnostic.Severity(rawValue: try text()) else { throw Damage() }
        let file = try optionalText()
        let position = try optional { reader throws(Damage) in
            SourcePosition(line: try reader.number(), column: try reader.number())
        }
        let excerpt = try optional { reader throws(Damage) in
            Diagnostic.Excerpt(line: try reader.text(), skipped: try reader.number(), length: try reader.number())
        }
        return Diagnostic(
            severity, file: file, position: position, excerpt: excerpt, try message(),
            hint: try optional { reader throws(Damage) in try reader.message() })
    }

    /// - Parameter depth: how many messages hold this one; more than any have are damage.
    mutating func message(depth: Int = 0) throws(Damage) -> Message {
        guard depth < 20 else { throw Damage() }
        return Message(pieces: try list { reader throws(Damage) in try reader.piece(depth: depth) })
    }

    private mutating func piece(depth: Int) throws(Damage) -> Message.Piece {
        switch try number() {
        case 0: return .words(try text())
        case 1: return .agreeing(isOne: try flag(), one: try text(), many: try text())
        case 2: return .text(try text())
        case 3: return .message(try message(depth: depth + 1))
        case 4:
            let messages = try list { reader throws(Damage) in try reader.message(depth: depth + 1) }
            return .list(messages, separator: try message(depth: depth + 1))
        default: throw Damage()
        }
    }

    package mutating func diagnostics() throws(Damage) -> [Diagnostic] {
        try list { reader throws(Damage) in try reader.diagnostic() }
    }
}
