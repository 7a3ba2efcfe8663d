"""The spaCy pipeline with our components: ours by default, or a user's own by name.

This module and everything that imports it runs in the analysis process (or the command line), never in the GUI's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import spacy
from spacy.language import Language

from workbench import __version__
from workbench.domain.errors import PipelineError
from workbench.extraction import sentences, users_own, weights
from workbench.extraction.lemmas import Lemmas
from workbench.extraction.quantities import component as quantities
from workbench.extraction.quotes import component as quotes
from workbench.extraction.statements import component as statements
from workbench.extraction.times import component as times

OURS = (
    "workbench_sentences",
    "workbench_quotes",
    "workbench_times",
    "workbench_quantities",
    "workbench_statements",
)
"""Factories in the order in which they run; importing the modules above registers them."""

_REGISTERED = (sentences, quotes, times, quantities, statements)
_NO_LIMIT = 10**9


def load(name: str = "") -> Language:
    """Return a pipeline with our components at its end.

    Args:
        name: Name of an installed spaCy package or path of a pipeline; "" for the one that ships.

    Raises:
        PipelineError: It cannot be loaded, or it is not for English.
    """
    nlp = _users_own(name) if name else _shipped()
    for factory in OURS:
        if factory not in nlp.pipe_names:
            nlp.add_pipe(factory, first=_first(nlp, factory))
    nlp.max_length = _NO_LIMIT
    return nlp


@contextmanager
def letting_go(nlp: Language) -> Iterator[None]:
    """Let a pipeline forget at the end of the block what words it met inside; its documents end there too."""
    try:
        with nlp.memory_zone():
            yield
    finally:
        for _, component in nlp.pipeline:
            if isinstance(component, Lemmas):
                # What it keeps points to words that are gone; learning what it knows anew drops that.
                component.learn(component.table, component.known)


def describe(nlp: Language) -> str:
    """Return name and version of a pipeline, as stored with each analysis."""
    if nlp.meta["name"] in ("", "pipeline"):
        return f"rules {__version__}"
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']} + rules {__version__}"


def notices(nlp: Language) -> tuple[str, ...]:
    """Return what a person should be told of a pipeline: nothing of ours, nor of one that the rules can read."""
    if nlp.meta["name"] in {"", "pipeline", weights.NAME}:
        return ()
    shown = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    said = users_own.notice(shown, universal_labels=bool(_parsers(nlp)))
    return (said,) if said else ()


def _first(nlp: Language, factory: str) -> bool | None:
    """Sentence starts come before any parser; everything else (None) reads what the others wrote."""
    return True if factory == "workbench_sentences" and nlp.pipe_names else None


def _shipped() -> Language:
    """Return the trained pipeline where its weights are installed, else tokens alone: the rules work on both."""
    return weights.load() if weights.available() else spacy.blank("en")


def _users_own(name: str) -> Language:
    users_own.about(name)
    try:
        nlp = spacy.load(Path(name).expanduser() if Path(name).expanduser().is_dir() else name)
    except Exception as error:
        shown = Path(name).name or name
        raise PipelineError(f"The spaCy pipeline {shown!r} cannot be loaded: {error}") from error
    for parser in _parsers(nlp):
        if not users_own.universal(_labels(nlp, parser)):
            # The rules would misread it in texts too short to betray another scheme, and it takes time.
            nlp.disable_pipe(parser)
    return nlp


def _parsers(nlp: Language) -> list[str]:
    return [name for name in nlp.pipe_names if nlp.get_pipe_meta(name).factory in {"parser", "workbench_parser"}]


def _labels(nlp: Language, parser: str) -> frozenset[str]:
    return frozenset(map(str, nlp.pipe_labels.get(parser, ())))
