"""What `inkstone init --ci` writes and action.yml run, with a bad post, a bad link and a broken network."""

import hashlib
import io
import os
import re
import subprocess
import tarfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from ruamel.yaml import YAML

from recipes import REPOSITORY, free_port

RECIPES = REPOSITORY / "Sources/Starting/Recipes"
VERSION = re.search(r'version = "(.*)"', (REPOSITORY / "Sources/Text/Inkstone.swift").read_text("utf-8"))[1]
NAME = f"inkstone-{VERSION}-linux-{os.uname().machine}"


def packed(inkstone):
    """A tarball as `make dist` makes it; its program hands over to the one under test."""
    script = f'#!/bin/sh\nexec "{inkstone}" "$@"\n'.encode()
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:xz") as archive:
        entry = tarfile.TarInfo(f"{NAME}/bin/inkstone")
        entry.size, entry.mode = len(script), 0o755
        archive.addfile(entry, io.BytesIO(script))
    return buffer.getvalue()


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


class Releases:
    """A folder of releases that a server answers for."""

    def __init__(self, folder, content):
        self.tarball = folder / f"v{VERSION}" / f"{NAME}.tar.xz"
        self.tarball.parent.mkdir()
        self.tarball.write_bytes(content)
        self.sum = hashlib.sha256(content).hexdigest()
        self.say(self.sum)

    def say(self, sum, name=None):
        self.tarball.with_name(f"{NAME}.tar.xz.sha256").write_text(f"{sum}  {name or self.tarball.name}\n")


@pytest.fixture
def releases(inkstone, tmp_path):
    folder = tmp_path / "releases"
    folder.mkdir()
    found = Releases(folder, packed(inkstone))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=folder))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    found.address = f"http://127.0.0.1:{server.server_port}"
    yield found
    server.shutdown()
    thread.join()
    server.server_close()


def run(script, folder, *arguments, **variables):
    """Runs a script with these variables, and with no other of Inkstone or GitHub."""
    inherited = {name: value for name, value in os.environ.items()
                 if not name.startswith(("INKSTONE", "GITHUB")) and not name.lower().endswith("_proxy")}
    return subprocess.run(["sh", script, *arguments], cwd=folder, env=inherited | variables, capture_output=True, text=True)


def install(releases, folder, **variables):
    prefix = folder / "prefix"
    return prefix / "bin/inkstone", run(
        RECIPES / "install.sh", folder, **{"INKSTONE_VERSION": VERSION, "INKSTONE_RELEASES": releases.address,
                                           "INKSTONE_PREFIX": str(prefix), "INKSTONE_PACKAGES": "false",
                                           "INKSTONE_RETRIES": "0"} | variables)


def test_a_release_is_installed(releases, tmp_path):
    program, result = install(releases, tmp_path)
    assert (result.returncode, result.stdout.split()[0]) == (0, VERSION), result.stderr
    assert os.access(program, os.X_OK)
    assert install(releases, tmp_path, INKSTONE_SHA256=releases.sum)[1].returncode == 0


def test_another_tarball_is_not_unpacked(releases, tmp_path):
    releases.tarball.write_bytes(releases.tarball.read_bytes() + b"x")
    for variables in [{}, {"INKSTONE_SHA256": releases.sum}]:
        program, result = install(releases, tmp_path, **variables)
        assert result.returncode == 3 and not program.exists()
        assert "is not what was released" in result.stderr


def test_a_sum_that_was_exchanged_as_well_is_not_believed(releases, tmp_path):
    known = releases.sum
    changed = releases.tarball.read_bytes() + b"x"
    releases.tarball.write_bytes(changed)
    releases.say(hashlib.sha256(changed).hexdigest())
    program, result = install(releases, tmp_path, INKSTONE_SHA256=known)
    assert result.returncode == 3 and not program.exists()


def test_a_sum_of_another_file_is_none(releases, tmp_path):
    releases.say(releases.sum, "inkstone.tar.xz")
    program, result = install(releases, tmp_path)
    assert result.returncode == 3 and not program.exists()


@pytest.mark.parametrize("variables", [
    {"INKSTONE_VERSION": "9.9.9"}, {"INKSTONE_RELEASES": f"http://127.0.0.1:{free_port()}"},
    {"INKSTONE_RELEASES": "http://nowhere.invalid"}])
def test_a_broken_network_is_3(releases, tmp_path, variables):
    program, result = install(releases, tmp_path, **variables)
    assert result.returncode == 3 and not program.exists()
    assert "could not be downloaded" in result.stderr


