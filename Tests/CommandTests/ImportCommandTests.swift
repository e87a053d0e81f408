import Foundation
import TestSupport
import Testing

/// `inkstone import hugo`, run as a reader of its help would.
@Suite struct ImportCommandTests {
    private func hugo(_ more: String = "") throws -> TestSite {
        let site = try TestSite(
            """
            -- old/hugo.toml --
            title = "站"
            enableGitInfo = true
            -- old/content/post/a.md --
            {"title": "甲"}
            -- old/static/img/a.png --
            png
            \(more)
            """)
        try site.remove("site.yaml")
        return site
    }

    @Test func reportsOnStandardOutput() throws {
        let site = try hugo()
        let outcome = try site.run("import", "hugo", "old")
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(
            outcome.output == """
                taken over (3)
                  title     as title
                  content/  as content/, with 1 file left unchanged
                  static/   as static/, with 1 file, addresses unchanged

                not supported (1)
                  enableGitInfo  modification dates are set in the posts
                    hint: write lastmod into the front matter
                    at hugo.toml:2

                wrote old/site.yaml

                """)
        #expect(try site.run("build", "--source", "old", "--fail-on", "warning").status == 0)
        #expect(site.exists("old/public/post/a/index.html") && site.exists("old/public/img/a.png"))
    }

    @Test func reportsForPrograms() throws {
        let outcome = try hugo().run("import", "hugo", "old", "--diagnostics", "json")
        #expect(
            outcome.outputLines.first
                == #"{"key":"title","file":"hugo.toml","line":1,"outcome":"taken over","as":"title"}"#)
    }

    @Test func aSiteElsewhereGetsCopies() throws {
        let site = try hugo()
        #expect(try site.run("import", "hugo", "old", "--output", "new").status == 0)
        #expect(!site.exists("old/site.yaml"))
        #expect(try site.run("build", "--source", "new", "--fail-on", "warning").status == 0)
        #expect(site.exists("new/public/post/a/index.html") && site.exists("new/public/img/a.png"))
        try site.write("new/content/post/a.md", "mine")
        #expect(try site.run("import", "hugo", "old", "--output", "new", "--force").status == 0)
        #expect(try site.read("new/content/post/a.md") == "{\"title\": \"甲\"}\n")
    }

