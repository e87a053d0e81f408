extension SimplifiedChinese {
    /// Menus, faces of titles, data files, and what the import says of them.
    static let menus = #"""
        the header shows the title of the site, or its logo
        = 页眉显示站点的标题或标志
        there is no format {1}, which a template of the theme made
        = 没有格式 {1}，它由主题的模板生成
        put the file into static/, if others read it
        = 若有其他程序读取，把文件放到 static/
        index.json was made by a template of the theme, for its search, and Inkstone has its own
        = index.json 由主题的模板为其搜索生成，而砚台有自己的搜索
        index.json of each {1} was made by a template of the theme
        = 每个 {1} 的 index.json 由主题的模板生成
        if others read it, write feeds: {formats: [rss, json], files: {json: index.json}}, which is a JSON Feed
        = 若有其他程序读取，写 feeds: {formats: [rss, json], files: {json: index.json}}，它是 JSON Feed
        there is none
        = 没有内容
        the header shows the description below the title
        = 页眉在标题下面显示 description
        write this text into description in site.yaml, or leave it out
        = 把这段文字写进 site.yaml 的 description，或不再保留
        the logo is a picture of the site
        = 标志是站点中的图片
        put it into static/ and write params: {style: {logo: /images/logo.svg}} in site.yaml
        = 放到 static/，并在 site.yaml 中写 params: {style: {logo: /images/logo.svg}}
        it is not a colour
        = 它不是颜色
        {1}; without {2}, because menus show names only
        = {1}；不含 {2}，因为菜单只显示名称
        {1}; without {2}, which only the theme gave a meaning
        = {1}；不含 {2}，它们只对原主题有意义
        it uses “{1}”; Folio's own {2} takes its place
        = 它使用“{1}”；由 Folio 自己的 {2} 代替
        look at a post that uses it, or write {1} in a theme of your own
        = 查看一篇使用它的文章，或在自己的主题中写 {1}
        write children
        = 写 children
        text or a number
        = 文本或数字
        write parent: … in the pages below this one
        = 在它下面的页面中写 parent: …
        menus show names only
        = 菜单只显示名称
        titles are set in the fonts of readers’ systems: there is no {1}
        = 标题使用读者系统中的字体：没有 {1}
        install what title_font needs with apt install {1}
        = 用 apt install {1} 安装 title_font 所需的程序
        “params.style.title_font” changes nothing: no edition is Chinese, Japanese or Korean
        = “params.style.title_font”不起作用：没有中文、日文或韩文的语言版
        leave title_font out, or name fonts that your readers have with serif: [Georgia, serif]
        = 去掉 title_font，或用 serif: [Georgia, serif] 指定读者已有的字体
        the data file “{1}” cannot be read: {2}
        = 无法读取数据文件“{1}”：{2}
        put it in the site's folder, or correct its path
        = 放到站点文件夹中，或更正路径
        there is no such file
        = 没有这个文件
        it is a link that leads outside the site
        = 它是指向站点之外的链接
        the titles of this site have no face
        = 本站的标题没有字体
        titles have no face
        = 标题没有字体
        {1} makes no font of some characters
        = {1} 无法为一部分字符生成字体
        “{1}” is no entry of the menu “{2}”
        = “{1}”不是菜单“{2}”中的项
        write parent: {1}
        = 写成 parent: {1}
        “{1}” is its own parent
        = “{1}”是自己的上级
        “{1}” is below “{2}”, which is below “{3}”
        = “{1}”在“{2}”之下，而“{2}”在“{3}”之下
        delete its parent: {1}
        = 删除它的 parent: {1}
        “{1}” in the menu “{2}” leads nowhere
        = 菜单“{2}”中的“{1}”指向的页面不存在
        write url: /, or list the entries below it: children: [{name: …, url: …}]
        = 写成 url: /，或在它下面列出菜单项：children: [{name: …, url: …}]
        “{1}” is on a third level of the menu “{2}”, which has two
        = “{1}”在菜单“{2}”的第三级，而菜单只有两级
        it is shown behind “{1}”; put it below another entry of the first level
        = 显示在“{1}”后面；请放到第一级的另一项之下
        """#
}
