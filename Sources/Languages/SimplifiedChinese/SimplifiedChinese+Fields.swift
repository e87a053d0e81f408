extension SimplifiedChinese {
    static let fields = #"""
        the table of {1} as {2}
        = {1}的 {2} 表格
        fields in {1}
        = {1} 的 fields
        the style sheet of title_font: which file holds which characters of titles
        = title_font 的样式表：哪个文件含有标题的哪些字符
        some characters of the face of titles, which title_font asks for
        = 标题字体的一部分字符，由 title_font 要求
        the list of changes at {1}
        = {1} 的变动列表
        the days
        = 各日列表
        write {1}: … in the front matter of posts, or add from
        = 在文章的头信息中写 {1}: …，或加上 from
        correct the patterns in from
        = 更正 from 中的模式
        none of {1} has “{2}”
        = {1}都没有“{2}”
        the rule “{1}” of “{2}” finds nothing in {3} that nothing before it finds
        = “{2}”的规则“{1}”在 {3}中没有找到前面的规则找不到的内容
        correct it or delete it; inkstone fields --field {1} shows what is found
        = 更正或删除它；inkstone fields --field {1} 显示找到的内容
        the rule “{1}” of “{2}” finds “{3}” in {4}, which is no name
        = “{2}”的规则“{1}”在 {4} 中找到“{3}”，这不是名称
        the rule “{1}” of “{2}” finds {3} in {4}, nearly one for each
        = “{2}”的规则“{1}”在 {4}中找到 {3}，几乎每篇一个
        make the pattern narrower if that is not so; type: text is for what no other post has
        = 如果并非如此，请让正则表达式更严格；其他文章没有的内容用 type: text
        end its group earlier, for example at a blank or a sign: ([^\s，。]+)
        = 让分组早些结束，例如在空白或标点处：([^\s，。]+)
        all {1} have “{2}” as “{3}”
        = {1}的“{3}”都是“{2}”
        make the pattern narrower if that is not so
        = 如果不应如此，缩小模式的范围
        add fields to site.yaml
        = 在 site.yaml 中加上 fields
        the fields are {1}
        = 可用的字段：{1}
        “{1}” is no field of the site
        = “{1}”不是本站的字段
        “{1}” is no post of the site
        = “{1}”不是本站的文章
        write the path of a file in the content folder
        = 写内容文件夹中文件的路径
        {1}: {2} of {3}
        = {1}：{3}中有 {2} 篇
        the quotation mark is never closed, or text follows behind it
        = 引号没有结束，或引号后面还有文本
        close it before the next comma, and write a quotation mark inside a text twice: ""
        = 在下一个逗号之前结束；文本中的引号写两次：""
        the cells of the table are separated by {1}
        = 表格的单元格用{1}分隔
        save it with commas: key,name,aliases
        = 改用逗号保存：key,name,aliases
        the search for “{1}” in “{2}” takes too long and is given up
        = 在“{2}”中查找“{1}”用时太长，已放弃
        write its pattern without repetitions inside repetitions, such as \S+ for (\S+)+
        = 模式中不要重复里套重复，例如用 \S+ 代替 (\S+)+
        {1}, in what its rule finds
        = {1}（由规则找到）
        “{1}” is the taxonomy of “{2}” already
        = “{1}”已是“{2}”的分类法
        write another name, such as taxonomy: {1}s
        = 换个名称，例如 taxonomy: {1}s
        “{1}” is a key of front matter with a meaning of its own
        = “{1}”是头信息的键，另有含义
        write another name, such as report_{1}, and from: {front_matter: {2}}
        = 换个名称，例如 report_{1}，并写 from: {front_matter: {2}}
        “{1}” is not the name of a field
        = “{1}”不是字段名
        write letters, digits and _, such as broker
        = 写字母、数字和 _，例如 broker
        “{1}”, which “{2}” uses, is no field of the site
        = “{2}”使用的“{1}”不是本站的字段
        “{1}” is no field of numbers, so “{2}” cannot draw it
        = “{1}”不是数字字段，因此“{2}”无法用它绘图
        write {1}: {type: number}
        = 写成 {1}: {type: number}
        write names
        = 写 names
        write type
        = 写 type
        write from: {title: "…"}
        = 写成 from: {title: "…"}
        write from
        = 写 from
        “{1}” is not one of the values of “{2}”
        = “{1}”不在“{2}”的取值之中
        add it to values, or delete it
        = 加到 values 中，或删除它
        “{1}” is a choice without values
        = “{1}”是没有取值的选项
        write values: [买入, 增持, 中性, 减持]
        = 写成 values: [买入, 增持, 中性, 减持]
        “{1}{2}” has no effect: {3}
        = “{1}{2}”不起作用：{3}
        only terms and choices are lists of posts
        = 只有 term 和 choice 有文章列表
        write type: term
        = 写成 type: term
        the field has no lists
        = 该字段没有列表
        add taxonomy: {1}s
        = 加上 taxonomy: {1}s
        cards have no columns
        = 卡片没有列
        add list: table
        = 加上 list: table
        cards have no drawing
        = 卡片没有图
        only a choice has values
        = 只有 choice 有取值
        write type: choice
        = 写成 type: choice
        only a number has a unit
        = 只有 number 有单位
        write type: number
        = 写成 type: number
        only terms and choices have names
        = 只有 term 和 choice 有名称
        only a choice has an order
        = 只有 choice 有顺序
        “{1}changes” needs “by” and “of”
        = “{1}changes”需要“by”和“of”
        write changes: {by: broker, of: stock}
        = 写成 changes: {by: broker, of: stock}
        “{1}” is not a data file of this site
        = “{1}”不是本站的数据文件
        write {1}: data/stocks.csv
        = 写成 {1}: data/stocks.csv
        write ending
        = 写 ending
        write link
        = 写 link
        write body
        = 写 body
        the name of a key
        = 键名
        “{1}” is not a pattern: {2}
        = “{1}”不是模式：{2}
        write a backslash before a sign that is meant as itself
        = 若要符号本身，在它前面写反斜杠
        look behind “{1}”; write a backslash before a sign that is meant as itself
        = 查看“{1}”之后的内容；若要符号本身，在它前面写反斜杠
        the values are {1}
        = 可用的值：{1}
        “{1}” is not a number, which “{2}” needs
        = “{1}”不是数字，而“{2}”需要数字
        write {1}: 12.5
        = 写成 {1}: 12.5
        “{1}” is not a date, which “{2}” needs
        = “{1}”不是日期，而“{2}”需要日期
        “{1}” is not an address, which “{2}” needs
        = “{1}”不是地址，而“{2}”需要地址
        write {1}: https://example.com/
        = 写成 {1}: https://example.com/
        “{1}” is not true or false, which “{2}” needs
        = “{1}”不是 true 或 false，而“{2}”需要其中之一
        write {1}: true
        = 写成 {1}: true
        it is longer than {1} bytes
        = 长度超过 {1} 字节
        the file has no line
        = 文件中没有一行内容
        write the names of columns: key,name,aliases
        = 写出列名：key,name,aliases
        write them in the first line: key,name,aliases,description,link
        = 在第一行写出列名：key,name,aliases,description,link
        no column is called key or name
        = 没有名为 key 或 name 的列
        the line has {1} cells, and there are {2} columns
        = 这一行有 {1} 个单元格，而表格有 {2} 列
        put quotation marks around a text that holds a comma: "a, b"
        = 含逗号的文本放在引号中："a, b"
        “{1}” needs a map
        = “{1}”应为映射
        write {1}: {name: …, aliases: […]}
        = 写成 {1}: {name: …, aliases: […]}
        “{1}” is no column that Inkstone knows, so it is shown as it is
        = 砚台不认识“{1}”这一列，因此原样显示
        the term has neither a key nor a name
        = 该词条既没有 key 也没有 name
        write one, or delete the line
        = 写上一个，或删除这一行
        “{1}” is a name of “{2}” in line {3} already
        = “{1}”已是第 {3} 行“{2}”的名称
        delete it in one of the two lines
        = 从其中一行删除它
        write https://example.com/
        = 写成 https://example.com/
        """#
}
