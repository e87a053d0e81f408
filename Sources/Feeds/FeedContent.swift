import Parsing
import Text

/// Makes the body of a post one that can be read elsewhere. It sees the tags that a browser sees, raw HTML included,
/// and puts the beginning of an address in front of what is there; nothing else is changed.
package struct FeedContent: Sendable {
    private let addresses: Addresses

    package init(_ addresses: Addresses) {
        self.addresses = addresses
    }

    /// The body with absolute addresses, as UTF-8. Feed readers have no style sheet for the classes of a table's cells;
    /// `align` says the same.
    package func absolute(_ html: String, of page: SitePath) -> [UInt8] {
        var html = html
        let page = Page(page, addresses)
        return html.withUTF8 { bytes in
            var result = Result(bytes)
            var scanner = TagScanner(bytes)
            while let tag = scanner.next() {
                for attribute in scanner.attributes where attribute.hasValue {
                    result.add(attribute, of: tag, scanner, page)
                }
            }
            return result.finished()
        }
    }

    /// What relative addresses of one page begin with elsewhere. None of it needs escaping in an attribute, quoted or not:
    /// all but the host is percent-encoded, and a base URL has no such host.
    private struct Page {
        let origin: [UInt8]
        let page: [UInt8]
        let folder: [UInt8]

        init(_ path: SitePath, _ addresses: Addresses) {
            origin = Array(addresses.origin.utf8)
            page = Array(addresses.permalink(path).utf8)
            folder = Array(addresses.permalink(path.folder).utf8)
        }

        /// - Parameters:
        ///   - address: as the attribute has it.
        ///   - isLink: may lead to a place of the page; others name something within it by such an address.
        /// - Returns: `nil` for an address that stays.
        func beginning(of address: Slice<UnsafeBufferPointer<UInt8>>, isLink: Bool) -> [UInt8]? {
            guard address.contains(UInt8(ascii: "&")) else { return beginning(ofDecoded: address, isLink: isLink) }
            let text = CharacterReferences.decoded(String(decoding: address, as: UTF8.self))
            return beginning(ofDecoded: text.utf8, isLink: isLink)
        }

        /// RFC 3986 5.2.2, as browsers have it (WHATWG URL 4.4: a backslash is a slash).
        private func beginning(ofDecoded address: some Collection<UInt8>, isLink: Bool) -> [UInt8]? {
            guard let first = address.first else { return isLink ? page : nil }
            switch first {
            case UInt8(ascii: "#"): return isLink ? page : nil
            case UInt8(ascii: "?"): return page
            case UInt8(ascii: "/"), UInt8(ascii: "\\"):
                let second = address.dropFirst().first
                return second == UInt8(ascii: "/") || second == UInt8(ascii: "\\") ? nil : origin
            default: return Addresses.isAbsolute(String(decoding: address, as: UTF8.self)) ? nil : folder
            }
        }
    }

    /// A body under construction.
    private struct Result {
        private let bytes: UnsafeBufferPointer<UInt8>
        private var result: [UInt8] = []
        private var copied = 0

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            self.bytes = bytes
            result.reserveCapacity(bytes.count + 512)
        }

        mutating func finished() -> [UInt8] {
            result += bytes[copied...]
            return result
        }

        mutating func add(
            _ attribute: TagScanner.Attribute, of tag: TagScanner.Tag, _ scanner: TagScanner, _ page: Page
        ) {
            switch scanner.use(of: attribute, in: tag) {
            case nil: break
            case .address(let isLink): add(attribute.value, isLink: isLink, page)
            case .addresses(let end):
                for range in candidates(in: attribute.value, endingWith: end) { add(range, isLink: false, page) }
            case .alignment:
                insert("align".utf8, at: attribute.name.lowerBound)
                copied = attribute.name.upperBound
                insert(EmptyCollection(), at: attribute.value.lowerBound)
                copied += "align-".utf8.count
            }
        }

        private mutating func add(_ address: Range<Int>, isLink: Bool, _ page: Page) {
            var address = address
            while let first = address.first, bytes[first] <= 0x20 { address = address.dropFirst() }
            guard let beginning = page.beginning(of: bytes[address], isLink: isLink) else { return }
            insert(beginning, at: address.lowerBound)
        }

        private mutating func insert(_ text: some Sequence<UInt8>, at place: Int) {
            result += bytes[copied..<place]
            result += text
            copied = place
        }

        /// HTML 4.8.4.2.1 and 2.3.7: addresses between white space, each with descriptors up to a comma, or alone.
        private func candidates(in list: Range<Int>, endingWith end: UInt8) -> [Range<Int>] {
            var found: [Range<Int>] = []
            var index = list.lowerBound
            while true {
                while index < list.upperBound, bytes[index] <= 0x20 || bytes[index] == end { index += 1 }
                guard index < list.upperBound else { return found }
                let start = index
                while index < list.upperBound, bytes[index] > 0x20 { index += 1 }
                found.append(start..<index)
                if end == UInt8(ascii: " ") || bytes[index - 1] == end { continue }
                var depth = 0
                while index < list.upperBound, bytes[index] != end || depth > 0 {
                    if bytes[index] == UInt8(ascii: "(") { depth += 1 }
                    if bytes[index] == UInt8(ascii: ")") { depth = 0 }
                    index += 1
                }
            }
        }
    }
}

extension TagScanner {
    fileprivate enum AddressUse {
        /// - Parameter isLink: what readers follow.
        case address(isLink: Bool)
        /// - Parameter end: what ends one of them, besides white space.
        case addresses(end: UInt8)
        /// The class that aligns a cell of a table.
        case alignment
    }

    /// The attributes that hold addresses: those of HTML's index of attributes, the obsolete ones that feeds still know,
    /// and SVG's link.
    fileprivate func use(of attribute: Attribute, in tag: Tag) -> AddressUse? {
        switch attribute.name.count {
        case 3: reads(attribute.name, "src") ? .address(isLink: false) : nil
        case 4:
            if reads(attribute.name, "href") {
                isNamed(tag, "base") ? nil : .address(isLink: isNamed(tag, "a") || isNamed(tag, "area"))
            } else if reads(attribute.name, "data") {
                isNamed(tag, "object") ? .address(isLink: false) : nil
            } else if reads(attribute.name, "cite") {
                .address(isLink: true)
            } else {
                reads(attribute.name, "ping") ? .addresses(end: UInt8(ascii: " ")) : nil
            }
        case 5: isAlignment(attribute, of: tag) ? .alignment : nil
        case 6:
            if reads(attribute.name, "srcset") {
                .addresses(end: UInt8(ascii: ","))
            } else {
                reads(attribute.name, "poster") || reads(attribute.name, "action") ? .address(isLink: false) : nil
            }
        case 8: reads(attribute.name, "longdesc") ? .address(isLink: true) : nil
        case 10:
            if reads(attribute.name, "xlink:href") {
                .address(isLink: isNamed(tag, "a"))
            } else if reads(attribute.name, "formaction") || reads(attribute.name, "background") {
                .address(isLink: false)
            } else {
                nil
            }
        case 11: reads(attribute.name, "imagesrcset") ? .addresses(end: UInt8(ascii: ",")) : nil
        default: nil
        }
    }

    private func isAlignment(_ attribute: Attribute, of tag: Tag) -> Bool {
        tag.name.count == 2 && (isNamed(tag, "td") || isNamed(tag, "th")) && reads(attribute.name, "class")
            && attribute.value.count > 6 && reads(attribute.value.prefix(6), "align-")
    }
}
