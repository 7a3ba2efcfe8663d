from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime

import pytest

from workbench.domain.article import Article, Known, Pasted
from workbench.reading.formats import html
from workbench.reading.loader import load

BODY = """<article><h1>Dam holds after a night of rain</h1>
<p>The dam above Valden held through the night, engineers said,
while “water kept seeping” under its wing.</p>
<p>At least 1,200 people had left their homes on Wednesday, and the mayor asked them to stay away for now.</p>
<p>Two roads were closed. The railway said it would not run trains before Sunday because of the wet slopes.</p>
</article>"""


def page(head: str = "", body: str = BODY, name: str = "dam.html") -> Article:
    loaded = load([Pasted(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", name)])
    assert loaded.problems == ()
    return loaded.articles[0]


def test_story_and_metadata_of_a_page() -> None:
    article = page(
        """<title>Dam holds after a night of rain | The Valley Herald</title>
        <meta property="og:site_name" content="The Valley Herald"><meta name="author" content="Ana Lund">
        <meta property="article:published_time" content="2021-03-04T18:12:00+01:00">
        <link rel="canonical" href="https://valleyherald.example/dam">""",
        f'<nav><a href="/">Home</a> <a href="/n">News</a></nav>{BODY}<footer>Imprint</footer>',
    )
    head = article.masthead
    assert (head.title.value, head.outlet.value, head.byline.value) == (
        "Dam holds after a night of rain",
        "The Valley Herald",
        "Ana Lund",
    )
    assert head.published.value == datetime.fromisoformat("2021-03-04T18:12:00+01:00")
    assert head.published.known is Known.FOUND
    assert article.source.address == "https://valleyherald.example/dam"
    assert "1,200 people" in article.text
    assert "Imprint" not in article.text


def test_linked_data_gives_day_publisher_and_author() -> None:
    head = page(
        """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Dam holds",
        "datePublished": "2021-03-04", "author": [{"name": "Ana Lund"}], "publisher": {"name":
        "Valley Herald"}}]}</script>"""
    ).masthead
    assert head.published.value == date(2021, 3, 4)
    assert head.outlet.value == "Valley Herald"


@pytest.mark.parametrize(
    "script", ["{", "[]", '{"@type": 3}', '{"@graph": 1}', '{"@type": "Article", "author": {"name": 5}}', "[" * 5000]
)
def test_broken_linked_data_is_passed_over(script: str) -> None:
    assert page(f'<script type="application/ld+json">{script}</script>').masthead.published.known is Known.UNKNOWN


def test_a_copyright_year_is_no_day_of_publication() -> None:
    assert page(body=f"{BODY}<footer>Copyright 2019 Valley Herald</footer>").masthead.published.value is None


def test_a_day_in_the_text_is_not_the_pages_day() -> None:
    body = BODY.replace("Two roads", "The dam was opened on 3 June 1964. Two roads")
    assert page(body=body).masthead.published.value is None


@pytest.mark.parametrize("charset", ["windows-1250", "iso-8859-2"])
def test_the_declared_charset_is_honoured(charset: str) -> None:
    body = BODY.replace("Valden", "Žďár").replace("“", "").replace("”", "")
    markup = f'<html><head><meta charset="{charset}"></head><body>{body}</body></html>'
    (article,) = load([Pasted(markup.encode(charset), "a.html")]).articles
    assert "above Žďár held" in article.text


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    head = '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'
    markup = f"<html><head>{head}</head><body>{BODY}</body></html>".encode("cp1252")
    (article,) = load([Pasted(markup, "a.html")]).articles
    assert "“water kept seeping”" in article.text
    assert article.encoding == "cp1252"


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<html><frameset><frame src=a.html></frameset></html>", "frames"),
        ("<html><head><title>x</title></head></html>", "no story"),
        ("<html></html>", "no story"),
        ("   ", "empty"),
        ("<", ""),
    ],
)
def test_pages_without_a_story(markup: str, reason: str) -> None:
    loaded = load([Pasted(markup, "odd.html")])
    if not loaded.articles:
        assert reason in loaded.problems[0].reason
    else:
        assert markup == "<"


def test_a_page_without_body_tags_and_one_with_pictures_inlined() -> None:
    assert "seeping" in load([Pasted(BODY, "bare.html")]).articles[0].text
    picture = f'<img src="data:image/png;base64,{"A" * 2_000_000}">'
    assert "seeping" in page(body=picture + BODY).text


def test_a_page_too_large_for_the_careful_parser_still_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "_LARGEST_PAGE", 1_000)
    article = page('<meta property="og:title" content="Dam holds">', "<p>The dam held, they said.</p>\n" * 100)
    assert article.text.count("The dam held") == 100
    assert article.masthead.title.value == "Dam holds"


def test_the_parsers_are_absent_until_a_page_is_read() -> None:
    code = (
        "import sys, workbench.reading.loader as l; l.load([l.Pasted('The dam held.')]);"
        "sys.exit(any(m in sys.modules for m in ('trafilatura', 'lxml', 'py3langid', 'charset_normalizer')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
