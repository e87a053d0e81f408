extension SimplifiedChinese {
    static let publishing = #"""
        {1} index.json
        = {1} 个 index.json
        what the next build could use again cannot be kept: {1}
        = 无法保存供下次生成使用的内容：{1}
        give write permission to {1}/, or build with --no-cache
        = 授予 {1}/ 写入权限，或用 --no-cache 生成
        {1} is new since the last deploy
        = {1} 是上次部署之后新增的
        {1} was removed since the last deploy
        = {1} 在上次部署之后删除了
        {1} is as it was deployed
        = {1} 与部署时相同
        {1} is neither in the output nor in the last deploy
        = 输出和上次部署中都没有 {1}
        {1} has other bytes than the last deploy
        = {1} 的内容与上次部署不同
        {1} is another than the last deploy, because of:
        = {1} 与上次部署不同，原因是：
        the whole edition: the version of Inkstone, site.yaml, the theme, menus or the footer
        = 整个语言版：砚台的版本、site.yaml、主题、菜单或页脚
        its own text, front matter or pictures, or where its links lead
        = 自身的正文、头信息或图片，或其中链接的去向
        its address, section, terms, translations or dates
        = 自身的网址、栏目、词条、译文或日期
        the posts before and after it, or related posts
        = 前后两篇文章，或相关文章
        the header or the sidebar
        = 页眉或侧栏
        what the list says about itself: title, introduction, pages, translations
        = 列表自身的说明：标题、导语、页数、译文
        the posts that it shows
        = 其中显示的文章
        nothing is known to be deployed
        = 没有已部署版本的记录
        after a deploy, copy the manifest of the output to this place
        = 部署之后，把输出的清单复制到此处
        the list of changed pages cannot be written: {1}
        = 无法写入改动页面的列表：{1}
        there is no folder “{1}”
        = 没有文件夹“{1}”
        “{1}” is a file, not a folder with posts
        = “{1}”是文件，不是存放文章的文件夹
        name the folder that it is in
        = 写它所在的文件夹
        “{1}” is a link that leads outside the site
        = “{1}”是指向站点之外的链接
        the folder “{1}” cannot be read: {2}
        = 无法读取文件夹“{1}”：{2}
        {1}, nor a {2}
        = {1}，也没有 {2}
        name the site's folder with --source, or start a site with inkstone init
        = 用 --source 指定站点文件夹，或用 inkstone init 新建站点
        write content: {1}
        = 写成 content: {1}
        make it with mkdir -p '{1}'; git keeps a folder only while there is a file in it, such as {2}/.gitkeep
        = 用 mkdir -p '{1}' 创建；git 只保留有文件的文件夹，可放一个 {2}/.gitkeep
        home page
        = 首页
        {1} robots.txt
        = {1} 个 robots.txt
        from what is deployed
        = 从已部署的内容中
        from the output folder
        = 从输出文件夹中
        {1}, and in {2}
        = {1}，另有 {2}也是如此
        the file is larger than {1} MB and is published without compressed copies
        = 文件大于 {1} MB，发布时不附压缩副本
        compress it yourself and put {1}{2} beside it
        = 自行压缩，并把 {1}{2} 放在旁边
        {1} is a draft; publish it first, or remove the link
        = {1} 是草稿；先发布它，或删除链接
        {1} is withheld until {2}; link to it from then on
        = {1} 到 {2} 才发布；届时再链接
        {1} expired on {2}; remove the link
        = {1} 已于 {2} 过期；删除链接
        {1} has no page, by build: render: never; remove the link
        = {1} 按 build: render: never 没有页面；删除链接
        {1} has no page, because its address belongs to another; give it another slug or url
        = {1} 没有页面，因为网址属于别的页面；给它另一个 slug 或 url
        withheld, a draft (--drafts publishes it)
        = 未发布：草稿（--drafts 可发布）
        withheld until {1} (--future publishes it)
        = 未发布：到 {1} 才发布（--future 可发布）
        withheld, expired on {1} (--expired publishes it)
        = 未发布：已于 {1} 过期（--expired 可发布）
        withheld, its front matter says build: render: never
        = 未发布：头信息写了 build: render: never
        withheld, its address belongs to another page or file
        = 未发布：网址属于另一个页面或文件
        """#
}
