"""Correct segments written for this project, for what must stay quiet: short articles of a few
lines in four languages, each with several names put in.

What is in them: names in full, then shortened or by an acronym; "the company", pronouns; names
with a possessive s, before a noun; nothing where Chinese, Japanese or Korean repeats a name and
English doesn't.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

Lines = tuple[tuple[str, str], ...]

COMPANIES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "zh": (
        ("腾讯", "Tencent Holdings", "Tencent"),
        ("华为", "Huawei Technologies", "Huawei"),
        ("比亚迪", "BYD", "BYD"),
        ("宁德时代", "Contemporary Amperex Technology", "CATL"),
        ("小米", "Xiaomi", "Xiaomi"),
        ("拼多多", "PDD Holdings", "PDD"),
        ("阿里巴巴", "Alibaba", "Alibaba"),
        ("百度", "Baidu", "Baidu"),
        ("京东", "JD.com", "JD.com"),
        ("网易", "NetEase", "NetEase"),
        ("新华社", "Xinhua News Agency", "Xinhua"),
        ("美团", "Meituan", "Meituan"),
        ("字节跳动", "ByteDance", "ByteDance"),
        ("中芯国际", "Semiconductor Manufacturing International Corp", "SMIC"),
    ),
    "ja": (
        ("トヨタ自動車", "Toyota Motor", "Toyota"),
        ("日本銀行", "the Bank of Japan", "the BOJ"),
        ("日本経済新聞", "The Nikkei", "Nikkei"),
        ("朝日新聞", "The Asahi Shimbun", "the Asahi"),
    ),
    "ko": (
        ("삼성전자", "Samsung Electronics", "Samsung"),
        ("현대자동차", "Hyundai Motor", "Hyundai"),
        ("네이버", "Naver", "Naver"),
        ("카카오", "Kakao", "Kakao"),
        ("한국은행", "the Bank of Korea", "the BOK"),
    ),
    "de": (
        ("Tencent", "Tencent", "Tencent"),
        ("Huawei", "Huawei", "Huawei"),
        ("Samsung Electronics", "Samsung Electronics", "Samsung"),
        ("Xiaomi", "Xiaomi", "Xiaomi"),
        ("Alibaba", "Alibaba", "Alibaba"),
        ("Toyota", "Toyota", "Toyota"),
    ),
}
"""Source form, English in full, English for short."""

PEOPLE: dict[str, tuple[tuple[str, str, str], ...]] = {
    "zh": (
        ("雷军", "Lei Jun", "Lei"),
        ("马化腾", "Pony Ma", "Ma"),
        ("任正非", "Ren Zhengfei", "Ren"),
        ("王传福", "Wang Chuanfu", "Wang"),
        ("李彦宏", "Robin Li", "Li"),
        ("张一鸣", "Zhang Yiming", "Zhang"),
    ),
}

OF_COMPANY: dict[str, tuple[Lines, ...]] = {
    "zh": (
        (
            ("{x}周三公布了第二季度业绩。", "{X} reported second-quarter results on Wednesday."),
            ("{x}的收入同比增长了一成。", "Its revenue grew by a tenth from a year earlier."),
            ("分析师说，{x}在海外卖得更好。", "Analysts say the company sells better abroad."),
            ("{x}没有回应置评请求。", "{S} did not respond to a request for comment."),
        ),
        (
            ("记者从{x}获悉，新工厂将于明年投产。", "The new plant will open next year, {X} said."),
            ("{x}员工可以搭乘班车。", "{S} employees can take a shuttle bus."),
            ("这是{x}在当地的第三座工厂。", "It is {S}'s third plant in the area."),
            ("当地居民对{x}的到来表示欢迎。", "Residents have welcomed the move."),
        ),
        (
            ("{x}与两所大学签署了合作协议。", "{X} has signed agreements with two universities."),
            (
                "按照协议，{x}将提供设备，大学负责研究。",
                "It will provide equipment; they will do the research.",
            ),
            (
                "“{x}希望招到更多年轻人。”一位教授说。",
                '"{S} hopes to hire more young people," a professor said.',
            ),
        ),
    ),
    "ja": (
        (
            ("{x}は水曜日、今後の計画を発表した。", "{X} announced its plans on Wednesday."),
            ("{x}の担当者は詳細を明らかにしなかった。", "A spokesman gave no details."),
            (
                "関係者によると、{x}は春までに決める。",
                "{S} will decide by spring, people familiar with it said.",
            ),
            ("{x}は取材に応じなかった。", "It declined to be interviewed."),
        ),
        (
            ("若い世代は{x}をどう見ているのか。", "How do young people see {S}?"),
            (
                "街で聞くと、{x}を知らない人はいなかった。",
                "In the street nobody had not heard of it.",
            ),
            ("{x}の建物は駅のそばにある。", "{S}'s building stands next to the station."),
        ),
    ),
    "ko": (
        (
            ("{x}는 수요일에 새로운 계획을 발표했다.", "{X} announced new plans on Wednesday."),
            (
                "{x}의 한 관계자는 자세한 내용을 밝히지 않았다.",
                "An official there gave no details.",
            ),
            (
                "전문가들은 {x}가 내년에 더 성장할 것으로 본다.",
                "Experts expect {S} to grow further next year.",
            ),
            ("{x}는 논평을 거부했다.", "It declined to comment."),
        ),
        (
            ("젊은 층은 {x}를 어떻게 보고 있을까.", "How do young people see {S}?"),
            ("거리에서 물어보니 {x}를 모르는 사람은 없었다.", "In the street, everybody knew it."),
            ("{x} 본사는 역 근처에 있다.", "{S}'s headquarters are near the station."),
        ),
    ),
    "de": (
        (
            ("{x} stellte am Mittwoch neue Pläne vor.", "{X} presented new plans on Wednesday."),
            ("Ein Sprecher von {x} nannte keine Einzelheiten.", "A spokesman gave no details."),
            ("{x}s Umsatz wuchs um ein Zehntel.", "{S}'s revenue grew by a tenth."),
            (
                "Fachleute erwarten, dass {x} weiter wächst.",
                "Experts expect the company to keep growing.",
            ),
        ),
        (
            (
                "Viele junge Leute wollen bei {x} arbeiten.",
                "Many young people want to work at {S}.",
            ),
            ("Die Zentrale von {x} liegt am Bahnhof.", "Its headquarters are near the station."),
        ),
    ),
}

OF_PERSON: dict[str, tuple[Lines, ...]] = {
    "zh": (
        (
            ("{x}周五在大会上发表了演讲。", "{X} gave a speech at the conference on Friday."),
            (
                "{x}说，公司会继续投入研发。",
                "The company will keep investing in research, he said.",
            ),
            ("{x}还回忆了创业初期的日子。", "{S} also recalled the early days."),
            ("台下有人问{x}何时退休。", "Someone in the audience asked when he would retire."),
            ("{x}笑而不答。", "He smiled and did not answer."),
        ),
        (
            ("去年，{x}捐出了一笔钱。", "{X} donated a sum of money last year."),
            (
                "{x}的同学说他从小就很大方。",
                "{S}'s classmates say he was generous even as a child.",
            ),
            ("媒体多次报道过{x}的故事。", "The story has often been told."),
        ),
    ),
}


def rows() -> Iterator[str]:
    """Lines of JSON, each a row; one `doc` for each article with each of its names."""
    for language in OF_COMPANY:
        kinds = ((COMPANIES, OF_COMPANY), (PEOPLE, OF_PERSON))  # names, articles
        for kind, (names, articles) in enumerate(kinds):
            for number, article in enumerate(articles.get(language, ())):
                for source, full, short in names.get(language, ()):
                    yield from _article(
                        f"{language}-{kind}-{number}-{source}",
                        language,
                        article,
                        (source, full, short),
                    )


def _article(doc: str, language: str, article: Lines, name: tuple[str, str, str]) -> Iterator[str]:
    source, full, short = name
    for number, (original, english) in enumerate(article):
        target = english.replace("{X}", full).replace("{S}", short)
        row = {
            "id": f"{doc}-{number}",
            "doc": doc,
            "source": original.replace("{x}", source),
            "target": target[:1].upper() + target[1:],
            "source_lang": language,
            "target_lang": "en",
        }
        yield json.dumps(row, ensure_ascii=False) + "\n"
