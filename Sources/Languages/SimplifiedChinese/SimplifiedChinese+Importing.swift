extension SimplifiedChinese {
    static let importing = #"""
        markdown.raw_html: allow, because {1} of HTML would lose its tags; every author can write HTML then
        = markdown.raw_html: allow，因为 {1}是 HTML，否则会丢失标签；此后每位作者都可以写 HTML
        {1} of Hugo's in “{2}” cannot be read
        = Hugo 的 {1}以“{2}”结尾，无法读取
        convert them to Markdown, with pandoc -t gfm for example
        = 转换成 Markdown，例如用 pandoc -t gfm
        there is no Hugo configuration here
        = 此处没有 Hugo 配置
        name the folder with hugo.toml, hugo.yaml, hugo.json, config.* or config/_default/
        = 指定含有 hugo.toml、hugo.yaml、hugo.json、config.* 或 config/_default/ 的文件夹
        the file cannot be read
        = 无法读取文件
        give read permission with chmod u+r
        = 用 chmod u+r 授予读取权限
        name the folder of the Hugo site
        = 指定 Hugo 站点的文件夹
        the file already exists
        = 文件已存在
        add --force to overwrite it
        = 加 --force 覆盖
        the file cannot be written
        = 无法写入文件
        give write permission to its folder
        = 授予其文件夹写入权限
        it is always on
        = 总是开启
        write it otherwise
        = 换种写法
        formulas are read where mathjax is true
        = mathjax 为 true 时解析公式
        formulas are read between these delimiters
        = 这些分隔符之间的内容按公式解析
        no formula is read between {1}
        = {1} 之间的内容不按公式解析
        write formulas between $…$, $$…$$, \(…\) or \[…\]
        = 公式写在 $…$、$$…$$、\(…\) 或 \[…\] 之间
        pages have no stray white space from templates
        = 页面中没有模板留下的多余空白
        links start at the site's root
        = 链接从站点根目录开始
        write the path of the site into base_url
        = 把站点的路径写进 base_url
        pages load nothing from other hosts
        = 页面不从其他主机加载任何内容
        put the HTML in a theme of your own
        = 把 HTML 写进自己的主题
        modification dates are set in the posts
        = 修改日期写在文章中
        write lastmod into the front matter
        = 在头信息中写 lastmod
        date, publishDate and lastmod mean what they say
        = date、publishDate 和 lastmod 各按其名
        write the dates under these names
        = 用这些名称写日期
        defaults for posts are set next to them
        = 文章的默认值写在文章旁边
        write cascade into the _index.md of their folder
        = 在文章所在文件夹的 _index.md 中写 cascade
        shortcodes belong to themes
        = 短代码属于主题
        write shortcodes/<name>.mustache in a theme of your own
        = 在自己的主题中写 shortcodes/<name>.mustache
        aliases always redirect
        = 旧网址总是重定向
        404.html is always written
        = 404.html 总会写出
        a sitemap does no harm
        = 站点地图没有坏处
        a section takes its name from its _index.md or its folder
        = 栏目名取自 _index.md 或文件夹
        titles are shown as written
        = 标题按原样显示
        related posts are found by shared terms
        = 相关文章按共同的词条查找
        the host decides how files are served
        = 文件如何提供由主机决定
        the theme decides
        = 由主题决定
        it only affects how Hugo works
        = 只影响 Hugo 的运行
        Inkstone has no such folder
        = 砚台没有这个文件夹
        it is off
        = 已关闭
        Hugo no longer reads it, and terms are shown as written
        = Hugo 已不再读取，词条按原样显示
        blocks of code are coloured by classes
        = 代码块用类名着色
        this is an option of the command
        = 这是命令的选项
        run inkstone build --output DIR
        = 运行 inkstone build --output 文件夹
        run inkstone {1}
        = 运行 inkstone {1}
        comments would load code from another host
        = 评论要从其他主机加载代码
        write comments: true, and partials/comments.mustache in a theme of your own
        = 写 comments: true，并在自己的主题中写 partials/comments.mustache
        analytics would contact another host
        = 统计要访问其他主机
        count readers in your web server's log
        = 从 Web 服务器日志统计读者
        these languages are left out
        = 这些语言不采用
        the site has one language
        = 站点只有一种语言
        Folio, the default theme, takes its place
        = 由默认主题 Folio 代替
        themes and modules of Hugo are not used; copy the posts of one that brings some
        = 不使用 Hugo 的主题和模块；若其中带有文章，请复制
        formulas are rendered by KaTeX, which the site serves itself
        = 公式由 KaTeX 渲染，KaTeX 由站点自己提供
        a card's title links to its post
        = 卡片的标题链接到文章
        dates follow the conventions of each language
        = 日期按各语言的习惯
        change date in i18n/<language>.yaml in a theme of your own
        = 在自己的主题中修改 i18n/<language>.yaml 的 date
        always written
        = 总会写出
        always written, as JSON-LD
        = 总会写出，格式为 JSON-LD
        no font is fetched from another host
        = 不从其他主机获取字体
        Chinese characters are always counted
        = 汉字总是计数
        Markdown is read so
        = Markdown 就是这样解析的
        the theme's style sheet colours code
        = 代码颜色由主题的样式表决定
        change the classes below .highlight in a theme of your own
        = 在自己的主题中修改 .highlight 下的类
        the table of contents shows levels 2 and 3
        = 目录显示第 2、3 级
        write partials/toc.mustache in a theme of your own
        = 在自己的主题中写 partials/toc.mustache
        only Markdown is read
        = 只读取 Markdown
        write the posts in Markdown
        = 用 Markdown 写文章
        the header shows the title until a picture is named
        = 指定图片之前，页眉显示标题
        write params: {style: {logo: /images/logo.svg}} in site.yaml
        = 在 site.yaml 中写 params: {style: {logo: /images/logo.svg}}
        colours and fonts have other names
        = 颜色和字体有别的名称
        write params: {style: {accent: "#1a5fb4"}} in site.yaml
        = 在 site.yaml 中写 params: {style: {accent: "#1a5fb4"}}
        Inkstone links one style sheet and one script of the site's own
        = 砚台只链接站点自己的一个样式表和一个脚本
        put them into static/custom.css and static/custom.js
        = 放到 static/custom.css 和 static/custom.js
        search is built in
        = 搜索是内置功能
        page/1/ always redirects
        = page/1/ 总是重定向
        search engines use lastmod
        = 搜索引擎使用 lastmod
        robots.txt is always written
        = robots.txt 总会写出
        """#
}
