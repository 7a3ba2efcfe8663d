"""What a parse adds: the noun a number belongs to where the words alone leave it open."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from workbench.extraction import parse
from workbench.extraction.quantities import syntax
from workbench.extraction.quantities.component import QuantityFinder

Row = tuple[str, str, str, int]


def parsed(*rows: Row) -> Doc:
    """Build a document from words, tags, labels and heads."""
    words, tags, deps, heads = (list(column) for column in zip(*rows, strict=True))
    return Doc(
        spacy.blank("en").vocab, words=words, tags=tags, deps=deps, heads=heads, lemmas=[w.lower() for w in words]
    )


def counted(doc: Doc) -> list[str | None]:
    found = QuantityFinder().match(doc)
    return [one.quantity.counted and one.quantity.counted.text for one in found]


def scores() -> Doc:
    """While glaciers nearby mostly range between 50 and 70 ."""
    return parsed(
        ("Glaciers", "NNS", "nsubj", 2), ("nearby", "RB", "advmod", 0), ("range", "VBP", "ROOT", 2),
        ("somewhere", "RB", "advmod", 2), ("between", "IN", "case", 5), ("50", "CD", "obl", 2),
        ("and", "CC", "cc", 7), ("70", "CD", "conj", 5), (".", ".", "punct", 2),
    )  # fmt: skip


def test_the_subject_of_a_bare_range() -> None:
    assert counted(scores()) == ["Glaciers"]


def test_without_a_parse_the_words_alone_decide() -> None:
    doc = scores()
    assert [f.span for f in QuantityFinder().match(spacy.blank("en")(doc.text))] == [
        f.span for f in QuantityFinder().match(doc)
    ]


def test_of_a_relative_clause_the_noun_before_it() -> None:
    doc = parsed(
        ("Fees", "NNS", "nsubj", 4), ("that", "WDT", "nsubj", 2), ("reached", "VBD", "acl:relcl", 0),
        ("$400", "CD", "obj", 2), ("angered", "VBD", "ROOT", 4), ("parents", "NNS", "obj", 4),
    )  # fmt: skip
    found = parse.of(doc)
    assert found is not None
    assert syntax.noun(found, doc.text.index("$400"), doc.text.index(" angered")) == 0


def test_the_noun_a_measure_stands_at() -> None:
    doc = parsed(
        ("A", "DT", "det", 4), ("12", "CD", "nummod", 2), ("C", "NN", "compound", 4),
        ("melting", "NN", "compound", 4), ("point", "NN", "ROOT", 4),
    )  # fmt: skip
    assert counted(doc) == ["melting point"]


def test_a_pronoun_is_no_counted_thing() -> None:
    doc = parsed(
        ("They", "PRP", "nsubj", 1), ("gained", "VBD", "ROOT", 1), ("5", "CD", "nummod", 3), ("%", "NN", "obj", 1),
    )  # fmt: skip
    assert counted(doc) == [None]


def test_of_behind_an_adjective_is_the_adjectives() -> None:
    doc = parsed(
        ("He", "PRP", "nsubj", 2), ("was", "VBD", "cop", 2), ("7", "CD", "ROOT", 2), ("and", "CC", "cc", 4),
        ("full", "JJ", "conj", 2), ("of", "IN", "case", 6), ("joy", "NN", "nmod", 2),
    )  # fmt: skip
    assert counted(doc) == [None]


def test_a_guess_from_the_words_gives_way_to_the_subject_of_the_parse() -> None:
    """By the words alone "further" stands right before the verb."""
    doc = parsed(
        ("The", "DT", "det", 2), ("guard", "NN", "compound", 2), ("count", "NN", "nsubj:pass", 5),
        ("was", "VBD", "aux:pass", 5), ("further", "RB", "advmod", 5), ("reduced", "VBN", "ROOT", 5),
        ("to", "IN", "case", 7), ("9,000", "CD", "obl", 5),
    )  # fmt: skip
    assert counted(doc) == ["guard count"]


def test_a_guess_that_can_be_a_subject_stands() -> None:
    doc = parsed(
        ("Copper", "NN", "nsubj", 1), ("rose", "VBD", "ROOT", 1), ("2", "CD", "nummod", 3), ("%", "NN", "obj", 1),
    )  # fmt: skip
    assert counted(doc) == ["Copper"]


def test_a_phrase_of_the_parse_ends_before_the_next_figure_and_a_bare_participle() -> None:
    doc = parsed(
        ("They", "PRP", "nsubj", 1), ("asked", "VBD", "ROOT", 1), ("most", "RBS", "advmod", 3),
        ("loyal", "JJ", "amod", 4), ("readers", "NNS", "obj", 1), ("making", "VBG", "acl", 4),
        ("$90,000", "CD", "obj", 5),
    )  # fmt: skip
    found = parse.of(doc)
    assert found is not None
    kept = syntax.extent(found, 4, range(6, 7))
    assert [doc[i].text for i in kept] == ["loyal", "readers"]


def test_a_verb_ends_a_phrase_that_the_words_ran_through() -> None:
    doc = parsed(
        ("Eight", "CD", "nummod", 2), ("border", "NN", "compound", 2), ("states", "NNS", "nsubj", 3),
        ("rejected", "VBD", "ROOT", 3), ("pleas", "NNS", "obj", 3),
    )  # fmt: skip
    assert counted(doc) == ["border states"]


def test_a_participle_stays_with_its_noun() -> None:
    doc = parsed(
        ("The", "DT", "det", 1), ("storm", "NN", "nsubj", 2), ("had", "VBD", "ROOT", 2),
        ("sustained", "VBN", "amod", 4), ("winds", "NNS", "obj", 2), ("of", "IN", "case", 7),
        ("120", "CD", "nummod", 7), ("mph", "NN", "nmod", 4),
    )  # fmt: skip
    assert counted(doc) == ["sustained winds"]


def test_a_phrase_behind_its_number_goes_on_to_its_noun() -> None:
    doc = parsed(
        ("A", "DT", "det", 2), ("5W", "CD", "nummod", 2), ("laser", "NN", "nsubj", 6), ("for", "IN", "case", 5),
        ("diffuse", "JJ", "amod", 5), ("heating", "VBG", "nmod", 2), ("failed", "VBD", "ROOT", 6),
    )  # fmt: skip
    assert counted(doc) == ["laser for diffuse heating"]


def test_what_a_verb_changes_by_an_amount() -> None:
    doc = parsed(
        ("Managers", "NNS", "nsubj", 1), ("want", "VBP", "ROOT", 1), ("to", "TO", "mark", 3),
        ("reduce", "VB", "xcomp", 1), ("costs", "NNS", "obj", 3), ("at", "IN", "case", 6), ("Torv", "NNP", "nmod", 4),
        ("by", "IN", "case", 8), ("30%", "CD", "obl", 3), (".", ".", "punct", 1),
    )  # fmt: skip
    assert counted(doc) == ["costs at Torv"]


def test_a_count_of_those_harmed_is_not_the_attackers() -> None:
    doc = parsed(
        ("The", "DT", "det", 2), ("US", "NNP", "compound", 2), ("troops", "NNS", "nsubj", 3),
        ("fired", "VBD", "ROOT", 3), (",", ",", "punct", 3), ("killing", "VBG", "advcl", 3), ("4", "CD", "obj", 5),
        (".", ".", "punct", 3),
    )  # fmt: skip
    assert counted(doc) == [None]
