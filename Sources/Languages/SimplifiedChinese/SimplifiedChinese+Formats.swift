extension SimplifiedChinese {
    static let formats = #"""
        “{1}” is indented with a full-width space
        = “{1}”用全角空格缩进
        indent with half-width spaces, or not at all
        = 用半角空格缩进，或不缩进
        “{1}” is read without the invisible character {2} beside it
        = “{1}”旁有不可见字符 {2}，读取时已忽略
        text in its list
        = 列表项为文本
        “{1}” is not a safe address
        = “{1}”不是安全的地址
        write the path of a picture, such as {1}: /img/a.png
        = 写图片的路径，例如 {1}: /img/a.png
        write the path of a page or a URL, such as {1}: /about/
        = 写页面的路径或 URL，例如 {1}: /about/
        “{1}” is not a language code
        = “{1}”不是语言代码
        write zh-CN, zh-HK, en or another BCP 47 code
        = 写成 zh-CN、zh-HK、en 或其他 BCP 47 代码
        a list of text values
        = 文本列表
        true or false
        = true 或 false
        a whole number
        = 整数
        at least {1}
        = 不小于 {1}
        at most {1}
        = 不大于 {1}
        “{1}{2}” must be {3}, not {4}
        = “{1}{2}”应{3}，而不是 {4}
        write {1}: {2}
        = 写成 {1}: {2}
        “{1}{2}” has curly quotes around its value
        = “{1}{2}”的值用了弯引号
        write {1}: "{2}" with straight quotes
        = 用直引号：写成 {1}: "{2}"
        “{1}{2}” needs {3}, not {4}
        = “{1}{2}”应为：{3}；现在是{4}
        write {1}{2}
        = 写成 {1}{2}
        known keys: {1}
        = 可用的键：{1}
        “{1}{2}” is not a known key
        = “{1}{2}”不是可用的键
        the control character {1} is read as a space
        = 控制字符 {1} 按空格处理
        byte 0x0 is no text in UTF-8
        = 字节 0x0 不是 UTF-8 文本
        save the file as UTF-8, for example: iconv -f UTF-16 -t UTF-8
        = 把文件存为 UTF-8，例如：iconv -f UTF-16 -t UTF-8
        byte 0x{1} is not UTF-8
        = 字节 0x{1} 不是 UTF-8
        save the file as UTF-8, for example: iconv -f {1} -t UTF-8
        = 把文件存为 UTF-8，例如：iconv -f {1} -t UTF-8
        this is not a JSON object
        = 这不是 JSON 对象
        write {"title": "…"}
        = 写成 {"title": "…"}
        “{1}” follows the object
        = 对象之后还有“{1}”
        there are too many values
        = 值太多
        keep at most 10 000
        = 最多保留 10 000 个
        write text in straight double quotes, a number, true or false
        = 写直双引号中的文本、数字、true 或 false
        write "title": "…" with straight double quotes
        = 用直双引号：写成 "title": "…"
        write a half-width colon between key and value
        = 键与值之间用半角冒号
        “{1}” is given twice; the last one is used
        = “{1}”出现两次，以最后一次为准
        delete one of the two
        = 删除其中一个
        lists and maps are nested too deeply
        = 列表和映射嵌套太深
        nest at most 30 of them
        = 最多嵌套 30 层
        write a half-width comma between two values
        = 两个值之间用半角逗号
        a value after the comma
        = 逗号后面的值
        delete the comma after the last value
        = 删除最后一个值后面的逗号
        this quote is not closed on its line
        = 引号没有在本行结束
        write \n for a line's end
        = 换行写成 \n
        this quote is never closed
        = 引号没有结束
        write " at the end of the text
        = 在文本末尾写 "
        this is not a JSON escape
        = 这不是 JSON 转义
        write \\ for a backslash
        = 反斜杠写成 \\
        write digits, or text in straight double quotes
        = 写数字，或直双引号中的文本
        the object is never closed
        = 对象没有结束
        “{1}” is full-width, not {2}
        = “{1}”是全角字符，不是{2}
        “{1}” is not {2}
        = “{1}”不是{2}
        this list is not closed, or a comma is missing
        = 列表没有结束，或缺少逗号
        write {1} = ["…", "…"] with half-width commas
        = 用半角逗号：写成 {1} = ["…", "…"]
        this map is not closed on its line, or a comma is missing
        = 映射没有在本行结束，或缺少逗号
        write {name = "…", url = "…"} with half-width commas
        = 用半角逗号：写成 {name = "…", url = "…"}
        write the closing quote
        = 写上结束引号
        write {1} = "…" on one line, or """…""" on several
        = 单行写成 {1} = "…"，多行用 """…"""
        this is not a TOML escape
        = 这不是 TOML 转义
        write \\ for a backslash, or put the text in single quotes
        = 反斜杠写成 \\，或把文本放在单引号中
        a value is missing
        = 缺少值
        write {1} = "…"
        = 写成 {1} = "…"
        “{1}” is not a value
        = “{1}”不是值
        put text in straight double quotes: {1} = {2}
        = 把文本放在直双引号中：{1} = {2}
        this table's name is not closed
        = 表名没有结束
        “{1}” is a list of tables already
        = “{1}”已经是表的列表
        write [[{1}]] for one more of them
        = 要再加一个，写 [[{1}]]
        the table “{1}” begins a second time
        = 表“{1}”再次出现
        put all of its keys below one [{1}]
        = 把它的键都写在同一个 [{1}] 之下
        “{1}” is already a value and cannot be a table too
        = “{1}”已经是一个值，不能同时是表
        rename one of the two
        = 给其中一个改名
        tables are nested too deeply
        = 表嵌套太深
        three quotes cannot open a key
        = 键不能以三个引号开头
        a key is missing
        = 缺少键
        “{1}” cannot be in a key
        = 键中不能有“{1}”
        write title = "…", or put the key in straight double quotes
        = 写成 title = "…"，或把键放在直双引号中
        the key “{1}” is followed by “{2}”, not “=”
        = 键“{1}”后面是“{2}”，不是“=”
        write {1} = {2}
        = 写成 {1} = {2}
        there is no “=” after the key “{1}”
        = 键“{1}”后面没有“=”
        “{1}” follows the value
        = 值后面还有“{1}”
        write one key per line, and \" for a double quote inside a text
        = 每行写一个键；文本中的双引号写成 \"
        “{1}” is a comment, so the list is never closed
        = “{1}”被当作注释，因此列表没有结束
        put the text in quotes: {1}{2}]
        = 把文本放在引号中：{1}{2}]
        curly quotes do not count as quotes in YAML
        = YAML 不把弯引号当作引号
        the value contains a colon and a space
        = 值中含有冒号加空格
        put it in quotes: {1}{2}
        = 放在引号中：{1}{2}
        “{1}” is not closed on its line
        = “{1}”没有在本行结束
        write {1}{2}{3}
        = 写成 {1}{2}{3}
        a value cannot start with “{1}”
        = 值不能以“{1}”开头
        text follows the closing quote
        = 结束引号后面还有文本
        a backslash in double quotes starts an escape that YAML does not know
        = 双引号中的反斜杠引出了 YAML 不认识的转义
        “{1}” is not a “key: value” line
        = “{1}”不是“键: 值”形式的行
        write a colon and a space after the key, or indent the line if it continues the one above
        = 键后面写冒号加空格；若是接续上一行，请缩进
        this line is indented with a tab
        = 这一行用制表符缩进
        indent with spaces, two for each level
        = 用空格缩进，每级两个
        this line is indented with a full-width space
        = 这一行用全角空格缩进
        indent with half-width spaces, two for each level
        = 用半角空格缩进，每级两个
        this line is indented with the invisible character {1}
        = 这一行用不可见字符 {1} 缩进
        the colon after “{1}” is full-width
        = “{1}”后面的冒号是全角的
        a full-width space follows “{1}:”
        = “{1}:”后面是全角空格
        there is no space after “{1}:”
        = “{1}:”后面没有空格
        found undefined alias
        = 别名没有定义
        a second YAML document begins here
        = 此处开始了第二个 YAML 文档
        delete the line ---
        = 删除 --- 这一行
        keep at most 10 000, counting every use of an alias
        = 最多保留 10 000 个，别名每用一次都算一个
        this key is not text
        = 这个键不是文本
        write key: value, with the key in quotes if it has special characters
        = 写成“键: 值”；键中有特殊字符时放在引号中
        this is a list, not lines of “key: value”
        = 这是列表，不是“键: 值”形式的行
        this is plain text, not lines of “key: value”
        = 这是纯文本，不是“键: 值”形式的行
        write title: …
        = 写成 title: …
        write lines of key: value, with special characters in double quotes
        = 每行写成“键: 值”，特殊字符放在双引号中
        this is not YAML
        = 这不是 YAML
        this is not YAML: {1}
        = 这不是 YAML：{1}
        “{1}” is indented below a line that has a value
        = 上一行已有值，“{1}”却缩进在它之下
        start both lines in the same column
        = 让两行从同一列开始
        """#
}
