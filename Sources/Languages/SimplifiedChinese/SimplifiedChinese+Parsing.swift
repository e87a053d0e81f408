extension SimplifiedChinese {
    static let parsing = #"""
        “{1}” repeats the language {2}
        = “{1}”与语言 {2} 重复
        “{1}” is not one of this site's languages
        = “{1}”不是本站的语言
        write default_language: {1}
        = 写成 default_language: {1}
        write name
        = 写 name
        write content
        = 写 content
        write menus
        = 写 menus
        delete it: languages appear in the order of the file
        = 删除它：语言按文件中的顺序出现
        “{1}” is not a folder in this site
        = “{1}”不是本站的文件夹
        write {1}: content/zh-CN
        = 写成 {1}: content/zh-CN
        an entry of the menu “{1}” has no name
        = 菜单“{1}”有一项没有 name
        an entry of the menu “{1}” has no url
        = 菜单“{1}”有一项没有 url
        write {name: {1}, url: {2}}
        = 写成 {name: {1}, url: {2}}
        “{1}” is not the name of a theme
        = “{1}”不是主题名
        write the name of a folder in themes/: theme: folio
        = 写 themes/ 中文件夹的名称：theme: folio
        “{1}” is not a time zone
        = “{1}”不是时区
        write time_zone: Asia/Shanghai, UTC or +08:00
        = 写成 time_zone: Asia/Shanghai、UTC 或 +08:00
        write newer: true
        = 写成 newer: true
        delete it: all taxonomies count
        = 删除它：所有分类法都计入
        delete it: the best matches are shown
        = 删除它：总是显示最相关的文章
        “{1}” is not a search field
        = “{1}”不是搜索字段
        write default_language
        = 写 default_language
        write markdown
        = 写 markdown
        write paginate: 10
        = 写成 paginate: 10
        write default_language_in_folder
        = 写 default_language_in_folder
        write ugly_urls
        = 写 ugly_urls
        write keep_case
        = 写 keep_case
        write ignore: ["*.Rmd"]
        = 写成 ignore: ["*.Rmd"]
        write paginate_path
        = 写 paginate_path
        write languages: {zh-CN: {content: content}}
        = 写成 languages: {zh-CN: {content: content}}
        delete it and run inkstone build --output DIR
        = 删除它，改用 inkstone build --output DIR
        delete it and run inkstone build --drafts
        = 删除它，改用 inkstone build --drafts
        delete it and run inkstone build --future
        = 删除它，改用 inkstone build --future
        delete it and run inkstone build --expired
        = 删除它，改用 inkstone build --expired
        delete it: Chinese characters are always counted
        = 删除它：汉字总是计数
        delete it: robots.txt is always written
        = 删除它：robots.txt 总会写出
        write feeds: {formats: [rss]}
        = 写成 feeds: {formats: [rss]}
        delete it: posts have pages only
        = 删掉它：文章只有网页
        write the name of a file beside the post: {1}: report.pdf
        = 写上与文章放在一起的文件名：{1}: report.pdf
        write feeds: {limit: 20}
        = 写成 feeds: {limit: 20}
        delete it: pages load nothing from other hosts
        = 删除它：页面不从其他主机加载任何内容
        “{1}{2}” is not a kind of page
        = “{1}{2}”不是页面类型
        write page, section, taxonomy or term, or a pattern: {1}: /:section/:slug/
        = 写 page、section、taxonomy 或 term，或写模式：{1}: /:section/:slug/
        “{1}” repeats the taxonomy {2}
        = “{1}”与分类法 {2} 重复
        “{1}” is a folder that Inkstone creates itself
        = “{1}”是砚台自己创建的文件夹
        choose another name, such as taxonomies: [tags, categories]
        = 换个名称，例如 taxonomies: [tags, categories]
        “{1}” is not the name of a file
        = “{1}”不是文件名
        “:{1}” cannot be part of a permalink
        = “:{1}”不能用于固定链接
        write :{1}
        = 写成 :{1}
        “{1}” is not a permalink pattern
        = “{1}”不是固定链接的模式
        write {1}: /:section/:slug/
        = 写成 {1}: /:section/:slug/
        write recent: {count: 5}
        = 写成 recent: {count: 5}
        write taglist: {counter: true}
        = 写成 taglist: {counter: true}
        write categories: {counter: true}
        = 写成 categories: {counter: true}
        a link in “{1}” has no url
        = “{1}”中有一个链接没有 url
        write {title: 知识星球, url: https://…}
        = 写成 {title: 知识星球, url: https://…}
        “{1}” is not a known network
        = “{1}”不是已知的网站
        write custom: {title: {1}, url: https://…}
        = 写成 custom: {title: {1}, url: https://…}
        “{1}” is not an address
        = “{1}”不是地址
        write {1}: https://example.org/name
        = 写成 {1}: https://example.org/name
        {1} is the text of the same list, so this file is not published
        = {1} 也是这个列表的文字，因此本文件不会发布
        join the two, or rename one of them
        = 合并两个文件，或给其中一个改名
        the posts in “_drafts”, a folder of Jekyll and Hexo, are taken as drafts
        = “_drafts”是 Jekyll 和 Hexo 的文件夹，其中的文章按草稿处理
        write draft: true in each of them and rename the folder
        = 在每篇中写 draft: true，并给文件夹改名
        a “_content.gotmpl” makes pages in Hugo only, so its pages are not published
        = “_content.gotmpl”只在 Hugo 中生成页面，因此这些页面不会发布
        write each page as a file of Markdown, and leave this one out with ignore: [_content.gotmpl]
        = 把每个页面写成 Markdown 文件，并用 ignore: [_content.gotmpl] 略过此文件
        “{1}” is not Markdown, so the file is not published
        = “{1}”不是 Markdown，该文件不会发布
        convert it to Markdown, with pandoc for example, or leave it out with ignore: ["*{1}"] in site.yaml
        = 转换成 Markdown（例如用 pandoc），或在 site.yaml 中用 ignore: ["*{1}"] 略过
        the file begins with front matter, but “{1}” is not Markdown, so it is not published
        = 文件以头信息开头，但“{1}”不是 Markdown，因此不会发布
        write its text in Markdown and let its name end in .md, or move the file to static/
        = 用 Markdown 书写并以 .md 结尾，或把文件移到 static/
        the file is in the folder of the post {1} and is not published
        = 该文件在文章 {1} 的文件夹中，不会发布
        move it out of that folder to make it a post
        = 若要作为文章，移出该文件夹
        the file cannot be read: {1}
        = 无法读取文件：{1}
        this object is never closed
        = 对象没有结束
        write } after the last key, and straight double quotes at both ends of every text
        = 在最后一个键后面写 }，每段文本两端用直双引号
        “:{1}” is not a part of a post's address
        = “:{1}”不是文章地址的组成部分
        “{1}” is not a path
        = “{1}”不是路径
        YAML reads “{1}” as “{2}”
        = YAML 把“{1}”读成“{2}”
        put it in quotes: {1}: {2}
        = 放在引号中：{1}: {2}
        the curly quotes around “{1}” are part of its text
        = “{1}”两端的弯引号成了文本的一部分
        write {1}: "{2}", or {3}: "{4}" if you mean them
        = 写成 {1}: "{2}"；若确实需要弯引号，写成 {3}: "{4}"
        “{1}” is a comment and is left out
        = “{1}”被当作注释，已略去
        put the text in quotes: {1}
        = 把文本放在引号中：{1}
        put the text in quotes: {1}{2}
        = 把文本放在引号中：{1}{2}
        “{1}” is a single term
        = “{1}”是单独一个词条
        write {1}: [{2}]
        = 写成 {1}: [{2}]
        write draft: true
        = 写成 draft: true
        keep the post out with draft: true; Inkstone has no passwords
        = 用 draft: true 暂不发布；砚台没有密码功能
        “{1}” is not how a post is held back; it is taken as a draft
        = “{1}”不能让文章暂不发布；已按草稿处理
        {1}, or delete the line to publish the post
        = {1}；若要发布，删除这一行
        “{1}” is read as a page that is in no list, and not in search
        = “{1}”按不进列表、不进搜索的页面处理
        write build: {list: never}, search: false and sitemap: {disable: true}; or draft: true to hold it back
        = 写成 build: {list: never}、search: false 和 sitemap: {disable: true}；若要暂不发布，写 draft: true
        “{1}” is read as {2}, which is its name here
        = “{1}”按 {2} 处理，这是它在此处的名称
        “{1}” is not a key of Inkstone
        = “{1}”不是砚台的键
        write draft: false
        = 写成 draft: false
        “{1}” is read as {2}
        = “{1}”按 {2} 处理
        “build.publishResources” is not supported and has no effect
        = 不支持“build.publishResources”，它不起作用
        move files that should not be published out of content
        = 把不应发布的文件移出 content
        “sitemap.{1}” is not supported and has no effect
        = 不支持“sitemap.{1}”，它不起作用
        delete it: search engines use lastmod
        = 删除它：搜索引擎使用 lastmod
        “{1}” is not a known output format
        = “{1}”不是已知的输出格式
        write any of {1}: [html, {2}]
        = 从 {1}: [html, {2}] 中选写
        “{1}” is not supported; the text is read as Markdown
        = 不支持“{1}”；正文按 Markdown 处理
        delete the line and write the text in Markdown
        = 删除这一行，用 Markdown 书写
        write a cascade in the folder below
        = 把 cascade 写在下级文件夹中
        “{1}{2}” is not supported and has no effect
        = 不支持“{1}{2}”，它不起作用
        choose pages by path, kind or lang
        = 用 path、kind 或 lang 选择页面
        “{1}” has a list in its list, as Hexo writes it; each name in it is a term
        = “{1}”的列表中还有列表（Hexo 的写法）；其中每个名称都是一个词条
        “{1}” is not a date
        = “{1}”不是日期
        “{1}: {2}” is read as a draft
        = “{1}: {2}”按草稿处理
        left, right or false
        = left、right 或 false
        “{1}” is not a side; the sidebar goes on the right
        = “{1}”不是 left 或 right；侧栏放在右侧
        write {1}: left, {2}: right or {3}: false
        = 写成 {1}: left、{2}: right 或 {3}: false
        “{1}” is a list; its first picture is used
        = “{1}”是列表；使用其中第一张图片
        “{1}” is not a place for a thumbnail
        = “{1}”不是缩略图的位置
        write {1}: [list, post]
        = 写成 {1}: [list, post]
        “{1}” is read as Zola means it
        = “{1}”按 Zola 的含义处理
        write “{1}” at the top, without “{2}”
        = 把“{1}”写在顶层，去掉“{2}”
        “{1}” is not a taxonomy of this site, so its terms are lost
        = “{1}”不是本站的分类法，其中的词条会丢失
        add it to taxonomies in site.yaml
        = 加到 site.yaml 的 taxonomies 中
        order lists with weight or date
        = 用 weight 或 date 决定列表顺序
        “{1}” is not supported and has no effect
        = 不支持“{1}”，它不起作用
        move the post to the folder of its language
        = 把文章移到其语言的文件夹中
        “{1}” is percent-encoded, but not as UTF-8
        = “{1}”是百分号编码，但不是 UTF-8
        “{1}” has a “{2}”, which is no part of a path
        = “{1}”中有“{2}”，它不属于路径
        “{1}” leads outside the site
        = “{1}”指向站点之外
        “{1}” has a backslash or a control character, which no address has
        = “{1}”中有反斜杠或控制字符，网址中不能有
        “{1}” has the hidden part “{2}”
        = “{1}”中有隐藏的部分“{2}”
        the name “{1}…” is {2} bytes long, more than the {3} that a file's name can have
        = 名称“{1}…”长 {2} 字节，超过文件名的上限 {3}
        “{1}…” is {2} bytes long, more than the {3} that an address can have
        = “{1}…”长 {2} 字节，超过网址的上限 {3}
        write the characters themselves: {1}: /中文/
        = 直接写字符：{1}: /中文/
        write {1}: {2}, or {3} for the sign itself
        = 写成 {1}: {2}；若要这个符号本身，写 {3}
        hosts look for the path alone: redirect such an address on the host
        = 主机只按路径查找：在主机上重定向这样的地址
        write a path of names between slashes: /news/report/
        = 写由斜线分隔的名称组成的路径：/news/report/
        write a shorter {1}, with at most about {2} Han characters between two slashes
        = 把 {1} 写短些，两个斜线之间最多约 {2} 个汉字
        """#
}
