"""Times `inkstone build` on a site grown from the seed post: bench.py INKSTONE [POSTS…]"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SEED = REPOSITORY / "content/zh-CN/news/000_1f6bf78007eb8f30.md"
CONFIGURATION = """\
title: 研报
base_url: https://example.org/
time_zone: Asia/Shanghai
sidebar: {home: right, list: right, single: right, widgets: [search, recent, taglist]}
widgets: {taglist: {count: 40, counter: true}}
"""


def write_site(folder: Path, posts: int):
    """Posts with the seed's body, a title, date and tags of their own; 200 tags, a few of them frequent."""
    (folder / "site.yaml").write_text(CONFIGURATION, "utf-8")
    shutil.copytree(REPOSITORY / "themes", folder / "themes")
    head, body = SEED.read_text("utf-8").split("\n---\n", 1)
    keys = head.split("\nmenu:", 1)[1]
    first = datetime(2019, 1, 1, 8)
    for index in range(posts):
        date = first + timedelta(hours=index * 50_000 // posts)
        tags = [int(200 * (index * step % 1009 / 1009) ** 3) for step in (7, 13, 29)]
        post = folder / "content/news" / f"{date:%Y}" / f"report-{index:06}.md"
        post.parent.mkdir(parents=True, exist_ok=True)
        post.write_text(
            f'---\ntitle: "行业专题研究第{index}期：互联网大厂如何受益于“破圈”？"\ndate: "{date:%Y-%m-%d %H:%M:%S}"\n'
            f'tags: [{", ".join(f"主题{tag}" for tag in tags)}]\ncategories: ["机构{index % 20}"]\nmenu:{keys}\n---\n'
            + body.replace("DeepSeek-R1", f"R1（第{index}期）", 1), "utf-8")


def measure(*command):
    """Seconds of wall clock, and the peak of memory of all children so far in megabytes."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main(inkstone, *sizes):
    memory = Path("/dev/shm")
    for posts in map(int, sizes or ("3000", "10000")):
        folder = Path(tempfile.mkdtemp(prefix="inkstone-", dir=memory if os.access(memory, os.W_OK) else None))
        try:
            write_site(folder, posts)
            build = (str(Path(inkstone).resolve()), "build", "--source", str(folder))
            first, peak = measure(*build)
            second, _ = measure(*build)
            copy, _ = measure("cp", "-r", str(folder / "public"), str(folder / "copy"))
            print(f"{posts} posts: {first:.2f} s ({first / posts * 1e6:.0f} µs a post), {peak:.0f} MB; "
                  f"unchanged {second:.2f} s; cp -r of the output {copy:.2f} s", flush=True)
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
