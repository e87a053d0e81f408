extension SimplifiedChinese {
    static let commands = #"""
        write --field {1}={2}
        = 写成 --field {1}={2}
        write --edition {1}
        = 写成 --edition {1}
        “{1}” is not a field and a value; write --field category=深度.
        = “{1}”不是字段和值；写成 --field category=深度。
        “{1}” is not a language of this site
        = 本站没有“{1}”这种语言
        “{1}” is not a field of this site
        = “{1}”不是本站的字段
        “{1}” is not a term of {2}
        = “{1}”不是 {2} 的词条
        --base-url must be an address such as https://example.org/, not “{1}”.
        = --base-url 应为 https://example.org/ 这样的地址，而不是“{1}”。
        --jobs must be at least 1.
        = --jobs 至少为 1。
        --verify compares with the cache, so that --no-cache has no meaning.
        = --verify 与缓存作比较，因此 --no-cache 没有意义。
        --since needs --changes or --changed-pages.
        = --since 需要与 --changes 或 --changed-pages 同用。
        --changes-format needs --changes.
        = --changes-format 需要与 --changes 同用。
        --changes needs the name of a file.
        = --changes 需要文件名。
        {1}, {2} of them kept by earlier builds
        = {1}，其中 {2} 个保留自以前的生成
        {1}: all the same without a cache
        = {1}：不用缓存时完全相同
        the file is another without what earlier builds left
        = 不用以前生成的内容时，这个文件不同
        build with --no-cache, and report this with the two versions of the file
        = 用 --no-cache 生成，并附上文件的两个版本报告此问题
        {1} added, {2} changed, {3} removed
        = 新增 {1}，改动 {2}，删除 {3}
        {1} since the last deploy
        = 自上次部署以来：{1}
        {1}; no earlier deploy is known
        = {1}；没有以前部署的记录
        {1} written, {2} unchanged, {3} removed
        = 写入 {1}，未变 {2}，删除 {3}
        {1} withheld
        = 未发布 {1} 篇
        {1}{2} s {3} µs a post
        = {1}{2} 秒 {3} 微秒/篇
        stage    all threads ({1})
        = 阶段        所有线程（{1}）
        Nothing changed since the last deploy.
        = 自上次部署以来没有改动。
        Nothing changed since the last build.
        = 自上次生成以来没有改动。
        Nothing is known to be deployed
        = 没有已部署版本的记录
        The first build
        = 首次生成
        Since the last deploy
        = 自上次部署以来
        Since the last build
        = 自上次生成以来
        {1} added
        = 新增 {1}
        {1} edited
        = 修改 {1}
        {1} removed
        = 删除 {1}
        {1} renamed
        = 改名 {1}
        {1}, no post changed
        = {1}没有文章改动
        {1} changed
        = 改动 {1}
        --page-limit must be a number of kilobytes above 0.
        = --page-limit 应为大于 0 的千字节数。
        --external-limit must be a number of seconds above 0.
        = --external-limit 应为大于 0 的秒数。
        {1}, {2} checked
        = {1}，已检查 {2}
        {1} % of {2}
        = {2}的 {1} %
        --repository needs --ci.
        = --repository 需要与 --ci 同用。
        This program was built and not downloaded, so that it does not know where workflows find one: name the repository that releases it, --repository owner/inkstone.
        = 这个程序是自行编译而不是下载的，不知道工作流从哪里获取：用 --repository owner/inkstone 指定发布它的仓库。
        “{1}” is no repository on GitHub; write owner/name, without an address.
        = “{1}”不是 GitHub 上的仓库；写 owner/name，不写地址。
        inkstone serve --source '{1}' shows the site.
        = inkstone serve --source '{1}' 可查看站点。
        On GitHub, choose Settings → Pages → Source: GitHub Actions; then every push publishes.
        = 在 GitHub 上选择 Settings → Pages → Source: GitHub Actions；此后每次推送都会发布。
        Every push publishes; a schedule for posts that become due is under Build → Pipeline schedules.
        = 每次推送都会发布；到期文章的定时任务在 Build → Pipeline schedules 中设置。
        Write theme: {1} in site.yaml to use it.
        = 在 site.yaml 中写 theme: {1} 即可使用。
        It is a draft: inkstone serve --drafts shows it, and draft: false publishes it.
        = 这是草稿：inkstone serve --drafts 可查看，draft: false 即发布。
        --port must be a number from 1 to 65535.
        = --port 应为 1 至 65535 的数字。
        --timeout must be a number of seconds from 0.1 to 86400.
        = --timeout 应为 0.1 至 86400 的秒数。
        --allow-host must be a name such as preview.example.org, localhost:3000 or '*.example.org', not “{1}”.
        = --allow-host 应为 preview.example.org、localhost:3000 或 '*.example.org' 这样的名称，而不是“{1}”。
        planned in {1}; {2} changed
        = 规划用时 {1}；{2}有改动
        Everything is fine again.
        = 问题已全部解决。
        --state needs the name of a folder.
        = --state 需要文件夹名称。
        “{1}” is not a date; {2}.
        = “{1}”不是日期；{2}。
        """#
}
