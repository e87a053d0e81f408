"""The recipes of the guide, run as they are printed, against a folder and against a server that speaks S3."""

import hashlib
import json
import os
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import quote

import pytest

from recipes import LANGUAGES, block, free_port, program, replaced, running

BODY = "这是正文，改了以后只涉及一页。"


class Desk:
    """A site of an author, a machine on which recipes run, and the place they ship to."""

    def __init__(self, inkstone, folder, environment=None):
        self.folder = folder
        self.site = folder / "site"
        commands = folder / "bin"
        commands.mkdir(parents=True)
        (commands / "inkstone").symlink_to(inkstone)
        # What this machine is told about the real S3 and about proxies is none of the test's business.
        inherited = {name: value for name, value in os.environ.items()
                     if not name.startswith("AWS_") and not name.lower().endswith("_proxy")}
        self.environment = inherited | {"PATH": f"{commands}:{os.environ['PATH']}"} | (environment or {})
        self.run("inkstone init site", folder)
        for number in range(12):
            self.write(number, BODY)
        # Names like any other, and comments or patterns where lists of files have them.
        (self.site / "static").mkdir()
        for name in ["#1 of 2.txt", ";x.txt", " blank.txt", "[a]*.txt", "{a,b}.txt", "引“号”／.txt", "~x.txt"]:
            (self.site / "static" / name).write_text("text")

    def run(self, script, folder=None):
        result = subprocess.run(["sh", "-c", script], cwd=folder or self.site, env=self.environment,
                                capture_output=True, text=True)
        assert result.returncode == 0, f"{script}\n{result.stdout}{result.stderr}"
        return result.stdout

    # Of the recipe's build, besides those for the list.
    options = ""

    def write(self, number, body):
        (self.site / f"content/news/第{number}期.md").write_text(
            f"---\ntitle: 第{number}期\ndate: 2025-01-{number + 1:02}\nsummary: 摘要\ntags: [标签{number}]\n---\n{body}\n", "utf-8")

    def remove_what_a_new_runner_lacks(self):
        self.run("rm -rf public .inkstone changes.tsv *.txt *.removed")

    @property
    def changes(self):
        """What the recipe that ran last had to ship: its baseline is where it put it, and its options say the rest."""
        self.run(f"inkstone build {self.options} --changes changes.tsv")
        lines = (self.site / "changes.tsv").read_text("utf-8").splitlines()
        return [tuple(line.split("\t")) for line in lines]

    @property
    def public(self):
        public = self.site / "public"
        return {str(file.relative_to(public)): file.read_bytes() for file in public.rglob("*") if file.is_file()}


def expected_of_an_edited_body(changes, post, tag):
    """Its page, the feeds that carry it, files of the search, and nothing else."""
    feeds = {f"{folder}{name}" for folder in ("", "news/", f"tags/{tag}/") for name in ("index.xml", "atom.xml", "feed.json")}
    feeds.add("tags/index.xml")
    plain = [(kind, path) for kind, path in changes if not path.endswith((".gz", ".br"))]
    search = [path for _, path in plain if re.fullmatch(r"search/(index|[0-9a-f]{10})\.bin", path)]
    others = {path for _, path in plain} - set(search)
    assert others == feeds | {f"{post}index.html"}
    assert "search/index.bin" in search
    # Each compressed file goes with its text.
    assert {path[:-3] for _, path in changes if path.endswith((".gz", ".br"))} <= others


# MARK: rsync

def rsync_recipe(language, word, to):
    # What rsync itself says it sent is what the test counts.
    text = replaced(block(language, "deploy", "sh", word), {"to=server:/srv/www": f"to={to}"})
    return re.sub(r"rsync --archive", "rsync --stats --archive", text)


def sent(output):
    return int(re.search(r"Number of regular files transferred: ([\d,]+)", output)[1].replace(",", ""))


