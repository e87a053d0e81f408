import ArgumentParser

/// What makes a command fail after it has done its work.
enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
    case error, warning, never

    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

    func isReached(errors: Int, warnings: Int) -> Bool {
        switch self {
        case .error: errors > 0
        case .warning: errors + warnings > 0
        case .never: false
        }
    }
}
