/// A count with its noun: `1 post`, `2 posts`.
/// - Parameter plural: `nil` when the plural is the noun with an `s`.
package func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
