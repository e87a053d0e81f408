/// The name and version of the program.
package enum Inkstone {
    package static let version = "0.1.0"
    package static let generator = "Inkstone \(version)"
}
