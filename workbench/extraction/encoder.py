"""How the shipped weights see a word: its norm, its first three letters, its last two and four, its shape.

spaCy's own MultiHashEmbed knows one letter in front and three behind; unknown words, which are many after training on
half a million words, are told apart better by more of their ends.  A hashed table gives a piece it never saw the rows
of others, which is noise: after `note_seen` all pieces that training hardly saw share one row, so that the mix learns
to go by the rest of such a word (the unknown word of Collins 2003, for each piece).  Registered as
``workbench.WordEmbed.v1``, which the configuration of the shipped pipeline names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

import numpy
from numpy.typing import NDArray
from spacy.lang.lex_attrs import word_shape
from spacy.strings import StringStore, hash_string  # type: ignore[attr-defined]  # missing from spaCy's stubs
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array
from thinc.types import Floats2d

FEATURES = 5
"""Columns of `columns`: norm, prefix, short suffix, long suffix, shape."""

UNSEEN = hash_string("a piece of a word that training hardly saw")
"""What stands in a column for all pieces that are not among the seen ones."""

FEATURES_NAME = "word_features"
"""Name of the layer that cuts words into pieces, inside the shipped model."""

Column = NDArray[numpy.uint64]


@lru_cache(maxsize=65_536)
def word_columns(word: str) -> tuple[int, int, int, int]:
    """Return the hashes of a word's prefix, its two suffixes (both in lower case) and its shape."""
    low = word.lower()
    # A letter in front keeps "ed" as an ending apart from "ed" as a beginning.
    ends = ("p" + low[:3], "s" + low[-2:], "l" + low[-4:], word_shape(word))
    first, short, long, shape = (hash_string(part) for part in ends)
    return first, short, long, shape


def columns(doc: Doc) -> Column:
    """Return one row of hashes a token, shape (tokens, `FEATURES`)."""
    rows: Column = numpy.empty((len(doc), FEATURES), dtype=numpy.uint64)
    if len(doc):
        ids = doc.to_array(["ORTH", "NORM"])
        strings: StringStore = doc.vocab.strings
        rows[:, 0] = ids[:, 1]
        rows[:, 1:] = [word_columns(strings[int(orth)]) for orth in ids[:, 0]]
    return rows


def often(docs: Iterable[Doc], least: int) -> list[Column]:
    """Return the pieces that stand at least ``least`` times in some texts: their hashes by column, sorted."""
    rows = numpy.concatenate([columns(doc) for doc in docs])
    counted = (numpy.unique(rows[:, i], return_counts=True) for i in range(FEATURES))
    return [values[counts >= least] for values, counts in counted]


def note_seen(model: Model[Any, Any], seen: list[Column]) -> None:
    """Tell the embedding layer inside a model which pieces have rows of their own; it keeps them with its weights."""
    for node in model.walk():
        if node.name == FEATURES_NAME:
            node.attrs["seen"] = seen


def with_unseen(rows: Column, seen: list[Column]) -> Column:
    """Put `UNSEEN` for every piece that is not among the seen ones of its column; nothing is noted: all are seen."""
    for i, values in enumerate(seen):
        if not len(values):
            rows[:, i] = UNSEEN
            continue
        at = numpy.searchsorted(values, rows[:, i]).clip(max=len(values) - 1)
        rows[values[at] != rows[:, i], i] = UNSEEN
    return rows


def _forward(
    model: Model[list[Doc], Any],
    docs: list[Doc],
    is_train: bool,  # noqa: ARG001 - thinc's signature
) -> tuple[Any, Callable[[Any], list[Doc]]]:
    seen = model.attrs["seen"]
    rows: list[Any] = [with_unseen(columns(doc), seen) for doc in docs]
    return [model.ops.asarray(row, dtype="uint64") for row in rows], lambda _: []


@registry.architectures("workbench.WordEmbed.v1")  # type: ignore[untyped-decorator]  # spaCy's registry
def word_embed(width: int, rows: list[int]) -> Model[list[Doc], list[Floats2d]]:
    """Return the embedding layer: a hashed table a column, mixed to one vector a word.

    Args:
        width: Length of the vectors.
        rows: Size of each column's table, in the order of `columns`.

    Raises:
        ValueError: Not one size a column.
    """
    if len(rows) != FEATURES:
        raise ValueError(f"workbench.WordEmbed.v1 needs {FEATURES} table sizes, not {len(rows)}")
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, size, column=i, seed=8 + i, dropout=0.0) for i, size in enumerate(rows)
    ]
    mix: Model[Any, Any] = Maxout(width, width * FEATURES, nP=3, dropout=0.0, normalize=True)
    features: Model[Any, Any] = Model(FEATURES_NAME, _forward, attrs={"seen": []})
    layers: Model[list[Doc], list[Floats2d]] = chain(
        features, list2ragged(), with_array(concatenate(*tables)), with_array(mix), ragged2list()
    )
    return layers