def files(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def desk(inkstone, tmp_path):
    program("rsync")
    desk = Desk(inkstone, tmp_path)
    desk.options = "--precompress gzip,br"
    return desk


@pytest.mark.parametrize("language", LANGUAGES)
def test_rsync_on_a_machine_that_stays(desk, language):
    server = desk.folder / "www"
    recipe = rsync_recipe(language, "--delete public", server)
    assert sent(desk.run(recipe)) == len(desk.public)
    assert files(server) == desk.public
    assert sent(desk.run(recipe)) == 0
    before = desk.public
    desk.write(0, BODY + "又一句。")
    count = sent(desk.run(recipe))
    assert files(server) == desk.public
    assert count == len([path for path, content in desk.public.items() if before.get(path) != content]) > 0
    (desk.site / "content/news/第1期.md").unlink()
    desk.run(recipe)
    assert files(server) == desk.public


@pytest.mark.parametrize("language", LANGUAGES)
def test_rsync_on_a_new_machine_each_time(desk, language):
    server = desk.folder / "www"
    recipe = rsync_recipe(language, "--delete-missing-args", server)
    assert sent(desk.run(recipe)) == len(desk.public) == len(desk.changes)
    assert files(server) == desk.public

    desk.remove_what_a_new_runner_lacks()
    assert sent(desk.run(recipe)) == 0
    assert desk.changes == []

    desk.remove_what_a_new_runner_lacks()
    desk.write(0, BODY + "又一句。")
    assert sent(desk.run(recipe)) == len([kind for kind, _ in desk.changes if kind != "removed"])
    expected_of_an_edited_body(desk.changes, "news/第0期/", "标签0")
    assert files(server) == desk.public

    desk.remove_what_a_new_runner_lacks()
    (desk.site / "content/news/第1期.md").unlink()
    desk.run(recipe)
    assert ("removed", "news/第1期/index.html") in desk.changes
    assert files(server) == desk.public


def test_a_deploy_that_broke_off_is_made_up_for(desk):
    server = desk.folder / "www"
    recipe = rsync_recipe("en", "--delete-missing-args", server)
    desk.run(recipe)
    desk.write(0, BODY + "又一句。")
    desk.run(recipe.partition("rsync --stats --archive")[0])
    missed = desk.changes
    desk.remove_what_a_new_runner_lacks()
    desk.run(recipe)
    assert desk.changes == missed and files(server) == desk.public


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_name_what_is_shipped(desk, language):
    """The list of rsync, and that of rclone with its second file, hold what the text says."""
    desk.run("inkstone build && cp .inkstone/public.manifest .inkstone/deployed")
    (desk.site / "static/#1 of 2.txt").unlink()
    (desk.site / "static/new.txt").write_text("text")
    desk.write(0, BODY + "又一句。")
    desk.options = ""
    changes = desk.changes
    assert {kind for kind, _ in changes} == {"added", "changed", "removed"}
    desk.run("inkstone build --changes rsync.txt --changes-format rsync")
    assert lines(desk.site / "rsync.txt") == ["./" + path for _, path in changes]
    desk.run("inkstone build --changes rclone.txt --changes-format rclone")
    assert lines(desk.site / "rclone.txt") == [path for kind, path in changes if kind != "removed"]
    assert lines(desk.site / "rclone.txt.removed") == [path for kind, path in changes if kind == "removed"]
    desk.run("inkstone build --changes list.json --changes-format json")
    plan = json.loads((desk.site / "list.json").read_text("utf-8"))
    assert [(file["kind"], file["path"]) for file in plan["files"]] == changes
    for file in plan["files"]:
        if file["kind"] != "removed":
            content = (desk.site / "public" / file["path"]).read_bytes()
            assert (file["size"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    sizes = [file["size"] for file in plan["files"] if file["kind"] == "changed"]
    assert plan["changed"] == {"files": len(sizes), "bytes": sum(sizes)}


def lines(file):
    return file.read_text("utf-8").split("\n")[:-1]


# MARK: mistakes and machines

def write_a_bad_post(desk):
    (desk.site / "content/news/bad.md").write_text("---\ntitle: Bad\ndate: 2025年2月30日\n---\n[x](nowhere.md)\n", "utf-8")
    desk.write(0, BODY + "又一句。")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", ["--delete public", "--delete-missing-args"])
def test_one_bad_post_never_stops_the_others(desk, language, word):
    server = desk.folder / "www"
    recipe = rsync_recipe(language, word, server)
    write_a_bad_post(desk)
    desk.run(recipe)
    assert files(server) == desk.public and "news/第0期/index.html" in desk.public
    assert "又一句" in (server / "news/第0期/index.html").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_broken_network_is_not_taken_for_a_first_deploy(desk, language):
    """Else what was removed meanwhile would stay online for ever."""
    server = desk.folder / "www"
    recipe = rsync_recipe(language, "--delete-missing-args", server)
    desk.run(recipe)
    desk.remove_what_a_new_runner_lacks()
    broken = replaced(recipe, {'rsync "$to.manifest"': 'rsync "rsync://127.0.0.1:9/x"'})
    result = subprocess.run(["sh", "-c", broken], cwd=desk.site, env=desk.environment, capture_output=True)
    assert result.returncode != 0 and not (desk.site / "public").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_releases_and_the_way_back(desk, language):
    """With a stand-in for ssh, and folders of this machine for those of the server."""
    releases = desk.folder / "releases"
    releases.mkdir()
    (desk.folder / "bin/ssh").write_text('#!/bin/sh\nshift\nexec sh -c "$*"\n')
    (desk.folder / "bin/ssh").chmod(0o755)
    # One release a second is what names allow.
    (desk.folder / "bin/date").write_text('#!/bin/sh\necho "20250101T00000$(ls "$RELEASES" | grep -c Z)Z"\n')
    (desk.folder / "bin/date").chmod(0o755)
    desk.environment["RELEASES"] = str(releases)
    forth = replaced(block(language, "deploy", "sh", "--link-dest"), {"to=/srv/releases": f"to={releases}", '"$server:$to': '"$to'})
    back = replaced(block(language, "deploy", "sh", "readlink"), {"to=/srv/releases": f"to={releases}"})
    desk.run(forth)
    first = desk.public
    write_a_bad_post(desk)
    desk.run(forth)
    second = desk.public
    assert files(releases / "current") == second != first
    # A page that did not change is one file.
    unchanged = next(path for path in first if first[path] == second.get(path))
    assert len({(folder / unchanged).stat().st_ino for folder in releases.glob("*Z")}) == 1
    desk.run(back)
    assert files(releases / "current") == first
    desk.run(back)
    assert files(releases / "current") == first, "there is nothing before the first"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_robot_pushes(desk, language):
    (desk.folder / "bin/sleep").write_text("#!/bin/sh\n")
    (desk.folder / "bin/sleep").chmod(0o755)
    for role in ("AUTHOR", "COMMITTER"):
        desk.environment |= {f"GIT_{role}_NAME": "Robot", f"GIT_{role}_EMAIL": "robot@inkstone.example"}
    desk.run("git init -q -b main && git add -A && git commit -qm First && git clone -q --bare . ../origin.git"
             " && git remote add origin ../origin.git && git fetch -q && git branch -q -u origin/main"
             " && git clone -q ../origin.git ../other")
    recipe = block(language, "deploy", "sh", "git pull")
    desk.write(0, BODY + "又一句。")
    desk.run("echo x >../other/README.md && git -C ../other add -A && git -C ../other commit -qm Other && git -C ../other push -q")
    desk.run(recipe)
    desk.run(recipe)  # Nothing is new, and that is no mistake.
    assert desk.run("git -C ../origin.git log --format=%s").split("\n")[:2] == ["New posts", "Other"]
    desk.write(1, BODY + "又一句。")
    desk.run("mv ../origin.git ../away.git")
    result = subprocess.run(["sh", "-c", recipe], cwd=desk.site, env=desk.environment, capture_output=True)
    assert result.returncode == 3
    desk.run("mv ../away.git ../origin.git")
    desk.run(recipe)
    assert desk.run("git -C ../origin.git log --format=%s").split("\n")[:2] == ["New posts", "New posts"]


# MARK: search engines

class Listener(BaseHTTPRequestHandler):
    """Stands in for IndexNow."""

    def do_POST(self):
        self.server.told.append((self.headers["Content-Type"], self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *arguments):
        pass


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_engines_are_told(desk, language):
    program("jq")
    server = HTTPServer(("127.0.0.1", 0), Listener)
    server.told = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        recipe = replaced(block(language, "deploy", "sh", "indexnow.org"), {
            "https://api.indexnow.org/indexnow": f"http://127.0.0.1:{server.server_port}/"})
        build = "inkstone build --changed-pages new.txt"
        desk.run(build + " && cp .inkstone/public.manifest .inkstone/deployed")
        desk.write(12, BODY)
        desk.run(build)
        desk.run(recipe)
        desk.run("cp .inkstone/public.manifest .inkstone/deployed && " + build)
        # Nothing is new, and nobody is told.
        desk.run(recipe)
    finally:
        server.shutdown()
    ((kind, body),) = server.told
    told = json.loads(body)
    assert kind.startswith("application/json") and told["host"] == "example.org"
    assert re.fullmatch(r"[0-9a-zA-Z-]{8,128}", told["key"])
    post = "https://example.org/news/" + quote("第12期") + "/"
    assert told["urlList"] == [post], "only the page that was edited"
    assert all(re.fullmatch(r"https://example\.org/[!-~]*", address) for address in told["urlList"])


# MARK: S3

@pytest.fixture
def bucket(inkstone, tmp_path):
    """A desk and the client of an S3 server that lives for one test."""
    boto3 = pytest.importorskip("boto3", reason="run `make test`", exc_type=ImportError)
    program("rclone")
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    settings = block("en", "deploy", "sh", "RCLONE_CONFIG_S3_TYPE")
    variables = dict(re.findall(r"(RCLONE_\w+)=(\S+)", settings)) | {
        "RCLONE_CONFIG_S3_ENDPOINT": address, "RCLONE_CONFIG_S3_ACCESS_KEY_ID": "key",
        "RCLONE_CONFIG_S3_SECRET_ACCESS_KEY": "secret", "RCLONE_CONFIG": str(tmp_path / "rclone.conf")}
    with running([sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)], port, tmp_path / "log"):
        client = boto3.client("s3", endpoint_url=address, aws_access_key_id="key", aws_secret_access_key="secret",
                              region_name="us-east-1")
        client.create_bucket(Bucket="my-bucket")
        yield Desk(inkstone, tmp_path, variables), client


def objects(client):
    """What readers of the bucket get: bytes by path, without the record of the deploy."""
    pages = client.get_paginator("list_objects_v2").paginate(Bucket="my-bucket")
    keys = [entry["Key"] for page in pages for entry in page.get("Contents", [])]
    found = {key: client.get_object(Bucket="my-bucket", Key=key) for key in keys}
    found.pop(".inkstone/deployed")
    return {key: (answer["Body"].read(), answer["LastModified"], answer) for key, answer in found.items()}


def texts(found):
    return {key: value[0] for key, value in found.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_rclone(bucket, language):
    desk, client = bucket
    recipe = re.sub("^rclone copy ", "rclone copy -v --stats-log-level NOTICE --log-file copied.log ",
                    block(language, "deploy", "sh", "rclone copyto"), flags=re.M)
    log = desk.site / "copied.log"

    def copied():
        names = re.findall(r"INFO  : (.+): Copied", log.read_text("utf-8"))
        log.unlink()
        return set(names)

    desk.run(recipe)
    first = objects(client)
    assert texts(first) == desk.public
    assert copied() == set(desk.public)
    answers = {key: value[2] for key, value in first.items()}
    assert answers["index.html"]["CacheControl"] == "no-cache" == answers["search/index.bin"]["CacheControl"]
    assert answers["index.html"]["ContentType"].startswith("text/html")
    hashed = [key for key in answers if re.search(r"^assets/.*\.css$|search/[^i].*\.bin$", key)]
    assert hashed and all(answers[key]["CacheControl"].endswith("immutable") for key in hashed)

    desk.remove_what_a_new_runner_lacks()
    desk.run(recipe)
    second = objects(client)
    assert desk.changes == [] and copied() == set()
    assert {key: value[:2] for key, value in second.items()} == {key: value[:2] for key, value in first.items()}

    desk.remove_what_a_new_runner_lacks()
    desk.write(0, BODY + "又一句。")
    desk.run(recipe)
    expected_of_an_edited_body(desk.changes, "news/第0期/", "标签0")
    assert copied() == {path for kind, path in desk.changes if kind != "removed"}
    assert texts(objects(client)) == desk.public


def test_rclone_with_a_bad_post_and_a_broken_network(bucket):
    desk, client = bucket
    recipe = block("en", "deploy", "sh", "rclone copyto")
    write_a_bad_post(desk)
    desk.run(recipe)
    assert texts(objects(client)) == desk.public
    desk.remove_what_a_new_runner_lacks()
    broken = desk.environment | {"RCLONE_CONFIG_S3_ENDPOINT": f"http://127.0.0.1:{free_port()}", "RCLONE_RETRIES": "1",
                                 "RCLONE_LOW_LEVEL_RETRIES": "1"}
    result = subprocess.run(["sh", "-c", recipe], cwd=desk.site, env=broken, capture_output=True)
    assert result.returncode == 1 and not (desk.site / "public").exists()
