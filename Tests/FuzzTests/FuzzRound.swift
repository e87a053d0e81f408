import Files
import Importing
import Publishing
import TestSupport
import Text

/// One mutated site, the same for the same seed.
struct FuzzRound {
    private enum Kind: String, CaseIterable {
        case posts, morePosts, body, settings, theme, shortcodes, hugo, manifest, cache
    }

    private let seed: UInt64
    private let kind: Kind

    init(seed: UInt64) {
        self.seed = seed
        kind = Kind.allCases[Int(seed % UInt64(Kind.allCases.count))]
    }

    var name: String { "seed \(seed), \(kind)" }

    func problems() throws -> [String] {
        var mutator = Mutator(seed: seed)
        switch kind {
        case .posts, .morePosts: return try publish(mutating: FuzzSeeds.posts, &mutator, isStrict: true)
        case .body: return try publish(mutating: FuzzSeeds.bodies, &mutator, isStrict: true)
        case .settings: return try publish(mutating: ["site.yaml"], &mutator)
        case .theme: return try publishWithTheme(&mutator)
        case .shortcodes: return try publish(mutating: ["content/news/shortcodes.md"], &mutator, isStrict: true)
        case .hugo: return try importHugo(&mutator)
        case .manifest: return try buildTwice(&mutator)
        case .cache: return try buildWithDamagedCache(&mutator)
        }
    }

    /// - Parameter isStrict: bodies hold no raw HTML and templates are Folio's.
    private func publish(
        mutating files: [String], _ mutator: inout Mutator, isStrict: Bool = false
    ) throws -> [String] {
        let site = try TestSite(FuzzSeeds.site, theme: .folio)
        for file in files where files.count == 1 || mutator.next(below: 2) == 0 {
            try mutate(file, of: site, &mutator)
        }
        return try problems(of: site, isStrict: isStrict)
    }

    private func mutate(_ file: String, of site: TestSite, _ mutator: inout Mutator) throws {
        var bytes = Array(try site.read(file).utf8)
        let head = file.hasSuffix(".md") ? FuzzSeeds.bodyStart(bytes) : 0
        if kind == .body || kind == .shortcodes {
            // The front matter stays, so that what is fuzzed is published.
            bytes = bytes[..<head] + mutator.mutated(Array(bytes[head...]), with: FuzzSeeds.bodyPieces)
        } else {
            bytes = mutator.mutated(bytes, with: FuzzSeeds.pieces)
        }
        try site.write(file, bytes: bytes)
    }

    private func publishWithTheme(_ mutator: inout Mutator) throws -> [String] {
        let site = try TestSite(FuzzSeeds.site + "\n" + FuzzSeeds.theme, theme: .plain)
        let files = site.files(below: "themes/plain").map { "themes/plain/\($0)" }
        for _ in 0...mutator.next(below: 3) {
            let file = files[mutator.next(below: files.count)]
            try site.write(file, bytes: mutator.mutated(Array(try site.read(file).utf8), with: FuzzSeeds.themePieces))
        }
        return try problems(of: site, isStrict: false)
    }

    private func importHugo(_ mutator: inout Mutator) throws -> [String] {
        let seeds = FuzzSeeds.hugo
        let (file, text) = seeds[mutator.next(below: seeds.count)]
        let site = try TestSite(FuzzSeeds.hugoContent)
        try site.remove("site.yaml")
        try site.write(file, bytes: mutator.mutated(Array(text.utf8), with: FuzzSeeds.pieces))
        let posts = try site.files(below: "content").map { try site.read("content/\($0)") }
        do {
            let report = try HugoImport(HugoImport.Options(source: site.folder)).run()
            if report.text(in: .english).isEmpty { return ["the report is empty"] }
        } catch {
            return error.diagnostics.isEmpty
                ? ["stopped without a word"] : error.diagnostics.flatMap(self.problems(of:))
        }
        var problems = try problems(of: site, isStrict: false)
        if try site.files(below: "content").map({ try site.read("content/\($0)") }) != posts {
            problems.append("the import changed posts")
        }
        return problems
    }

