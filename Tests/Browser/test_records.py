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


def test_search_finds_a_stock_by_its_other_names(visit):
    visit.open("/search/?q=Chengjiang")
    visit.page.locator("#results a, .results a").first.wait_for()
    assert "澄江机电" in visit.page.locator("main").inner_text()
