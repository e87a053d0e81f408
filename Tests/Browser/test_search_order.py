"""What readers mean: the posts that ought to be among the first five, and what is offered where nothing is found."""

from urllib.parse import quote

import pytest

import host
from built_site import BuiltSite
from conftest import Visit
from test_search import write_site

# name | date | title | tags | text
POSTS = """
gm | 2024-03-01 | Profit outlook raised | autos | General Motors said on Friday that GM expects to earn more.
ge | 2024-03-02 | The split is complete | industry | What is left of GE makes engines.
ev | 2024-03-03 | Sales slow in Europe | autos | Buyers of an EV wait for cheaper models.
meta | 2024-03-04 | Advertising grows again | media | Shares of Meta rose in late trading.
mcd | 2024-03-05 | McDonald's cuts prices | food | The chain sells a burger for less.
us | 2024-03-06 | The U.S. economy adds jobs | macro | Payrolls grew faster than thought.
gpt | 2024-03-07 | GPT-4 reads annual reports | ai | A bank tries the model.
covid | 2024-03-08 | COVID-19 measures end | health | Travel is free again.
thousand | 2024-03-09 | A plant closes | industry | It costs 1,000 jobs in the town.
hoard | 2024-03-10 | Companies hoard cash | macro | They wait for lower rates.
deal | 2024-03-11 | A chip maker is bought | chips | The acquisition costs nine billion.
policy | 2024-03-12 | Stimulus policies differ | macro | Cities announce their own.
huawei-en | 2024-03-13 | Huawei phone returns | chips | A new handset.
huawei | 2024-03-14 | 华为发布新芯片 | 芯片 | 新品采用自研工艺。
bank | 2024-03-15 | 银行业净息差收窄 | 金融 | 存款成本仍然偏高。
sector | 2024-03-16 | 半导体行业周报 | 芯片 | 库存去化接近尾声。
pboc | 2024-03-17 | 央行下调准备金率 | 宏观 | 释放长期资金。
adjust | 2024-03-18 | 指数成分股调整 | 市场 | 下月生效。
merger | 2024-03-19 | 国企重组方案公布 | 市场 | 换股比例已经确定。
ledger | 2024-03-20 | 会计准则更新 | 金融 | 明年起施行。
chongqing | 2024-03-21 | 重庆车企产量回升 | 汽车 | 新能源车占比提高。
changan | 2024-03-22 | 长安汽车销量 | 汽车 | 出口增长较快。
module | 2024-03-23 | 光模块需求旺盛 | 通信 | 800G 产品供不应求。
abroad | 2024-03-24 | 海外收入占比 | 通信 | 光模块海外客户增加。
apart | 2024-04-24 | 经营简报 | 通信 | 海外市场平稳。国内光模块交付正常。
moutai | 2024-03-25 | 贵州茅台（600519.SH）点评 | 消费 | 直销占比提升。
catl | 2024-03-26 | 宁德时代三季报 | 新能源 | 300750 的储能订单饱满。
february | 2025-02-10 | 月度回顾 | 市场 | 成交活跃。
january | 2025-01-10 | 月度回顾 | 市场 | 成交清淡。
hsbc | 2024-03-27 | 滙豐公布業績 | 金融 | 派息高於預期。
health | 2024-03-28 | 衞生政策諮詢 | 醫藥 | 諮詢期兩個月。
rate | 2023-01-02 | 利率走廊怎么看 | 宏观 | 机制说明。
flow | 2024-03-29 | Cash returns to owners | macro | Its free cash flow doubled.
flown | 2024-04-29 | Loose change | macro | Cash is free to flow, said one.
fruit | 2024-03-30 | 苹果产区减产 | 农业 | 果农惜售。
apple | 2024-03-31 | 苹果手机换机潮 | 消费 | 手机出货回升。
lithium | 2024-04-01 | 锂矿价格见底 | 资源 | 供给出清。
cobalt | 2024-04-02 | 钴矿配额收紧 | 资源 | 出口受限。
cafe | 2024-04-03 | A café opens | food | Coffee at the office.
cafeteria | 2024-05-03 | Cafeteria prices | food | Lunch costs more.
chips | 2024-04-04 | Semiconductors rally | chips | Orders come back.
record | 2024-04-05 | S&P 500 hits a record | market | The index rose 1.8 per cent.
pages | 2024-06-05 | Notes | market | See pages 1-8 for tables.
quarter | 2024-04-06 | Q1 2025 results preview | market | Margins matter.
ashare | 2024-04-07 | A股成交额放大 | 市场 | 两市超过一万亿。
station | 2024-04-08 | 5G基站建设 | 通信 | 年内新增六十万个。
nano | 2024-04-09 | 3nm 工艺良率 | 芯片 | 代工厂扩产。
yuan | 2024-04-10 | 人民币汇率弹性 | 宏观 | 中间价稳定。
nvidia | 2024-04-11 | Nvidia orders more memory | chips | Suppliers raise output.
dividend | 2024-04-12 | Dividend stocks | market | Investors like steady income.
payout | 2024-04-11 | What a dividend is | market | Nvidia pays one too.
cpp | 2024-04-13 | 交易系统 | 技术 | 核心用 C++ 写成。
rust | 2024-05-13 | 交易系统二 | 技术 | 核心用 C 写成。
reply | 2024-04-14 | 投资者问答 | 市场 | 公司称 DeepSeek 已经接入。
storage | 2024-04-15 | 储能招标 | 新能源 | 价格企稳，订单增多。
wires | 2024-04-16 | Oil slips | energy | Traders wait.
""".strip().splitlines()
NOISE = {"gmt": "The call starts at 09:00 GMT and everyone may get in.", "metal": "Germany buys metal even at this price.",
         "rates": "本周利率变动不大。", "phones": "Please tell us about phones."}

