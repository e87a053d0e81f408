.PHONY: site build serve check test soak fuzz bench snapshots screenshots format lint lint-ci types dist deb wheel image install test-release clean setup-build setup-test packages-test

# The program holds the Swift library and the C libraries, so that it runs where neither is installed; it holds no debug
# information, which takes a third of the build and which `make install` would strip.
# A quarter of the rest is saved by the linker: relocations packed as Debian 12 and later read them, equal functions once,
# no symbols for plugins, no tables for exceptions of C++.
RELEASE = swift build --configuration release -debug-info-format none --static-swift-stdlib \
	-Xswiftc -use-ld=lld -Xlinker --icf=safe -Xlinker --no-export-dynamic -Xlinker -z -Xlinker pack-relative-relocs \
	-Xlinker -L$(CURDIR)/.build/static -Xlinker $(CURDIR)/.build/static/objects.ld \
	-Xlinker --no-eh-frame-hdr -Xlinker $(CURDIR)/.build/static/sections.ld \
	$$(cat .build/static/flags)
PREFIX = /usr/local
export INKSTONE_COMMIT := $(shell git describe --always --dirty --abbrev=40 --exclude='*' 2>/dev/null)
export INKSTONE_DATE := $(shell git log -1 --format=%cs 2>/dev/null)
# GitHub says where a release is made.
export INKSTONE_REPOSITORY := $(GITHUB_REPOSITORY)

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
	.ci/static-libraries .build/static
	$(RELEASE) --product inkstone

# The tests in Python use the binary that `swift test` has just built.
test: setup-test
	swift test
	"$$(swift build --show-bin-path)/inkstone" check --fail-on warning
	for tests in Browser Deploy Migration; do \
		INKSTONE="$$(swift build --show-bin-path)/inkstone" .venv/bin/pytest Tests/$$tests || exit 1; \
	done

# Half an hour of random edits beside a running preview.
soak: setup-build
	INKSTONE_SOAK_SECONDS=1800 swift test --filter SoakTests

# Ten minutes of sites that nobody would write; what is found names its seed, and `make fuzz SEED=… SECONDS=1` finds it
# again.
SECONDS = 600
SEED := $(shell date +%s)
fuzz: setup-build packages-test
	INKSTONE_FUZZ_SECONDS=$(SECONDS) INKSTONE_FUZZ_SEED=$(SEED) swift test --filter FuzzTests
	"$$(swift build --show-bin-path)/inkstone" build --output .build/fuzzed
	node Tests/JavaScript/fuzz_search.mjs .build/fuzzed/search/index.bin $$(($(SECONDS) / 10)) $(SEED)

bench: build
	$(RELEASE) --product MarkdownBenchmarks
	.build/release/MarkdownBenchmarks content/zh-CN/news/000_1f6bf78007eb8f30.md
	python3 Tests/Benchmarks/bench.py .build/release/inkstone

# Writes the golden files anew; read their diff before committing it.
snapshots: setup-build
	INKSTONE_UPDATE_SNAPSHOTS=1 swift test
	git diff --stat -- Tests

# Every kind of page in every width, both schemes and print, into .screenshots/; and the picture of the README.
screenshots: build setup-test
	INKSTONE=.build/release/inkstone .venv/bin/python Tests/Browser/screenshots.py .screenshots .github/screenshot.png

# A tarball for machines of this kind, in .build/dist.
dist: build
	.ci/dist .build/dist

# The same for Debian and Ubuntu, and for pip.
deb: build
	.ci/deb .build/dist

wheel: build
	.ci/wheel .build/dist

# A container, with whichever of the two is here.
image: dist
	$$(command -v podman || command -v buildah) build --tag inkstone .

# After `make build`, with `sudo` where PREFIX needs it; DESTDIR for packagers.
install:
	.ci/stage .build/release/inkstone "$(DESTDIR)$(PREFIX)"

test-release: dist deb wheel setup-test
	.venv/bin/pytest Tests/Release

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

lint: types
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

# Workflows, the action, and the scripts that they run.
lint-ci:
	.ci/lint-ci

# What the scripts say of their types, in JSDoc, holds.
types: packages-test
	tsc --project Tests/JavaScript

clean:
	rm -rf .build .venv

setup-build:
	@.ci/setup build

setup-test: packages-test .venv/installed

packages-test:
	@.ci/setup test

.venv/installed: Tests/Browser/requirements.txt Tests/Deploy/requirements.txt | packages-test
	python3 -m venv .venv
	.venv/bin/pip install --quiet $(addprefix --requirement ,$^)
	@touch $@
