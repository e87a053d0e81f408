import ArgumentParser
import Languages

/// `--language` of the commands in which it does not name the language of what they write.
struct LanguageOption: ParsableArguments {
    @Option(help: "The language of messages: \(MessageLanguage.list) (default: INKSTONE_LANGUAGE, else the locale).")
    var language: MessageLanguage?

    /// Comes first in each command, so that what is wrong with the others is told in this language too.
    func validate() throws {
        if let language { Console.speak(language) }
    }
}

extension MessageLanguage: ExpressibleByArgument {
    package init?(argument: String) { self.init(named: argument) }

    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
