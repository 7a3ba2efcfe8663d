from __future__ import annotations

from datetime import date

import pytest

from workbench.domain.article import Pasted
from workbench.reading.loader import load


def text_of(markdown: str) -> str:
    return load([Pasted(markdown, "a.md")]).articles[0].text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# Dam holds #\n\nThe **dam** held, *they* said.", "Dam holds\n\nThe dam held, they said."),
        ('See [the report](https://a.example/x "t") now.', "See the report now."),
        ("> “We saw it,” he said.", "“We saw it,” he said."),
        ("![A dam](dam.jpg)\n\nIt held.", "A dam\n\nIt held."),
        ("It cost 3 * 4 * 5 marks and snake_case_names stay.", "It cost 3 * 4 * 5 marks and snake_case_names stay."),
        ("a\n\n---\n\nb", "a\n\n\n\nb"),
        ("1\\. April", "1. April"),
    ],
)
def test_marks_go_and_words_stay(markdown: str, text: str) -> None:
    assert text_of(markdown) == text


def test_front_matter_is_the_page() -> None:
    markdown = '---\ntitle: "Dam holds"\ndate: 2021-03-04\nauthor: Ana Lund\noutlet: Valley Herald\n---\nThe dam held.'
    (article,) = load([Pasted(markdown, "a.md")]).articles
    head = article.masthead
    assert article.text == "The dam held."
    assert (head.title.value, head.byline.value, head.outlet.value) == ("Dam holds", "Ana Lund", "Valley Herald")
    assert head.published.value == date(2021, 3, 4)


def test_the_first_heading_is_the_title() -> None:
    (article,) = load([Pasted("# Dam *holds*\n\nThe dam held, they said.", "a.md")]).articles
    assert article.masthead.title.value == "Dam holds"
    assert article.masthead.title.span is not None


def test_long_runs_of_marks_take_no_time() -> None:
    for marks in ("[", "*", "[a](", "# " + " " * 1000, "_a ", "<http://"):
        assert len(load([Pasted(marks * 2_000 + "x", "a.md")]).articles) == 1
