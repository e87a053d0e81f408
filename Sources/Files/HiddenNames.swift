extension StringProtocol {
    /// Whether a part of a path begins with a dot: in the output folder it could be `.git`. `.well-known` (RFC 8615) is
    /// for the public.
    package var isHiddenName: Bool { utf8.first == UInt8(ascii: ".") && self != ".well-known" }

    /// A part of a path with nothing that hides it.
    package var withoutLeadingDots: String {
        isHiddenName ? String(decoding: utf8.drop { $0 == UInt8(ascii: ".") }, as: UTF8.self) : String(self)
    }
}
