.PHONY: site build serve check test soak bench snapshots screenshots format lint clean setup-build setup-test packages-test

# Publishes content/ to public/.
site: build
	.build/release/inkstone build

# Shows the site while you work on it; another port with `make serve OPTIONS="--port 8081"`.
serve: build
	.build/release/inkstone serve $(OPTIONS)

# Looks for what readers would stumble over.
check: build
	.build/release/inkstone check

build: setup-build
	swift build --configuration release --product inkstone

# The tests in Python use the binary that `swift test` has just built.
test: setup-test
	swift test
	"$$(swift build --show-bin-path)/inkstone" check --fail-on warning
	INKSTONE="$$(swift build --show-bin-path)/inkstone" .venv/bin/pytest Tests/Browser
	INKSTONE="$$(swift build --show-bin-path)/inkstone" .venv/bin/pytest Tests/Migration

# Half an hour of random edits beside a running preview.
soak: setup-build
	INKSTONE_SOAK_SECONDS=1800 swift test --filter SoakTests

bench: build
	swift build --configuration release --product MarkdownBenchmarks
	.build/release/MarkdownBenchmarks content/zh-CN/news/000_1f6bf78007eb8f30.md
	python3 Tests/Benchmarks/bench.py .build/release/inkstone

# Writes the golden files anew; read their diff before committing it.
snapshots: setup-build
	INKSTONE_UPDATE_SNAPSHOTS=1 swift test
	git diff --stat -- Tests

# The picture of the README.
screenshots: build setup-test
	INKSTONE=.build/release/inkstone .venv/bin/python Tests/Browser/screenshots.py .github/screenshot.png

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

clean:
	rm -rf .build .venv

setup-build:
	@.ci/setup build

setup-test: packages-test .venv/installed

packages-test:
	@.ci/setup test

.venv/installed: Tests/Browser/requirements.txt | packages-test
	python3 -m venv .venv
	.venv/bin/pip install --quiet --requirement $<
	@touch $@
