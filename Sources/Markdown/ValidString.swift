extension String {
    /// A string of bytes that are known to be UTF-8, which cmark-gfm's nodes are after its own check; looking at every
    /// byte of a post again costs a quarter of its parse.
    init(valid bytes: UnsafeBufferPointer<UInt8>) {
        assert(String(validating: bytes, as: UTF8.self) != nil)
        if #available(macOS 26, *) {
            self.init(copying: UTF8Span(unchecked: bytes.span))
        } else {
            self.init(decoding: bytes, as: UTF8.self)
        }
    }
}
