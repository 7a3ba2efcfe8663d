"""A spaCy pipeline of the user's own, looked at without spaCy: where it is, what it says of itself, what will be said.

The window describes a pipeline before it is used, and never imports spaCy; so this reads ``meta.json`` alone.
"""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from workbench.domain.errors import PipelineError

OTHER_LABELS: Final = frozenset(("prep", "pobj", "dobj", "nsubjpass", "npadvmod", "possessive"))
"""Labels that Universal Dependencies does not have: a parser with one of them follows another scheme."""
_LABELS: Final = ("case", "nsubj", "obj", "obl")
"""Labels of Universal Dependencies that the rules cannot do without."""


@dataclass(frozen=True, slots=True)
class About:
    """What a pipeline says of itself.

    Attributes:
        name: Language and name, as spaCy packages are called.
        version: Its version.
        language: The language it is for.
        components: Its components, in order.
        relations: The labels of its parser; empty without one.
    """

    name: str
    version: str
    language: str
    components: tuple[str, ...] = ()
    relations: frozenset[str] = field(default_factory=frozenset)

    @property
    def universal(self) -> bool:
        """Whether its parse follows Universal Dependencies, so that our rules can read it."""
        return universal(self.relations)


def universal(labels: frozenset[str]) -> bool:
    """Tell whether a parser's labels are those of Universal Dependencies."""
    return labels.issuperset(_LABELS) and labels.isdisjoint(OTHER_LABELS)


def about(name: str) -> About:
    """Return what a pipeline says of itself, from its ``meta.json``.

    Args:
        name: Path of a pipeline's folder, or name of an installed spaCy package.

    Raises:
        PipelineError: There is none, its description cannot be read, or it is not for English.
    """
    place = _place(name)
    if place is None:
        raise PipelineError(f"There is no spaCy pipeline {name!r}: neither a folder with a meta.json nor a package.")
    try:
        meta = json.loads(place.read_text(encoding="utf-8"))
        labels = meta.get("labels") or {}
        found = About(
            name=f"{meta['lang']}_{meta.get('name') or 'pipeline'}",
            version=str(meta.get("version", "")),
            language=str(meta["lang"]),
            components=tuple(map(str, meta.get("components") or meta.get("pipeline") or ())),
            relations=frozenset(map(str, labels.get("parser") or ())),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise PipelineError(f"The spaCy pipeline {name!r} does not describe itself: meta.json is damaged.") from error
    if found.language != "en":
        raise PipelineError(
            f"The spaCy pipeline {name!r} is for {found.language!r}; finding claims works in English only."
        )
    return found


def notice(shown: str, *, universal_labels: bool) -> str:
    """Return what a person is told of a pipeline that the rules cannot fully use; "" for one that they can."""
    if universal_labels:
        return ""
    return (
        f"{shown} has no parse with the labels of Universal Dependencies. Claims are found by the rules over words "
        "alone: fewer speakers behind pronouns, fewer counted things across other words."
    )


def _place(name: str) -> Path | None:
    """Return the ``meta.json`` of a pipeline, None where there is none."""
    try:
        folder = Path(name).expanduser()
        own = folder / "meta.json"
        if own.is_file():
            return own
        if folder.is_dir() or not name.replace("_", "").isidentifier():
            return None
    except (OSError, RuntimeError, ValueError):  # "~nobody", a folder of somebody else's, a name too long
        return None
    try:
        package = importlib.util.find_spec(name)
    except (ImportError, ValueError):
        return None
    if package is None or package.origin is None:
        return None
    # A package has its description beside its __init__, the pipeline itself in a folder below.
    described = Path(package.origin).parent / "meta.json"
    return described if described.is_file() else None
