"""The family as a whole on copy of which every name is right, and on copy of which one is not."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import pytest

from copydesk.rule import Good, Rule
from copydesk.testing import find

PACKAGE = import_module("copydesk_rules.names")
STEMS = sorted(module.name for module in iter_modules(PACKAGE.__path__) if not module.name.startswith("_"))


def rules() -> list[type[Rule]]:
    found = []
    for stem in STEMS:
        module = import_module(f"{PACKAGE.__name__}.{stem}")
        found.append(getattr(module, "".join(part.title() for part in stem.split("_"))))
    return found


CLEAN = {
    "foreign": "Russian Deputy Foreign Minister Sergei Ryabkov met Nguyễn Phú Trọng in Hanoi. Dara Ó "
    "Briain was not there, "
    "nor was Kemal Kılıçdaroğlu. Ryabkov said that talks with Trọng had been good, and Kılıçdaroğlu agreed by "
    "telephone.",
    "transliterated": "Sergey Lavrov, the Russian foreign minister, met Volodymyr Zelenskiy of "
    "Ukraine and Mohammed bin "
    "Salman of Saudi Arabia. Dmitri Peskov, the Kremlin spokesman, was silent.",
    "relatives": "Jon Brandt, who chairs the Democrats, and John Brandt, his father, who chairs the "
    "Republicans, shared a "
    "plate. Jon had the fish. John Brandt had the soup. “Good soup,” said Jon Brandt.",
    "near places": "The convoy left Zabul for Kabul on Monday. Niger closed its border, and Nigeria "
    "did not. Slovakia and "
    "Slovenia voted; Iran and Iraq abstained. In Austria it rained, in Australia it did not.",
    "near people": "Kristen Hall beat Kristin Moore in the final. Steven Marsh coached Hall, Stephen "
    "Marshall coached Moore.",
    "families": "Ruth Steinberg opened the shop in 1961. The Steinbergs sold it in 1999. Steinberg kept the sign.",
    "namesakes": "Ben Wallis, who keeps bees in Devon, won the prize for honey. Paul Johnston, a plumber, came second.",
    "demonyms": "The Kenyan athlete left Kenya in May. Kenyans cheered. The Spanish team went home to Spain.",
    "capitals": "JOHNSON WINS AGAIN\n\nMarta Johnson won the seat for the third time on Tuesday. "
    "Johnson thanked her voters.",
    "correction": "An article on Tuesday misspelt the surname of the chancellor. She is Angela Merkel, not Merkle.",
    "software": "Version 4 adds a button to Fieldbook and removes one from Fieldbock, its sister. "
    "Use Ctrl+S in either.",
    "agate": "Chelsea: Cech; Ferreira, Terry, Gallas, Bridge; Lampard, Makelele. Arsenal: Almunia; "
    "Lauren, Toure, Cygan.",
}


@pytest.mark.parametrize("kind", CLEAN)
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_right_names_are_left_alone(rule: type[Rule], kind: str) -> None:
    found = find(rule, Good("", dateline="2024-03-14"), CLEAN[kind])
    assert [(one.excerpt, one.message) for one in found] == []


PLANTED = [
    ("The Kremlin spokesman, Dmitry Pesko, said that Russia was ready for talks.", "Pesko", "Peskov"),
    ("UK Prime Minister Borish Johnson warned Russia over Ukraine.", "Borish", "Boris"),
    ("NATO’s secretary-general, Jens Stoltenburg, a Norwegian, welcomed the deal.", "Stoltenburg", "Stoltenberg"),
    ("The chancellor of Germany then was Angela Merkle.", "Merkle", "Merkel"),
    ("The army left Afganistan before dawn.", "Afganistan", "Afghanistan"),
    ("Traders at Goldman Sacks expected a cut.", "Sacks", "Sachs"),
    ("Ana Soderquist runs the kitchen. On Monday Soderqvist hired a cook.", "Soderqvist", "Soderquist"),
    ("Lord Reed, the president of the court, gave the ruling.\n\nLord Reid said that it was clear.", "Reid", "Reed"),
    (
        "Ruth Ostler spoke for an hour and was heard in silence. Ostler was calm.\n\nPictured: Ruth Osler speaks "
        "to the press in Leeds on Monday night.",
        "Osler",
        "Ostler",
    ),
]


@pytest.mark.parametrize(("text", "wrong", "right"), PLANTED)
def test_wrong_names_are_found(text: str, wrong: str, right: str) -> None:
    found = [one for rule in rules() for one in find(rule, Good("", dateline="2022-01-27"), text)]
    assert wrong in {one.excerpt for one in found}
    assert right in {one.suggestions[0] for one in found if one.excerpt == wrong and one.suggestions}
