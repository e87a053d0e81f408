extension SimplifiedChinese {
    static let text = #"""
        hint: {1}
        = 提示：{1}
        notice: {1}
        = 通知：{1}
        warning: {1}
        = 警告：{1}
        error: {1}
        = 错误：{1}
        name the site's folder with --source
        = 用 --source 指定站点文件夹
        """#
}