    @Test func neverOverwrites() throws {
        let site = try hugo("-- old/site.yaml --\ntitle: mine\n-- new/content/post/a.md --\nmine\n")
        let outcome = try site.run("import", "hugo", "old")
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.errors == "site.yaml: error: the file already exists\n  hint: add --force to overwrite it\n")
        #expect(try site.read("old/site.yaml") == "title: mine\n")
        #expect(try site.run("import", "hugo", "old", "--output", "new").status == 2)
        #expect(try site.read("new/content/post/a.md") == "mine\n" && !site.exists("new/site.yaml"))
        #expect(try site.run("import", "hugo", "old", "--force").status == 0)
        #expect(try site.read("old/site.yaml").contains("title: \"站\""))
    }

    @Test func aBrokenConfigurationIs1() throws {
        let site = try TestSite("-- hugo.toml --\ntitle = “站”\n-- config/_default/params.yaml --\na: [\n")
        try site.remove("site.yaml")
        let outcome = try site.run("import", "hugo", ".")
        #expect(outcome.status == 1 && outcome.output == "")
        #expect(outcome.errors.contains("hugo.toml:1:9: error: "))
        #expect(outcome.errors.contains("config/_default/params.yaml:"))
        #expect(!site.exists("site.yaml"))
    }

    @Test(arguments: [["nowhere"], ["empty"], [], ["old", "--output", "old/content/new"]])
    func wrongUsageIs2(arguments: [String]) throws {
        let site = try hugo("-- empty/a --\n")
        #expect(try Command.run(["import", "hugo"] + arguments, in: site.folder).status == 2)
    }

    // MARK: Nothing is lost

    /// The target is the source as soon as the new folder is there.
    @Test(arguments: ["../posts", "content/../../posts", "/posts", ".", "./", "a/../../posts"])
    func aContentFolderOutsideTheSiteIsNeverTouched(folder: String) throws {
        let site = try TestSite(
            "-- hugo/hugo.toml --\ntitle = \"站\"\ncontentDir = \"\(folder)\"\n-- posts/a.md --\n甲\n-- posts/b.md --\n乙\n"
        )
        for options in [[], ["--force"]] {
            let outcome = try Command.run(["import", "hugo", "hugo", "--output", "new"] + options, in: site.folder)
            #expect(outcome.status == 2 && outcome.output == "")
            #expect(
                outcome.errors.hasPrefix(
                    "hugo.toml:2:1: error: “\(folder)” is not a folder in the Hugo site, so it cannot be copied to another one\n"
                ))
            #expect(outcome.errors.contains("hint: move its files into content/ of the Hugo site"))
        }
        #expect(try site.read("posts/a.md") == "甲\n" && site.read("posts/b.md") == "乙\n")
        #expect(!site.exists("new"))
    }

    @Test(arguments: [
        "languages.en.contentDir = '../posts'", "[languages.en.params]\nx = 1\n[languages.en]\ncontentDir = '../posts'",
        "[languages.en]\nweight = 1\n[[module.mounts]]\nsource = '../posts'\ntarget = 'content'\nlang = 'en'",
        "staticDir = ['static', '../posts']", "staticDir = '/posts'",
    ])
    func noOtherSettingLeadsOutOfTheSite(settings: String) throws {
        let site = try TestSite("-- hugo/hugo.toml --\n\(settings)\n-- posts/a.md --\n甲\n")
        let outcome = try site.run("import", "hugo", "hugo", "--output", "new", "--force")
        #expect(outcome.status == 2 && outcome.errors.hasPrefix("hugo.toml:"), "\(outcome)")
        #expect(try site.read("posts/a.md") == "甲\n")
        #expect(!site.exists("new"))
    }

    /// Without `--output` nothing is copied.
    @Test func aFolderOutsideIsReportedWhereNothingIsCopied() throws {
        let site = try TestSite("-- hugo/hugo.toml --\ncontentDir = '../posts'\n-- posts/a.md --\n甲\n")
        let outcome = try site.run("import", "hugo", "hugo")
        #expect(outcome.status == 0 && outcome.output.contains("“../posts” is not a folder in this site"))
        #expect(try site.read("posts/a.md") == "甲\n")
    }

    /// The new site under another name is the old one.
    @Test func aLinkToTheOldSiteIsTheOldSite() throws {
        let site = try hugo()
        try FileManager.default.createSymbolicLink(atPath: site.path("new"), withDestinationPath: site.path("old"))
        #expect(try site.run("import", "hugo", "old", "--output", "new", "--force").status == 0)
        #expect(try site.read("old/content/post/a.md") == "{\"title\": \"甲\"}\n")
        #expect(site.exists("old/site.yaml"))
    }

    /// Both names are one file.
    @Test func aFileThatIsItsOwnTargetStays() throws {
        let site = try hugo()
        try FileManager.default.createDirectory(
            atPath: site.path("new/content/post"), withIntermediateDirectories: true)
        try FileManager.default.linkItem(
            atPath: site.path("old/content/post/a.md"), toPath: site.path("new/content/post/a.md"))
        #expect(try site.run("import", "hugo", "old", "--output", "new").status == 0)
        for folder in ["old", "new"] {
            #expect(try site.read("\(folder)/content/post/a.md") == "{\"title\": \"甲\"}\n")
        }
    }

    /// A file of the old site lies where the copy of another one goes.
    @Test func aSourceIsNoTarget() throws {
        let site = try TestSite(
            """
            -- old/hugo.toml --
            staticDir = ["static", "new/static"]
            -- old/static/logo.png --
            one
            -- old/new/static/logo.png --
            two
            """)
        let outcome = try site.run("import", "hugo", "old", "--output", "old/new", "--force")
        #expect(outcome.status == 2 && outcome.errors.contains("this is a file of the Hugo site"))
        #expect(try site.read("old/static/logo.png") == "one\n" && site.read("old/new/static/logo.png") == "two\n")
    }

    @Test func linksInTheNewSiteAreNotFollowed() throws {
        let site = try hugo("-- other/post/b.md --\n乙\n")
        try site.write("new/x", "")
        try FileManager.default.createSymbolicLink(
            atPath: site.path("new/content"), withDestinationPath: site.path("other"))
        #expect(try site.run("import", "hugo", "old", "--output", "new", "--force").status == 3)
        #expect(site.files(below: "other") == ["post/b.md"])
    }

    @Test func whatServersReadIsCopiedAndLinksAreReported() throws {
        let site = try hugo("-- old/static/.htaccess --\nx\n-- old/static/.gitignore --\nx\n")
        try FileManager.default.createSymbolicLink(
            atPath: site.path("old/content/post/b.md"), withDestinationPath: site.path("old/hugo.toml"))
        let outcome = try site.run("import", "hugo", "old", "--output", "new")
        #expect(outcome.status == 0 && outcome.output.contains("1 symbolic link in it is not followed"))
        #expect(site.files(below: "new/static") == [".htaccess", "img/a.png"])
        #expect(site.files(below: "new/content") == ["post/a.md"])
    }
}
