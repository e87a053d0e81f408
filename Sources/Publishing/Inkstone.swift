/// What the program says of itself.
public enum Inkstone {
    public static let version = "0.1.0"
    static let generator = "Inkstone \(version)"
}
