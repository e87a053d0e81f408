extension SimplifiedChinese {
    static let rendering = #"""
        code is not coloured: Pygments is not installed
        = 代码没有着色：未安装 Pygments
        the search index has no file {1}
        = 搜索索引没有文件 {1}
        the theme has no style sheet of this site
        = 主题没有本站的样式表
        the theme has no assets/{1}
        = 主题没有 assets/{1}
        the text is HTML, whose tags are left out
        = 正文是 HTML，其中的标签已略去
        there is no parameter “{1}”
        = 没有参数“{1}”
        add it to the front matter, or below params: in {1}
        = 加到头信息中，或写在 {1} 的 params: 之下
        the site has no language “{1}”
        = 本站没有语言“{1}”
        leave lang out
        = 去掉 lang
        there is no page “{1}”
        = 没有页面“{1}”
        “{1}” may mean {2}
        = “{1}”可能指 {2}
        write the path of its file below the content folder, such as /news/report.md
        = 写文件在内容文件夹中的路径，例如 /news/report.md
        more shortcodes of this file may have no output or lose a part of it
        = 本文件还有短代码没有输出，或输出不完整
        correct those that are named first, then build again
        = 先改正已列出的短代码，再重新生成
        """#
}
