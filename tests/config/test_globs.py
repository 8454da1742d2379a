"""Which paths a pattern means."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.config.globs import GlobError, Globs, compiled

MEANS = [
    # a name without a slash: a file or folder of that name, anywhere
    ("*.fr.md", "a.fr.md deep/down/a.fr.md", "a.md a.fr.md.txt fr.md afr.md"),
    ("drafts", "drafts drafts/a.md news/drafts/b/c.md", "drafts.md mydrafts/a.md"),
    ("drafts/", "drafts/a.md news/drafts/a.md", "drafts drafts.md"),
    ("?.md", "a.md x/b.md", "ab.md .md"),
    ("*", "a.md x/b.md .hidden", ""),
    # with a slash: from the folder of the configuration
    ("drafts/**", "drafts/a.md drafts/x/y.md", "drafts news/drafts/a.md a.md"),
    ("/drafts", "drafts drafts/a.md", "news/drafts/a.md"),
    ("./drafts/*.md", "drafts/a.md", "drafts/x/a.md news/drafts/a.md"),
    ("sport/*", "sport/a.md sport/cup/b.md", "sport a/sport/a.md"),
    ("sport/*/report.md", "sport/cup/report.md", "sport/report.md sport/a/b/report.md"),
    ("**/drafts/**", "drafts/a.md x/drafts/a.md x/y/drafts/z/a.md", "drafts a.md"),
    ("a/**/b.md", "a/b.md a/x/b.md a/x/y/b.md", "b.md a/xb.md ab.md"),
    ("a/**/**/b.md", "a/b.md a/x/y/b.md", "b.md"),
    ("archive/20[12]?/**", "archive/2013/a.md archive/2024/x/b.md", "archive/2034/a.md archive/200/a.md"),
    ("[!a]*.md", "b.md x/bc.md", "a.md ab.md"),
    ("[a-c].md", "a.md b.md", "d.md -.md"),
    ("[]x].md", "].md x.md", "a.md"),
    ("a[^b].md", "a^.md ab.md", "ac.md"),
    ("*.{md,html}", "a.md x/a.html", "a.txt a.{md,html}"),
    ("{news,sport}/**/*.md", "news/a.md sport/x/a.md", "drafts/a.md"),
    ("a+b(1).md", "a+b(1).md", "aab1.md"),
    ("news\\drafts\\**", "news/drafts/a.md", "newsdrafts/a.md"),
]


@pytest.mark.parametrize(("glob", "meant", "others"), MEANS)
def test_which_paths_a_pattern_means(glob: str, meant: str, others: str) -> None:
    globs = Globs([glob], windows=False)
    assert [path for path in meant.split() if not globs.match(path)] == []
    assert [path for path in others.split() if globs.match(path)] == []


@pytest.mark.parametrize(("glob", "meant", "others"), MEANS)
def test_on_windows_the_same_with_its_separators(glob: str, meant: str, others: str) -> None:
    globs = Globs([glob], windows=True)
    assert [path for path in meant.split() if not globs.match(path.replace("/", "\\"))] == []
    assert [path for path in others.split() if globs.match(path.replace("/", "\\"))] == []


def test_case_counts_but_on_windows() -> None:
    assert not Globs(["Drafts/**"], windows=False).match("drafts/a.md")
    assert Globs(["Drafts/**"], windows=True).match("DRAFTS\\a.md")


def test_letters_are_the_same_however_their_marks_are_written() -> None:
    for of_glob in ("NFC", "NFD"):
        for of_path in ("NFC", "NFD"):
            assert Globs([normalize(of_glob, "élections/*")]).match(normalize(of_path, "élections/a.md"))


def test_a_line_break_in_a_name_is_a_letter_like_others() -> None:
    assert Globs(["a*.md"]).match("a\nb.md")


@pytest.mark.parametrize(
    ("glob", "why"),
    [
        ("!a", "starts with !"),
        ("", "names nothing"),
        ("/", "names nothing"),
        ("./", "names nothing"),
        ("../a", "names nothing below"),
        ("a/../../b", "names nothing below"),
        ("a[b", "[ that is not closed"),
        ("a{b,c", "{ that is not closed"),
        ("[z-a]", "bad character range"),
    ],
)
def test_what_is_no_pattern_is_refused_with_the_reason(glob: str, why: str) -> None:
    with pytest.raises(GlobError, match=why.replace("[", r"\[").replace("{", r"\{")):
        compiled(glob)


@given(st.text("ab/*?[]{},!-^\\.é", max_size=12), st.text("ab/.é\n", max_size=12))
def test_any_text_is_a_pattern_or_refused(glob: str, path: str) -> None:
    try:
        globs = Globs([glob])
    except GlobError:
        return
    globs.match(path)


@given(st.lists(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=5))
def test_a_path_is_meant_by_itself_by_its_name_and_by_its_folders(parts: list[str]) -> None:
    path = "/".join(parts)
    for number in range(1, len(parts) + 1):
        assert Globs(["/" + "/".join(parts[:number])]).match(path)
        assert Globs([parts[number - 1]]).match(path)
        assert Globs(["**/" + "/".join(parts[number - 1 :])]).match(path)
