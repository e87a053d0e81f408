extension SimplifiedChinese {
    static let shortcodes = #"""
        closes nothing
        = 没有可结束的短代码
        delete it, or open it with {{< {1} >}}
        = 删除它，或用 {{< {1} >}} 开始
        is nested too deeply
        = 嵌套太深
        nest at most {1} shortcodes
        = 短代码最多嵌套 {1} 层
        write */{1} where it ends
        = 在结束处写 */{1}
        write {1} where it ends, and close every quotation mark
        = 在结束处写 {1}，并让每个引号成对
        this shortcode is never closed
        = 短代码没有结束
        """#
}
