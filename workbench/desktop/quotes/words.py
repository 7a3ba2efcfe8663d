"""The quotes pane's words: how a quote is given, who says it, and what a screen reader is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from workbench.desktop import keymap, wording
from workbench.domain.group import Relation
from workbench.domain.quote import ClaimSort, QuoteKind

if TYPE_CHECKING:
    from workbench.domain.desk import Desk
    from workbench.services.voices import Remark, Voice

_KINDS = {
    QuoteKind.DIRECT: QT_TRANSLATE_NOOP("quotes", "direct"),
    QuoteKind.MIXED: QT_TRANSLATE_NOOP("quotes", "mixed"),
    QuoteKind.INDIRECT: QT_TRANSLATE_NOOP("quotes", "indirect"),
    QuoteKind.MARK: QT_TRANSLATE_NOOP("quotes", "marks only"),
}
_MODALITIES = {
    "denied": QT_TRANSLATE_NOOP("quotes", "denied"),
    "claimed": QT_TRANSLATE_NOOP("quotes", "claimed"),
    "warned": QT_TRANSLATE_NOOP("quotes", "warned"),
    "promised": QT_TRANSLATE_NOOP("quotes", "promised"),
    "asked": QT_TRANSLATE_NOOP("quotes", "asked"),
}
_SORTS = {
    ClaimSort.FACT: QT_TRANSLATE_NOOP("quotes", "fact claim"),
    ClaimSort.FORECAST: QT_TRANSLATE_NOOP("quotes", "forecast"),
    ClaimSort.OPINION: QT_TRANSLATE_NOOP("quotes", "opinion"),
    ClaimSort.PROMISE: QT_TRANSLATE_NOOP("quotes", "promise"),
}
_STEM = 4
"""Letters by which a cue is seen to be the modality's own word: "warns" needs no "(warned)" beside it."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("quotes", text)


def kind(remark: Remark) -> str:
    """Return how the words are given: direct, mixed or indirect."""
    quote = remark.view.claim.quote
    return _tr(str(_KINDS[quote.kind])) if quote is not None else _tr("added by you")


def saying(remark: Remark) -> str:
    """Return the word of saying as written, with what it amounts to: "“rejected” (denied)"; "" where there is none."""
    quote = remark.view.claim.quote
    if quote is None:
        return ""
    modality = _tr(str(_MODALITIES[quote.modality])) if quote.modality in _MODALITIES else ""
    if not remark.cue:
        told = modality
    elif modality and not remark.cue.casefold().startswith(quote.modality[:_STEM]):
        told = f"“{remark.cue}” ({modality})"
    else:
        told = f"“{remark.cue}”"
    return _tr("not {said}").format(said=told) if told and quote.negated else told


def sort(remark: Remark) -> str:
    """Return what the words amount to: "forecast"; "" where nothing tells."""
    quote = remark.view.claim.quote
    return _tr(str(_SORTS[quote.sort])) if quote is not None and quote.sort is not None else ""


def attribution(remark: Remark, year: int | None = None) -> str:
    """Return how the words are given, in a line: "indirect · “warned” · forecast · as “he” · via The National"."""
    written = _tr("as “{written}”").format(written=remark.written) if remark.written else ""
    via = _tr("via {names}").format(names=", ".join(remark.via)) if remark.via else ""
    parts = (kind(remark), saying(remark), sort(remark), written, via, wording.day(remark.view.said_day, year))
    return " · ".join(part for part in parts if part)


def relation(remark: Remark, *, short: bool = False) -> str:
    """Return how a quote relates to the others of its row, "" where it stands alone; the mark alone where short."""
    row, claim = remark.row, remark.view.claim.uuid
    if row.relation is Relation.ONLY_HERE:
        return ""
    if short:
        return wording.passage_mark(row, claim)
    return f"{wording.passage_mark(row, claim)} {wording.passage_word(row, claim)}".strip()


def name(voice: Voice) -> str:
    """Return what a speaker's row is called."""
    return voice.name or _tr("No one named")


def also(voice: Voice) -> str:
    """Return how else the articles call a speaker, "" where they do not."""
    others = [each for each in (*voice.names, *voice.forms) if each != voice.name]
    return _tr("also {names}").format(names=", ".join(dict.fromkeys(others))) if others else ""


def counted(voice: Voice, desk: Desk) -> str:
    """Return how many quotes of a speaker each article has: "A 3 · B 1"."""
    found = [remark.view.claim.article for remark in voice.remarks()]
    letters = ((desk.article(column).letter, found.count(column)) for column in desk.columns)
    return " · ".join(f"{letter} {many}" for letter, many in letters if many)


def told(remark: Remark, year: int | None = None) -> list[str]:
    """Return everything about a quote, a line each, as the tooltip and the screen reader have it."""
    related = relation(remark)
    lines = [
        remark.content,
        attribution(remark, year),
        f"{related}: {remark.row.reason}" if related and remark.row.reason else related,
        *(f"? {doubt}" for doubt in remark.doubts),
    ]
    return [line for line in lines if line]


def spoken(remark: Remark, voice: Voice, letter: str, year: int | None = None) -> str:
    """Return what a screen reader says of a quote."""
    return ". ".join(part.rstrip(".") for part in (letter, name(voice), *told(remark, year)))


def headed(voice: Voice, desk: Desk) -> str:
    """Return a speaker's row as one text."""
    return ". ".join(part for part in (name(voice), also(voice), counted(voice, desk)) if part)


def nothing(text: str) -> str:
    """Return why no quote is shown."""
    if text:
        return _tr("No quote matches “{text}”.").format(text=text)
    found = _tr("No quotes were found in these articles. Select somebody's words and press {key} to add them.")
    return found.format(key=keymap.way("claim.add"))


def total(speakers: int, quotes: int) -> str:
    """Return how much is shown."""
    one, many = _tr("1 speaker"), _tr("{count} speakers").format(count=f"{speakers:,}")
    single, several = _tr("1 quote"), _tr("{count} quotes").format(count=f"{quotes:,}")
    return f"{one if speakers == 1 else many} · {single if quotes == 1 else several}"
