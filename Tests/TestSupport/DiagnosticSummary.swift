import Text

extension Diagnostic {
    /// `line:column: message → hint`
    package var summary: String {
        let place = position.map { "\($0.line):\($0.column)" } ?? "-"
        return "\(place): \(message) → \(hint ?? "-")"
    }
}
