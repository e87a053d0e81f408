extension SimplifiedChinese {
    static let writing = #"""
        ␣(process {1})
        = （进程 {1}）
        another build is writing to this folder{1}
        = 另一次生成正在写入这个文件夹{1}
        build again when it has ended; without --no-wait this build waits for it
        = 等它结束后再生成；不加 --no-wait 时会自动等待
        another build is writing to this folder{1}; waiting until it has ended
        = 另一次生成正在写入这个文件夹{1}；等待其结束
        the disk of the state folder knows no locks: {1}
        = 状态文件夹所在的磁盘不支持锁：{1}
        see to it that no two builds write to this folder at once, or name another with --state
        = 确保不会有两次生成同时写入这个文件夹，或用 --state 指定另一个
        the list of changes cannot be written: {1}
        = 无法写入改动列表：{1}
        the list of changes cannot be written: there is no folder “{1}”
        = 无法写入改动列表：没有文件夹“{1}”
        make it with mkdir -p, or write --changes changes.tsv
        = 用 mkdir -p 创建，或写成 --changes changes.tsv
        the list of changes cannot be written: this is a folder
        = 无法写入改动列表：这是文件夹
        name a file in it, such as --changes changes.tsv
        = 写其中的文件名，例如 --changes changes.tsv
        there is no such file, and --since names it
        = 没有这个文件，而 --since 指定了它
        before the first deploy build without --since; then every file is listed as added
        = 首次部署前生成时不加 --since；这样每个文件都列为新增
        the manifest of the last deploy cannot be read: {1}
        = 无法读取上次部署的清单：{1}
        this is not a manifest written by this version of Inkstone
        = 这不是此版本砚台写出的清单
        remove it and deploy every file once
        = 删除它，并把所有文件部署一次
        the output folder cannot be written: {1}
        = 无法写入输出文件夹：{1}
        choose another with --output
        = 用 --output 另选一个
        the manifest cannot be written: {1}
        = 无法写入清单：{1}
        name a folder that can be written with --state or INKSTONE_STATE
        = 用 --state 或 INKSTONE_STATE 指定可写的文件夹
        {1}, this build would remove {2} of {3} published files, {4} among them; nothing was changed
        = {1}，这次生成会删除 {3} 个已发布文件中的 {2} 个，其中有 {4}；未作任何改动
        look whether this is the right branch, --source and site.yaml; build once with --force if they are to go or have new addresses
        = 检查分支、--source 和 site.yaml 是否正确；若确实要删除或更换网址，用 --force 生成一次
        the name of the output folder holds a control character
        = 输出文件夹的名称含有控制字符
        choose another folder with --output
        = 用 --output 另选文件夹
        the output folder is in the site's {1}
        = 输出文件夹在站点的 {1} 中
        the output folder contains the site's sources
        = 输出文件夹包含站点的源文件
        choose a separate folder, such as public
        = 另选一个单独的文件夹，例如 public
        there is no record that Inkstone ever wrote to this folder, so nothing in it is replaced
        = 没有砚台写过这个文件夹的记录，因此不会替换其中的文件
        empty it, or keep its files with --force instead of --adopt
        = 清空它，或用 --force 代替 --adopt 以保留其中的文件
        the output folder contains “{1}”, which Inkstone did not write
        = 输出文件夹中有“{1}”，它不是砚台写的
        empty it, choose another with --output, or keep its files with --force
        = 清空它，用 --output 另选一个，或用 --force 保留其中的文件
        {1} of the output that Inkstone did not write or that were changed by hand are in the way
        = 输出中有 {1}不是砚台写的，或被手工改过，挡住了写入
        build once with --adopt to replace what is in the way
        = 用 --adopt 生成一次，以替换挡住写入的文件
        in the output, {1} is no file but a folder, a link or a device
        = 输出中的 {1} 不是文件，而是文件夹、链接或设备
        move it out of the output folder
        = 把它移出输出文件夹
        in the output, {1} is a file that Inkstone did not write or that was changed by hand
        = 输出中的 {1} 不是砚台写的，或被手工改过
        move it out of the output folder to keep it, or build once with --adopt to replace it
        = 若要保留，移出输出文件夹；或用 --adopt 生成一次以替换
        in the output, {1}{2}, which Inkstone did not write, {was|were} replaced
        = 输出中的 {1}{2}不是砚台写的，已被替换
        {1} cannot be written: {2}
        = 无法写入 {1}：{2}
        give the post a shorter slug
        = 给文章一个较短的 slug
        in the output, remove what has the name of the file or of a folder that it is in
        = 在输出中删除与该文件或其所在文件夹同名的内容
        free space on the disk of the output folder, then build again; what is there stays
        = 在输出文件夹所在的磁盘上腾出空间，再重新生成；已有内容保持不变
        give write permission to the output folder and all in it with chmod -R u+rwX, then build again
        = 用 chmod -R u+rwX 授予输出文件夹及其内容写入权限，再重新生成
        build again when the disk of the output folder answers
        = 待输出文件夹所在的磁盘恢复后，再重新生成
        {1} cannot be written, {2} among them: {3}
        = 无法写入 {1}，其中有 {2}：{3}
        {1} in the output is no longer published, but is kept because it was changed by hand
        = 输出中的 {1} 不再发布，但因被手工改过而保留
        delete it if it is no longer needed
        = 若不再需要，删除它
        the state folder is the site's folder
        = 状态文件夹就是站点文件夹
        the state folder is in the site's {1}
        = 状态文件夹在站点的 {1} 中
        the state folder would be published: it is in the output folder
        = 状态文件夹会被发布：它在输出文件夹中
        the state folder is a file
        = 状态文件夹是文件
        name a folder of its own with --state or INKSTONE_STATE
        = 用 --state 或 INKSTONE_STATE 单独指定一个文件夹
        the state folder is that of the site in {1}
        = 状态文件夹属于 {1} 的站点
        give each site a folder of its own with --state or INKSTONE_STATE
        = 用 --state 或 INKSTONE_STATE 给每个站点各自的文件夹
        the state of the site cannot be written: {1}
        = 无法写入站点的状态：{1}
        the manifest was lost, so {1} of earlier builds that are no longer published stay in the output, {2} among them
        = 清单已丢失，因此以前生成的 {1}虽不再发布，仍留在输出中，其中有 {2}
        delete them if nobody is to read them any more
        = 若不再供人阅读，删除它们
        """#
}