@pytest.mark.parametrize("variables", [
    {"INKSTONE_VERSION": ""}, {"INKSTONE_VERSION": "1.0/../x"}, {"INKSTONE_VERSION": "$(id)"},
    {"INKSTONE_SHA256": "abc"}, {"INKSTONE_SHA256": "G" * 64}, {"INKSTONE_RELEASES": ""}])
def test_a_wrong_variable_is_2(releases, tmp_path, variables):
    program, result = install(releases, tmp_path, **variables)
    assert result.returncode == 2 and not program.exists() and result.stderr


# MARK: publishing

@pytest.fixture
def site(inkstone, tmp_path):
    """One good post among one that is withheld, one with a dead link, and one whose day has not come."""
    subprocess.run([inkstone, "init", tmp_path / "site"], check=True, capture_output=True)
    posts = {"bad": "title: Bad\ndate: 2025年2月30日", "linking": "title: L\ndate: 2025-01-01", "later": "title: S\ndate: 2199-01-01"}
    for name, head in posts.items():
        link = "[x](nowhere.md)" if name == "linking" else "Text"
        (tmp_path / f"site/content/news/{name}.md").write_text(f"---\n{head}\n---\n{link}\n", "utf-8")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/inkstone").symlink_to(inkstone)
    return tmp_path / "site"


def publish(site, **variables):
    path = f"{site.parent / 'bin'}:{os.environ['PATH']}"
    return run(RECIPES / "publish.sh", site, **{"PATH": path} | variables)


def test_one_bad_post_never_stops_the_others(site):
    outputs = site.parent / "outputs"
    result = publish(site, INKSTONE_DIAGNOSTICS="github", GITHUB_OUTPUT=str(outputs),
                     INKSTONE_BASE_URL="https://example.org/reports/")
    assert result.returncode == 0, result.stderr
    assert (site / "public/news/first-post/index.html").is_file() and (site / "public/news/linking/index.html").is_file()
    assert "/reports/news/" in (site / "public/index.html").read_text("utf-8")
    # Each mistake is marked once, on its line, and the next post to come is named.
    marks = [line for line in result.stderr.splitlines() if line.startswith("::error")]
    assert len([mark for mark in marks if "bad.md" in mark and "line=3" in mark]) == 1, result.stderr
    assert len([mark for mark in marks if "linking.md" in mark]) == 1
    assert "withheld until 2199-01-01" in result.stderr
    written = dict(line.split("=", 1) for line in outputs.read_text("utf-8").splitlines())
    assert written["output"] == "./public" and written["summary"].startswith(("4 posts; ", "3 posts; "))
    plan = YAML(typ="safe").load(site / written["changes"])
    assert plan["baseline"] is False and "news/first-post/index.html" in {file["path"] for file in plan["files"]}


def test_strict_publishes_nothing_while_there_are_errors(site):
    assert publish(site, INKSTONE_STRICT="true").returncode == 1
    assert not (site / "public").exists()
    (site / "content/news/bad.md").unlink()
    (site / "content/news/linking.md").unlink()
    assert publish(site, INKSTONE_STRICT="true").returncode == 0
    assert (site / "public/index.html").is_file()


@pytest.mark.parametrize("settings, code", [("title: [", 1), ("theme: nowhere", 3)])
def test_a_site_that_is_wrong_as_a_whole_is_not_published(site, settings, code):
    (site / "site.yaml").write_text(settings, "utf-8")
    assert publish(site).returncode == code
    assert publish(site, INKSTONE_CHECK="false").returncode == code
    assert not (site / "public").exists()


def test_most_of_a_site_is_not_removed_by_mistake(site):
    for number in range(30):
        (site / f"content/news/{number}.md").write_text(f"---\ntitle: T{number}\ndate: 2025-01-01\n---\nText\n", "utf-8")
    assert publish(site).returncode == 0
    before = sorted((site / "public").rglob("*"))
    for file in (site / "content/news").glob("*.md"):
        file.unlink()
    assert publish(site).returncode == 1
    assert sorted((site / "public").rglob("*")) == before


def test_a_wrong_word_for_strict_is_2(site):
    assert publish(site, INKSTONE_STRICT="yes").returncode == 2
    assert not (site / "public").exists()


# MARK: the action and the workflows

def action():
    return YAML(typ="safe").load(REPOSITORY / "action.yml")


