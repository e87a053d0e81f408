extension SimplifiedChinese {
    static let dates = #"""
        write 2025-02-14 or 2025-02-14 15:12:52
        = 写成 2025-02-14 或 2025-02-14 15:12:52
        months are 1 to 12; write 2025-02-14 or 2025-02-14 15:12:52
        = 月份为 1 至 12；写成 2025-02-14 或 2025-02-14 15:12:52
        write a time from 00:00:00 to 23:59:59: 2025-02-14 15:12:52
        = 时间在 00:00:00 与 23:59:59 之间：写成 2025-02-14 15:12:52
        write the zone as an offset: 2025-02-14 15:12:52 +0800
        = 时区写成偏移量：2025-02-14 15:12:52 +0800
        write the year with four digits: 2025-02-14
        = 年份写四位数字：2025-02-14
        write {1}
        = 写成 {1}
        write the seconds without their fraction: {1}
        = 去掉秒的小数部分：写成 {1}
        {1} {2} has {3} days; write {4} or {5} 15:12:52
        = {2} 年 {1}只有 {3} 天；写成 {4} 或 {5} 15:12:52
        """#
}
