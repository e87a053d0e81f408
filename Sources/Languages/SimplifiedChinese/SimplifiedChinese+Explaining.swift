extension SimplifiedChinese {
    static let explaining = #"""
        {1} for programs, as “inkstone schema list” describes it
        = {1}，供程序读取，格式见“inkstone schema list”
        hosts redirect {1} to {2}
        = 主机把 {1} 重定向到 {2}
        nothing is published here
        = 此处没有发布任何内容
        the configuration of the whole site
        = 整个站点的配置
        a file of the theme {1}
        = 主题 {1} 的文件
        the page {1}
        = 页面 {1}
        {1} pages, first {2}
        = {1} 个页面，第一个是 {2}
        not published: it is in none of the folders {1}
        = 未发布：不在这些文件夹中：{1}
        not published
        = 未发布
        the list of {1} in {2}
        = {2} 的 {1}的列表
        taxonomies in {1}
        = {1} 的 taxonomies
        the list of {1} with posts
        = 有文章的 {1}的列表
        the search page; search: {enabled: false} leaves it out
        = 搜索页；search: {enabled: false} 可去掉
        what a host shows for addresses that do not exist
        = 网址不存在时主机显示的页面
        widgets that pages share: {1}
        = 多个页面共用的小部件：{1}
        sidebar in {1}
        = {1} 的 sidebar
        a redirect to {1}
        = 重定向到 {1}
        the theme's assets/{1}; the name contains a hash of its content
        = 主题的 assets/{1}；文件名含内容的散列值
        the style sheet of params.style; the name contains a hash of its content
        = params.style 的样式表；文件名含内容的散列值
        the web manifest, which lets devices install the site as an app
        = Web 应用清单，设备据此把站点安装为应用
        a file that is published as it is
        = 原样发布的文件
        a sitemap of {1}
        = 含 {1}的站点地图
        the list of {1}
        = {1}的列表
        what robots may read; a static/robots.txt takes its place
        = 说明机器人可以读取什么；有 static/robots.txt 时以它为准
        a file of the search index
        = 搜索索引的文件
        {1} of the theme {2}: {3}
        = 主题 {2} 的 {1}：{3}
        {1} of the theme {2}
        = 主题 {2} 的 {1}
        a page that Hugo's themes make for a list of terms
        = Hugo 主题为词条列表生成的页面
        the code of the default language, which Hugo redirects
        = 默认语言的代码，Hugo 会重定向它
        aliases of {1}
        = {1} 的旧网址
        the number of a page that is not full yet, so that its posts are on the list's own
        = 未满页面的页码，其中的文章在列表首页
        the number of a list's first page, which Hugo redirects
        = 列表首页的页码，Hugo 会重定向它
        {1}, at {2}
        = {1}，位于 {2}
        {1} of {2}
        = {2}的{1}
        {1} of {2}, for example
        = 例如 {2} 的 {1}
        {1} to {2} of {3}; paginate is {4}
        = 共 {3} 篇中的第 {1} 至 {2} 篇；paginate 为 {4}
        the feed of {1} as {2}
        = {1}的 {2} 订阅源
        the newest {1}, whole; feeds.limit is {2}
        = 最新 {1} 篇的全文；feeds.limit 为 {2}
        the newest {1}, their summaries; feeds.limit is {2}
        = 最新 {1} 篇的摘要；feeds.limit 为 {2}
        page 1 of {1}
        = 第 1 页（共 {1} 页）
        page {1} of {2}
        = 第 {1} 页（共 {2} 页）
        the page with the newest posts
        = 最新文章所在的页面
        page {1}, counted from the oldest,
        = 第 {1} 页（从最旧的数起）
        the home page
        = 首页
        the section {1}
        = 栏目 {1}
        “{1}” in {2}
        = {2} 的“{1}”
        all posts with {1}
        = 有 {1} 的所有文章
        the month {1}-{2}
        = {1}-{2} 月
        the day {1}-{2}-{3}
        = {1}-{2}-{3} 日
        ignored: given again below
        = 已忽略：后面再次出现
        from cascade of {1}
        = 来自 {1} 的 cascade
        from cascade of a folder above
        = 来自上级文件夹的 cascade
        ignored, {1}: given already
        = 已忽略，{1}：已有同名键
        not set: empty
        = 未设置：为空
        used: a taxonomy of the site
        = 已使用：本站的分类法
        ignored: lists are ordered by weight and date
        = 已忽略：列表按 weight 和日期排序
        kept for themes; this one reads it
        = 留给主题；当前主题会读取
        kept for themes; this one does not read it
        = 留给主题；当前主题不读取
        ignored: no path of this site
        = 已忽略：不是本站的路径
        used, in the pattern of permalinks
        = 已使用，在 permalinks 的模式中
        ignored: url decides
        = 已忽略：以 url 为准
        ignored: the path does not contain it
        = 已忽略：路径中不含它
        ignored: folder and file name decide
        = 已忽略：以文件夹和文件名为准
        ignored: <!--more--> decides
        = 已忽略：以 <!--more--> 为准
        ignored: only an _index.md has it
        = 已忽略：只用于 _index.md
        ignored: characters and words are counted as they are
        = 已忽略：字数总按实际统计
        ignored: texts are Markdown
        = 已忽略：正文都是 Markdown
        a picture among them is the thumbnail, where there is none
        = 没有缩略图时，用其中的图片
        ignored: not supported
        = 已忽略：不支持
        the file's name says so
        = 由文件名决定
        the file is in {1}
        = 文件在 {1} 中
        lang of the front matter says so
        = 由头信息的 lang 决定
        the site has no other language
        = 本站没有其他语言
        the default: neither file name, folder nor lang names another
        = 默认：文件名、文件夹和 lang 都没有指定其他语言
        url of the front matter
        = 头信息的 url
        permalinks of {1} in {2}: {3}
        = {2} 中 {1} 的 permalinks：{3}
        the folder, and slug of the front matter
        = 文件夹和头信息的 slug
        the folder and the name of the file
        = 文件夹和文件名
        {1}, from the file name
        = {1}，来自文件名
        at {1}
        = 位于 {1}
        published, but in no list: build: list: never
        = 已发布，但不进任何列表：build: list: never
        {1} because of an option; otherwise {2}
        = {1}，因为用了选项；否则{2}
        none: a page, because its file is in no section folder
        = 无：是页面，因为文件不在栏目文件夹中
        {1}, from the folder {2}
        = {1}，来自文件夹 {2}
        {1}, by layout
        = {1}，由 layout 指定
        {1}; it has no layouts/{2}
        = {1}；没有 layouts/{2}
        none: the post comes last in lists
        = 无：文章排在列表最后
        from a cascade
        = 来自 cascade
        a number of seconds since 1970
        = 自 1970 年起的秒数
        from “{1}”, with its zone
        = 来自“{1}”，时区已写明
        from “{1}”, in time_zone {2}
        = 来自“{1}”，时区为 time_zone {2}
        by translationKey “{1}”
        = 按 translationKey“{1}”
        by the same path without language
        = 按去掉语言后的相同路径
        none: each feed has only the newest {1}
        = 无：每个订阅源只含最新 {1} 篇
        """#
}
