import Foundation
import Publishing
import Text

/// A whole small site in one string, in a temporary folder that goes away with it. Files stand behind lines such as
/// `-- content/a.md --`.
package final class TestSite: Sendable {
    /// Absolute, without links.
    package let folder: String

    package enum Theme: String, Sendable {
        /// A name and a value a line, for tests that look at values.
        case plain
        /// The default theme of the repository.
        case folio
    }

    /// - Parameter theme: for a site whose `site.yaml` names none.
    package init(_ text: String, theme: Theme = .plain) throws {
        folder = try Scratch.folder()
        for (path, content) in TextArchive.files(text) { try write(path, content) }
        let configuration = (try? read("site.yaml")) ?? ""
        if !configuration.contains("theme:") { try write("site.yaml", "\(configuration)\ntheme: \(theme.rawValue)\n") }
        // Folders that hold nothing yet, and whose names may be mistakes that a test is about.
        let languages = (try? Publisher.configuration(ofSite: folder).languages) ?? []
        for content in ["content"] + languages.map(\.content) {
            try? FileManager.default.createDirectory(atPath: path(content), withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    // MARK: Files

    package func path(_ path: String) -> String { "\(folder)/\(path)" }

    package func write(_ path: String, _ text: String) throws { try write(path, bytes: Array(text.utf8)) }

    package func write(_ path: String, bytes: [UInt8]) throws {
        let target = URL(filePath: self.path(path))
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target)
    }

    package func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: self.path(path)) }

    package func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: self.path(path))), as: UTF8.self)
    }

    package func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: self.path(path)) }

    /// Regular files and links below a folder, relative to it, sorted.
    package func files(below folder: String) -> [String] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: path(folder))) ?? []
        return paths.filter { FileManager.default.isFile(path("\(folder)/\($0)")) }.sorted()
    }

    /// What a build into `public` leaves in `.inkstone`.
    package static let stateFiles = [
        "cache/public.bodies", "cache/public.posts", "public.history", "public.manifest", "public.told",
    ]

    // MARK: Publishing

    /// The moment of all tests.
    package static let now = Timestamp(
        seconds: CivilTime(year: 2025, month: 6, day: 1).secondsSince1970, offset: 0)

    package func options(jobs: Int = 1) -> Publisher.Options {
        var options = Publisher.Options(source: folder, now: Self.now, jobs: jobs)
        options.themeFolders = [PlainTheme.folder, Repository.themes]
        return options
    }

    /// Publishes into memory.
    package func publish(_ adjust: (inout Publisher.Options) -> Void = { _ in }) throws -> PublishedSite {
        var options = options()
        adjust(&options)
        return PublishedSite(try Publisher(options).plan(), of: self)
    }

    /// Publishes into a folder, `public` unless the options say otherwise.
    @discardableResult
    package func build(_ adjust: (inout Publisher.Options) -> Void = { _ in }) throws -> Report {
        var options = options()
        adjust(&options)
        return try Publisher(options).publish()
    }

    /// Why the site cannot be published at all.
    package func failure(_ adjust: (inout Publisher.Options) -> Void = { _ in }) -> Failure? {
        do {
            try build(adjust)
        } catch let error as SetupError {
            return Failure(error)
        } catch {}
        return nil
    }

    /// What stopped a build, as the author is told.
    package struct Failure: Sendable {
        /// 1 the site has errors, 2 wrong usage, 3 the environment.
        package let exitCode: Int
        /// Place and message, a line each.
        package let messages: [String]
        package let hints: [String]

        init(_ error: SetupError) {
            exitCode =
                switch error {
                case .invalid: 1
                case .usage: 2
                case .environment: 3
                }
            messages = error.diagnostics.map(\.headline)
            hints = error.diagnostics.map { $0.hint?.english ?? "" }
        }
    }
}

/// A site as it would be published.
package struct PublishedSite: Sendable {
    private let planned: PlannedSite
    /// Keeps the site's folder.
    private let site: TestSite

    init(_ planned: PlannedSite, of site: TestSite) {
        self.planned = planned
        self.site = site
    }

    /// Files of the output, sorted.
    package var files: [String] { planned.files }

    package func bytes(_ file: String) -> [UInt8]? { planned.bytes(of: file) }

    package subscript(file: String) -> String? { bytes(file).map { String(decoding: $0, as: UTF8.self) } }

    /// What a page of the plain theme says behind a name; `nil` when it does not say the name.
    package func value(_ name: String, of file: String) -> String? { values(name, of: file).first }

    /// All that a page of the plain theme says behind a name, in order: the cards of a list.
    package func values(_ name: String, of file: String) -> [String] {
        (self[file] ?? "").split(separator: "\n").filter { $0.hasPrefix("\(name): ") || $0 == "\(name):" }
            .map { String($0.dropFirst(name.count + 1)).trimmingCharacters(in: .whitespaces) }
    }

    /// Everything the author is told: place and message, a line each.
    package var messages: [String] { planned.allDiagnostics().map(\.headline) }

    /// How long all that the author is told is in memory, in bytes.
    package var messageBytes: Int {
        planned.allDiagnostics().reduce(0) {
            $0 + $1.message.english.utf8.count + ($1.hint?.english.utf8.count ?? 0) + ($1.excerpt?.line.utf8.count ?? 0)
        }
    }

    package var hints: [String] { planned.allDiagnostics().map { $0.hint?.english ?? "" } }

    /// Posts that are not published, with the reason.
    package var withheld: [String] { planned.withheld.map { "\($0.file): \($0.reason)" } }
}

extension Diagnostic {
    /// Place, severity and message: `content/a.md:2:7: error: …`
    package var headline: String {
        String(DiagnosticFormat.text.format(self).prefix { $0 != "\n" })
    }
}

extension FileManager {
    fileprivate func isFile(_ path: String) -> Bool {
        let type = (try? attributesOfItem(atPath: path))?[.type] as? FileAttributeType
        return type == .typeRegular || type == .typeSymbolicLink
    }
}
