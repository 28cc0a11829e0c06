"""Texts in the encodings of old collections are read as they were written."""

import io
import zipfile

import pytest

from timeline import reading
from timeline.model import Source
from timeline.reading.decode import decode

TEXTS = [
    ("cp1252", "The envoys met on Friday in a hotel in München.\n"),
    ("cp1252", "Les délégués ont été reçus à Genève, où ils ont rencontré le ministre.\n"),
    ("cp1252", "He said “we met” — and it’s fine.\n"),
    ("cp1250", "Delegacja przybyła do Warszawy, żeby się spotkać z ministrem.\n"),
    ("cp1251", "Делегация прибыла в Москву на переговоры с министром.\n"),
    ("koi8_r", "Делегация прибыла в Москву на переговоры с министром.\n"),
    ("cp1254", "Heyet İstanbul'da ağırlandı, görüşmeler iki gün sürdü.\n"),
    ("cp1256", "وصل الوفد إلى موسكو لإجراء محادثات مع الوزير\n"),
]


PAGES = [
    ("cp1252", "22 August 2018\n\nMoscow received a delegation in München on Sunday.\n"),
    (
        "iso8859_2",
        "22 srpna 2018\n\nRuský velvyslanec se v pondělí sešel s delegací Tálibánu v Dauhá, řeklo ministerstvo.\n",
    ),
    (
        "cp1250",
        "22 srpna 2018\n\nRuský velvyslanec se v pondělí sešel s delegací Tálibánu v Dauhá, řeklo ministerstvo.\n",
    ),
    (
        "cp1250",
        "2018. augusztus 22.\n\nAz orosz nagykövet hétfőn találkozott a tálibokkal, közölte a külügyminisztérium..\n",
    ),
    (
        "cp1250",
        "22 august 2018\n\nAmbasadorul rus s-a întâlnit luni cu talibanii, a anunţat el. Şi ţara.\n",
    ),
    (
        "cp1250",
        "22. kolovoza 2018.\n\nRuski veleposlanik, priopćilo je ministarstvo. Također će doći čelnik, žurno.\n",
    ),
    (
        "mac_roman",
        "22 August 2018\n\nRussia's envoy said “we met” the Taliban’s delegates at a café in Doha on Monday.\n",
    ),
    ("mac_roman", "Le 22 août 2018\n\nL’envoyé russe a rencontré les délégués à Genève.\n"),
    ("cp1253", "22 Αυγούστου 2018\n\nΟ Ρώσος πρέσβης συναντήθηκε τη Δευτέρα με τους Ταλιμπάν, είπε το υπουργείο.\n"),
    (
        "iso8859_7",
        "22 Αυγούστου 2018\n\nΟ Ρώσος πρέσβης συναντήθηκε τη Δευτέρα με τους Ταλιμπάν στη Ντόχα. Άλλοι είπαν όχι.\n",
    ),
    ("cp1255", "22 באוגוסט 2018\n\nהשליח הרוסי נפגש ביום שני עם נציגי הטליבן בדוחה, אמר משרד החוץ.\n"),
    ("cp1254", "22 Ağustos 2018\n\nRus elçisi pazartesi günü Doha'da Taliban heyetiyle görüştü.\n"),
    (
        "cp1257",
        "2018 m. rugpjūčio 22 d.\n\nPasiuntinys pirmadienį susitiko su Talibano atstovais, pranešė ministerija.\n",
    ),
    ("cp866", "22 августа 2018\n\nПосол России встретился в понедельник с талибами, сообщил министр.\n"),
    (
        "mac_cyrillic",
        "22 августа 2018\n\nПосол России встретился в понедельник с талибами, сообщил министр. Я не знаю.\n",
    ),
    (
        "koi8_u",
        "22 серпня 2018\n\nПосол Росії зустрівся в понеділок з талібами, повідомило міністерство. Її відповідь.\n",
    ),
    ("cp1251", "22 серпня 2018\n\nПосол Росії зустрівся в понеділок з талібами, повідомило міністерство.\n"),
    ("cp1251", "22 август 2018\n\nРуският посланик се срещна в понеделник с талибаните, съобщи министерството.\n"),
    ("cp1256", "22 اوت 2018\n\nسفير روسيه روز دوشنبه با نمايندگان طالبان ديدار كرد.\n"),
    (
        "cp1252",
        "22. August 2018\n\nDer russische Gesandte traf die Taliban am Montag in Köln; „wir sprachen“, sagte er.\n",
    ),
    (
        "cp1252",
        "22 de agosto de 2018\n\n¿Quién se reunió? Según dijo el ministerio español, con los talibanes, el lunes.\n",
    ),
    ("cp1252", "22. august 2018\n\nRusslands utsending møtte Taliban på mandag; det går bra, sa han. Også æren.\n"),
    ("cp1252", "The price was £20 and the budget €5 million. It’s 20° outside…\n"),
    (
        "cp1252",
        "22 ágúst 2018\n\nSendiherra Rússlands hitti fulltrúa talibana á mánudag, sagði ráðuneytið. Það er þó óvíst.\n",
    ),
    ("iso8859_9", "22 Ağustos 2018\n\nRus elçisi pazartesi günü Doha'da Taliban heyetiyle görüştü.\n"),
    ("cp874", "22 สิงหาคม 2561\n\nทูตรัสเซียพบกับตาลีบันในวันจันทร์ที่โดฮา\n"),
    ("gb18030", "2018年8月22日\n\n俄罗斯特使周一在多哈会见了塔利班代表团,外交部说。会谈持续了两天。\n"),
    ("shift_jis", "2018年8月22日\n\nロシアの特使は月曜日にドーハでタリバン代表団と会談したと外務省が発表した。\n"),
    ("euc_kr", "2018년 8월 22일\n\n러시아 특사가 월요일 도하에서 탈레반 대표단을 만났다고 외무부가 밝혔다.\n"),
    ("cp850", "Les délégués ont été reçus à Genève, où ils ont rencontré le ministre.\n"),
    ("utf-16-le", "22 августа 2018\n\nПосол России встретился в понедельник с талибами.\n"),
    ("utf-16-be", "22 August 2018\n\nWe met “there”.\n"),
    ("utf-32-le", "22 August 2018\n\nWe met “there”.\n"),
    ("utf-16-le", "2018年8月22日\n\n俄罗斯特使周一在多哈会见了塔利班代表团,外交部说。会谈持续了两天。\n"),
    ("cp1250", "Maďarský premiér Viktor Orbán přijel.\n"),
    ("cp1252", "Überraschung: Gespräche in Moskau – „ja“.\n"),
    ("cp1250", "Wałęsa spotkał się w Łodzi z ministrem.\n"),
    ("mac_roman", "“It’s over,” he said—twice. Über allem: São Tomé.\n"),
    ("cp1252", "Señor Núñez met the envoy Müller; the cost was ½ of £3m.\n"),
    ("iso8859_2", "Wysłannik Rosji spotkał się z talibami, żądając śledztwa.\n"),
    ("cp1254", "Cumhurbaşkanı Erdoğan'ın sözcüsü açıkladı.\n"),
    ("mac_latin2", "Wysłannik Rosji spotkał się z talibami, żądając śledztwa.\n"),
    ("cp1255", "ירושלים, 5 במרץ 2018\n\nראש הממשלה נועד אתמול עם שר החוץ.\n"),
    ("cp1252", "L’œuvre de François est à voir dès aujourd’hui — « bien sûr », dit-il.\n"),
]


