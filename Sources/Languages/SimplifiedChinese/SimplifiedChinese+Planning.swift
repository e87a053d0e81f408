extension SimplifiedChinese {
    static let planning = #"""
        write pdf: {1}
        = 写成 pdf: {1}
        put the file beside the post, or into static/, and write its name: pdf: report.pdf
        = 把文件放在文章旁边，或放进 static/，再写上它的名字：pdf: report.pdf
        “{1}” is not a PDF file of the site
        = “{1}”不是本站的 PDF 文件
        “{1}” cannot be read as a PDF, so that its pages are not counted
        = “{1}”不能当作 PDF 读取，因此没有统计页数
        open it in a PDF reader; where it opens, print it to a new PDF file
        = 用 PDF 阅读器打开它；能打开的话，另外打印成一个新的 PDF 文件
        the address {1} belongs to the {2}
        = 网址 {1} 属于{2}
        delete the file, because Inkstone makes that page itself{1}, or give it another slug or url
        = 删除该文件，因为砚台自己生成这个页面{1}；或给它另一个 slug 或 url
        the address {1} already belongs to {2}
        = 网址 {1} 已属于 {2}
        the address {1} needs a folder where {2} of {3} is a file
        = 网址 {1} 需要一个文件夹，而 {3} 的 {2} 是文件
        the address {1} needs a file where {2} of {3} has a folder
        = 网址 {1} 需要一个文件，而 {3} 的 {2} 有文件夹
        the address {1} belongs to {2}
        = 网址 {1} 属于{2}
        give it another slug, url or name; until then it is not published
        = 给它另一个 slug、url 或名称；在此之前不会发布
        the name “{1}…” is {2} bytes long
        = 名称“{1}…”长 {2} 字节
        file names are limited to {1} bytes, about 85 Han characters; write a shorter one
        = 文件名最长 {1} 字节，约 85 个汉字；请写短些
        delete the alias, or give the other another address
        = 删除这个旧网址，或给另一方换个网址
        give one of the two another slug or url; until then {1} is published
        = 给其中一个另一个 slug 或 url；在此之前发布的是 {1}
        , set search: false
        = ，设置 search: false
        the search index
        = 搜索索引
        the compressed copy of {1}
        = {1} 的压缩副本
        formulas are shown as TeX: KaTeX is not in {1}
        = 公式按 TeX 源码显示：{1} 中没有 KaTeX
        install it with apt install {1}
        = 用 apt install {1} 安装
        “{1}” in “{2}” is not a file of the site
        = “{2}”中的“{1}”不是本站的文件
        put the picture into static/ and write its path
        = 把图片放到 static/ 并写上路径
        search page
        = 搜索页
        search index
        = 搜索索引
        web manifest
        = Web 应用清单
        the theme has no layout “{1}”{2}
        = 主题没有布局“{1}”{2}
        the theme has no widget “{1}”{2}
        = 主题没有小部件“{1}”{2}
        the theme has no post_meta part “{1}”{2}
        = 主题没有 post_meta 部件“{1}”{2}
        the theme has {1}
        = 主题中有 {1}
        , which {1} posts ask for
        = ，{1} 篇文章要用它
        the sidebar is shared, but the theme has no {1}; every page holds it whole
        = 侧栏设为共享，但主题没有 {1}；每个页面都包含完整的侧栏
        write shared: false, or extends: folio in the theme.yaml of a theme of your own
        = 写成 shared: false，或在自己主题的 theme.yaml 中写 extends: folio
        comments are on, but the theme's partials/comments is empty
        = 评论已开启，但主题的 partials/comments 是空的
        write comments: false, or put their HTML into partials/comments.mustache in a theme of your own
        = 写成 comments: false，或在自己主题的 partials/comments.mustache 中写评论的 HTML
        , which is used {1} times
        = ，共用了 {1} 次
        the theme has no shortcode “{1}”{2}; its text is kept
        = 主题没有短代码“{1}”{2}；原样保留
        write {1}/{2}.mustache in a theme of your own
        = 在自己的主题中写 {1}/{2}.mustache
        the theme has none of {1} more shortcodes either; their text is kept
        = 另有 {1} 个短代码主题也没有；原样保留
        write those that are named first, then build again
        = 先写好列出名称的短代码，再重新生成
        """#
}
