"""What a person has written but not recorded: it survives moving to another row, and a restart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from workbench.domain.decision import Json
from workbench.domain.verdict import Evidence, Judgement, Question, Verdict, WorkState

E = TypeVar("E", Verdict, WorkState)

MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of the strip for one question, as typed."""

    verdict: Verdict | None = None
    reason: str = ""
    as_of: str = ""
    sources: tuple[Evidence, ...] = ()
    work: WorkState = WorkState.DONE
    confidence: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing worth keeping."""
        return self == Draft(work=self.work)

    def says_more(self, recorded: Draft, question: Question) -> bool:
        """Tell whether there is something here that was not recorded; how a day was typed is no difference."""
        if self == recorded or (self.empty and recorded.empty):
            return False
        unread = bool(self.as_of.strip()) and parse_day(self.as_of) is None
        return unread or self.judgement(question) != recorded.judgement(question)

    def judgement(self, question: Question) -> Judgement:
        """Return what would be recorded; work without a verdict is not done."""
        sources = tuple(source for source in self.sources if source.title or source.address or source.passage)
        unfinished = self.verdict is None and self.work is WorkState.DONE
        work = WorkState.IN_PROGRESS if unfinished else self.work
        day = parse_day(self.as_of)
        return Judgement(question, self.verdict, self.reason.strip(), sources, day, work, self.confidence)


def of_judgement(judgement: Judgement | None) -> Draft:
    """Return the fields as they stand for what was recorded."""
    if judgement is None:
        return Draft()
    as_of = judgement.as_of.isoformat() if judgement.as_of else ""
    return Draft(judgement.verdict, judgement.reason, as_of, judgement.sources, judgement.work, judgement.confidence)


def parse_day(text: str) -> date | None:
    """Read a day as people type it: "2024-03-05" or "5 Mar 2024"; None when it is neither, nothing is guessed."""
    text = text.strip()
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    parts = text.replace(".", " ").split()
    if len(parts) != 3 or not (parts[0].isdecimal() and len(parts[2]) == 4 and parts[2].isdecimal()):
        return None
    try:
        return date(int(parts[2]), MONTHS.get(parts[1][:3].casefold(), 0), int(parts[0]))
    except ValueError:
        return None


def split_source(text: str) -> tuple[str, str]:
    """Part what was typed as a source into title and address.

    >>> split_source("Port log https://port.example/log"), split_source("Call with the mayor")
    (('Port log', 'https://port.example/log'), ('Call with the mayor', ''))
    """
    words = text.split()
    place = next((n for n, word in enumerate(words) if _is_address(word)), -1)
    if place < 0:
        return " ".join(words), ""
    if words[place].startswith(("/", "~/")) or words[place][1:3] == ":\\":  # a path may hold spaces
        return " ".join(words[:place]), " ".join(words[place:])
    return " ".join(words[:place] + words[place + 1 :]), words[place]


def _is_address(word: str) -> bool:
    return "://" in word or word.startswith(("www.", "/", "~/", "doi:")) or word[1:3] == ":\\"


def to_dict(draft: Draft) -> dict[str, Json]:
    """Return a draft as JSON-serialisable values."""
    return {
        "verdict": draft.verdict.value if draft.verdict else None,
        "reason": draft.reason,
        "as_of": draft.as_of,
        "sources": [_source_to_dict(source) for source in draft.sources],
        "work": draft.work.value,
        "confidence": draft.confidence,
    }


def _source_to_dict(source: Evidence) -> Json:
    return {
        "title": source.title,
        "address": source.address,
        "passage": source.passage,
        "seen": source.seen.isoformat() if source.seen else None,
        "primary": source.primary,
    }


def from_dict(stored: Mapping[str, object]) -> Draft:
    """Read a draft back; fields that are missing or odd are left empty, since a settings file may be edited."""
    sources = stored.get("sources")
    return Draft(
        _one_of(Verdict, stored.get("verdict")),
        _text(stored.get("reason")),
        _text(stored.get("as_of")),
        tuple(_source(source) for source in sources if isinstance(source, Mapping))
        if isinstance(sources, list)
        else (),
        _one_of(WorkState, stored.get("work")) or WorkState.DONE,
        _text(stored.get("confidence")),
    )


def _source(stored: Mapping[str, object]) -> Evidence:
    primary = stored.get("primary")
    return Evidence(
        _text(stored.get("title")),
        _text(stored.get("address")),
        _text(stored.get("passage")),
        parse_day(_text(stored.get("seen"))),
        primary if isinstance(primary, bool) else None,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _one_of(kind: type[E], value: object) -> E | None:
    return next((member for member in kind if member.value == value), None)


@dataclass
class Drafts:
    """All drafts, by what they are about."""

    by_key: dict[str, Draft] = field(default_factory=dict)

    def keep(self, key: str, draft: Draft, *, wanted: bool) -> None:
        """Keep a draft when it is wanted; else forget the one that was kept."""
        if wanted:
            self.by_key[key] = draft
        else:
            self.by_key.pop(key, None)

    def to_dict(self) -> dict[str, Json]:
        """Return all drafts as JSON-serialisable values."""
        return {key: to_dict(draft) for key, draft in self.by_key.items()}

    def restore(self, stored: Mapping[str, object]) -> None:
        """Take drafts back that were kept across a restart."""
        found = {key: from_dict(value) for key, value in stored.items() if isinstance(value, Mapping)}
        self.by_key.update((key, draft) for key, draft in found.items() if not draft.empty)