QUERIES = """
GM: gm | ge: ge | EV: ev | meta: meta | Meta: meta | "GE": ge | mcdonalds: mcd | McDonald's: mcd | mcdonald: mcd | u.s.: us
U.S. economy: us | u.s. jobs: us | gpt4: gpt | GPT-4: gpt | gpt 4: gpt | covid19: covid | COVID-19: covid | 1000 jobs: thousand | 1,000: thousand
company cash: hoard | companies: hoard | acquisitions: deal | chip makers: deal | policy: policy | policies: policy | huawei: huawei-en huawei | 华为: huawei | yinhang: bank
hangye: sector | yanghang: pboc | tiaozheng: adjust | chongzu: merger | kuaiji: ledger | chongqing: chongqing | changan: changan
guangmokuai: module | gmk: module | 光模块 海外: abroad apart | 600519: moutai | 600519.SH: moutai | 600519SH: moutai | 茅台: moutai | 300750: catl | 储能 订单: catl storage
月度回顾 2025-02: february | 月度回顾 before:2025-02: january | 月度回顾: february january | 汇丰: hsbc | 滙豐: hsbc | 匯豐: hsbc | 卫生: health | 咨询: health | 諮詢: health
利率: rate | 利率走廊: rate | "free cash flow": flow | free cash flow: flow flown | 苹果 -手机: fruit | 苹果: apple fruit | 锂矿 OR 钴矿: cobalt lithium | café: cafe
semicond: chips | semiconductor: chips | s&p 500: record | 1.8: record | Q1 2025: quarter | A股: ashare | 5G 基站: station | 3nm: nano | 人民币 汇率: yuan
tag:芯片 huawei: huawei | dividends: dividend payout | C++: cpp rust | "C++": cpp | deepseek: reply | category:"Dow Jones Newswires": wires | 周报 半导体: sector
"""
TABLE = [tuple(part.strip().rsplit(": ", 1)) for line in QUERIES.strip().splitlines() for part in line.split(" | ")]


def posts():
    for line in POSTS:
        name, date, title, tag, text = [part.strip() for part in line.split(" | ")]
        yield name, {"title": title, "date": date, "tags": [tag], "categories": ["Dow Jones Newswires" if name == "wires" else "Desk"]}, text
    for word, text in NOISE.items():
        for number in range(8):
            yield f"{word}-{number}", {"title": f"Note {number}", "date": f"2025-06-{number + 10}", "tags": ["notes"], "categories": ["Desk"]}, text


@pytest.fixture(scope="module")
def site_of_posts(tmp_path_factory):
    source, folder = tmp_path_factory.mktemp("order"), tmp_path_factory.mktemp("published")
    write_site(source, posts())
    (source / "site.yaml").write_text("title: 研报\nlanguages: {zh-CN: {name: 中文, content: content}, en: {name: English, content: other}}\n", "utf-8")
    (source / "other/news").mkdir(parents=True)
    (source / "other/news/a.md").write_text("---\ntitle: Palladium\ndate: 2025-01-01\n---\nOnly here.\n", "utf-8")
    with host.serving(folder) as base:
        result = host.build(host.inkstone(), source, folder, base)
        assert result.returncode == 0, result.stdout + result.stderr
        yield BuiltSite(folder, base)


@pytest.fixture
def reader(chromium, site_of_posts):
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(8000)
    visit = Visit(context.new_page(), site_of_posts)
    yield visit
    assert not visit.complaints
    context.close()


