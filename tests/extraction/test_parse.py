"""What the rules read off a parse, and that a parse of another scheme is left alone."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from workbench.extraction import parse

WORDS = ["Some", "300", "dock", "workers", "left", "on", "Friday", "."]
HEADS = [1, 3, 3, 4, 4, 6, 4, 4]
DEPS = ["advmod", "nummod", "compound", "nsubj", "ROOT", "case", "obl", "punct"]


def parsed(deps: list[str] | None = None) -> Doc:
    """Some 300 dock workers left on Friday."""
    return Doc(spacy.blank("en").vocab, words=WORDS, heads=HEADS, deps=deps or DEPS, lemmas=[w.lower() for w in WORDS])


def test_lists_say_what_the_tokens_say() -> None:
    doc = parsed()
    found = parse.of(doc)
    assert found is not None
    assert found.heads == [token.head.i for token in doc]
    assert found.deps == [token.dep_ for token in doc]
    assert [doc.text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == WORDS


def test_what_a_number_counts() -> None:
    doc = parsed()
    found = parse.of(doc)
    assert found is not None
    number = found.at(doc.text.index("300"))
    thing = found.heads[number]
    assert found.lemmas[thing] == "workers"
    assert found.subtree(thing) == (0, 4)
    assert found.child(found.heads[thing], "nsubj") == thing
    assert found.head_of(0, doc.text.index(" left")) == thing


def test_characters_to_tokens() -> None:
    doc = parsed()
    found = parse.of(doc)
    assert found is not None
    start = doc.text.index("dock")
    assert list(found.within(start, start + len("dock workers"))) == [2, 3]
    assert list(found.within(start - 1, start + 1)) == [2]


def test_it_is_read_once_a_document_and_anew_when_it_changes() -> None:
    doc = parsed()
    first = parse.of(doc)
    assert parse.of(doc) is first
    doc[0].dep_ = "det"
    again = parse.of(doc)
    assert again is not None
    assert again.deps[0] == "det"


def test_none_without_a_parse_and_of_another_scheme() -> None:
    assert parse.of(spacy.blank("en")("Some 300 dock workers left.")) is None
    assert parse.of(spacy.blank("en")("")) is None
    assert parse.of(parsed(["advmod", "nummod", "compound", "nsubj", "ROOT", "prep", "pobj", "punct"])) is None
