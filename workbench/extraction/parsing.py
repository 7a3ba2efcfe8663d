"""spaCy's parser, read with numpy: the sentences of a text side by side instead of one word after the other.

Weights, moves and what a move does are spaCy's.  Its own loop takes a text as one long row of moves, and each move
acquires Python's lock two dozen times; here every sentence is a row of its own, and one multiplication scores a move of
all of them.  A row sees the two words behind its sentence, as far as the parser ever looks ahead, so that the
dependencies are the same; it takes half the time.  Numbers that hang on the wrong word are put right afterwards
(`repairs`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import SimpleNamespace
from typing import Any, cast

import numpy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.pipeline.dep_parser import DependencyParser  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokens import Doc

from workbench.extraction import repairs, texts

AHEAD = 2
"""Words behind a sentence that the parser's features may name: the next one, and the one after it."""

Floats = NDArray[numpy.float32]
Rows = NDArray[numpy.uint64]


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence, cut out.

    Attributes:
        doc: Its words and up to `AHEAD` words of the next one.
        size: How many are its own.
        state: Where the parser is in it.
    """

    doc: Doc
    size: int
    state: Any = None


def pieces(doc: Doc) -> list[Piece]:
    """Return the sentences of a text as texts of their own, with their vectors; without starts, the whole as one."""
    flags = doc.to_array("SENT_START").astype(numpy.int64).tolist()
    starts = [i for i, flag in enumerate(flags) if flag == 1 or i == 0]
    words = [token.text for token in doc]
    found = []
    for start, end in pairwise([*starts, len(doc)]):
        seen = min(end + AHEAD, len(doc))
        part = Doc(doc.vocab, words=words[start:seen], sent_starts=cast("Any", flags[start:seen]))
        part.tensor = doc.tensor[start:seen]
        found.append(Piece(part, end - start))
    return found


class Scores:
    """The scores of the moves in the states of one batch.

    Args:
        model: The parser's model: words to vectors, vectors to features, features to scores.
        docs: The texts of the states, in their order.
    """

    def __init__(self, model: Any, docs: Sequence[Doc]) -> None:
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        features: Floats = lower.predict(model.get_ref("tok2vec").predict(docs))
        _, self._slots, units, self._choices = features.shape
        self._features = features.reshape(-1, units * self._choices)
        self._offset: Floats = lower.get_param("b").reshape(-1)
        self._out: Floats = numpy.ascontiguousarray(upper.get_param("W").T)
        self._out_offset: Floats = upper.get_param("b")
        # A missing word is -1: its features stand in the rows before those of the first word.
        self._rows = numpy.arange(self._slots) + self._slots
        self._asks = SimpleNamespace(state2vec=SimpleNamespace(nF=self._slots))

    def of(self, states: Sequence[Any]) -> Floats:
        """Return the scores, shape (states, moves)."""
        words = ParserStepModel.get_token_ids(self._asks, states)
        summed: Floats = self._features.take(words * self._slots + self._rows, axis=0).sum(axis=1)
        summed += self._offset
        hidden = summed[:, 0 :: self._choices]
        for choice in range(1, self._choices):
            hidden = numpy.maximum(hidden, summed[:, choice :: self._choices])
        scores: Floats = hidden @ self._out
        scores += self._out_offset
        return scores


class Parser(DependencyParser):  # type: ignore[misc]  # compiled, without stubs
    """spaCy's parser with another way of reading; it trains and is stored as spaCy's."""

    def predict(self, docs: Iterable[Doc]) -> list[list[Piece]]:
        """Return the parsed sentences of each text."""
        cut = [pieces(doc) for doc in docs]
        batch = [piece.doc for group in cut for piece in group]
        if not batch:
            return cut
        states = self.moves.init_batch(batch)
        scores = Scores(self.model, batch)
        left = [state for state in states if not state.is_final()]
        while left:
            left = self.transition_states(left, scores.of(left))
        following = iter(states)
        return [[Piece(piece.doc, piece.size, next(following)) for piece in group] for group in cut]

    def set_annotations(self, docs: Sequence[Doc], parsed: Sequence[Sequence[Piece]]) -> None:
        """Write heads and relations into the texts."""
        for doc, group in zip(docs, parsed, strict=True):
            if not group:
                continue
            super().set_annotations([piece.doc for piece in group], [piece.state for piece in group])
            rows = [piece.doc.to_array(["HEAD", "DEP"])[: piece.size] for piece in group]
            doc.from_array(["HEAD", "DEP"], cast("Any", mended(doc, numpy.concatenate(rows))))


def mended(doc: Doc, rows: Rows) -> Rows:
    """Return heads and relations with the numbers that hang wrong put right.

    Args:
        doc: The text, tagged.
        rows: HEAD and DEP of each token, as spaCy stores them: a head is told by the way to it, a relation by its hash.
    """
    strings = doc.vocab.strings
    if not (rows[:, 1] == strings["nummod"]).any():
        return rows
    heads: list[int] = (rows[:, 0].astype(numpy.int64) + range(len(rows))).tolist()
    tags, deps = (texts.written(doc, column.tolist()) for column in (doc.to_array("TAG"), rows[:, 1]))
    for token, head, dep in repairs.repairs(repairs.Tree(texts.words(doc), tags, heads, deps)):
        rows[token] = (head - token) % 2**64, strings.add(dep)
    return rows


@Language.factory(
    "workbench_parser",
    assigns=["token.dep", "token.head", "token.is_sent_start", "doc.sents"],
    default_config={
        "moves": None,
        "update_with_oracle_cut_size": 100,
        "learn_tokens": False,
        "min_action_freq": 30,
        "scorer": {"@scorers": "spacy.parser_scorer.v1"},
    },
    default_score_weights={"dep_uas": 0.5, "dep_las": 0.5},
)
def make_parser(  # noqa: PLR0913, PLR0917 - the settings of spaCy's parser
    nlp: Language,
    name: str,
    model: Any,
    moves: Any,
    update_with_oracle_cut_size: int,
    learn_tokens: bool,
    min_action_freq: int,
    scorer: Callable[..., Any] | None,
) -> Parser:
    """Return the component, without its weights."""
    return Parser(
        nlp.vocab,
        model,
        name=name,
        moves=moves,
        update_with_oracle_cut_size=update_with_oracle_cut_size,
        learn_tokens=learn_tokens,
        min_action_freq=min_action_freq,
        scorer=scorer,
    )
