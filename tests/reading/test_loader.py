"""One drop of files: what opens, and one clear line for each that does not."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.article import Loaded, Pasted, Source
from workbench.reading.encoding import stored
from workbench.reading.loader import LIMIT, load, source_of

STORY = "Dam holds\n\nThe dam held through the night, engineers said.\n"


def write(folder: Path, name: str, data: bytes) -> Source:
    path = folder / name
    path.write_bytes(data)
    return source_of(path)


def test_a_file_becomes_an_article_in_stored_form(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode()
    loaded = load([write(tmp_path, "dam.txt", data)])
    assert loaded.problems == ()
    (article,) = loaded.articles
    assert article.text == STORY
    assert article.text_sha256 == hashlib.sha256(STORY.encode()).hexdigest()
    assert article.raw_sha256 == hashlib.sha256(data).hexdigest()
    assert article.source == Source("dam.txt", str(tmp_path / "dam.txt"))
    assert (article.encoding, article.language, article.masthead.title.value) == ("utf-8", None, "Dam holds")


def test_problems_name_file_and_reason_and_the_others_open(tmp_path: Path) -> None:
    sources = [
        write(tmp_path, "empty.txt", b""),
        write(tmp_path, "blank.txt", b" \n\r\n\t"),
        write(tmp_path, "dam.txt", STORY.encode()),
        write(tmp_path, "report.pdf", b"%PDF-1.7 x"),
        write(tmp_path, "renamed.txt", b"%PDF-1.7 x"),
        write(tmp_path, "program.txt", bytes(range(256)) * 4),
        write(tmp_path, "table.xlsx", b"PK\x03\x04"),
        write(tmp_path, "large.txt", b"a " * (LIMIT // 2 + 1)),
        source_of(tmp_path),
        source_of(tmp_path / "gone.txt"),
        Source("a\0b.txt", "a\0b.txt"),
        write(tmp_path, "second.md", STORY.encode()),
    ]
    loaded = load(sources)
    assert [article.source.name for article in loaded.articles] == ["dam.txt", "second.md"]
    reasons = {problem.name: problem.reason for problem in loaded.problems}
    assert reasons["empty.txt"] == "empty.txt was not opened: it is empty."
    assert reasons["blank.txt"] == "blank.txt was not opened: it is empty."
    assert "PDF" in reasons["report.pdf"]
    assert reasons["renamed.txt"] == "renamed.txt was not opened: PDF files cannot be read yet."
    assert "not a text file" in reasons["program.txt"]
    assert "cannot be read" in reasons["table.xlsx"]
    assert "20 MB" in reasons["large.txt"]
    assert "folder" in reasons[tmp_path.name]
    assert "no longer there" in reasons["gone.txt"]
    assert len(reasons) == len(sources) - 2


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    source = write(tmp_path, "secret.txt", STORY.encode())
    os.chmod(tmp_path / "secret.txt", 0)
    assert "permission" in load([source]).problems[0].reason


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a file" in load([source_of(tmp_path / "pipe.txt")]).problems[0].reason


def test_pasted_text_bytes_and_pages() -> None:
    page = b"<html><body><p>The dam held through the night, engineers said on Thursday.</p></body></html>"
    loaded = load([Pasted(STORY), Pasted(STORY.encode("cp1252"), "mail.txt"), Pasted(page), Pasted("")])
    assert [article.source.name for article in loaded.articles] == ["pasted text", "mail.txt", "pasted text"]
    assert loaded.articles[2].text.startswith("The dam held")
    assert loaded.problems[0].reason == "pasted text was not opened: it is empty."


def test_pasted_text_that_no_file_could_hold_is_made_storable() -> None:
    (article,) = load([Pasted("The dam\ud800 held\0 through\r\nthe night 🌊.")]).articles
    assert article.text == "The dam\ufffd held\ufffd through\nthe night 🌊."


def test_a_suffix_in_capitals_and_none_at_all_are_text(tmp_path: Path) -> None:
    sources = [write(tmp_path, "DAM.TXT", STORY.encode()), write(tmp_path, "dam", STORY.encode())]
    assert len(load(sources).articles) == 2


def test_a_long_text_loads_with_its_offsets_in_code_points() -> None:
    story = "🌊 The dam held, engineers said.\nShare this:\n" * 20_000
    (article,) = load([Pasted(story)]).articles
    assert all(mark.span.of(article.text) == "Share this:" for mark in article.boilerplate)
    assert len(article.boilerplate) == 20_000


@settings(max_examples=120, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a", "a.pdf", "a.xyz"]))
def test_no_bytes_raise(data: bytes, name: str) -> None:
    check(load([Pasted(data, name)]), name)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_no_text_raises(text: str, name: str) -> None:
    check(load([Pasted(text, name)]), name)


PIECES = [
    "By Ana Lund",
    "VALDEN, March 4 (Reuters) -",
    "Thursday (Feb 10)",
    "said on",
    "(Photo: x)",
    "**",
    "# ",
    "<p>",
    "</p>",
    "<html>",
    "© 2021 Post\naccording to The Post",
    "\u2029",
    "“",
    "Share:",
    "date: 2021-03-04",
    "---",
    "Updated 03/04/2021",
    "(with inputs from",
    "translated by AI",
]


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_no_mixture_of_news_pieces_raises(pieces: list[str], name: str) -> None:
    check(load([Pasted("\n".join(pieces), name)]), name)


def check(loaded: Loaded, name: str) -> None:
    """Every source gives one answer; every offset of an article lies in its text."""
    assert len(loaded.articles) + len(loaded.problems) == 1
    for problem in loaded.problems:
        assert problem.reason.startswith(f"{name} was not opened: ")
        assert problem.reason.endswith(".")
    for article in loaded.articles:
        spans = [mark.span for mark in article.boilerplate]
        spans += [chip.span for chip in article.provenance if chip.span]
        assert all(span.end <= len(article.text) for span in spans)
        assert not set(article.text) & {"\r", "\0"}
        assert article.text == stored(article.text)
