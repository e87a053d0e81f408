extension SimplifiedChinese {
    static let preview = #"""
        port {1} of {2} is in use; --port {3} is free
        = {2} 的端口 {1} 已被占用；--port {3} 可用
        port {1} of {2} is in use
        = {2} 的端口 {1} 已被占用
        publish the site with inkstone build
        = 用 inkstone build 发布站点
        no folder can be watched: the limit of this system is reached; they are looked at four times a second instead
        = 无法监视文件夹：已达系统上限；改为每秒查看四次
        raise the limit with sudo sysctl fs.inotify.max_user_instances=1024 and start the preview again
        = 用 sudo sysctl fs.inotify.max_user_instances=1024 提高上限，再重新启动预览
        {1} cannot be watched: the limit of this system is reached; they are looked at four times a second instead
        = {1}无法监视：已达系统上限；改为每秒查看四次
        raise the limit with sudo sysctl fs.inotify.max_user_watches=524288 and start the preview again
        = 用 sudo sysctl fs.inotify.max_user_watches=524288 提高上限，再重新启动预览
        """#
}
