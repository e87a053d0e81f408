extension SimplifiedChinese {
    static let keys = #"""
        the front matter is in a comment
        = 头信息写在注释里
        write {1} in the place of <!-- and -->
        = 把 <!-- 和 --> 换成 {1}
        a second front matter begins here
        = 此处开始了第二段头信息
        move its keys between the delimiters of the first
        = 把其中的键移到第一段的分隔线之间
        “{1}” is a key below the end of the front matter
        = “{1}”是头信息的键，却在头信息结束之后
        delete the line that closes the front matter too early, or write a line of text above it
        = 删除过早结束头信息的那一行；若是正文，在上面写一行文字
        CR alone
        = 单独的 CR
        this line ends in {1}, so no front matter is found
        = 这一行以 {1} 结尾，因此找不到头信息
        save the file with line ends of Unix or Windows: LF, or CR LF
        = 用 Unix 或 Windows 的换行符保存文件：LF 或 CR LF
        “{1}” does not open front matter
        = “{1}”不是头信息的开头
        write {"title": "…"} with straight double quotes around every key and every text
        = 写成 {"title": "…"}，每个键和每段文本都用直双引号
        write {1} and nothing else on the line
        = 写 {1}，同一行不要有别的内容
        the invisible character {1} is beside “{2}”
        = “{2}”旁有不可见字符 {1}
        the front matter is not at the top of the file
        = 头信息不在文件开头
        move what is above {1} below it
        = 把 {1} 上面的内容移到它下面
        “{1}” does not close the front matter
        = “{1}”不能结束头信息
        the front matter is never closed
        = 头信息没有结束
        write {1} on a line of its own below the last key
        = 在最后一个键下面单独一行写 {1}
        above the first key and below the last one
        = 第一个键上面和最后一个键下面
        above the first key
        = 第一个键上面
        “{1}” is a key of front matter, but nothing opens it
        = “{1}”是头信息的键，但头信息没有开始
        write {1} on a line of its own {2}
        = 在{2}单独一行写 {1}
        """#
}