@pytest.mark.parametrize(("encoding", "text"), PAGES)
def test_old_code_pages_are_told_by_the_letters_that_come_out(encoding: str, text: str) -> None:
    found = decode(text.encode(encoding))
    assert not isinstance(found, str)
    assert (found.text, found.guessed) == (text, True)
    assert "which is a guess" in found.note


MENDED = [  # bytes, how their text begins, and what is said of them
    ("“Tea” in a café.\n".encode() + b"caf\xe9\n", "“Tea” in a café.\ncaf\ufffd\n", "1 byte is no UTF-8"),
    ("“Tea” in a caf".encode() + b"\xc3", "“Tea” in a caf\ufffd", "1 byte is no UTF-8"),
    (b"Tea\0 at \0five, and no sooner than that, say the crews.\n", "Tea at five, and", "2 null bytes are left out"),
    ("“Tea” with Пётр in a café".encode().decode("latin-1").encode(), "“Tea” with Пётр in a café", "encoded twice"),
    ("Tea at five.\n".encode("utf-16")[:-1], "Tea at five.", "cut off"),
]


@pytest.mark.parametrize(("data", "text", "note"), MENDED)
def test_a_fault_in_a_good_file_costs_a_character_and_is_told(data: bytes, text: str, note: str) -> None:
    found = decode(data)
    assert not isinstance(found, str)
    assert found.text.startswith(text) and note in found.note


@pytest.mark.parametrize("data", [b"\0\1\2", b"\0" * 4000, bytes(range(256)) * 20, b"MZ\x90\0" + b"\0\1" * 900])
def test_what_is_no_text_is_not_read_as_one(data: bytes) -> None:
    assert isinstance(decode(data), str)


@pytest.mark.parametrize(("encoding", "text"), TEXTS)
def test_the_encoding_is_found_and_said_to_be_a_guess(encoding: str, text: str) -> None:
    found = decode(text.encode(encoding))
    assert not isinstance(found, str)
    assert (found.text, found.encoding, found.guessed) == (text, encoding, True)


def test_a_member_that_would_leave_the_folder_is_read_like_any_other() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("../../out.txt", "9 November 2018\n\nThe envoys met.\n")
        archive.writestr("__MACOSX/._out.txt", "junk")
        archive.writestr(".hidden/x.txt", "junk")
    (source,) = reading.parse(packed.getvalue(), "a.zip")
    assert isinstance(source, Source) and source.id == "out" and "envoys" in source.text
