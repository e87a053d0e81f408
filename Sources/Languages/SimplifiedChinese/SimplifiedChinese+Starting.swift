extension SimplifiedChinese {
    static let starting = #"""
        its languages are {1}
        = 本站的语言：{1}
        “{1}” is not a folder in the content folder
        = “{1}”不是内容文件夹中的文件夹
        “{1}” is a taxonomy, not a section for posts
        = “{1}”是分类法，不是存放文章的栏目
        a page with this name already exists
        = 已有同名页面
        choose another title
        = 换个标题
        write --section news
        = 写成 --section news
        a post with this name already exists
        = 已有同名文章
        write inkstone new section news
        = 写成 inkstone new section news
        the section already has a title and description
        = 该栏目已有标题和描述
        edit them in this file
        = 在这个文件中修改
        a site already exists here
        = 此处已有站点
        choose another folder, or start a post with inkstone new post
        = 换个文件夹，或用 inkstone new post 新建文章
        the file is here already
        = 文件已存在
        choose another folder
        = 换个文件夹
        there is no theme “{1}” to extend
        = 没有可继承的主题“{1}”
        the themes are {1}
        = 可用的主题：{1}
        “{1}” cannot be a theme's folder
        = “{1}”不能作为主题的文件夹
        write inkstone new theme mine
        = 写成 inkstone new theme mine
        there is already a theme “{1}”
        = 已有主题“{1}”
        choose another name
        = 换个名称
        choose another name for the theme
        = 换个主题名称
        rename or delete it to have it written anew
        = 改名或删除，以便重新写出
        {1}	{2}	this site's
        = {1}	{2}	本站的主题
        {1}	{2}	extended by this site's
        = {1}	{2}	被本站的主题继承
        the site has no theme of its own to copy to
        = 站点没有自己的主题，无处复制
        write inkstone new theme mine, and theme: mine in site.yaml
        = 运行 inkstone new theme mine，并在 site.yaml 中写 theme: mine
        the site's theme has this file already
        = 站点的主题已有这个文件
        edit it, or move it away first
        = 修改它，或先移走
        several files of the theme are called “{1}”
        = 主题中有多个名为“{1}”的文件
        write one of {1}
        = 写其中之一：{1}
        the theme has no file “{1}”
        = 主题没有文件“{1}”
        inkstone theme where prints its folders
        = inkstone theme where 显示主题的文件夹
        """#
}
