"""Copy in other languages: every language that pyspellchecker has a list of, in sentences."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import spellchecker

from copydesk.desk import Desk
from copydesk.finding import Diagnostic
from copydesk.knowledge import Knowledge
from copydesk.lexicon import LANGUAGES
from copydesk.plugins import load_plugins
from copydesk.readers.tongue import recognised
from copydesk.settings import Settings

COPY = {
    "ar": (
        "أعلنت الحكومة يوم الاثنين أنها ستبدأ العمل في المشروع الجديد بعد أسبوعين. وقال الوزير إن المدينة تحتاج إلى "
        "المزيد من المدارس والمستشفيات، وإن الناس ينتظرون ذلك منذ سنوات.",
        {"المستششفى": "المستشفى"},
    ),
    "de": (
        "Der Stadtrat hat am Montag beschlossen, die alte Brücke über den Fluss zu erneuern. Die Bauarbeiten "
        "beginnen im "
        "Frühjahr und dauern voraussichtlich zwei Jahre. „Das war überfällig“, sagte die Bürgermeisterin von Lüneburg, "
        "Grit Wollesen-Harms. Die Kosten für die Straßenbahnhaltestelle trägt das Land.",
        {"beshclossen": "beschlossen", "natürlihc": "natürlich", "die Bürgermesiterin": "Bürgermeisterin"},
    ),
    "es": (
        "El ayuntamiento anunció el lunes que las obras del puente empezarán en primavera y durarán dos años. "
        "«Los vecinos "
        "llevan mucho tiempo esperando», dijo la alcaldesa de Vilanúa, Nerea Ochotorena, que llegó tarde a la reunión.",
        {"imporntate": "importante", "probablememte": "probablemente"},
    ),
    "eu": (
        "Udalak astelehenean jakinarazi du zubia konpontzeko lanak udaberrian hasiko direla. Alkateak esan du "
        "herritarrek "
        "denbora asko daramatela zain, eta lanak bi urte iraungo dutela.",
        {"lehnedakaria": "lehendakaria"},
    ),
    "fa": (
        "شهردار روز دوشنبه گفت که کار ساخت پل تازه در بهار آغاز می‌شود و دو سال طول می‌کشد. مردم شهر سال‌هاست که در "
        "انتظار این کار هستند.",
        {"پنرجه": "پنجره"},
    ),
    "fr": (
        "Le conseil municipal a décidé lundi de rénover le vieux pont. Les travaux commenceront au printemps "
        "et dureront "
        "deux ans. « C’était nécessaire », a dit la maire de Kervoazel, Maëlle Le Gouézec ; l’opposition "
        "s’est abstenue.",
        {"nécéssaire": "nécessaire", "l’oppposition": "opposition", "gouvernemnt": "gouvernement"},
    ),
    "it": (
        "Il consiglio comunale ha deciso lunedì di rinnovare il vecchio ponte. I lavori cominceranno in primavera e "
        "dureranno due anni. «Era necessario», ha detto la sindaca di Roccamorice, Ilenia Quattrocchi.",
        {"cosniglio": "consiglio", "govenro": "governo"},
    ),
    "lv": (
        "Dome pirmdien nolēma atjaunot veco tiltu. Darbi sāksies pavasarī un ilgs divus gadus. Iedzīvotāji to "
        "gaida jau "
        "sen, sacīja mērs Arnis Kalnpūres.",
        {"virsrkasts": "virsraksts"},
    ),
    "nl": (
        "De gemeenteraad heeft maandag besloten de oude brug te vernieuwen. De werkzaamheden beginnen in het "
        "voorjaar en "
        "duren twee jaar. “Dat was nodig”, zei burgemeester Jorrit Hiddinkhof. De stadsbestuurders zijn tevreden.",
        {"beschikabar": "beschikbaar", "gemeeentes": "gemeentes"},
    ),
    "pt": (
        "A câmara decidiu na segunda-feira renovar a ponte velha. As obras começam na primavera e duram dois "
        "anos. “Era "
        "necessário”, disse a presidente, Graça Vilarinho, que registrou o contato em São João.",
        {"trabahlo": "trabalho", "imprtante": "importante"},
    ),
    "ru": (
        "Городской совет в понедельник решил отремонтировать старый мост. Работы начнутся весной и продлятся два года. "
        "Жители давно этого ждали, сказал глава города Пётр Заволокин.",
        {"доказатеьства": "доказательства"},
    ),
}  # fmt: skip
"""For each language, copy as it is written, and slips that are found in it with what is meant."""


def check(text: str, language: str | None, *select: str, name: str = "copy.txt") -> list[Diagnostic]:
    desk = Desk(load_plugins(), Settings(select=select, language=language), Knowledge())
    checked = desk.check(desk.read(name, text.encode()))
    assert not checked.troubles, checked.troubles
    return list(checked.diagnostics)


def test_every_list_that_pyspellchecker_has_is_a_language() -> None:
    there = {path.name.partition(".")[0] for path in (Path(spellchecker.__file__).parent / "resources").iterdir()}
    assert there >= {*LANGUAGES, "en"}
    assert set(COPY) == set(LANGUAGES)
    assert there - {"en", "__init__", "__pycache__"} == set(LANGUAGES), "pyspellchecker has a list that we do not use"


@pytest.mark.parametrize("language", LANGUAGES)
def test_copy_without_a_slip_is_left_alone_by_all_rules(language: str) -> None:
    assert [(one.rule, one.excerpt) for one in check(COPY[language][0], language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_slips_are_found_with_what_is_meant(language: str) -> None:
    copy, slips = COPY[language]
    for slip, meant in slips.items():
        found = check(f"{copy} {slip}.", language, "misspelling")
        assert [one.suggestions[0].lower() for one in found] == [meant.lower()], slip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_looked_up_as_fast_as_english(language: str) -> None:
    tongue = Knowledge().tongue(language)
    assert tongue is not None
    words = COPY[language][0].split()
    tongue.near(words[0])  # what is mapped when it is first asked for
    started = time.process_time()
    for number in range(200):
        tongue.near(f"{words[number % len(words)]}{number}")
    assert time.process_time() - started < 200 * 0.005, "a candidate search takes 5 ms"


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code not in ("ar", "eu", "fa")])
def test_copy_that_does_not_say_its_language_is_recognised(language: str) -> None:
    copy = COPY[language][0]
    assert recognised([("paragraph", copy)]) in (language, None)
    assert recognised([("paragraph", f"{copy} {copy}")]) == language or language in ("it", "lv", "pt", "ru")


def test_english_is_never_taken_for_another_language() -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    for path in seeds.glob("*.txt"):
        blocks = [("paragraph", text) for text in path.read_text(encoding="utf-8").split("\n\n")]
        assert recognised(blocks) is None, path.name


def test_rules_of_english_are_silent_in_another_language() -> None:
    copy = "Der der Mann sah die die Frau , und und er ging in in das Haus (am Ende"
    assert [one.rule for one in check(copy, "de")] == ["unclosed-bracket"]
    assert check("Mae’r cyngor wedi penderfynu adnewyddu’r hen bont, ac mae hynny’n beth da.", "cy") == []


def test_residue_is_residue_in_any_language() -> None:
    assert [one.rule for one in check("Der Rat tagt am Montag. {{headline}}", "de")] == ["unfilled-template"]


PASSAGES = {
    "de": "“Wir haben das alles nicht gewusst, aber wir werden morgen darüber sprechen,”",
    "fr": "“Je ne sais pas pourquoi ils ont fait cela, mais nous allons continuer,”",
    "es": "“No sabemos nada de lo que ha pasado, pero vamos a seguir luchando por nuestra tierra,”",
    "it": "“Non abbiamo mai visto una cosa simile, ma andremo avanti con tutte le nostre forze,”",
    "pt": "“Nós não sabemos o que aconteceu, mas vamos continuar a lutar,”",
    "nl": "“Wij hebben dat niet geweten, maar we gaan morgen verder met het werk,”",
    "lv": "“Mēs to nezinājām, bet rīt turpināsim darbu,”",
    "eu": "“Ez dakigu zer gertatu den, baina aurrera egingo dugu,”",
    "ru": "“Мы этого не знали, но завтра продолжим работу,”",
    "ar": "“لم نكن نعرف ذلك ولكننا سنواصل العمل غدا,”",
}


@pytest.mark.parametrize("language", PASSAGES)
def test_a_passage_in_another_language_is_not_checked_as_english(language: str) -> None:
    copy = f"The visitors read the notes aloud in the hall, one by one.\n\n{PASSAGES[language]} said one of them."
    assert check(copy, "en-GB", "spelling") == []


def test_a_passage_that_the_mark_up_says_is_foreign_is_left_alone_and_what_is_beside_it_is_not() -> None:
    page = (
        "<html lang=en><p>He said <i lang=de>“jetz ist es zu spät”</i> and recieved a leter.</p>"
        "<blockquote lang='fr'><p>Nous nous avons recu votre lettre , hier.</p></blockquote>"
        "<p lang=en-GB>She left left early.</p><div lang='x-klingon'><p>Qapla the the qapla</p></div><p>A a "
        "man.</p></html>"
    )
    assert [one.excerpt for one in check(page, None, "spelling", "punctuation", name="page.html")] == [
        "recieved", "leter", "left left", "A a",
    ]  # fmt: skip


def test_the_house_s_words_count_in_its_language(tmp_path: Path) -> None:
    (tmp_path / ".copydesk").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.txt").write_text("Der Rat hat beshclossen, natürlihc.", encoding="utf-8")
    (tmp_path / ".copydesk" / "words.de.txt").write_text("beshclossen\n", encoding="utf-8")
    desk = Desk(load_plugins(), Settings(select=("misspelling",), language="de-AT"))
    assert [one.excerpt for one in desk.check_file(str(tmp_path / "a.txt")).diagnostics] == ["natürlihc"]
