import TestSupport
import Testing

@testable import Preview

/// What `--built` finds in the output folder.
struct OutputFilesTests {
    @Test(
        "Names that begin with what joins the character before it",
        arguments: ["\u{301}a", "\u{200D}b", "\u{FE0F}c", "\u{3099}か", "e\u{301}", "か\u{3099}"])
    func combiningMarks(_ name: String) throws {
        let site = try TestSite("-- content/\(name)/\(name).md --\n---\ntitle: x\n---\n-- static/\(name)/f.txt --\ny\n")
        try site.build()
        let files = OutputFiles(folder: site.path("public"), basePath: "/")
        let written = site.files(below: "public")
        #expect(written.count > 8)
        for file in written {
            let page = file.hasSuffix("/index.html") ? String(file.dropLast("index.html".count)) : file
            #expect(files.file(at: "/" + page)?.size ?? 0 > 0, "\(file.debugDescription)")
        }
        #expect(files.missingPage(for: "/\(name)/gone")?.size ?? 0 > 0)
        #expect(!files.contains("/\(name)/gone"))
    }
}
