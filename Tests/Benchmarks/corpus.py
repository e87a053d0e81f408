"""A research blog of any size, grown from the seed post: the same count always gives the same files."""

import random
import re
from datetime import datetime, timedelta
from pathlib import Path

CONFIGURATION = """\
title: 研报
base_url: https://example.org/
time_zone: Asia/Shanghai
sidebar: {home: right, list: right, single: right, widgets: [search, recent, taglist]}
widgets: {taglist: {count: 40, counter: true}}
"""
INDUSTRIES = "互联网 半导体 光通信 电力设备 医药生物 食品饮料 汽车 机械 化工 银行 传媒 计算机".split()
KINDS = "专题研究 行业周报 深度报告 点评 跟踪报告 月度观察".split()
SUBJECTS = "大模型 算力 云服务 光模块 储能 创新药 整车 机器人 航运 出口 消费 利率 估值 订单 产能 库存".split()
ASPECTS = "产业链 龙头 政策 竞争格局 国产替代 盈利 出海 价格".split()
TURNS = "加速 回暖 承压 分化 见底 放量 改善 企稳".split()
HOUSES = [f"示例证券{number}" for number in range(1, 21)]


def write_site(folder: Path, posts: int, seed: Path):
    """A site with posts of 1 to 15 KB over ten years, 144 tags of which a few are frequent, tables in one of three."""
    chance = random.Random(posts)
    keys, body = seed.read_text("utf-8").split("\n---\n", 1)
    keys = keys[keys.index("\nmenu:") + 1:]
    sentences = [part for part in re.split("(?<=[。；？])", body.replace("\n", "")) if len(part) > 8]
    tags = SUBJECTS + [subject + aspect for subject in SUBJECTS for aspect in ASPECTS]
    weights = [1 / (rank + 1) for rank in range(len(tags))]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "site.yaml").write_text(CONFIGURATION, "utf-8")
    first = datetime(2016, 1, 4, 8)
    for number in range(posts):
        date = first + timedelta(seconds=number * 315_000_000 // posts)
        subject, other = chance.sample(SUBJECTS, 2)
        title = (f"{chance.choice(INDUSTRIES)}行业{chance.choice(KINDS)}：{subject}{chance.choice(TURNS)}，"
                 f"{other}{chance.choice(TURNS)}？（第{number}期）")
        chosen = sorted(set(chance.choices(tags, weights, k=chance.randint(1, 5))))
        post = folder / "content/news" / f"{date:%Y}" / f"report-{number:06}.md"
        post.parent.mkdir(parents=True, exist_ok=True)
        post.write_text("\n".join([
            "---", f'title: "{title}"', f'date: "{date:%Y-%m-%d %H:%M:%S}"', 'summary: ""',
            "categories:", f'  - "{chance.choice(HOUSES)}"', 'lang:\n  - "zh-CN"', 'translations:\n  - "zh-CN"',
            "tags:", *(f'  - "{tag}"' for tag in chosen), keys, "---", "",
            "\n\n".join(paragraphs(chance, sentences)), ""]), "utf-8")


def paragraphs(chance, sentences):
    for number in range(chance.randint(3, 9)):
        text = "".join(chance.sample(sentences, chance.randint(3, 9)))
        low = chance.randint(5, 40)
        text += f"预计{chance.choice(SUBJECTS)}同比增长{low}~{low + chance.randint(1, 20)}%；"
        yield f"**{chance.choice(SUBJECTS)}{chance.choice(TURNS)}：**{text}" if number == 1 else text
    if chance.random() < 1 / 3:
        rows = (f"| {subject} | {chance.randint(1, 999)} | {chance.randint(-50, 200)}% |"
                for subject in chance.sample(SUBJECTS, 6))
        yield "\n".join(["| 项目 | 数值 | 同比 |", "|---|---:|---:|", *rows])
    yield "风险提示：需求不及预期；竞争加剧；政策变化。"
    yield f"来源: {chance.choice(HOUSES)}"
