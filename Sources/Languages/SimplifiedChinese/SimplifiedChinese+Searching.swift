extension SimplifiedChinese {
    static let searching = #"""
        the question is too long; its beginning is looked for
        = 问题太长，只查找开头部分
        write “{1}” and what it is to be without a space between them
        = “{1}”与其后的内容之间不要留空格
        “{1}” has no such day; write one as 2025-02-14, 2025-02 or 2025
        = “{1}”中的日期不存在；写成 2025-02-14、2025-02 或 2025
        --limit must be a number of posts, or 0 for all.
        = --limit 应为文章篇数，0 表示全部。
        {1}, {2} shown
        = {1}，显示 {2} 篇
        the site has no search: “search” is false
        = 站点没有搜索：“search”为 false
        write search: true, and run inkstone build
        = 写 search: true，再运行 inkstone build
        the search index cannot be read: {1}
        = 无法读取搜索索引：{1}
        run inkstone build, or name the folder that was published to: --output public
        = 运行 inkstone build，或指定发布到的文件夹：--output public
        the search index is of another version of Inkstone
        = 搜索索引来自另一个版本的 Inkstone
        the search index is damaged
        = 搜索索引已损坏
        run inkstone build
        = 运行 inkstone build
        """#
}
