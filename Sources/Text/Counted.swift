/// A count with its noun: `1 post`, `2 posts`.
/// - Parameter plural: `nil` when the plural is the noun with an `s`.
package func counted(_ count: Int, _ noun: String, plural: String? = nil) -> Message {
    "\(count) \(count, one: noun, many: plural ?? noun + "s")"
}
