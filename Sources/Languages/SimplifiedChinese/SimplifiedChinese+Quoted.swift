extension SimplifiedChinese {
    /// Words of the system and of libraries, which messages quote: no literal of the sources has them.
    static let quoted = #"""
        No such file or directory
        = 没有这个文件或文件夹
        Permission denied
        = 没有权限
        Operation not permitted
        = 不允许该操作
        No space left on device
        = 磁盘空间不足
        Disk quota exceeded
        = 超出磁盘配额
        Read-only file system
        = 文件系统只读
        Not a directory
        = 不是文件夹
        Is a directory
        = 是文件夹
        Directory not empty
        = 文件夹不为空
        File exists
        = 文件已存在
        File name too long
        = 文件名太长
        Too many levels of symbolic links
        = 符号链接层数太多
        Too many open files
        = 打开的文件太多
        Input/output error
        = 输入输出错误
        Invalid argument
        = 参数无效
        Operation not supported
        = 不支持该操作
        No locks available
        = 没有可用的锁
        Device or resource busy
        = 设备或资源正忙
        did not find expected key
        = 缺少键
        could not find expected ':'
        = 缺少“:”
        did not find expected ',' or ']'
        = 缺少“,”或“]”
        did not find expected ',' or '}'
        = 缺少“,”或“}”
        did not find expected '-' indicator
        = 缺少“-”
        did not find expected node content
        = 缺少内容
        did not find expected <document start>
        = 缺少文档开头
        mapping values are not allowed in this context
        = 此处不能有键的值
        block sequence entries are not allowed in this context
        = 此处不能有列表项
        found character that cannot start any token
        = 值不能以这个字符开头
        found unexpected end of stream
        = 文本意外结束
        found unknown escape character
        = 转义字符未知
        found undefined tag handle
        = 标签没有定义
        found a tab character that violates indentation
        = 缩进中有制表符
        """#
}
