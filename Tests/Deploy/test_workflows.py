"""Workflows of the repository and those that `inkstone init --ci` writes, by the schemas of those who run them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from recipes import LANGUAGES, REPOSITORY, blocks

SCHEMAS = {"github": "vendor.github-workflows", "gitlab": "vendor.gitlab-ci"}


def complaints(file, schema):
    result = subprocess.run([sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, file],
                            capture_output=True, text=True)
    return "" if result.returncode == 0 else result.stdout + result.stderr


def workflow(kind):
    return (REPOSITORY / "Sources/Starting/Recipes" / f"{kind}.yml").read_text("utf-8")


@pytest.mark.parametrize("kind", SCHEMAS)
def test_workflows_of_sites(tmp_path, kind):
    file = tmp_path / "workflow.yml"
    file.write_text(workflow(kind), "utf-8")
    assert complaints(file, SCHEMAS[kind]) == ""
    # The schema would see a mistake.
    file.write_text(workflow(kind).replace("script:", "skript:").replace("runs-on:", "run-on:"), "utf-8")
    assert complaints(file, SCHEMAS[kind]) != ""


@pytest.mark.parametrize("file", sorted((REPOSITORY / ".github/workflows").glob("*.yml")), ids=lambda file: file.name)
def test_workflows_of_the_repository(file):
    assert complaints(file, SCHEMAS["github"]) == ""


def workflows():
    """All that GitHub reads, by name."""
    files = {file.name: file.read_text("utf-8") for file in sorted((REPOSITORY / ".github/workflows").glob("*.yml"))}
    return files | {"site": workflow("github"), "action": (REPOSITORY / "action.yml").read_text("utf-8")}


@pytest.mark.parametrize("name", workflows())
def test_workflows_trust_nothing_that_can_change(name):
    """An action's tag can be moved; an expression in a command is a program that others may write."""
    text = workflows()[name]
    uses = re.findall(r"uses: *(.*)", text)
    assert uses
    for action in uses:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action
    assert name == "action" or re.search(r"^permissions:\n  contents: read\n", text, re.M)
    found = commands(text)
    assert (found or name == "site") and not [command for command in found if "${{" in command]


def commands(text):
    """What is run, one string for each step."""
    found = []
    for match in re.finditer(r"^( *(?:- )?)run: *(.*)\n", text, re.M):
        rest = text[match.end():].split("\n")
        deeper = " " * (len(match[1]) + 1)
        end = next((number for number, line in enumerate(rest) if not line.startswith(deeper)), len(rest))
        found.append("\n".join(rest[:end]) if match[2].startswith(("|", ">")) else match[2])
    return found


def test_commands_are_found():
    text = "  - run: one\n    env: {A: x}\n  - id: b\n    run: |\n      two\n      three\n    with: {}\n"
    assert commands(text) == ["one", "      two\n      three"]


def test_the_guide_says_the_same_in_both_languages():
    def without_remarks(language, page, kind):
        return [re.sub(r'#.*|echo ".*"', "", text) for text in blocks(language, page, kind)]

    for page, kind in [("deploy", "sh"), ("deploy", "ini"), ("web-servers", "nginx"), ("web-servers", "caddyfile")]:
        chinese, english = (without_remarks(language, page, kind) for language in LANGUAGES)
        assert chinese == english and chinese


def test_zizmor_finds_nothing():
    program = Path(sys.executable).with_name("zizmor")
    if not program.exists():
        pytest.skip("there is no zizmor here; make setup-test installs it")
    files = [*(REPOSITORY / ".github/workflows").glob("*.yml"), REPOSITORY / "Sources/Starting/Recipes/github.yml",
             REPOSITORY / "action.yml"]
    result = subprocess.run([program, "--offline", "--quiet", "--strict-collection", *files], capture_output=True, text=True)
    assert result.returncode == 0, result.stdout
