"""Headlines whose words are known: writes a site of them, so that breaks inside words can be counted."""

import random
from pathlib import Path

COMPANIES = """阿里巴巴-W|安踏体育|宁德时代|贵州茅台|*ST康美|腾讯控股|美团-W|比亚迪|泡泡玛特|中芯国际|寒武纪-U|立讯精密
药明康德|农夫山泉|小米集团-W|海康威视|光大证券|招商银行|理想汽车|恒瑞医药|隆基绿能|万科A|迈瑞医疗|工业富联|赛力斯""".replace("\n", "|").split("|")
PEOPLE = "马斯克|黄仁勋|鲍威尔|特朗普|雷军|王传福|任正非|巴菲特|奥尔特曼|拉加德|植田和男|库克".split("|")
SECTORS = "光模块|半导体|储能|创新药|白酒|人形机器人|低空经济|固态电池|互联网|房地产|券商|煤炭|猪周期|算力|稀土|航运".split("|")
NUMBERS = "358.93%|+12.7%|1.5亿元|20,000点|4.5个百分点|300亿美元|0.3%|25个基点|8000万台|-7.2%|3.4万亿元|15家".split("|")
YEARS = "2024年|2025年|三季度|一季度|上半年|11月|第200期|10年期".split("|")
TICKERS = "600519.SH|9988.HK|00700.HK|TSLA.US|300750.SZ|1810.HK|688256.SH|NVDA.US".split("|")
# Words between bars; what is behind a closing mark begins anew. A slot is one word.
PATTERNS = """
{company}|（|{ticker}|）|：|{year}|净利润|同比|增长|{number}|，|维持|“|买入|”|评级
{person}|称|{sector}|需求|远超|预期|，|{company}|股价|盘中|大涨|{number}
互联网|大厂|如何|受益于|{sector}|“|破圈|”|？
【|{sector}|】|{year}|策略|报告|：|关注|国产|替代|与|出海|机会
{sector}|行业|深度|报告|：|渗透率|有望|提升|至|{number}
{company}|{year}|业绩|点评|：|毛利率|环比|改善|，|费用|控制|得当
美联储|降息|预期|升温|：|{person}|讲话|之后|美债|收益率|回落|{number}
{company}|拟|回购|不超过|{number}|股份|，|董事长|{person}|增持
《|{sector}|产业|发展|规划|》|发布|：|{year}|市场|规模|将|突破|{number}
为什么|{person}|认为|{sector}|的|拐点|已经|到来|？
{company}|与|{company2}|达成|战略|合作|，|共同|开发|{sector}|产品
{year}|宏观|经济|展望|：|财政|政策|更加|积极|，|货币|政策|适度|宽松
恒生|指数|收涨|{number}|，|{sector}|板块|领涨|，|南向|资金|净流入|{number2}
一文|读懂|{company}|招股书|：|{year}|营收|{number}|，|现金流|承压
{sector}|“|价格战|”|升级|？|{company}|下调|售价|{number}
财联社|{year}|电|，|{company}|公告|：|重整|计划|获|法院|裁定|批准
从|{sector}|看|中国|制造业|的|全球|竞争力|（|附|名单|）
关税|冲击|下|的|{sector}|：|{company}|海外|产能|占比|已达|{number}
{person}|重申|目标|：|{year}|交付量|增长|{number}|，|自动驾驶|全面|落地
机构|调研|{company}|：|{sector}|订单|饱满|，|产能|利用率|维持|高位
""".strip().splitlines()
TEXT = """公司公告称，“报告期内经营稳健”，（详见附注）。分析师指出：“需求仍在改善”；《产业规划》、《行动方案》已经发布。
一、（收入）同比+358.93%——超出预期……“为什么”？（“破圈”之后）市场关注三点：“量”、“价”、“本”。"""


def headlines(count, seed=16):
    """Lists of words, each joined to a headline."""
    dice = random.Random(seed)
    for index in range(count):
        pattern = PATTERNS[index % len(PATTERNS)]
        one, other = dice.sample(COMPANIES, 2)
        numbers = dice.sample(NUMBERS, 2)
        yield [word.format(company=one, company2=other, person=dice.choice(PEOPLE), sector=dice.choice(SECTORS),
                           number=numbers[0], number2=numbers[1], year=dice.choice(YEARS), ticker=dice.choice(TICKERS))
               for word in pattern.split("|")]


def write_site(folder: Path, count: int):
    """A site of one post a headline, twelve a day."""
    news = folder / "content" / "news"
    news.mkdir(parents=True)
    (folder / "site.yaml").write_text("title: 研报\nbase_url: https://example.org/\npaginate: 20\n", encoding="utf-8")
    for index, words in enumerate(headlines(count)):
        day, hour = 1 + index // 12, 8 + index % 12
        title = "".join(words).replace('"', "'")
        (news / f"{index:04}.md").write_text(
            f'---\ntitle: "{title}"\ndate: 2025-{1 + day // 29:02}-{1 + day % 28:02} {hour:02}:{index % 60:02}:00\n'
            f"categories: [hibor]\nsummary: {TEXT.splitlines()[0]}\n---\n" + (TEXT + "\n\n") * 6, encoding="utf-8")
