"""Workflows of the guide and of the repository, by the schemas of those who run them."""

import re
import subprocess
import sys

import host
import pytest

from recipes import LANGUAGES, REPOSITORY, block, blocks

SCHEMAS = {"github": "vendor.github-workflows", "gitlab": "vendor.gitlab-ci"}


def complaints(file, schema):
    result = subprocess.run([sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, file],
                            capture_output=True, text=True)
    return "" if result.returncode == 0 else result.stdout + result.stderr


def workflow(language, kind):
    return block(language, "deploy", "yaml", {"github": "runs-on:", "gitlab": "CI_PAGES_URL"}[kind])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SCHEMAS)
def test_workflows_of_the_guide(tmp_path, language, kind):
    file = tmp_path / "workflow.yml"
    file.write_text(workflow(language, kind), "utf-8")
    assert complaints(file, SCHEMAS[kind]) == ""
    # The schema would see a mistake.
    file.write_text(workflow(language, kind).replace("script:", "skript:").replace("runs-on:", "run-on:"), "utf-8")
    assert complaints(file, SCHEMAS[kind]) != ""


@pytest.mark.parametrize("file", sorted((REPOSITORY / ".github/workflows").glob("*.yml")), ids=lambda file: file.name)
def test_workflows_of_the_repository(file):
    assert complaints(file, SCHEMAS["github"]) == ""


def workflows():
    """All of GitHub's, by name."""
    files = {file.name: file.read_text("utf-8") for file in sorted((REPOSITORY / ".github/workflows").glob("*.yml"))}
    return files | {f"guide-{language}": workflow(language, "github") for language in LANGUAGES}


@pytest.mark.parametrize("name", workflows())
def test_workflows_trust_nothing_that_can_change(name):
    """An action's tag can be moved; an expression in a command is a program that others may write."""
    text = workflows()[name]
    uses = re.findall(r"uses: *(.*)", text)
    assert uses
    for action in uses:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action
    assert re.search(r"^permissions:\n  contents: read\n", text, re.M)
    found = commands(text)
    assert found and not [command for command in found if "${{" in command]


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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SCHEMAS)
def test_what_is_unpacked_was_checked(language, kind):
    text = workflow(language, kind)
    check = 'echo "$INKSTONE_SHA256  inkstone.tar.gz" | sha256sum --check --strict'
    assert 0 < text.index(check) < text.index("tar -xzf inkstone.tar.gz")
    assert not re.search(r"\| *(sudo )?tar", text)


def test_the_guide_says_the_same_in_both_languages():
    def without_remarks(language, page, kind):
        return [re.sub(r'#.*|echo ".*"', "", text) for text in blocks(language, page, kind)]

    for page, kind in [("deploy", "sh"), ("deploy", "yaml"), ("web-servers", "nginx"), ("web-servers", "caddyfile")]:
        chinese, english = (without_remarks(language, page, kind) for language in LANGUAGES)
        assert chinese == english and chinese


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_commands_of_a_workflow_are_understood(inkstone, tmp_path, language, kind):
    host.copy_site(tmp_path)
    lines = re.findall(r"^.*- (?:run: )?(inkstone .*)$", workflow(language, kind), re.M)
    assert len(lines) == {"github": 2, "gitlab": 1}[kind]
    for line in lines:
        line = re.sub(r'"\$(BASE_URL|CI_PAGES_URL)/"', "https://example.org/repository/", line)
        result = subprocess.run([inkstone, *line.split()[1:]], cwd=tmp_path, capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
    assert '<a href="/repository/' in (tmp_path / "public/index.html").read_text("utf-8")
