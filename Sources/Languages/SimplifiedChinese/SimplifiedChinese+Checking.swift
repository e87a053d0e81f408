extension SimplifiedChinese {
    static let checking = #"""
        {1} cannot be made: {2}
        = 无法生成 {1}：{2}
        external links cannot be checked: curl is not installed
        = 无法检查外部链接：未安装 curl
        install it with apt install curl
        = 用 apt install curl 安装
        {1} on {2}: {3} dead, {4} unclear
        = {2}上的 {1}：失效 {3}，不明 {4}
        , {1} not asked within {2}
        = ，{2}内未查 {1}
        link to where the page is now, or remove the link
        = 链接到页面现在的位置，或删除链接
        , on the page {1}
        = ，在页面 {1} 上
        does not exist (404)
        = 不存在（404）
        is gone (410)
        = 已永久移除（410）
        names a host that does not exist
        = 的主机不存在
        the old page {1} is gone
        = 旧页面 {1} 没有了
        the old pages {1} are gone
        = 旧页面 {1} 没有了
        {1} old addresses such as {2} are gone, because {3}
        = {1} 个旧网址（例如 {2}）没有了，因为{3}
        the default language was below /{1}/
        = 默认语言原在 /{1}/ 下
        the default language was at the root
        = 默认语言原在根目录
        feeds as {1} were called {2}
        = {1} 订阅源原名 {2}
        further pages of lists were below {1}/
        = 列表的后续页面原在 {1}/ 下
        pages were files that end in .html
        = 页面原是以 .html 结尾的文件
        pages were folders
        = 页面原是文件夹
        addresses kept their capital letters
        = 网址原保留大写字母
        write default_language_in_folder: true in site.yaml
        = 在 site.yaml 中写 default_language_in_folder: true
        write default_language_in_folder: false in site.yaml
        = 在 site.yaml 中写 default_language_in_folder: false
        write feeds: {files: {{1}: {2}}} in site.yaml
        = 在 site.yaml 中写 feeds: {files: {{1}: {2}}}
        write paginate_path: {1} in site.yaml
        = 在 site.yaml 中写 paginate_path: {1}
        write ugly_urls: true in site.yaml
        = 在 site.yaml 中写 ugly_urls: true
        write ugly_urls: false in site.yaml
        = 在 site.yaml 中写 ugly_urls: false
        write keep_case: true in site.yaml
        = 在 site.yaml 中写 keep_case: true
        the old file {1} is gone
        = 旧文件 {1} 没有了
        the old feed {1} is gone
        = 旧订阅源 {1} 没有了
        put it at static{1}
        = 放到 static{1}
        {1} of the old theme {is|are} gone: {2}
        = 旧主题的 {1}没有了：{2}
        the new site does not use them; put any that others link to in static/
        = 新站点不使用它们；若有其他网站链接到，放到 static/
        redirect it on the host, to {1} for example
        = 在主机上重定向，例如到 {1}
        redirect it on the host
        = 在主机上重定向
        ; the nearest page is {1}
        = ；最接近的页面是 {1}
        lists have fewer pages now: set paginate in site.yaml, or let it go
        = 列表的页数变少了：在 site.yaml 中设置 paginate，或不再保留
        redirect it on the host, or let it go{1}
        = 在主机上重定向，或不再保留{1}
        there is no such folder
        = 没有这个文件夹
        name the folder that the old site was published to: --against old/public
        = 写旧站点发布到的文件夹：--against old/public
        , and {1} more like it
        = ，另有 {1} 个
        the text contains the control character {1}{2}
        = 正文含有控制字符 {1}{2}
        delete it; most editors can show invisible characters
        = 删除它；多数编辑器可以显示不可见字符
        is the next post to become due
        = 是下一篇到期发布的文章
        is the next post to expire
        = 是下一篇过期的文章
        , {1} more later
        = ，此后还有 {1} 篇
        publish again then, with a scheduled job for example
        = 届时再发布一次，例如用定时任务
        Netlify refuses
        = Netlify 不接受
        Netlify and Windows refuse
        = Netlify 和 Windows 不接受
        Windows refuses
        = Windows 不接受
        “{1}” in {2} has the slug “{3}”, and {4} names with “{5}”
        = {2} 的“{1}”的 slug 是“{3}”，而 {4}含“{5}”的名称
        write another name in all posts, without “{1}”, or choose another host
        = 在所有文章中换个不含“{1}”的名称，或另选主机
        the address {1} has the name “{2}”, and {3} names with “{4}”
        = 网址 {1} 中有名称“{2}”，而 {3}含“{4}”的名称
        write slug: {1}, or another name without “{2}”
        = 写成 slug: {1}，或换个不含“{2}”的名称
        choose another name, without “{1}”, or another host
        = 换个不含“{1}”的名称，或另选主机
        {1} against {2}
        = {1}对 {2} 篇
        “{1}” in {2} differs from “{3}” only in case: {4}
        = {2} 的“{1}”与“{3}”只有大小写不同：{4}
        “{1}” in {2} differs from “{3}” only in width: {4}
        = {2} 的“{1}”与“{3}”只有全半角不同：{4}
        write “{1}” in all posts
        = 在所有文章中写“{1}”
        translations are found by the names of files, or by translationKey
        = 译文按文件名或 translationKey 查找
        link to them in the text
        = 在正文中链接它们
        link to it in the text
        = 在正文中链接它
        , which {1} posts have
        = ，有 {1} 篇文章写了它
        neither Inkstone nor the theme reads “{1}”{2}
        = 砚台和主题都不读取“{1}”{2}
        did you mean {1}?
        = 是不是 {1}？
        delete it, unless another program reads it
        = 删除它，除非别的程序要读取
        {1} {leads|lead} nowhere
        = {1}的目标不存在
        {1} {does|do} not exist
        = {1}不存在
        in the posts that changed, {1}
        = 改动的文章中，{1}
        inkstone check names each with its place
        = inkstone check 列出每一处
        ␣and {1}
        = 以及 {1}
        {1} from {2} on {3}{4}
        = {3}{4}上有来自 {2} 的 {1}
        browsers contact that host too; allow it in img-src, or keep the pictures beside the posts
        = 浏览器也会访问该主机；在 img-src 中允许它，或把图片放在文章旁边
        link to the page alone, or look up the id of the heading
        = 只链接到页面，或查找标题的 id
        ; the nearest is {1}
        = ；最接近的是 {1}
        beside {1}
        = 放到 {1} 旁边
        into the theme's static folder
        = 放到主题的 static 文件夹中
        put it {1}, or into static/ and write its path from the root{2}
        = {1}，或放到 static/ 并从根目录写路径{2}
        {1} of this file {is|are} wrong
        = 本文件还有 {1}有错
        correct the first {1}, then run inkstone check again
        = 先改正前 {1} 个，再运行 inkstone check
        on the page {1}
        = 在页面 {1} 上
        on the page {1} and {2} more
        = 在页面 {1} 和另外 {2} 个页面上
        the link “{1}” leads nowhere
        = 链接“{1}”的目标不存在
        the picture “{1}” does not exist
        = 图片“{1}”不存在
        the page {1} has no id “{2}” for the link “{3}”
        = 页面 {1} 中没有链接“{3}”的 id“{2}”
        the address {1} differs from {2} of {3} only in case
        = 网址 {1} 与 {3} 的 {2} 只有大小写不同
        some hosts and every Mac keep only one of the two; give one of them another slug or url
        = 有些主机和所有 Mac 只保留其中一个；给其中一个另一个 slug 或 url
        show fewer posts per page with paginate in site.yaml
        = 在 site.yaml 中用 paginate 减少每页文章数
        split the text into several posts
        = 把正文分成几篇
        the page {1} is {2} KB, more than {3} KB
        = 页面 {1} 大小为 {2} KB，超过 {3} KB
        """#
}
