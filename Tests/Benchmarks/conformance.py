"""Runs published example suites against the command: conformance.py INKSTONE SPEC.txt…

The suites are CommonMark's and GFM's spec.txt, as cmark-gfm's sources hold them under test/. Each example is rendered by
both dialects; where a dialect does not give the suite's HTML, it is said whether cmark-gfm's own command does.
"""

import re
import subprocess
import sys
from pathlib import Path

EXAMPLE = re.compile(r"^`{32} example([^\n]*)\n(.*?)^\.\n(.*?)^`{32}$", re.M | re.S)
CMARK = ["cmark-gfm", "--unsafe"]
for extension in "table strikethrough tasklist autolink tagfilter footnotes".split():
    CMARK += ["-e", extension]


def rendered(command, text):
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout.decode()


def main(inkstone, *suites):
    for suite in map(Path, suites):
        examples = EXAMPLE.findall(suite.read_text("utf-8"))
        failures = {"gfm": [], "cjk": []}
        unlike = {"gfm": [], "cjk": []}
        for number, (_, markdown, expected) in enumerate(examples, 1):
            markdown, expected = (text.replace("→", "\t") for text in (markdown, expected))
            own = rendered(CMARK, markdown)
            for dialect in failures:
                html = rendered([inkstone, "markdown", "--dialect", dialect, "--raw-html", "allow"], markdown)
                if html != expected:
                    failures[dialect].append(number)
                if html != own:
                    unlike[dialect].append(number)
        for dialect, numbers in failures.items():
            print(f"{suite.name}: {dialect}: {len(examples) - len(numbers)} of {len(examples)} as printed; not {numbers}; "
                  f"unlike the cmark-gfm command: {unlike[dialect]}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
