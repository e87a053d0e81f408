extension SimplifiedChinese {
    static let importReports = #"""
        addresses end in /
        = 网址以 / 结尾
        addresses are in lower case
        = 网址用小写
        accents are kept in addresses
        = 网址保留变音符号
        give such posts a url
        = 给这些文章写 url
        the default language is at the root
        = 默认语言在根目录
        it has no effect by itself
        = 它单独不起作用
        {1}, unless {2} is true for all
        = {1}，除非 {2} 对全部为 true
        the second page is at page/2/
        = 第二页在 page/2/
        that is the name of the sitemap
        = 站点地图就是这个名称
        the sitemap is called sitemap.xml
        = 站点地图名为 sitemap.xml
        tell search engines, or redirect on your web server
        = 告知搜索引擎，或在 Web 服务器上重定向
        it is not a name
        = 它不是名称
        write taxonomies: [tags]
        = 写成 taxonomies: [tags]
        a pattern is a text below a section, or below a kind of page and a section
        = 模式是写在栏目之下的文本，或写在页面类型和栏目之下
        write permalinks: {news: /:section/:slug/}
        = 写成 permalinks: {news: /:section/:slug/}
        a feed has the 20 newest posts; feeds: {limit: …} changes that
        = 订阅源含最新 20 篇；feeds: {limit: …} 可更改
        pages are HTML, feeds are RSS, Atom and JSON Feed
        = 页面是 HTML，订阅源是 RSS、Atom 和 JSON Feed
        list the feeds in feeds: {formats: […]}
        = 在 feeds: {formats: […]} 中列出订阅源
        it is the feed “{1}”, whose kind is fixed
        = 它是订阅源“{1}”，类型固定
        “{1}” is no pattern of names
        = “{1}”不是文件名模式
        “{1}” is no pattern of names; the others are taken over
        = “{1}”不是文件名模式；其余已采用
        write what it matches as ignore: ["*.Rmd", notes/]
        = 按其匹配的内容写成 ignore: ["*.Rmd", notes/]
        every list has feeds; outputs: [html] in an _index.md turns them off
        = 每个列表都有订阅源；在 _index.md 中写 outputs: [html] 可关闭
        every list has feeds
        = 每个列表都有订阅源
        an extra page does no harm
        = 多一个页面没有坏处
        the content folder
        = 内容文件夹
        the folder of each language
        = 各语言的文件夹
        copies: {1}
        = 副本：{1}
        folders stay where they are
        = 文件夹留在原处
        run it again with --output, which copies them, or copy the files: {1}
        = 加 --output 再运行一次以复制，或自行复制文件：{1}
        it is not a number
        = 它不是数字
        write summary_length: 120
        = 写成 summary_length: 120
        HTML in posts is left out unless you allow it
        = 除非允许，文章中的 HTML 会略去
        cmark decides which characters are used
        = 用哪些字符由 cmark 决定
        write the characters you want in the posts
        = 在文章中直接写需要的字符
        Markdown is read by cmark-gfm
        = Markdown 由 cmark-gfm 解析
        look at a few pages before you publish
        = 发布前查看几个页面
        there is no widget {1}
        = 没有小部件 {1}
        there is no widget {1}; the others are taken over
        = 没有小部件 {1}；其余已采用
        write widgets/{1}.mustache in a theme of your own, then name it in sidebar.widgets
        = 在自己的主题中写 widgets/{1}.mustache，再写进 sidebar.widgets
        0 asks for the first paragraph
        = 0 表示只取第一段
        what all languages share
        = 各语言共用的设置
        {1}/, made because Hugo does without it; .gitkeep keeps it in git
        = {1}/，已新建，因为 Hugo 不需要它；.gitkeep 让它留在 git 中
        make it
        = 新建这个文件夹
        widgets are always rendered once
        = 小部件总是只渲染一次
        no widget of Inkstone has this setting
        = 砚台的小部件没有这个设置
        write the widget in a theme of your own
        = 在自己的主题中写这个小部件
        it is not a map
        = 它不是映射
        write widgets: {social: {github: name}}
        = 写成 widgets: {social: {github: name}}
        a menu is a list
        = 菜单是列表
        write menus: {main: [{name: 首页, url: /}]}
        = 写成 menus: {main: [{name: 首页, url: /}]}
        no entry has a name and an address
        = 没有一项同时有名称和地址
        “{1}” is not the address of a site
        = “{1}”不是站点的地址
        write base_url: {1}
        = 写成 base_url: {1}
        an author has only name, bio and avatar
        = 作者只有 name、bio 和 avatar
        add it to bio
        = 加到 bio 中
        defaultContentLanguage says which language is at the root
        = 哪种语言在根目录由 defaultContentLanguage 决定
        this language is left out
        = 不采用这种语言
        a language is a map below its code
        = 语言是写在其代码之下的映射
        write languages: {en: {name: English}}
        = 写成 languages: {en: {name: English}}
        the order of languages
        = 语言的顺序
        {1} is the code of the language
        = {1} 就是语言代码
        every language of the site is published
        = 站点的每种语言都会发布
        all languages share one
        = 所有语言共用一个
        write it once for the site, or into the front matter of posts
        = 在站点中写一次，或写进文章的头信息
        static/ is published at the root
        = static/ 发布在根目录
        only static/ is published at the root
        = 只有 static/ 发布在根目录
        put what is in {1} into static/
        = 把 {1} 中的内容放到 static/
        Inkstone does not know it
        = 砚台不认识它
        look for it in the guide under site.yaml
        = 在指南的 site.yaml 一节中查找
        add it to {1} by hand
        = 手工加到 {1} 中
        taken over
        = 已采用
        not needed
        = 不需要
        not supported
        = 不支持
        wrote {1}
        = 已写出 {1}
        {1} and {2} more
        = {1} 等 {2} 个
        kept for themes ({1}), which Folio does not read
        = 留给主题（{1}），Folio 不读取
        as {1}
        = 作为 {1}
        ⏎    at {1}{2}
        = ⏎    位于 {1}{2}
        {1}⏎    hint: {2}
        = {1}⏎    提示：{2}
        slugs: hugo, which leaves numerals out of addresses as Hugo does
        = slugs: hugo，像 Hugo 一样从网址中去掉数字符号
        the new site would be inside {1}/ of the old one
        = 新站点会在旧站点的 {1}/ 中
        name a folder outside it with --output
        = 用 --output 指定它之外的文件夹
        “{1}” is not a folder in the Hugo site, so it cannot be copied to another one
        = “{1}”不是 Hugo 站点中的文件夹，无法复制到别的站点
        move its files into {1}/ of the Hugo site and write “{2}” here
        = 把其中的文件移到 Hugo 站点的 {1}/，并在此处写“{2}”
        this is a file of the Hugo site and would be overwritten
        = 这是 Hugo 站点的文件，会被覆盖
        name another folder with --output
        = 用 --output 另选文件夹
        another file with this name already exists
        = 已有另一个同名文件
        the folder cannot be written: {1}
        = 无法写入文件夹：{1}
        {1}/, with {2} left unchanged
        = {1}/，{2}保持不变
        static/, with {1}, addresses unchanged
        = static/，{1}，地址不变
        {1} in it {is|are} not followed
        = 其中的 {1}不会跟随
        copy what it points to into {1}/
        = 把它指向的内容复制到 {1}/
        a site has one configuration; config/production/ is read as in Hugo
        = 站点只有一份配置；config/production/ 与 Hugo 一样读取
        run inkstone build --base-url for the address of another environment
        = 其他环境的地址用 inkstone build --base-url
        {1} {is|are} not used
        = 不使用 {1}
        make a theme that extends folio, with only what you change in it
        = 做一个继承 folio 的主题，只写要改的部分
        {1} for Hugo's templates {is|are} not used
        = 不使用供 Hugo 模板使用的 {1}
        copy what posts refer to into static/, at its old address
        = 把文章引用的内容复制到 static/，保持原地址
        inkstone new post writes every key
        = inkstone new post 会写出每个键
        only Hugo templates read it
        = 只有 Hugo 模板读取它
        texts belong to themes
        = 界面文字属于主题
        it is a cache of Hugo
        = 它是 Hugo 的缓存
        {1} of this theme {is|are} not published
        = 不发布这个主题的 {1}
        copy those that posts refer to into static/
        = 把文章引用的文件复制到 static/
        it uses “{1}”; {2} only shows what is between the tags
        = 它使用“{1}”；{2} 只显示标签之间的内容
        write its HTML there: the guide describes what a shortcode sees
        = 在其中写 HTML：指南说明了短代码能用的值
        """#
}
