/// A digest of everything that the bytes of the output depend on.
///
/// Output is a pure function of its input: where the fingerprint of the last build is that of this one and its files are
/// as it left them, there is nothing to parse, to render or to write.
package struct Fingerprint: Sendable, Equatable {
    /// Hexadecimal.
    package let text: String

    package init(text: String) {
        self.text = text
    }
}
