/// Why a site cannot be published at all; nothing has been written when it is thrown.
package enum SetupError: Error {
    /// Configuration or theme hold mistakes of the author: exit code 1.
    case invalid([Diagnostic])
    /// The environment is at fault: a missing theme, an output that cannot be written: exit code 3.
    case environment(Diagnostic)
    /// What was asked for would do harm, such as building into the content: exit code 2.
    case usage(Diagnostic)

    /// The site's folder is not a folder.
    package static func noFolder(_ path: String) -> SetupError {
        .usage(
            Diagnostic(
                .error, file: path, "there is no such folder", hint: "name the site's folder with --source"))
    }

    package var diagnostics: [Diagnostic] {
        switch self {
        case .invalid(let diagnostics): diagnostics
        case .environment(let diagnostic), .usage(let diagnostic): [diagnostic]
        }
    }
}
