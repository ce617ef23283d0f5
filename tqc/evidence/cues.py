"""Words that stand beside a name and say of what kind it is.

Kept short and general: a cue must be common next to names of its type in business news and rare
next to the same words in their ordinary sense. Lower-case, folded.
"""

from __future__ import annotations

from tqc.language.wordlist import wordlist

ORGANIZATION = wordlist("""
    ceo cto cfo coo founder founders cofounder chairman chairwoman president executive executives
    shares stock founded startup company firm investor investors subsidiary valuation ipo listed
    headquartered based acquired acquire invested backed funding financing announced launched
    unveiled said says reported posted revenue employees
""")
PRODUCT = wordlist("""
    app apps application chatbot assistant model models users user launched released version
    downloads download platform product products surpassed overtook update upgraded maus daus
    supply advertising brand features
""")
PLATFORM = PRODUCT | wordlist("""
    posted post posts video videos homepage livestream streamer streamers blogger bloggers
    followers accounts account uploaded watched viral trending platforms
""")
MEDIA = wordlist("""
    reported reports report according told interview interviewed journalist journalists reporter
    reporters published article magazine newspaper wrote writes quoted cited citing editor learned
    exclusive news outlet
""")
PERSON = wordlist("""
    ceo founder cofounder chairman chairwoman president mr ms mrs dr said says told director
    executive actor actress professor minister secretary general investor coach player
""")
OTHER = wordlist("called named known released published launched introduced")

_BODIES = wordlist("""
    agency airline association automaker bank body brand broker brokerage builder carmaker carrier
    chain chipmaker club company conglomerate contractor developer distributor exporter federation
    firm foundation fund giant group importer institute insurer lab laboratory landlord lender maker
    manufacturer miner operator organisation organization parent partner party producer publisher
    refiner rival school seller startup studio subsidiary supermarket supplier team trader union
    university unicorn
""")
_SERVICES = wordlist("""
    app application assistant browser brand chain chatbot community engine forum game marketplace
    model network platform portal retailer service shop site software store system website
""")
_THINGS = wordlist("""
    app assistant browser brand car chatbot chip console device drone drink engine game model
    phone platform processor rocket robot satellite series service smartphone software
    speaker supercomputer suv system tool
""")
_PAPERS = wordlist("""
    agency broadcaster channel daily journal magazine monthly newspaper outlet paper portal
    publisher publication site station website weekly
""")
_WORKS = wordlist("""
    album anime ballet blockbuster book cartoon comedy comic documentary drama film franchise game
    manga movie musical novel opera poem programme series serial sitcom song story thriller
""")
_PEOPLE = wordlist("""
    actor actress analyst anchor architect artist author blogger boss boxer captain chairman
    champion chef chief coach comedian composer designer director economist engineer entrepreneur
    founder golfer goalkeeper influencer investor leader midfielder minister model musician
    novelist painter pianist player poet politician president professor rapper runner scientist
    sculptor singer skater striker star streamer swimmer vlogger writer
""")

CALLED: dict[str, frozenset[str]] = {
    "organization": _BODIES,
    "product": _THINGS,
    "platform": _SERVICES,
    "program": _SERVICES | wordlist("plan policy programme project scheme"),
    "media": _PAPERS,
    "person": _PEOPLE,
    "work": _WORKS,
}
"""Words that say of what kind a thing is, with its name behind them: "the property site Shell".
None that is as often a verb ("figures show")."""

KINDS = frozenset().union(*CALLED.values())
"""All of these words."""

GLOSSING = wordlist("""
means meaning literally literal translates translated translation dubbed shorten shortened
abbreviated
""")
"""Words by which a text explains a name: its parts or its short form are meant there."""

BY_TYPE: dict[str, frozenset[str]] = {
    "organization": ORGANIZATION,
    "product": PRODUCT,
    "platform": PLATFORM,
    "program": PLATFORM,
    "media": MEDIA,
    "person": PERSON,
    "index": ORGANIZATION,
}

CULTURE: dict[str, frozenset[str]] = {
    "zh": wordlist("""
        china chinese beijing shanghai shenzhen hangzhou guangzhou yuan rmb renminbi cny mainland
        taiwan taiwanese hong kong guangdong zhejiang sichuan chengdu wuhan nanjing tencent alibaba
        baidu bytedance huawei xiaomi wechat weibo douyin
    """),
    "ja": wordlist("japan japanese tokyo osaka yen kyoto nikkei"),
    "ko": wordlist("korea korean seoul won busan kospi kosdaq"),
}
"""Words that a text about a source language's country can hardly do without."""

COUNTRIES = frozenset().union(*CULTURE.values())
"""Of all these countries."""

SURNAMES = wordlist("""
    wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song
    zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia
    ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao liao zou xiong jin hao kong
    bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin yi chang qiao lai gong wen
""")
"""The hundred commonest Chinese surnames in pinyin: with another word they make a person's name.
Source: China's 2020 census report on names (Ministry of Public Security)."""

GENERIC_ENGLISH = wordlist("""
    company companies corporation corp inc ltd limited co group holding holdings app technology
    technologies tech media news network platform
""")
"""What a machine adds to a name or leaves out; behind a name with a capital it belongs to it."""

CULTURES = frozenset(("arabic", "chinese", "japanese", "korean", "russian", "thai"))
"""Languages of names: "whose Chinese name is" explains one."""

LONG_SURNAMES = wordlist("""
    ouyang sima zhuge shangguan situ xiahou huangfu linghu dongfang murong duanmu gongsun dugu
    nangong yuchi zhangsun ximen dongguo
""")
"""Those of two characters."""
