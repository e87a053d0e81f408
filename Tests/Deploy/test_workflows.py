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
        line = re.sub(r'"(\$\{\{.*?\}\}|\$CI_PAGES_URL)/"', "https://example.org/repository/", line)
        result = subprocess.run([inkstone, *line.split()[1:]], cwd=tmp_path, capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
    assert '<a href="/repository/' in (tmp_path / "public/index.html").read_text("utf-8")
