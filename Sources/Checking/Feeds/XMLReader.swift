import Foundation
import Publishing
import Text

/// One element of an XML document.
struct XMLElement: Sendable {
    /// As written, with its prefix.
    let name: String
    let attributes: [String: String]
    var children: [XMLElement] = []
    /// The bytes of its own text: the first piece that is not blank.
    fileprivate var text = 0..<0

    func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}

/// Reads what programs must be able to read: well-formed XML 1.0, fifth edition, without a document type. Foundation's
/// own parser would bring libxml2 into every program that Inkstone links.
struct XMLReader {
    struct Mistake: Error, Equatable {
        /// In bytes.
        let offset: Int
        let reason: String
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The root element.
    mutating func document() throws(Mistake) -> XMLElement {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        try checkCharacters()
        var stack: [XMLElement] = []
        var root: XMLElement?
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                let text = try text()
                let isBlank = bytes[text].allSatisfy { $0 <= 0x20 }
                if stack.isEmpty, !isBlank { throw Mistake(offset: text.lowerBound, reason: "text outside the root") }
                if !isBlank, stack.last?.text.isEmpty == true { stack[stack.count - 1].text = text }
                continue
            }
            if try passAside(isInside: !stack.isEmpty, &stack) { continue }
            if has("</") {
                let element = try close(&stack)
                if stack.isEmpty { root = element } else { stack[stack.count - 1].children.append(element) }
                continue
            }
            if stack.isEmpty, root != nil { throw Mistake(offset: index, reason: "a second root") }
            let (element, isEmpty) = try open()
            if !isEmpty {
                stack.append(element)
            } else if stack.isEmpty {
                root = element
            } else {
                stack[stack.count - 1].children.append(element)
            }
        }
        if let open = stack.last { throw Mistake(offset: index, reason: "<\(open.name)> is not closed") }
        guard let root else { throw Mistake(offset: 0, reason: "no element") }
        return root
    }

    /// The text of an element, decoded, without white space around it.
    func text(of element: XMLElement) -> String {
        CharacterReferences.decoded(String(decoding: bytes[element.text], as: UTF8.self))
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // MARK: Pieces

    private func has(_ text: StaticString) -> Bool {
        index + text.utf8CodeUnitCount <= bytes.count
            && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }

    private func place(of text: StaticString, from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { $0.firstIndex(of: text, from: start) }
    }

    /// Comments, instructions and CDATA (XML 1.0 2.5 to 2.7).
    private mutating func passAside(isInside: Bool, _ stack: inout [XMLElement]) throws(Mistake) -> Bool {
        for (start, end) in Self.asides where has(start) {
            guard let place = place(of: end, from: index + start.utf8CodeUnitCount) else {
                throw Mistake(offset: index, reason: "“\(start)” is not closed")
            }
            if isInside, start.utf8CodeUnitCount == 9, stack.last?.text.isEmpty == true {
                stack[stack.count - 1].text = index + 9..<place
            }
            index = place + end.utf8CodeUnitCount
            return true
        }
        if has("<!") { throw Mistake(offset: index, reason: "a document type, which feeds do without") }
        return false
    }

    private static let asides: [(StaticString, StaticString)] = [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")]

    /// Up to the next `<`; references must be those of XML.
    private mutating func text() throws(Mistake) -> Range<Int> {
        let start = index
        index = bytes.withUnsafeBufferPointer { $0.firstIndex(of: UInt8(ascii: "<"), from: start) } ?? bytes.count
        try checkReferences(start..<index)
        return start..<index
    }

    private mutating func close(_ stack: inout [XMLElement]) throws(Mistake) -> XMLElement {
        let start = index
        index += 2
        let name = name()
        passBlanks()
        guard has(">") else { throw Mistake(offset: start, reason: "“</\(name)” is not closed") }
        index += 1
        guard let element = stack.popLast(), element.name == name else {
            throw Mistake(offset: start, reason: "</\(name)> closes nothing")
        }
        return element
    }

    private mutating func open() throws(Mistake) -> (element: XMLElement, isEmpty: Bool) {
        let start = index
        index += 1
        let name = name()
        guard !name.isEmpty else { throw Mistake(offset: start, reason: "a “<” that is not escaped") }
        var attributes: [String: String] = [:]
        while true {
            passBlanks()
            if has("/>") {
                index += 2
                return (XMLElement(name: name, attributes: attributes), true)
            }
            if has(">") {
                index += 1
                return (XMLElement(name: name, attributes: attributes), false)
            }
            let (key, value) = try attribute(of: name)
            guard attributes.updateValue(value, forKey: key) == nil else {
                throw Mistake(offset: index, reason: "<\(name)> has “\(key)” twice")
            }
        }
    }

    private mutating func attribute(of element: String) throws(Mistake) -> (String, String) {
        let start = index
        let key = name()
        passBlanks()
        guard !key.isEmpty, has("=") else { throw Mistake(offset: start, reason: "<\(element)> is not closed") }
        index += 1
        passBlanks()
        guard index < bytes.count, has("\"") || has("'"), let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
        else { throw Mistake(offset: start, reason: "“\(key)” of <\(element)> has no quotes") }
        let value = index + 1..<end
        index = end + 1
        guard !bytes[value].contains(UInt8(ascii: "<")) else {
            throw Mistake(offset: value.lowerBound, reason: "“\(key)” of <\(element)> holds a “<”")
        }
        try checkReferences(value)
        return (key, CharacterReferences.decoded(String(decoding: bytes[value], as: UTF8.self)))
    }

    private mutating func name() -> String {
        let start = index
        while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func passBlanks() {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }

    // MARK: Characters

    /// XML 1.0 4.6: five names are known, everything else is a number.
    private func checkReferences(_ range: Range<Int>) throws(Mistake) {
        var start = range.lowerBound
        while let place = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
            let end = bytes[place..<min(place + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";")) ?? place
            let name = String(decoding: bytes[min(place + 1, end)..<end], as: UTF8.self)
            let isNumber = name.hasPrefix("#") && name.utf8.count > 1
            guard isNumber || ["amp", "lt", "gt", "quot", "apos"].contains(name) else {
                throw Mistake(offset: place, reason: "a “&” that is not escaped")
            }
            start = end
        }
    }

    /// XML 1.0 2.2: UTF-8 without control characters.
    private func checkCharacters() throws(Mistake) {
        if let place = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) {
            throw Mistake(offset: place, reason: "a control character")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Mistake(offset: 0, reason: "not UTF-8") }
    }
}
