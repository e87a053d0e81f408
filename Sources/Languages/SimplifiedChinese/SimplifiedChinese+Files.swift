extension SimplifiedChinese {
    static let files = #"""
        not a regular file
        = 不是普通文件
        the path leaves the folder
        = 路径超出了文件夹
        the name “{1}” is not UTF-8, so nothing in the folder is published
        = 文件夹名“{1}”不是 UTF-8，其中的内容都不会发布
        the name “{1}” is not UTF-8, so the file is not published
        = 文件名“{1}”不是 UTF-8，该文件不会发布
        rename it in UTF-8, for example: convmv -f GB18030 -t UTF-8 -r --notest {1}
        = 改成 UTF-8 文件名，例如：convmv -f GB18030 -t UTF-8 -r --notest {1}
        the name has a character that no address can have, so the file is not published
        = 文件名含有网址中不能出现的字符，该文件不会发布
        rename it without backslashes or control characters
        = 重命名，去掉反斜杠和控制字符
        , nor {1} of its name
        = ，另有 {1} 同名
        “{1}” is hidden and is not published{2}
        = “{1}”是隐藏文件，不会发布{2}
        move it to static/, from where it is published
        = 移到 static/，其中的文件会发布
        delete it here, or move it out of this folder
        = 在此处删除，或移出该文件夹
        move it out of this folder, or write its name without the dot if it is for readers
        = 移出该文件夹；若要给读者看，去掉文件名开头的点
        leads outside the site
        = 指向站点之外
        the folder cannot be read: {1}
        = 无法读取文件夹：{1}
        give read permission with chmod u+rx
        = 用 chmod u+rx 授予读取权限
        leads to a hidden file
        = 指向隐藏文件
        leads nowhere
        = 目标不存在
        does not lead to a file in this site
        = 指向的不是本站的文件
        the symbolic link {1} and is not published
        = 符号链接{1}，不会发布
        copy what it points to into the site
        = 把它指向的内容复制到站点中
        a lock file
        = 锁文件
        an unfinished file
        = 未完成的文件
        a file of the operating system
        = 操作系统的文件
        “{1}” is {2} and is not published
        = “{1}”是{2}，不会发布
        delete it
        = 删除它
        delete it, or give it another name to publish it
        = 删除它；若要发布，请改名
        """#
}
