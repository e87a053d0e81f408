/// The front matter that a robot writes, with a short body.
package let seedPost = """
    ---
    title: "互联网行业专题研究：互联网大厂如何受益于DeepSeek~R1“破圈”？"
    date: "2025-02-14 15:12:52"
    summary: "DeepSeek-R1“破圈”拆解：1、业界领先的强大性能。https://www.hibor..."
    categories:
      - "hibor"
    lang:
      - "zh-CN"
    translations:
      - "zh-CN"
    tags:
      - "hibor"
    menu: ""
    thumbnail: ""
    lead: ""
    comments: false
    authorbox: false
    pager: true
    toc: false
    mathjax: false
    sidebar: "right"
    widgets:
      - "search"
      - "recent"
      - "taglist"
    ---

    DeepSeek-R1“破圈”拆解。

    """
