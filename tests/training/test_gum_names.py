"""Entities of a hand-written sentence in, names out."""

from __future__ import annotations

from training.gum_names import mentions, with_names
from training.treebanks import Sentence, Word


def sentence(*rows: tuple[str, str, int, str, str]) -> Sentence:
    """Each row: form, tag, head, relation, value of Entity=."""
    text = " ".join(r[0] for r in rows)
    words, at = [], 0
    for form, tag, head, dep, entity in rows:
        upos = "PROPN" if tag.startswith("NNP") else "X"
        words.append(Word(at, form, form, upos, tag, "", head, dep, f"Entity={entity}" if entity else "_"))
        at += len(form) + 1
    return Sentence("GUM_news_ours-1", text, tuple(words))


def named(s: Sentence) -> list[tuple[str, str]]:
    return [(" ".join(w.form for w in s.words[a:b]), label) for a, b, label in with_names(s).names or ()]


def test_a_title_is_no_part_of_a_person() -> None:
    s = sentence(
        ("President", "NNP", 1, "nmod:desc", "(1-person-new-cf1-2,3-sgl"),
        ("Anna", "NNP", 3, "nsubj", ""),
        ("Holt", "NNP", 1, "flat", "1)"),
        ("left", "VBD", 3, "ROOT", ""),
        ("Lund", "NNP", 3, "obj", "(2-place-new-cf2-1-sgl-Lund)"),
    )
    assert mentions(s) == [(0, 3, "person"), (4, 5, "place")]
    assert named(s) == [("Anna Holt", "PERSON"), ("Lund", "LOC")]


def test_a_body_keeps_its_of_and_swallows_the_place_inside() -> None:
    s = sentence(
        ("the", "DT", 1, "det", "(1-organization-new-cf1-2-sgl"),
        ("University", "NNP", 1, "ROOT", ""),
        ("of", "IN", 3, "case", ""),
        ("Lund", "NNP", 1, "nmod", "(2-place-new-cf2-1-sgl)1)"),
    )
    assert named(s) == [("University of Lund", "ORG")]


def test_a_mention_whose_head_is_a_common_noun_is_no_name() -> None:
    s = sentence(
        ("the", "DT", 2, "det", "(1-organization-new-cf1-3-sgl"),
        ("Lund", "NNP", 2, "compound", "(2-place-new-cf2-1-sgl)"),
        ("council", "NN", 2, "ROOT", "1)"),
    )
    assert named(s) == [("Lund", "LOC")]
