extension SimplifiedChinese {
    /// Single words, names of facts, and what stands between the parts of a message.
    static let words = #"""
        text
        = 文本
        a map
        = 映射
        a list
        = 列表
        a date
        = 日期
        a colour
        = 颜色
        a width
        = 宽度
        a backup
        = 备份文件
        a value
        = 值
        a key
        = 键
        a colon
        = 冒号
        a comma
        = 逗号
        a number
        = 数字
        used
        = 已使用
        none
        = 无
        published
        = 已发布
        empty
        = 为空
        page
        = 页面
        output
        = 输出
        source
        = 来源
        title
        = 标题
        state
        = 状态
        language
        = 语言
        edition
        = 语言版
        section
        = 栏目
        path
        = 路径
        date
        = 日期
        layout
        = 布局
        terms
        = 词条
        translations
        = 译文
        aliases
        = 旧网址
        lists
        = 列表
        feeds
        = 订阅源
        keys
        = 键
        messages
        = 消息
        file
        = 文件
        is
        = 说明
        makes
        = 生成
        note
        = 注意
        nearest
        = 相近
        posts
        = 文章
        January
        = 1 月
        February
        = 2 月
        March
        = 3 月
        April
        = 4 月
        May
        = 5 月
        June
        = 6 月
        July
        = 7 月
        August
        = 8 月
        September
        = 9 月
        October
        = 10 月
        November
        = 11 月
        December
        = 12 月
        archives
        = 归档
        404 page
        = 404 页面
        languages
        = 语言
        ,␣
        = 、
        ;␣
        = ；
        ␣or␣
        = ␣或␣
        ␣and␣
        = ，
        {1}, {2}
        = {1}，{2}
        {1}: {2}
        = {1}：{2}
        {1}: {2}; {3}
        = {1}：{2}；{3}
        {1} s
        = {1} 秒
        {1}; {2} s
        = {1}；{2} 秒
        “{1}” {2}
        = “{1}”{2}
        ␣“{1}”
        = “{1}”
        {1} ({2})
        = {1}（{2}）
        ␣␣{1} {2}: {3}
        = ␣␣{1} {2}：{3}
        {1}⏎Ctrl-C stops.
        = {1}⏎按 Ctrl-C 停止。
        """#
}
