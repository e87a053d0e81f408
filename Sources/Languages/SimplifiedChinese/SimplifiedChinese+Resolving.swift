extension SimplifiedChinese {
    static let resolving = #"""
        the menu “{1}” has {2} pages; {3} of them are shown
        = 菜单“{1}”有 {2} 个页面；只显示 {3} 个
        write menu: {1} only in pages that every other page should lead to
        = 只在需要从每个页面到达的页面中写 menu: {1}
        the edition “{1}” shows “{2}” in its menu
        = 语言版“{1}”的菜单显示“{2}”的内容
        write menus below languages: {1}: too, with names and addresses of that edition
        = 在 languages: {1}: 下也写 menus，用该语言版的名称和地址
        “{1}” in the menu “{2}” is no page
        = 菜单“{2}”中的“{1}”不是页面
        write {name: …, url: …}, or the path of a page in the content: pageRef: /about
        = 写成 {name: …, url: …}，或写内容中页面的路径：pageRef: /about
        “{1}” in “permalinks.{2}” is no section of the site
        = “permalinks.{2}”中的“{1}”不是本站的栏目
        “{1}” in “permalinks.{2}” is no taxonomy of the site
        = “permalinks.{2}”中的“{1}”不是本站的分类法
        known names: {1}
        = 可用的名称：{1}
        “{1}” in “{2}” is a section without posts
        = “{2}”中的“{1}”是没有文章的栏目
        start a post with inkstone new post TITLE --section {1}
        = 用 inkstone new post TITLE --section {1} 新建文章
        the sections with posts are {1}
        = 有文章的栏目：{1}
        lastmod “{1}” is still to come
        = lastmod“{1}”还未到
        it counts from then on; write the day of the last change, or check time_zone in site.yaml
        = 到那时才生效；写最后修改的日期，或检查 site.yaml 中的 time_zone
        lang says “{1}”, but the file belongs to “{2}”
        = lang 写的是“{1}”，但文件属于“{2}”
        the folder or the file name decides; move the file or correct lang
        = 以文件夹或文件名为准；移动文件或更正 lang
        “{1}” in {2} has the same address as “{3}”
        = {2} 的“{1}”与“{3}”网址相同
        “{1}” in {2} has no character that an address can have
        = {2} 的“{1}”没有可用于网址的字符
        it is published as {1}; use one spelling in all posts
        = 发布在 {1}；请在所有文章中统一写法
        “{1}” has {2} terms; the first {3} are used
        = “{1}”有 {2} 个词条；只用前 {3} 个
        write at most {1} terms in {2}, and the others in keywords
        = {2} 最多写 {1} 个词条，其余写到 keywords
        “{1}” in “term_names” is the name of no term
        = “term_names”中的“{1}”不是任何词条的名称
        write the term as posts do, or delete the line
        = 按文章中的写法写，或删除这一行
        """#
}
