"""What an author sees while writing: pages that follow the files, without losing the place."""

import pytest

import host
from preview import free_port, previewing

POST = "---\ntitle: {title}\ndate: 2026-05-01\n{more}---\n\n{body}\n"
LONG = "\n\n".join(f"Paragraph {number} of a long report." for number in range(120))
PATH = "/en/news/report/"
FILE = "content/en/news/report.md"


def post(body, title="Report", more=""):
    return POST.format(title=title, body=body, more=more)


@pytest.fixture
def preview(tmp_path):
    source = tmp_path / "site"
    source.mkdir()
    host.copy_site(source)
    with previewing(host.inkstone(), source, "--now", host.NOW, "--drafts", "--future") as running:
        running.write(FILE, post(LONG))
        yield running


@pytest.fixture
def open_page(chromium, preview):
    contexts = []

    def open_page(path=PATH):
        context = chromium.new_context(viewport={"width": 1280, "height": 800})
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.loads = []
        page.on("load", lambda _: page.loads.append(page.url))
        page.set_default_timeout(10_000)
        with page.expect_response("**/.inkstone/events"):
            page.goto(preview.base + path)
        page.wait_for_function("document.querySelector('inkstone-preview')")
        return page

    yield open_page
    for context in contexts:
        context.close()


def overlay(page):
    return page.locator("inkstone-preview").locator("section.errors")


def test_a_saved_text_replaces_the_old_one_where_the_reader_is(preview, open_page):
    page = open_page()
    page.evaluate("scrollTo(0, 2000)")
    page.evaluate("document.querySelector('.search input, input')?.focus({preventScroll: true})")
    focused = page.evaluate("document.activeElement.outerHTML")
    page.evaluate("window.isSame = true")
    preview.write(FILE, post(LONG.replace("Paragraph 70", "Changed paragraph 70")))
    page.get_by_text("Changed paragraph 70").wait_for()
    assert page.evaluate("scrollY") == 2000
    assert page.evaluate("document.activeElement.outerHTML") == focused
    assert page.evaluate("window.isSame"), "the page was loaded again"
    assert page.evaluate("document.querySelectorAll('article p').length") >= 120
    assert len(page.loads) == 1 and not page.complaints


def test_many_edits_one_after_the_other(preview, open_page):
    page = open_page()
    for number in range(10):
        body = LONG.replace("Paragraph 3 ", f"Edit {number} ") if number % 2 else f"New first {number}.\n\n## Heading\n\n" + LONG
        preview.write(FILE, post(body, title=f"Title {number}"))
        page.wait_for_function(f"document.title.startsWith('Title {number}')")
        wanted = f"Edit {number} " if number % 2 else f"New first {number}."
        page.get_by_text(wanted).wait_for()
    fresh = open_page()
    assert page.locator("main").inner_text() == fresh.locator("main").inner_text()
    assert len(page.loads) == 1 and not page.complaints


def test_several_browsers_follow(preview, open_page):
    pages = [open_page(), open_page(), open_page("/en/")]
    preview.write(FILE, post("Nothing but this.", title="Renamed report"))
    for page in pages[:2]:
        page.get_by_text("Nothing but this.").first.wait_for()
    pages[2].get_by_text("Renamed report").first.wait_for()


def test_a_deleted_post_is_gone_and_may_come_back(preview, open_page):
    page = open_page()
    (preview.source / FILE).unlink()
    page.wait_for_function("!document.body.innerText.includes('Paragraph 3 ')")
    preview.write(FILE, post("Back again."))
    page.get_by_text("Back again.").wait_for()


def test_a_style_changes_without_the_page(preview, open_page):
    page = open_page()
    page.evaluate("window.isSame = true; scrollTo(0, 1000)")
    preview.write("themes/mine/theme.yaml", "extends: folio\n")
    preview.write("themes/mine/assets/folio.css", preview.read("themes/folio/assets/folio.css") + "\nbody { outline: 7px solid red; }\n")
    preview.write("site.yaml", preview.read("site.yaml").replace("theme: folio", "theme: mine"))
    page.wait_for_function("getComputedStyle(document.body).outlineWidth === '7px'")
    assert page.evaluate("window.isSame && scrollY") == 1000
    page.wait_for_function("document.querySelectorAll('link[rel=stylesheet]:not([media])').length === 1")


def test_a_picture_that_changes_is_fetched_again(preview, open_page):
    square = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{0}"><rect width="9" height="9"/></svg>'
    preview.write("static/square.svg", square.format(20))
    preview.write(FILE, post("![square](/square.svg)"))
    page = open_page()
    page.wait_for_function("document.querySelector('article img').naturalWidth === 20")
    preview.write("static/square.svg", square.format(30))
    page.wait_for_function("document.querySelector('article img').naturalWidth === 30")


def test_a_template_changes(preview, open_page):
    page = open_page()
    footer = "themes/folio/partials/footer.mustache"
    preview.write(footer, preview.read(footer) + "<p>Added to the footer</p>\n")
    page.get_by_text("Added to the footer").wait_for()


def test_mistakes_are_shown_over_the_last_good_page_until_they_are_mended(preview, open_page):
    page = open_page()
    preview.write(FILE, '---\ntitle: "Report\ndate: 2026-05-01\n---\n\nBroken.\n')
    overlay(page).wait_for()
    said = overlay(page).inner_text()
    assert f"{FILE}:2" in said and "error" in said and "→" in said, said
    assert page.get_by_text("Paragraph 3 of").is_visible()
    assert overlay(page).locator("pre mark").count() >= 1
    preview.write(FILE, post("Mended."))
    page.get_by_text("Mended.").wait_for()
    overlay(page).wait_for(state="detached")


