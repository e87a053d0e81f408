extension SimplifiedChinese {
    /// What is counted.
    static let counts = #"""
        {1} {404 page|404 pages}
        = {1} 个 404 页面
        {1} {Hugo template|Hugo templates}
        = {1} 个 Hugo 模板
        {1} {address|addresses}
        = {1} 个网址
        {1} {block|blocks}
        = {1} 个代码块
        {1} {compressed copy|compressed copies}
        = {1} 个压缩副本
        {1} {error|errors}
        = {1} 个错误
        {1} {feed|feeds}
        = {1} 个订阅源
        {1} {file as it is|files as they are}
        = {1} 个原样文件
        {1} {file of the theme|files of the theme}
        = {1} 个主题文件
        {1} {file|files}
        = {1} 个文件
        {1} {folder|folders}
        = {1} 个文件夹
        {1} {former page|former pages}
        = {1} 个旧页面
        {1} {home page|home pages}
        = {1} 个首页
        {1} {link|links}
        = {1} 个链接
        {1} {list of months|lists of months}
        = {1} 个月份列表
        {1} {list|lists}
        = {1} 个列表
        {1} {month|months}
        = {1} 个月
        {1} {more link|more links}
        = {1} 个链接
        {1} {more page|more pages}
        = {1} 个页面
        {1} {other file|other files}
        = {1} 个其他文件
        {1} {other host|other hosts}
        = {1} 个其他主机
        {1} {other|others}
        = {1} 个
        {1} {page|pages}
        = {1} 个页面
        {1} {picture|pictures}
        = {1} 张图片
        {1} {post|posts}
        = {1} 篇文章
        {1} {redirect|redirects}
        = {1} 个重定向
        {1} {search file|search files}
        = {1} 个搜索文件
        {1} {search page|search pages}
        = {1} 个搜索页
        {1} {second|seconds}
        = {1} 秒
        {1} {shared sidebar|shared sidebars}
        = {1} 个共用侧栏
        {1} {sitemap|sitemaps}
        = {1} 个站点地图
        {1} {symbolic link|symbolic links}
        = {1} 个符号链接
        {1} {term|terms}
        = {1} 个词条
        {1} {text|texts}
        = {1} 篇文字
        {1} {warning|warnings}
        = {1} 个警告
        {1} {web manifest|web manifests}
        = {1} 个 Web 应用清单
        {1} {table file|table files}
        = {1} 个表格文件
        """#
}
