import Parsing
import Text

/// What a check needs to know about one page.
struct PageFacts: Sendable {
    /// An address that leads nowhere.
    struct Dead: Hashable, Sendable {
        /// As the page has it, character references decoded.
        let address: String
        let isImage: Bool
    }

    /// A place of a page that a link names.
    struct Place: Hashable, Sendable {
        let address: String
        let page: SitePath
        let fragment: String
    }

    /// In bytes.
    var size = 0
    var linkCount = 0
    /// Each once, in the order of the page.
    var dead: [Dead] = []
    /// Places of other pages, and missing places of this one; each once.
    var places: [Place] = []
    /// Pages of other hosts, each once.
    var external: [String] = []
    /// Pictures of other hosts, each once.
    var remoteImages: [String] = []
}

/// Reads the facts of one page, links judged as they come.
struct PageReader {
    private let answers: Answers
    private let page: SitePath
    private var facts = PageFacts()
    private var ids: Set<String> = []
    /// Addresses that were judged already and are not plain links.
    private var seen: Set<PageFacts.Dead> = []
    private var own: [(address: String, fragment: String)] = []

    static func facts(of bytes: [UInt8], at page: SitePath, _ answers: Answers) -> PageFacts {
        var reader = PageReader(answers: answers, page: page)
        bytes.withUnsafeBufferPointer { reader.read($0) }
        reader.facts.size = bytes.count
        return reader.facts
    }

    /// The places of a page that a link can name.
    static func ids(of bytes: [UInt8]) -> Set<String> {
        bytes.withUnsafeBufferPointer { buffer in
            var ids: Set<String> = []
            var scanner = TagScanner(buffer)
            while let tag = scanner.next() {
                for attribute in scanner.attributes where scanner.isPlace(attribute, of: tag) {
                    ids.insert(scanner.text(attribute.value))
                }
            }
            return ids
        }
    }

    private init(answers: Answers, page: SitePath) {
        self.answers = answers
        self.page = page
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var scanner = TagScanner(bytes)
        while let tag = scanner.next() {
            for attribute in scanner.attributes {
                if scanner.isPlace(attribute, of: tag) {
                    ids.insert(scanner.text(attribute.value))
                } else if let use = scanner.use(of: attribute, in: tag) {
                    note(attribute.value, use, scanner)
                }
            }
        }
        // The head of a page names pictures of its body once more.
        let told = Set(facts.dead.map { answers.addresses.origin + $0.address })
        facts.dead.removeAll { told.contains($0.address) }
        for (address, fragment) in own where !ids.contains(fragment) {
            facts.places.append(PageFacts.Place(address: address, page: page, fragment: fragment))
        }
    }

    fileprivate enum Use { case link, image, images, metadata }

    private mutating func note(_ range: Range<Int>, _ use: Use, _ scanner: TagScanner) {
        switch use {
        case .link, .image: judge(range, isImage: use == .image, scanner)
        case .images:
            // HTML 4.8.4.2.1: candidates between commas, each an address and a descriptor.
            for candidate in scanner.text(range).split(separator: ",") {
                guard let address = candidate.split(separator: " ").first else { continue }
                judge(String(address), isImage: true)
            }
        case .metadata:
            let text = scanner.text(range)
            // A description may begin with an address.
            if text.hasPrefix(answers.addresses.baseURL), !text.contains(" ") { judge(text, isImage: false) }
        }
    }

    private mutating func judge(_ range: Range<Int>, isImage: Bool, _ scanner: TagScanner) {
        facts.linkCount += 1
        let raw = String(decoding: scanner.bytes[range], as: UTF8.self)
        if answers.isLink(raw) { return }
        judge(scanner.text(range), isImage: isImage)
    }

    private mutating func judge(_ address: String, isImage: Bool) {
        let known = PageFacts.Dead(address: address, isImage: isImage)
        guard seen.insert(known).inserted else { return }
        switch answers.target(of: address, on: page) {
        case .nothing: break
        case .nowhere: facts.dead.append(known)
        case .elsewhere(let url):
            if isImage { facts.remoteImages.append(url) } else { facts.external.append(url) }
        case .file(let path, let fragment):
            note(fragment, of: path, address)
        case .samePage(let fragment):
            note(fragment, of: page, address)
        }
    }

    private mutating func note(_ fragment: String, of path: SitePath, _ address: String) {
        // HTML 7.4.6.4: the empty fragment and `top` are the top of the page; the others may be text directives.
        if fragment.isEmpty || fragment.lowercased() == "top" || fragment.hasPrefix(":~:") { return }
        if path == page {
            own.append((address, fragment))
        } else {
            facts.places.append(PageFacts.Place(address: address, page: path, fragment: fragment))
        }
    }
}

extension TagScanner {
    fileprivate func isPlace(_ attribute: Attribute, of tag: Tag) -> Bool {
        reads(attribute.name, "id") || (reads(attribute.name, "name") && isNamed(tag, "a"))
    }

    fileprivate func use(of attribute: Attribute, in tag: Tag) -> PageReader.Use? {
        switch attribute.name.count {
        case 3: reads(attribute.name, "src") ? (isNamed(tag, "img") ? .image : .link) : nil
        case 4:
            reads(attribute.name, "href") && !isNamed(tag, "base")
                ? .link : reads(attribute.name, "data") && isNamed(tag, "object") ? .link : nil
        case 6: reads(attribute.name, "srcset") ? .images : reads(attribute.name, "poster") ? .image : nil
        case 7: reads(attribute.name, "content") && isNamed(tag, "meta") ? .metadata : nil
        default: nil
        }
    }
}
