import Testing

/// What the sources never do, or do in one place; the compiler cannot see it.
@Suite struct InvariantTests {
    static let rules = [
        HouseRule(
            "threads are started in Threads and in Preview",
            #"\bThread\s*[({]|detachNewThread|import Dispatch|DispatchQueue|DispatchSource|DispatchSemaphore|OperationQueue|concurrentPerform|pthread_|\bTask\s*[({<]|Task\.detached|TaskGroup"#,
            allowed: ["Threads/", "Preview/"],
            examples: [
                "Thread { work() }.start()", "DispatchQueue.global().async {}", "Task { await work() }",
                "DispatchQueue.concurrentPerform(iterations: 2) { _ in }", "Task.detached {}", "pthread_create(&t)",
            ]),
        HouseRule(
            "async appears in Preview and in the command", #"\basync\b|\bawait\b|\bactor\s"#,
            allowed: ["Preview/", "inkstone/"],
            examples: ["func read() async throws {}", "let x = await y()", "actor Cache {"]),
        HouseRule(
            "addresses are percent-encoded in one place",
            #"addingPercentEncoding|uppercaseHexadecimalDigits|%0?2[xX]|"%[0-9A-Fa-f]{2}"|"%\\\(|append\(UInt8\(ascii: "%"\)\)|\[UInt8\(ascii: "%"\),"#,
            in: .codeAndStrings, allowed: ["Text/Hexadecimal.swift", "Text/PercentEncoding.swift"],
            examples: [
                "text.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)",
                #"String(format: "%%%02X", byte)"#,
                #"path.replacing(" ", with: "%20")"#, #"bytes += [UInt8(ascii: "%"), high, low]"#,
                #"bytes.append(UInt8(ascii: "%"))"#, #"return "%\(hex)""#,
            ]),
        HouseRule(
            "the site's addresses are made by Addresses.percentEncoded, those in a body by HTMLBuffer",
            #"appendPercentEncoded\(|appendWrittenAddress\("#,
            allowed: [
                "Text/PercentEncoding.swift", "Parsing/Paths/SitePath.swift", "Markdown/HTMLBuffer.swift",
                // Commands of GitHub's workflows.
                "Text/DiagnosticFormat.swift",
            ],
            examples: ["bytes.appendPercentEncoded(byte)"]),
        HouseRule(
            "text is escaped in one place", #"&(amp|lt|gt|quot|apos|#39|#x27);"#, in: .codeAndStrings,
            allowed: ["Text/MarkupEscaping.swift", "Text/PercentEncoding.swift"],
            examples: [#"text.replacing("&", with: "&amp;")"#, #"html.markup("&lt;")"#]),
        HouseRule(
            "the system's calls for files are made in Files; elsewhere where a file is more than its bytes",
            #"FileManager|FileHandle|resolvingSymlinksInPath|\b(Data|String)\(contentsOf|\.write\(to: URL|(?<!\.)\b(fopen|opendir|readdir|realpath|fstat|fstatat|lstat|stat|pread|openat|unlink|unlinkat|rmdir|mkdir|mkdirat|rename|renameat|truncate|access)\(|= open\("#,
            allowed: [
                "Files/",
                // Give files and pipes to other programs.
                "Checking/Asking/Curl.swift", "Highlighting/PygmentsProcess.swift", "Fonts/ProgramOutput.swift",
                // Sends a file while it is read.
                "Preview/Responding/Response+Writing.swift",
                // Standard input, output and error, and the current folder.
                "inkstone/Console.swift", "inkstone/MarkdownCommand.swift", "inkstone/ServeCommand.swift",
                "inkstone/ExplainCommand.swift",
            ],
            examples: [
                "FileManager.default.contents(atPath: path)", "try Data(contentsOf: url)",
                "let file = open(path, O_RDONLY)",
                "lstat(path, &status)", "realpath(path, nil)", "try data.write(to: URL(filePath: path))",
            ]),
        HouseRule(
            "the stages between reading and writing leave the disk alone",
            #"FileBytes|FileTree|OpenFile|OpenFolder|FileVersion\(|FileStamp\(of|ImageSize"#,
            allowed: [
                "Files/",
                // Read: content, themes, KaTeX's fonts, the font of titles, files that are published as they are, sizes of pictures,
                // pages of PDF files.
                "PDF/PDFFile.swift",
                "Parsing/Content/ContentReader.swift", "Theming/ThemeFiles.swift", "Planning/KaTeX.swift",
                "Fonts/FontSubsetter.swift",
                "Rendering/PageRenderer.swift", "Rendering/SiteLinks.swift",
                // Write.
                "Writing/", "Caching/RecordStore.swift",
                // What runs the stages, and what else is done with a site.
                "Publishing/", "Starting/", "Importing/", "Checking/", "Preview/", "Querying/IndexFolder.swift",
                "inkstone/SiteOptions.swift",
            ],
            examples: [
                "try FileBytes.read(path)", "FileTree(folder, root: site)", "FileTree.isFile(path)",
                "FileVersion(of: path)", "ImageSize.read(path)",
            ]),
        HouseRule(
            "libyaml is behind Formats", #"import CYaml"#, allowed: ["Formats/"], examples: ["import CYaml"]),
        HouseRule(
            "cmark-gfm is behind Markdown", "import CMarkGFM", allowed: ["Markdown/"], examples: ["import CMarkGFM"]),
        HouseRule("PCRE2 is behind Fields", "import CPCRE2", allowed: ["Fields/"], examples: ["import CPCRE2"]),
        HouseRule(
            "SHA-256 is behind Files", "import (CCrypto|CommonCrypto|CryptoKit|Crypto)\\b", allowed: ["Files/"],
            examples: ["import CCrypto", "import Crypto"]),
        HouseRule(
            "zlib and Brotli are behind Compressing", "import (CZlib|CBrotli)", allowed: ["Compressing/"],
            examples: ["import CZlib", "import CBrotli"]),
        HouseRule(
            "the network is behind Preview", "import (NIO|Hummingbird|HTTPTypes|FoundationNetworking|Network\\b)",
            allowed: ["Preview/"], examples: ["import NIOCore", "import FoundationNetworking"]),
        HouseRule(
            "arguments are read by the command", "import ArgumentParser", allowed: ["inkstone/"],
            examples: ["import ArgumentParser"]),
        HouseRule(
            "nothing is public: modules are for this package", #"\b(public|open) +\w"#, allowed: [],
            examples: ["public struct Site {", "    public var title: String", "open class Post {"]),
    ]

    @Test(arguments: rules)
    func isKept(rule: HouseRule) throws {
        #expect(SwiftSource.all.count > 200)
        let broken = try SwiftSource.all.filter { !rule.isAllowed($0.path) }.flatMap { try rule.places(in: $0) }
        #expect(broken == [], "\(rule.name)")
    }

    /// A place that no longer needs to be an exception is none.
    @Test(arguments: rules)
    func exceptionsAreNeeded(rule: HouseRule) throws {
        let users = try SwiftSource.all.filter { try !rule.places(in: $0).isEmpty }.map(\.path)
        let unused = rule.allowed.filter { place in
            !users.contains { place.hasSuffix("/") ? $0.hasPrefix(place) : $0 == place }
        }
        #expect(unused == [], "\(rule.name)")
    }

    /// A rule that nothing breaks would keep nothing.
    @Test(arguments: rules)
    func isBrokenByWhatItForbids(rule: HouseRule) throws {
        for example in rule.examples {
            let source = SwiftSource(path: "Resolving/Example.swift", text: "import Text\n\n\(example)\n")
            #expect(!rule.isAllowed(source.path))
            let places = try rule.places(in: source)
            #expect(places.map { $0.hasPrefix("Resolving/Example.swift:3: ") } == [true], "\(example)")
        }
    }

    @Test func commentsAndStringsAreNoCode() {
        let source = SwiftSource(
            path: "a.swift",
            text: "/// async\nlet a = \"async // \\\" async\" // Thread {\nlet b = \"\"\"\n  async\n  \"\"\"\nasync")
        #expect(source.code == "\nlet a = \"\" \nlet b = \"\"\n\n\nasync")
        #expect(source.codeAndStrings == "\nlet a = \"async // \\\" async\" \nlet b = \"\"\"\n  async\n  \"\"\"\nasync")
    }
}
