"""Measures `inkstone build` on blogs of growing size: bench.py INKSTONE [POSTS…]"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpus import write_site

REPOSITORY = Path(__file__).resolve().parents[2]
SEED = REPOSITORY / "content/zh-CN/news/000_1f6bf78007eb8f30.md"
STAGE = re.compile(r"^(\w+) +[\d.]+ s +([\d.]+) µs a post$", re.M)
DIVISION = re.compile(rb"<div\b|</div>")


def run(*command):
    """Seconds of wall clock, peak of memory in MB, and what the command printed."""
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode()
    if process.returncode != 0:
        sys.exit(f"exit code {process.returncode} of {' '.join(map(str, command))}\n{text}")
    return seconds, usage.ru_maxrss / 1024, text


def body(page: bytes):
    """The length of a post's rendered body: what the division of class `prose` holds."""
    start = page.index(b">", page.index(b'<div class="prose"')) + 1
    depth = 1
    for found in DIVISION.finditer(page, start):
        depth += 1 if found[0] == b"<div" else -1
        if depth == 0:
            return found.start() - start
    raise ValueError("the division of class prose does not end")


def measure(inkstone: Path, posts: int, place: Path | None):
    """One row of the table, and the stages' µs a post."""
    folder = Path(tempfile.mkdtemp(prefix="inkstone-", dir=place))
    try:
        print(f"{posts} posts in {folder}", file=sys.stderr)
        write_site(folder, posts, SEED)
        build = (inkstone, "build", "--source", folder, "--timings")
        first, memory, text = run(*build)
        again, _, _ = run(*build)
        copy, _, _ = run("cp", "-r", folder / "public", folder / "copy")
        shutil.rmtree(folder / "copy")
        pages = [page.read_bytes() for page in (folder / "public/news").rglob("report-*/index.html")]
        files = [file for file in (folder / "public").rglob("*") if file.is_file()]
        row = {
            "posts": f"{posts}",
            "files": f"{len(files)}",
            "output MB": f"{sum(file.stat().st_size for file in files) / 1e6:.0f}",
            "build s": f"{first:.2f}",
            "memory MB": f"{memory:.0f}",
            "µs a post": f"{first / posts * 1e6:.0f}",
            "/ cp -r": f"{first / copy:.2f}",
            "unchanged s": f"{again:.2f}",
            "/ build": f"{again / first:.2f}",
            "page KB": f"{sum(map(len, pages)) / len(pages) / 1024:.1f}",
            "1.6 × body + 12 KB": f"{1.6 * sum(map(body, pages)) / len(pages) / 1024 + 12:.1f}",
        }
        return first / posts, row, dict(STAGE.findall(text))
    finally:
        shutil.rmtree(folder)


def table(rows):
    """Rows of equal names as text, the names above."""
    columns = [[name, *(row.get(name, "") for row in rows)] for name in rows[0]]
    widths = [max(map(len, column)) for column in columns]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(line, widths)) for line in zip(*columns))


def main(inkstone, *sizes):
    sizes = [int(size) for size in sizes] or [3000, 10_000, 30_000]
    memory = Path("/dev/shm")
    place = memory if os.access(memory, os.W_OK) else None
    measured = [measure(Path(inkstone).resolve(), posts, place) for posts in sizes]
    print(table([row for _, row, _ in measured]))
    print("\nµs a post of each stage, on all threads together")
    print(table([{"posts": f"{posts}", **stages} for posts, (_, _, stages) in zip(sizes, measured)]))
    if len(sizes) > 1:
        ratio = measured[-1][0] / measured[0][0]
        print(f"\ntime a post, {sizes[-1]} against {sizes[0]} posts: {ratio:.2f}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