def test_the_steps_of_the_action(releases, site, tmp_path):
    """Each as GitHub would run it, in its order."""
    inputs = {name: setting["default"] for name, setting in action()["inputs"].items()}
    inputs |= {"releases": releases.address, "packages": "false", "base-url": "https://example.org/"}
    (tmp_path / "temp").mkdir()
    files = {name: tmp_path / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_PATH")}
    variables = {name: str(file) for name, file in files.items()} | {
        "GITHUB_ACTION_PATH": str(REPOSITORY), "RUNNER_TEMP": str(tmp_path / "temp"), "INKSTONE_RETRIES": "0"}
    for step in [step for step in action()["runs"]["steps"] if "run" in step]:
        for name, value in step["env"].items():
            value = re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: inputs[match[1]], value)
            variables[name] = value.replace("${{ github.action_repository }}", "")
        if files["GITHUB_PATH"].exists():
            variables["PATH"] = f"{files['GITHUB_PATH'].read_text().strip()}:{os.environ['PATH']}"
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("INKSTONE", "GITHUB"))}
        result = subprocess.run(["sh", "-e", "-c", step["run"]], cwd=site, env=inherited | variables, capture_output=True,
                                text=True)
        assert result.returncode == 0, result.stderr
    outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text("utf-8").splitlines())
    named = {re.fullmatch(r"\$\{\{ steps\.publish\.outputs\.(\w+) \}\}", output["value"])[1]
             for output in action()["outputs"].values()}
    assert named == outputs.keys()
    assert (site / "public/news/first-post/index.html").is_file()
    assert "::error file=content/news/bad.md" in result.stderr


def test_every_input_of_the_action_is_used():
    text = (REPOSITORY / "action.yml").read_text("utf-8")
    assert {name for name in action()["inputs"] if f"inputs.{name} }}}}" not in text} == set()
    # And what the workflow gives it is one.
    steps = YAML(typ="safe").load(RECIPES / "github.yml")["jobs"]["publish"]["steps"]
    (used,) = [step for step in steps if step.get("uses", "").startswith("example/inkstone@")]
    assert used["with"].keys() <= action()["inputs"].keys()


def test_the_job_for_gitlab(inkstone, releases, site, tmp_path):
    subprocess.run([inkstone, "init", site, "--ci", "gitlab", "--repository", "someone/inkstone"], check=True,
                   capture_output=True)
    job = YAML(typ="safe").load(site / ".gitlab-ci.yml")["pages"]
    assert (job["variables"]["INKSTONE_REPOSITORY"], job["variables"]["INKSTONE_VERSION"]) == ("someone/inkstone", VERSION)
    (tmp_path / "bin/apt-get").write_text("#!/bin/sh\n")
    (tmp_path / "bin/apt-get").chmod(0o755)
    variables = job["variables"] | {
        "INKSTONE_RELEASES": releases.address, "INKSTONE_PREFIX": str(tmp_path / "prefix"), "INKSTONE_RETRIES": "0",
        "CI_PAGES_URL": "https://someone.gitlab.io/reports", "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    script = tmp_path / "job.sh"
    script.write_text("set -e\n" + "\n".join(job["script"]))
    result = run(script, site, **variables)
    assert result.returncode == 0, result.stderr
    assert "/reports/news/" in (site / "public/index.html").read_text("utf-8")
    assert (site / "public/index.html.gz").is_file() and (site / "public/index.html.br").is_file()
    # No network: the job fails, and what is published stays.
    variables["INKSTONE_RELEASES"] = f"http://127.0.0.1:{free_port()}"
    assert run(script, site, **variables).returncode == 3


@pytest.mark.parametrize("tag, code", [(f"v{VERSION}", 0), (VERSION, 1), ("v99.0.0", 1)])
def test_a_release_is_of_this_version_and_in_the_changelog(tag, code):
    command = REPOSITORY / ".ci/release"
    assert subprocess.run([command, "verify", tag], capture_output=True).returncode == code
    notes = subprocess.run([command, "notes", tag], capture_output=True, text=True).stdout
    assert (len(notes.splitlines()) > 10) == (tag != "v99.0.0") and "## [" not in notes


def test_the_sums_of_a_release(tmp_path):
    command = REPOSITORY / ".ci/release"
    (tmp_path / "a.deb").write_text("a")
    sum = hashlib.sha256(b"a").hexdigest()
    (tmp_path / "a.deb.sha256").write_text(f"{sum}  a.deb\n")
    said = subprocess.run([command, "sums", tmp_path], capture_output=True, text=True)
    assert (said.returncode, said.stdout) == (0, f"{sum}  a.deb\n")
    (tmp_path / "a.deb").write_text("b")
    assert subprocess.run([command, "sums", tmp_path], capture_output=True).returncode != 0
