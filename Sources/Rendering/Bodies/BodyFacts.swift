import Caching
import Files
import Parsing
import Search
import Text

/// What lists, messages and keys need of a post's body; small enough to be kept between builds.
struct BodyFacts: Sendable {
    /// Plain text for lists and descriptions when the front matter has no summary.
    let excerpt: String
    let wordCount: WordCount
    let hasMath: Bool
    let diagnostics: [Diagnostic]
    /// What its rendering asked of the site.
    let questions: [BodyTrace.Question]
    let answers: ContentKey
}

/// What earlier builds with the same settings found out about bodies.
package struct KeptBodies: Sendable {
    private let records: RecordStore

    package init(_ records: RecordStore) {
        self.records = records
    }

    func facts(of key: ContentKey) -> BodyFacts? {
        records.value(key) { reader throws(RecordReader.Damage) in try reader.bodyFacts() }
    }

    func keep(_ facts: BodyFacts, of key: ContentKey) { records.keep(key) { $0.add(facts) } }

    /// What is known of a segment of a search index.
    func segment(of key: ContentKey) -> SegmentHead? {
        records.value(key) { reader throws(RecordReader.Damage) in SegmentHead(record: try reader.content()) } ?? nil
    }

    func keep(_ segment: SegmentHead, of key: ContentKey) { records.keep(key) { $0.add(segment.record) } }
}

extension RecordWriter {
    fileprivate mutating func add(_ facts: BodyFacts) {
        add(facts.excerpt)
        add(facts.wordCount.eastAsianLetters)
        add(facts.wordCount.words)
        add(facts.hasMath)
        add(facts.diagnostics)
        add(list: facts.questions) { $0.add($1) }
        add(facts.answers)
    }

    private mutating func add(_ question: BodyTrace.Question) {
        switch question {
        case .link(let written):
            add(0)
            add(written)
        case .image(let written):
            add(1)
            add(written)
        case .page(let name, let edition):
            add(2)
            add(name)
            add(edition.value)
        case .theme: add(3)
        case .colours: add(4)
        }
    }
}

extension RecordReader {
    fileprivate mutating func bodyFacts() throws(Damage) -> BodyFacts {
        BodyFacts(
            excerpt: try text(), wordCount: WordCount(eastAsianLetters: try number(), words: try number()),
            hasMath: try flag(), diagnostics: try diagnostics(),
            questions: try list { reader throws(Damage) in try reader.question() }, answers: try key())
    }

    private mutating func question() throws(Damage) -> BodyTrace.Question {
        switch try number() {
        case 0: .link(try text())
        case 1: .image(try text())
        case 2: .page(try text(), edition: EditionIndex(try number()))
        case 3: .theme
        case 4: .colours
        default: throw Damage()
        }
    }
}