def ask(reader, query):
    reader.page.goto(reader.site.base + "search/?q=" + quote(query))
    reader.page.wait_for_selector("[data-search-count][data-total]", state="attached")
    links = reader.page.eval_on_selector_all("ol[data-search-results] > li", "items => items.map(item => new URL(item.querySelector('a').href).pathname)")
    return [link.split("/")[-2] for link in links]


def test_the_posts_that_are_meant_are_among_the_first(reader):
    assert len(TABLE) >= 60
    answers = {query: ask(reader, query)[:5] for query, _ in TABLE}
    faults = [(query, wanted, answers[query]) for query, wanted in TABLE if not set(wanted.split()) <= set(answers[query])]
    assert not faults
    # What has the word itself comes first, and with the newest before the others.
    first = [(query, wanted, answers[query]) for query, wanted in TABLE if wanted.split() != answers[query][:len(wanted.split())]]
    assert not first


def test_whole_words_come_before_those_that_begin_like_them(reader):
    assert ask(reader, "GM")[0] == "gm" and reader.page.get_attribute("[data-search-count]", "data-total") == "9"
    reader.page.locator("ol.finds > li").first.locator(".passage mark").wait_for()
    assert reader.page.locator("ol.finds > li").first.locator("mark").all_inner_texts() == ["GM"]
    assert ask(reader, '"GM"') == ["gm"]


def test_what_only_sounds_alike_follows_the_others(reader):
    assert ask(reader, "huawei") == ["huawei-en", "huawei"]
    assert reader.page.get_attribute("[data-search-count]", "data-total") == "1"
    assert "另有 1 篇" in reader.page.locator("#search-advice").inner_text()


@pytest.mark.parametrize("query, offered, names", [("dividned", "dividend", ["dividend", "payout"]), ("nvdia", "nvidia", ["nvidia", "payout"]), ("gaungmokuai", "光模块", ["abroad", "module", "apart"])])
def test_a_mistyped_word_is_asked_about(reader, query, offered, names):
    assert ask(reader, query) == []
    link = reader.page.locator("[data-search-further] a", has_text=offered).first
    link.click()
    reader.page.wait_for_url("**/search/?q=" + quote(offered))
    reader.page.wait_for_selector("ol[data-search-results] > li")
    assert set(ask(reader, offered)) == set(names)


@pytest.mark.parametrize("query, told", [("tag: 芯片", "tag:"), ("利率 after:2025-13", "after:2025-13"), ("before:2025-02-30", "before:2025-02-30")])
def test_a_mistake_in_what_narrows_is_told(reader, query, told):
    ask(reader, query)
    assert told in reader.page.locator("#search-advice .note").first.inner_text()


def test_terms_and_other_editions_are_offered(reader):
    ask(reader, "芯")
    reader.page.locator("[data-search-further] a", has_text="芯片 (3)").click()
    reader.page.wait_for_url("**/search/?q=tag*")
    assert sorted(ask(reader, 'tag:"芯片"')) == ["huawei", "nano", "sector"]
    assert ask(reader, "palladium") == []
    reader.page.locator("[data-search-further] a", has_text="English (1)").click()
    reader.page.wait_for_url("**/en/search/?q=palladium")
    reader.page.locator("ol[data-search-results] > li", has_text="Palladium").wait_for()


def test_results_are_sorted_by_date_when_wanted(reader):
    assert ask(reader, "光模块") == ["module", "apart", "abroad"]
    reader.page.locator("#search-advice a", has_text="最新的在前").click()
    reader.page.wait_for_url("**&sort=date")
    reader.page.wait_for_selector("[data-search-count][data-total]", state="attached")
    links = reader.page.eval_on_selector_all("ol[data-search-results] > li > a", "links => links.map(link => link.href.split('/').at(-2))")
    assert links == ["apart", "abroad", "module"]


def test_who_types_on_is_answered_once(reader):
    reader.open("/search/")
    reader.page.wait_for_load_state("networkidle")
    held, released = [], []
    reader.page.route("**/search/*.bin", lambda route: route.continue_() if released else held.append(route))
    field = reader.page.locator("main input[type=search]")
    field.fill("利率")
    reader.page.wait_for_function("() => document.querySelector('main [aria-busy]')")
    while not held:
        reader.page.wait_for_timeout(20)
    reader.page.evaluate("""() => {
      self.told = []
      const count = document.querySelector("[data-search-count]")
      new MutationObserver(() => self.told.push(count.dataset.total)).observe(count, { attributes: true })
    }""")
    field.fill("苹果")
    assert reader.page.locator("main [aria-busy]").count() == 0
    released.append(True)
    for route in held:
        route.continue_()
    reader.page.locator("ol[data-search-results] mark", has_text="苹果").first.wait_for()
    assert [total for total in reader.page.evaluate("self.told") if total] == ["2"]
