extension SimplifiedChinese {
    static let theming = #"""
        “{1}” is not text
        = “{1}”不是文本
        put it in double quotes
        = 放在双引号中
        “extends” is not a name
        = “extends”不是名称
        write extends: folio
        = 写成 extends: folio
        “{1}{2}” does not name a custom property
        = “{1}{2}”不是自定义属性名
        write {1}: --{2}
        = 写成 {1}: --{2}
        “{1}{2}” is not a colour
        = “{1}{2}”不是颜色
        write {1}: "#fcfbf7"
        = 写成 {1}: "#fcfbf7"
        themes extend each other: {1}
        = 主题互相继承：{1}
        give the theme that changes another its own name: themes/mine with extends: folio
        = 给改动别的主题的主题起自己的名称：themes/mine，其中写 extends: folio
        there is no theme “{1}”
        = 没有主题“{1}”
        rename {1} to {2}
        = 把 {1} 改名为 {2}
        a theme is a folder with a {1}; Inkstone looked in {2}
        = 主题是含有 {1} 的文件夹；砚台找过 {2}
        a theme is a folder with a {1}; Inkstone looked in {2}, where there are {3}
        = 主题是含有 {1} 的文件夹；砚台找过 {2}，其中有 {3}
        {1} no longer has the file that this is a copy of
        = {1} 中不再有这个副本的原文件
        the file of {1} that this is a copy of has changed since
        = 这个副本在 {1} 中的原文件已有改动
        compare it with {1}/{2}, then write {3}
        = 与 {1}/{2} 比较，然后写 {3}
        rename it to {1}
        = 改名为 {1}
        a theme has {1}
        = 主题中可有 {1}
        nothing reads this folder
        = 没有任何程序读取这个文件夹
        nothing reads this file
        = 没有任何程序读取这个文件
        its name is {1}
        = 应名为 {1}
        files that are published as they are belong in static/
        = 原样发布的文件应放在 static/
        templates end in {1}
        = 模板以 {1} 结尾
        no template includes this one
        = 没有模板引用它
        name it {1}{2}
        = 改名为 {1}{2}
        write {{> {1}}} where it belongs
        = 在需要的位置写 {{> {1}}}
        no template links this file
        = 没有模板链接这个文件
        name it {1}
        = 改名为 {1}
        write {{assets.{1}}} where its address belongs
        = 在需要地址的位置写 {{assets.{1}}}
        name it {1}.yaml
        = 改名为 {1}.yaml
        nothing shows the text “{1}”
        = 没有任何模板显示文字“{1}”
        write {{text.{1}}} in a template
        = 在模板中写 {{text.{1}}}
        assets/{1} imports another script
        = assets/{1} 导入了别的脚本
        the bundle “{1}” cannot be made: {2}
        = 无法生成合并文件“{1}”：{2}
        “{1}{2}” has no value
        = “{1}{2}”没有值
        “{1}” is not a picture in this site
        = “{1}”不是本站的图片
        put it in static/ and write {1}: /images/logo.svg
        = 放到 static/，写成 {1}: /images/logo.svg
        a list of fonts
        = 字体列表
        there is no template “{1}”
        = 没有模板“{1}”
        “{1}” includes itself
        = “{1}”引用了自己
        a template that includes itself never ends; leave this tag out
        = 引用自己的模板永远不会结束；去掉这个标记
        there is no value “{1}” here
        = 此处没有值“{1}”
        “{1}” is text and must be escaped
        = “{1}”是文本，必须转义
        write {{{1}}}
        = 写成 {{{1}}}
        “{1}” is already HTML
        = “{1}”已是 HTML
        write {{{{1}}}}
        = 写成 {{{{1}}}}
        “{1}” has no text of its own
        = “{1}”本身没有文本
        open it with {{#{1}}} and print what it contains
        = 用 {{#{1}}} 打开，再输出其中的内容
        “{{/{1}}}” closes nothing
        = “{{/{1}}}”没有可结束的段
        close {{#{1}}} first
        = 先结束 {{#{1}}}
        “{1}” is not closed
        = “{1}”没有结束
        write {{/{1}}} where it ends
        = 在结束处写 {{/{1}}}
        the tag is not closed
        = 标记没有结束
        write }} where it ends
        = 在结束处写 }}
        “{{{1}” is not part of the template language
        = “{{{1}”不属于模板语言
        “{1}” is not a name
        = “{1}”不是名称
        names are letters, digits, _ . / and -
        = 名称由字母、数字、_ . / 和 - 组成
        the theme has no template “{1}”
        = 主题没有模板“{1}”
        "#1a5fb4" with quotes, or {light: "#1a5fb4", dark: "#8ab4f8"}
        = "#1a5fb4"（带引号）或 {light: "#1a5fb4", dark: "#8ab4f8"}
        """#
}
