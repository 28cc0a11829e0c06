"""No date of a head is read otherwise unseen: `tests/data/heads.tsv` is what was read and agreed to.

Its texts are the examples of the tables of `dating` and the heads below. A line has the text, every date in it as
`edtf role rule`, and the day of the article with its basis. `make golden` writes it anew; read the diff like code.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import timeline
from timeline import dating
from timeline.dating.head import lines

FILE = Path(__file__).parent / "data" / "heads.tsv"
_LONGEST = 900  # characters of an example
HEADS = (  # of many languages and shapes
    "Ferry line reopens\nBy Ann Reed\n22 August 2018",
    "Ferry line reopens\nPublished\n22 August 2018\nUpdated 23 August 2018",
    "Ferry line reopens\nUpdated: 23 August 2018\nPublished: 22 August 2018",
    "Ferry line reopens\n22 August 2018 · Last updated 23 August 2018",
    "LISBON, Aug. 22, 2018 (Harbour News) -- The ferry sails.",
    "LISBON, Aug. 22 (Harbour News) -- The ferry sails.",
    "LISBON — The ferry sails again on 22 August 2018, the port said.",
    "The ferry sails again on 22 August 2018.\nThe port was rebuilt in 2016.",
    "22\nAugust\n2018\nFerry line reopens",
    "22 August 2018\n23 August 2018\nFerry line reopens",
    "Published 5 hours ago on 22 August 2018",
    "Posted on 22.08.2018 by admin",
    "Ferry line reopens | 03/04/2018",
    "Wed 04/03/2018\nFerry line reopens",
    "13/04/2018 10:15\nFerry line reopens",
    "04/13/2018 10:15 AM\nFerry line reopens",
    "Ferry line reopens\n5-10 August 2018",
    "Harbour Weekly, July/August 2018",
    "Harbour Weekly, Summer 2018",
    "Harbour Weekly, Q3 2018",
    "Harbour Weekly, No. 34, 2018",
    "Copyright 2018 Harbour Press",
    "© 22 August 2018 Harbour Press",
    "Ferry line reopens\n22 August 2018\nThe ferry sails again from the old harbour every hour of the day.\n"
    "Related\nBridge closed, 20 August 2018\nTunnel dug, 21 August 2018",
    "Date: Wed, 22 Aug 2018 10:15:00 +0300\nSubject: ferry",
    "date: 2018-08-22T10:15:00Z\ntitle: ferry",
    "---\ndate: 2018-08-22\ntitle: Ferry\n---\nThe ferry sails.",
    "---\nupdated: 2018-08-23\ntitle: Ferry\n---\nThe ferry sails.",
    "Retrieved 30 August 2018\nFerry line reopens",
    "Born 22 August 1961, the captain sails on.",
    "221015Z AUG 18\nFERRY LINE REOPENS",
    "Ferry line reopens\nAug ust 22, 20l8",
    "Twenty-second of August 2018\nFerry line reopens",
    "2018-W34-3\nFerry line reopens",
    "2018-234\nFerry line reopens",
    "22 VIII 2018\nPrzeprawa znów czynna",
    "22 sierpnia 2018 r., 10:15\nPrzeprawa znów czynna",
    "Опубликовано: 22 августа 2018 г., 10:15\nПаром снова ходит",
    "ЛИССАБОН, 22 авг – Паром снова ходит.",
    "22.08.2018, среда\nПаром снова ходит",
    "22 серпня 2018 року, 10:15\nПором знову ходить",
    "Mercredi 22 août 2018 à 10h15\nLe bac reprend",
    "Publié le 22 août 2018, mis à jour le 23 août 2018\nLe bac reprend",
    "1er août 2018\nLe bac reprend",
    "Mittwoch, 22. August 2018, 10.15 Uhr\nDie Fähre fährt wieder",
    "Stand: 23.08.2018\nDie Fähre fährt wieder",
    "Miércoles, 22 de agosto de 2018\nEl ferry vuelve",
    "Publicado em 22/08/2018 às 10h15\nA balsa volta",
    "quarta-feira, 22 de agosto de 2018\nA balsa volta",
    "Mercoledì 22 agosto 2018\nIl traghetto riparte",
    "22 Ağustos 2018 Çarşamba\nVapur yeniden sefere başladı",
    "Rabu, 22 Agustus 2018 10:15 WIB\nFeri berlayar lagi",
    "Ngày 22 tháng 8 năm 2018\nPhà chạy lại",
    "Woensdag 22 augustus 2018\nDe veerboot vaart weer",
    "Τετάρτη 22 Αυγούστου 2018\nΤο πλοίο ξεκινά",
    "2018年8月22日 星期三\n渡轮恢复",
    "发布时间:2018-08-22 10:15\n渡轮恢复",
    "民國107年8月22日\n渡輪恢復",
    "平成30年8月22日\nフェリー再開",
    "2018년 8월 22일 수요일\n여객선 재개",
    "الأربعاء 22 أغسطس 2018\nعودة العبارة",
    "22 آب/أغسطس 2018\nعودة العبارة",
    "10 ذو الحجة 1439 هـ - 22 أغسطس 2018\nعودة العبارة",
    "۳۱ مرداد ۱۳۹۷\nکشتی دوباره حرکت کرد",
    "چهارشنبه ۳۱ اسد ۱۳۹۷ - ۲۲ اگست ۲۰۱۸\nکشتی دوباره حرکت کرد",
    "۱۳۹۷/۵/۳۱\nکشتی دوباره حرکت کرد",
    "22 अगस्त 2018\nनौका फिर चली",
    "22 สิงหาคม 2561\nเรือข้ามฟากกลับมา",
    "22 August 2561 BE\nFerry line reopens",
)


def texts() -> list[str]:
    """The examples of the tables of `dating` that have a digit, and the heads above; each once."""
    found = list(HEADS)
    for info in pkgutil.walk_packages(dating.__path__, "timeline.dating."):
        module = importlib.import_module(info.name)
        for name, table in vars(module).items():
            if name.isupper() and name[0] != "_":
                found += examples(table)
    return [text for text in dict.fromkeys(found) if re.search(r"\d", text) and len(text) < _LONGEST]


def examples(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for key in value:
                yield from examples(key)
        case tuple() | list():
            for each in value:
                yield from examples(each)
        case _ if is_dataclass(value):
            for one in fields(value):
                if one.name in ("examples", "others", "text"):
                    yield from examples(getattr(value, one.name))


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r").strip(" ")


def row(text: str) -> str:
    found = [f"{one.mention.edtf()} {one.role} {one.rule}{' clock' * one.clock}" for one in lines.read(text)]
    whole = timeline.date_article(text)
    return "\t".join((" | ".join(found) or "-", f"{whole.edtf} {whole.basis}"))


def written() -> dict[str, str]:
    rows = (line.partition("\t") for line in FILE.read_text("utf-8").split("\n") if line)
    return {text: rest for text, _, rest in rows}


TEXTS = {escaped(text): text for text in texts()}
if os.environ.get("GOLDEN") == "1":
    FILE.write_text("".join(f"{shown}\t{row(text)}\n" for shown, text in TEXTS.items()), "utf-8")
WRITTEN = written()


def test_the_texts_are_those_that_were_read() -> None:
    assert (sorted(WRITTEN.keys() - TEXTS.keys()), sorted(TEXTS.keys() - WRITTEN.keys())) == ([], []), "lost, new"


@pytest.mark.parametrize("shown", TEXTS)
def test_a_head_is_read_as_it_was(shown: str) -> None:
    assert row(TEXTS[shown]) == WRITTEN[shown]
