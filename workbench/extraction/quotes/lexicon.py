"""The lexicon of cues, inflected: ``resources/lexicons/quotes/cues.toml``, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Any

from workbench import assets


class Form(IntEnum):
    """Inflected form of a verb."""

    BASE = 0
    PAST = 1
    THIRD = 2
    ING = 3
    PARTICIPLE = 4


@dataclass(frozen=True, slots=True)
class Verb:
    """What the lexicon knows of one inflected form.

    Attributes:
        lemma: Its base form.
        form: Which form it is; the past of a regular verb can be its participle too.
        frames: What may follow it: "clause", "object", "hearer", "thought".
        modality: What the attribution amounts to.
    """

    lemma: str
    form: Form
    frames: frozenset[str]
    modality: str


@cache
def _file() -> dict[str, Any]:
    return assets.lexicon("quotes", "cues.toml")


@cache
def nouns(name: str) -> frozenset[str]:
    """One list of the lexicon's nouns."""
    return frozenset(_file()["nouns"][name].split())


@cache
def word_set(name: str) -> frozenset[str]:
    """One of the lexicon's small closed sets."""
    return frozenset(_file()["sets"][name].split())


@cache
def mapping(name: str) -> dict[str, str]:
    """One of the lexicon's tables from words to words."""
    return dict(_file()[name])


def inflect(base: str) -> list[tuple[str, Form]]:
    """Inflect a regular verb: "deny" gives denied, denies, denying."""
    doubled = base[-1] if re.fullmatch(r"(?!.*(?:er|en|or|on)$)[a-z]?[^aeiou]*[aeiou][bdglmnprt]", base) else ""
    if base.endswith("e"):
        past, ing = base + "d", base[:-1] + "ing"
    elif base.endswith("y") and base[-2] not in "aeiou":
        past, ing = base[:-1] + "ied", base + "ing"
    else:
        past, ing = base + doubled + "ed", base + doubled + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        third = base[:-1] + "ies"
    else:
        third = base + ("es" if base.endswith(("s", "x", "ch", "sh", "z", "o")) else "s")
    return [(base, Form.BASE), (past, Form.PAST), (third, Form.THIRD), (ing, Form.ING)]


def _forms(base: str) -> list[tuple[str, Form]]:
    irregular = _file()["irregular"].get(base)
    if irregular is None:
        return inflect(base)
    found = [] if base in irregular.split() else [(base, Form.BASE)]  # "put" is its own past
    for word in irregular.split():
        if word.endswith("ing") and word != base:
            found.append((word, Form.ING))
        elif word.endswith("s") and word != "was":
            found.append((word, Form.THIRD))
        elif word.endswith("n") and word != base and any(f is Form.PAST for _, f in found):
            found.append((word, Form.PARTICIPLE))
        else:
            found.append((word, Form.PAST))
    return found


@cache
def verbs() -> dict[str, Verb]:
    """Every inflected form of every verb of the lexicon; a verb of several groups has several frames."""
    found: dict[str, Verb] = {}
    for group in _file()["group"]:
        for base in group["verbs"].split():
            for word, form in _forms(base):
                known = found.get(word)
                frames = frozenset({group["frame"]}) | (known.frames if known else frozenset())
                modality = known.modality if known and known.modality else group["modality"]
                found[word] = Verb(base, known.form if known else form, frames, modality)
    return found
