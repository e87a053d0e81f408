extension SimplifiedChinese {
    static let markdown = #"""
        , nor {is|are} {1} below
        = ，下面还有 {1}也没有着色
        “{1}” code is not coloured: {2}{3}
        = “{1}”代码没有着色：{2}{3}
        Pygments took longer than {1} seconds
        = Pygments 用时超过 {1} 秒
        Pygments ended in the middle of it
        = Pygments 中途退出
        what Pygments made of it is too long
        = Pygments 生成的内容太长
        Pygments had no answer for too many blocks before it
        = 此前有太多代码块，Pygments 都没有响应
        build again, or leave the language out behind the fence
        = 重新生成，或去掉代码围栏后面的语言
        , and {1} more below
        = ，下面还有 {1} 处
        {1}{2} is left out{3}
        = {1}{2}已略去{3}
        raw HTML
        = 原始 HTML 
        write it in Markdown, or set markdown: {raw_html: allow} in site.yaml if you trust every author
        = 用 Markdown 书写；若信任每位作者，在 site.yaml 中设置 markdown: {raw_html: allow}
        the link to
        = 链接地址
        a browser would run this address as a program; link to a page instead
        = 浏览器会把该地址当作程序执行；请改为链接到页面
        quotations and lists are nested more than {1} deep
        = 引用和列表嵌套超过 {1} 层
        a row of a table has more than {1} cells
        = 表格的一行超过 {1} 个单元格
        the rows of a table lack more cells than a page may be filled up with
        = 表格各行缺少的单元格太多，无法在页面上补齐
        a paragraph holds too many rows of dashes that might begin a table
        = 一段中有太多可能是表格开头的短横线行
        text without spaces holds too much that might be an address
        = 没有空格的文字中，可能是地址的内容太多
        links repeat their addresses until they are longer than the text itself
        = 链接重复的地址比正文还长
        nest at most {1} of them
        = 最多嵌套 {1} 层
        write at most {1} cells a row
        = 每行最多写 {1} 个单元格
        write | for every cell of every row, or delete columns that are empty
        = 每行的每个单元格都写上 |，或删除空列
        put an empty line before every table
        = 在每个表格前留一个空行
        put spaces around addresses, or set markdown: {dialect: cjk} in site.yaml
        = 在地址两边加空格，或在 site.yaml 中设置 markdown: {dialect: cjk}
        shorten the address in its definition, or write fewer links to it
        = 缩短定义中的地址，或少写几个指向它的链接
        {1}; the text is published without its markup
        = {1}；正文不解析标记，原样发布
        , nor {is|are} {1} more below
        = ，下面还有 {1} 处也不是
        “{1}” is not a footnote, because its label holds a space{2}
        = “{1}”不是脚注，因为标签中有空格{2}
        write {1}, here and where the note is
        = 此处和注文处都写成 {1}
        """#
}