def test_a_broken_template_and_configuration_are_shown(preview, open_page):
    page = open_page()
    header = "themes/folio/partials/header.mustache"
    good = preview.read(header)
    preview.write(header, good + "{{nonsense}}\n")
    overlay(page).get_by_text("nonsense").first.wait_for()
    assert page.get_by_text("Paragraph 3 of").is_visible()
    preview.write(header, good)
    overlay(page).wait_for(state="detached")
    settings = preview.read("site.yaml")
    preview.write("site.yaml", settings + "titel: x\n")
    overlay(page).get_by_text("titel").first.wait_for()
    preview.write("site.yaml", settings)
    overlay(page).wait_for(state="detached")


def test_drafts_and_posts_to_come_carry_a_ribbon(preview, open_page):
    preview.write(FILE, post("Text.", more="draft: true\n"))
    page = open_page()
    ribbon = page.locator("inkstone-preview").locator("aside")
    assert "DRAFT" in ribbon.inner_text()
    preview.write(FILE, post("Text.").replace("2026-05-01", "2036-05-01"))
    page.locator("inkstone-preview").locator("aside.future").wait_for()
    preview.write(FILE, post("Text."))
    ribbon.wait_for(state="detached")


def test_a_missing_page_lists_the_nearest(preview, open_page):
    page = open_page("/en/news/reprot/")
    link = page.locator("inkstone-preview").locator("nav a").first
    assert link.get_attribute("href") == PATH
    link.click()
    page.get_by_text("Paragraph 3 of").wait_for()


def test_the_script_obeys_a_strict_policy(preview, open_page, chromium):
    context = chromium.new_context()
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))

    def strict(route):
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": host.POLICY})

    page.route(lambda url: url.endswith(PATH), strict)
    page.goto(preview.base + PATH)
    preview.write(FILE, '---\ntitle: "Report\n---\n')
    overlay(page).wait_for()
    assert not [text for text in said if "Content Security Policy" in text], said
    # The page may be asking for itself just now.
    page.unroute_all(behavior="wait")
    context.close()


def test_a_page_finds_a_server_that_was_started_again(chromium, tmp_path):
    source = tmp_path / "site"
    source.mkdir()
    host.copy_site(source)
    port = free_port()
    context = chromium.new_context()
    page = context.new_page()
    with previewing(host.inkstone(), source, "--now", host.NOW, port=port) as first:
        first.write(FILE, post("First run."))
        page.goto(first.base + PATH)
        page.get_by_text("First run.").wait_for()
    (source / FILE).write_text(post("Second run."), encoding="utf-8")
    with previewing(host.inkstone(), source, "--now", host.NOW, port=port):
        page.get_by_text("Second run.").wait_for(timeout=15_000)
    context.close()


def test_an_open_search_follows_the_files_and_says_so(preview, open_page):
    page = open_page("/en/search/?q=zirconium")
    page.wait_for_selector("[data-search-count][data-total='0']", state="attached")
    page.evaluate("""() => {
      const count = document.querySelector('[data-search-count]')
      self.told = []
      new MutationObserver(() => self.told.push(count.textContent)).observe(count, { childList: true })
    }""")
    preview.write(FILE, post("About zirconium."))
    page.wait_for_selector("[data-search-count][data-total='1']", state="attached")
    assert page.evaluate("self.told[0] === document.querySelector('main form.search').dataset.updating")
    assert page.get_attribute("ol[data-search-results] a", "href") == PATH and len(page.loads) == 1
    assert "zirconium" in page.locator("ol[data-search-results] mark").inner_text()


def test_what_a_script_adds_to_a_page_it_adds_to_what_is_new(preview, open_page):
    page = open_page()
    table = "| " + " | ".join(f"column {number}" for number in range(40)) + " |\n|" + "---|" * 40 + "\n| " + " | ".join("x" * 9 for _ in range(40)) + " |"
    preview.write(FILE, post(f"## First\n\nText.\n\n{table}\n\n### Second\n\n" + LONG, more="toc: true\n"))
    page.locator("h3 .anchor").wait_for()
    assert page.locator(".prose h2, .prose h3").all_inner_texts() == ["First #", "Second #"]
    page.wait_for_function("document.querySelector('.table-scroll').tabIndex === 0")
    preview.write(FILE, post("## First `code`\n\n### Other\n\n" + LONG, more="toc: true\n"))
    page.wait_for_function("document.querySelector('.prose h3 .anchor')?.hash === '#other'")
    page.wait_for_function("document.querySelector('.prose h2').innerText === 'First code #'")
    assert page.locator(".prose .anchor").count() == 2
    page.evaluate("document.querySelector('.prose h3').scrollIntoView()")
    page.wait_for_function("document.querySelector('.toc [aria-current]')?.hash === '#other'")
    assert len(page.loads) == 1 and not page.complaints


def test_a_formula_that_is_new_is_set(preview, open_page):
    preview.write(FILE, post("$x^2$ and\n\n$$y^2$$\n\nMore.", more="mathjax: true\n"))
    page = open_page()
    page.wait_for_function("document.querySelectorAll('.math .katex').length === 2")
    preview.write(FILE, post("$x^2$ and\n\n$$y^2$$\n\nMore, $u$.\n\n$$z^4$$", more="mathjax: true\n"))
    page.wait_for_function("[...document.querySelectorAll('.math .katex annotation')].map(e => e.textContent).join() === 'x^2,y^2,u,z^4'")
    assert len(page.loads) == 1 and not page.complaints
