import Text

/// A file that belongs to a post, for readers who download it.
package struct Attachment: Sendable, Hashable {
    /// Of the file.
    package let name: String
    /// Absolute.
    package let address: String
    package let mediaType: String
    /// In bytes; `nil` for a file of another host.
    package let size: Int?
    /// `nil` where the file does not say.
    package let pages: Int?

    package init(name: String, address: String, mediaType: String, size: Int?, pages: Int?) {
        (self.name, self.address, self.mediaType, self.size, self.pages) = (name, address, mediaType, size, pages)
    }
}

extension Attachment {
    /// As `index.json` and digests have it.
    func json(_ json: inout JSONWriter) {
        json.object {
            $0.member("name", name)
            $0.member("url", address)
            $0.member("type", mediaType)
            if let size { $0.member("size", size) }
            if let pages { $0.member("pages", pages) }
        }
    }
}