    private func buildTwice(_ mutator: inout Mutator) throws -> [String] {
        let site = try TestSite(FuzzSeeds.site, theme: .plain)
        try site.build()
        let manifest = ".inkstone/public.manifest"
        try site.write("public/CNAME", "example.org\n")
        try site.write(
            manifest, bytes: mutator.mutated(Array(try site.read(manifest).utf8), with: FuzzSeeds.manifestPieces))
        let before = try site.files(below: "content").map { try site.read("content/\($0)") }
        do { try site.build() } catch is SetupError {}
        let after = try site.files(below: "content").map { try site.read("content/\($0)") }
        let isKept = before == after && site.exists("site.yaml") && site.exists("public/CNAME")
        return isKept ? [] : ["a build after a damaged manifest changed what is not its own"]
    }

    /// What is kept between builds is damaged, then a post is edited: the next build is as one without a cache. Where even
    /// the digest at the end is right, which no accident does, nothing traps.
    private func buildWithDamagedCache(_ mutator: inout Mutator) throws -> [String] {
        let site = try TestSite(FuzzSeeds.site, theme: .plain)
        try site.build()
        let files = ["cache/public.posts", "cache/public.bodies", "public.told", "public.history"].map {
            ".inkstone/\($0)"
        }
        let isSealed = mutator.next(below: 2) == 0
        for file in files where mutator.next(below: 2) == 0 {
            var bytes = try FileBytes.read(site.path(file))
            if isSealed { bytes.removeLast(min(32, bytes.count)) }
            bytes = mutator.mutated(bytes, with: FuzzSeeds.manifestPieces)
            try site.write(file, bytes: isSealed ? bytes + ContentHash.digest(bytes) : bytes)
        }
        let post = FuzzSeeds.posts[mutator.next(below: FuzzSeeds.posts.count)]
        if mutator.next(below: 4) > 0 { try site.write(post, try site.read(post) + "\nmore\n") }
        do { try site.build() } catch is SetupError {}
        if isSealed { return [] }
        let clean = try Publisher(site.options()).plan()
        let isClean = try clean.files.allSatisfy {
            try FileBytes.read(site.path("public/\($0)")) == clean.bytes(of: $0)
        }
        return isClean ? [] : ["a build with a damaged cache is another than one without"]
    }

    // MARK: Looking at the result

    private func problems(of site: TestSite, isStrict: Bool) throws -> [String] {
        let planned: PlannedSite
        do {
            planned = try Publisher(site.options()).plan()
        } catch {
            return error.diagnostics.isEmpty ? ["stopped without a word"] : error.diagnostics.flatMap(problems(of:))
        }
        var problems: [String] = []
        var size = 0
        for file in planned.files {
            guard let bytes = planned.bytes(of: file) else { continue }
            size += bytes.count
            problems += Written(file: file, bytes: bytes).problems(isStrict: isStrict).map { "\(file): \($0)" }
        }
        if size > FuzzSeeds.mostBytes { problems.append("\(size) bytes of output") }
        let diagnostics = planned.allDiagnostics()
        if diagnostics != diagnostics.sorted() { problems.append("the messages are not sorted") }
        return problems + diagnostics.flatMap(self.problems(of:))
    }

    private func problems(of diagnostic: Diagnostic) -> [String] {
        var problems: [String] = []
        if diagnostic.message.english.isEmpty || diagnostic.hint?.english.isEmpty == true {
            problems.append("an empty message")
        }
        if let position = diagnostic.position, position.line < 1 || position.column < 1 { problems.append("no place") }
        for format in DiagnosticFormat.allCases {
            let text = format.format(diagnostic)
            // JSON is for programs.
            let isPrintable = text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl || format == .json }
            if text.isEmpty || !isPrintable {
                problems.append("a message with a control character: \(text.debugDescription)")
            }
        }
        if (try? JSON(DiagnosticFormat.json.format(diagnostic))) == nil { problems.append("a message that is no JSON") }
        return problems
    }
}
