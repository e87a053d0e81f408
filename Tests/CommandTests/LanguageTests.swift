import TestSupport
import Testing

/// Which language people are told things in, by the real program.
@Suite struct LanguageTests {
    private static let site = """
        -- site.yaml --
        title: 报
        base_url: https://example.org/
        -- content/news/a.md --
        ---
        {title: 一, date: 2025-02-30}
        ---
        文
        -- content/news/b.md --
        ---
        {title: 二, date: 2025-01-02}
        ---
        文 {{< nosuch >}}

        """

    private let site: TestSite

    init() throws { site = try TestSite(Self.site, theme: .folio) }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Command.Outcome {
        try Command.run(arguments, in: site.folder, environment: environment)
    }

    private static let error = """
        content/news/a.md:2:18: 错误：“2025-02-30”不是日期
          2 │ {title: 一, date: 2025-02-30}
            │                   ^^^^^^^^^^
          提示：2025 年 2 月只有 28 天；写成 2025-02-28 或 2025-02-28 15:12:52

        """

    @Test("The option gives Chinese, also for what an English build has kept, and the other way")
    func option() throws {
        let english = try run("build")
        #expect(english.errors.contains("error: “2025-02-30” is not a date"))
        let chinese = try run("build", "--language", "zh-CN", environment: ["CI": "true"])
        #expect(chinese.errors.contains(Self.error), "\(chinese.errors)")
        #expect(chinese.errors.contains("警告：主题没有短代码“nosuch”；原样保留"), "\(chinese.errors)")
        #expect(chinese.output.contains("写入 0 个文件，未变"), "\(chinese.output)")
        #expect(chinese.output.contains("1 个错误，1 个警告；") && chinese.status == 1)
        let again = try run("build", "--language=en", environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(again.errors == english.errors)
    }

    @Test("The locale counts where no language is chosen, but not in continuous integration")
    func locale() throws {
        let chinese = ["LC_ALL": "zh_TW.UTF-8", "CI": ""]
        #expect(try run("build", environment: chinese).errors.contains(Self.error))
        let integrated = try run("build", environment: ["LC_ALL": "zh_CN.UTF-8", "CI": "true"])
        #expect(integrated.errors.contains("is not a date"))
        let chosen = try run("build", environment: ["INKSTONE_LANGUAGE": "zh-CN", "CI": "true"])
        #expect(chosen.errors.contains(Self.error))
    }

    @Test("What programs read is English unless a language is chosen")
    func formats() throws {
        let chinese = ["LC_ALL": "zh_CN.UTF-8", "CI": ""]
        for format in ["json", "github"] {
            let plain = try run("build", "--diagnostics", format, environment: chinese).errors
            #expect(plain.contains("is not a date") && !plain.contains("不是日期"))
            let chosen = try run("build", "--diagnostics", format, "--language", "zh", environment: chinese).errors
            #expect(chosen.contains("“2025-02-30”不是日期") && chosen.contains(format == "json" ? "\"hint\"" : "提示："))
        }
        #expect(try run("explain", "/news/b/", "--json", environment: chinese).output.contains("\"section\":[[\"news,"))
    }

    @Test("Wrong usage, reports and advice are Chinese too")
    func others() throws {
        let wrong = try run("build", "--language", "zh-CN", "--jobs", "0")
        #expect(wrong.status == 2 && wrong.errors.contains("--jobs 至少为 1。"), "\(wrong.errors)")
        let unknown = try run("build", "--language", "fr")
        #expect(unknown.status == 2 && unknown.errors.contains("zh-CN"), "\(unknown.errors)")
        let missing = try run("check", "--source", "nowhere", "--language", "zh-CN")
        #expect(missing.errors.contains("nowhere: 错误：没有这个文件夹\n  提示：用 --source 指定站点文件夹"), "\(missing.errors)")
        let explained = try run("explain", "/news/b/", "--language", "zh-CN").output
        #expect(explained.contains("栏目") && explained.contains("news，来自文件夹 news"), "\(explained)")
        let post = try run("new", "post", "题", environment: ["INKSTONE_LANGUAGE": "zh-CN"])
        #expect(post.errors.hasPrefix("这是草稿："), "\(post.errors)")
        let check = try run("check", "--language", "zh-CN").output
        #expect(check.contains("已检查") && !check.contains("page"), "\(check)")
    }
}
