"""Posts with fields: tables that readers sort, drawings, and what stands beside them."""

import csv
import io
import json


STOCK = "/stocks/600901/"
COLUMN = "cells => cells.map(row => row.cells[%d].textContent.trim())"


def column(page, number):
    return page.locator("table[data-sortable] tbody tr").evaluate_all(COLUMN % number)


def test_a_table_is_sorted_by_any_column(visit):
    visit.open(STOCK)
    newest_first = column(visit.page, 0)
    target = visit.page.get_by_role("button", name="目标价")
    target.click()
    assert column(visit.page, 5) == ["15 元", "18.5 元", "19 元", "20 元", "22 元"]
    head = visit.page.get_by_role("columnheader", name="目标价")
    assert head.get_attribute("aria-sort") == "ascending"
    target.press("Enter")
    assert column(visit.page, 5)[0] == "22 元" and head.get_attribute("aria-sort") == "descending"
    # A choice has the order of site.yaml, the best first.
    visit.page.get_by_role("button", name="评级").click()
    assert column(visit.page, 4) == ["买入", "增持", "增持", "中性", "中性"]
    visit.page.get_by_role("button", name="日期").click()
    visit.page.get_by_role("button", name="日期").click()
    assert column(visit.page, 0) == newest_first
    assert not visit.complaints


def test_a_table_is_whole_without_script(chromium, site):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url(STOCK))
    assert page.locator("table tbody tr").count() == 5 and page.locator("th button").count() == 0
    assert page.locator("svg.drawing circle").count() == 5
    context.close()


def test_on_a_phone_every_value_is_in_sight(visit):
    """A line of the table is the title with the values below it; the head still sorts."""
    visit.page.set_viewport_size({"width": 360, "height": 800})
    for path in (STOCK, "/rating-changes/", "/brokers/yunhe/", "/en/stocks/600901/"):
        visit.open(path)
        boxes = visit.page.locator("table[data-sortable] :is(th, td)").evaluate_all(
            "cells => cells.map(cell => cell.getBoundingClientRect()).map(box => [box.left, box.right])")
        assert boxes and all(left >= 0 and right <= 360 for left, right in boxes), path
        roles = visit.page.get_by_role("row")
        assert roles.count() > 1 and visit.page.get_by_role("columnheader").count() > 3
    visit.open(STOCK)
    visit.page.get_by_role("button", name="目标价").click()
    assert column(visit.page, 5)[0] == "15 元"


def test_the_lines_of_a_drawing_say_whose_they_are(visit):
    visit.open(STOCK)
    names = visit.page.locator("svg.drawing .name")
    assert names.all_text_contents() == ["云河证券", "北辰证券"]
    edges = visit.page.locator("svg.drawing").evaluate("""drawing => {
      const box = drawing.getBoundingClientRect()
      return [...drawing.querySelectorAll("text")].every((text) => {
        const own = text.getBoundingClientRect()
        return own.left >= box.left - 1 && own.right <= box.right + 1 && own.top >= box.top - 1
      })
    }""")
    assert edges


def test_the_files_hold_what_the_table_shows(visit, site):
    visit.open(STOCK)
    text = visit.page.request.get(site.url(STOCK + "records.csv")).body().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    records = json.loads(visit.page.request.get(site.url(STOCK + "records.json")).body())["records"]
    assert [row["目标价 (元)"] + " 元" for row in rows] == column(visit.page, 5)
    assert [str(record["target"]) for record in records] == [row["目标价 (元)"] for row in rows]
    assert [record["broker"] for record in records] == column(visit.page, 2)


def test_other_names_of_a_stock_lead_to_it(visit):
    for name in ["澄江机电", "600901.sh", "chengjiang-electric"]:
        visit.open(f"/stocks/{name}/")
        visit.page.wait_for_url("**" + STOCK)


def test_changes_say_which_way(visit):
    visit.open("/rating-changes/")
    assert visit.page.locator("tbody tr").count() == 4
    assert visit.page.locator(".better").count() == 3 and visit.page.locator(".worse").count() == 1


def test_search_finds_a_stock_by_its_other_names(visit, site):
    visit.page.goto(site.base + "search/?q=Chengjiang")
    visit.page.wait_for_selector("[data-search-count][data-total]", state="attached")
    assert "澄江机电" in visit.page.locator("ol[data-search-results]").inner_text()
