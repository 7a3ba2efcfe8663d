"""Where a story's words come from: machine translation, agencies, other outlets, photo sources. Header chips."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workbench.domain.article import Boilerplate, BoilerplateKind, Provenance, ProvenanceKind
from workbench.domain.span import Span
from workbench.reading.boilerplate import credited_outlets
from workbench.reading.names import is_agency, is_outlet

MACHINE_TRANSLATION = "Machine translation: wording not reliable"
TRANSLATION = "Translation: wording is the translator's"
_MOST_SOURCES = 12
# No story is longer; a chip for what page 300 of a dump cites would help nobody.
_REACH = 1_000_000

_MACHINE = re.compile(
    r"\b(?:automatic\w*|machine|AI|artificial intelligence|computer|software|google translate"
    r"|deepl)\b",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(r"\btranslat\w+", re.IGNORECASE)
_REPORTING = re.compile(
    r"\(?(?:with (?:additional )?(?:reporting|inputs?|files|material|contributions?)(?: by| from)?"
    r"|additional reporting (?:by|from)|(?:reporting|compiled|written|reported) by|sources?\s*:"
    r"|with)\s+(?P<names>[^;:()]{2,200})",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19"
    r"|20)\d\d)?,?\s*(?P<name>[A-Z][\w.'’& -]{1,50}?)(?:[.,|]|$|\s+all\b)",
    re.IGNORECASE,
)
_AND = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*/\s*|;\s*")
_IN_PLACE = re.compile(r"\s+(?:in|from|at)\s+[A-Z].*$")

_NAME = (
    r"(?:[Tt]he )?[A-ZÀ-Þ][\w'’-]*(?:\.[\w'’-]+|(?<=\b[A-Z])\.)*"
    r"(?: (?:of|de|di|della|dello|du|des|and|&) [A-ZÀ-Þ][\w'’-]*"
    r"| [A-ZÀ-Þ][\w'’-]*){0,4}"
)
_CITED = re.compile(
    rf"\b(?:[Aa]ccording to|told|[Aa]s reported by|reported by|[Ii]nterview with|[Qq]uoted by"
    rf"|[Cc]ited by|citing|[Aa]s quoted by|"
    rf"[Rr]eports? (?:by|in|from)|seen by|obtained by)\s+(?P<name>{_NAME})"
)
_MONTH = re.compile(
    r"\s(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb"
    r"|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b.*$"
)
_PHOTO = re.compile(
    r"[(\[](?:file |archive |stock )?(?:photo(?:graph)?s?|picture|image|illustration|graphic|foto|source"
    r"|credit)"
    r"(?: credit| courtesy)?\s*(?::|by\b|courtesy(?: of)?|/)\s*(?P<name>[^()\[\]]{1,160}?)\s*[)\]]"
    r"|(?:photo|picture|image)(?: credit)?\s*(?::|by\b|courtesy of)\s*(?P<open>[^()\[\].]{2,80}?)\.?$"
    r"|\b(?P<slash>(?:REUTERS/[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})"
    r"|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}/(?:AFP|AP|EPA|Getty Images))",
    re.IGNORECASE,
)


def provenance_of(
    text: str, boilerplate: Iterable[Boilerplate], agency: tuple[str, Span] | None = None, outlet: str | None = None
) -> tuple[Provenance, ...]:
    """Collect the provenance chips of a text.

    Args:
        text: The stored text.
        boilerplate: Its marked stretches: notices, credits and captions are read.
        agency: The agency of the dateline, if it names one.
        outlet: The article's own outlet: it is no source beside itself.

    Returns:
        Chips in the order translation, agency, source, photo; no name twice within a kind.
    """
    marks = list(boilerplate)
    found = list(_translations(text, marks))
    if agency:
        found.append(Provenance(ProvenanceKind.AGENCY, agency[0], agency[1]))
    found += _credits(text, marks)
    found += _sources(text, marks, outlet)
    found += _photos(text, marks)
    unique: dict[tuple[ProvenanceKind, str], Provenance] = {}
    for chip in found:
        unique.setdefault((chip.kind, _plain(chip.text)), chip)
    order = list(ProvenanceKind)
    agencies = {name for kind, name in unique if kind is ProvenanceKind.AGENCY}
    kept = [c for (kind, name), c in unique.items() if kind is not ProvenanceKind.SOURCE or name not in agencies]
    return tuple(sorted(kept, key=lambda chip: order.index(chip.kind)))


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ")


def _translations(text: str, marks: Iterable[Boilerplate]) -> Iterator[Provenance]:
    for mark in marks:
        words = mark.span.of(text)
        if mark.kind not in {BoilerplateKind.NOTICE, BoilerplateKind.CREDIT} or not _TRANSLATED.search(words):
            continue
        said = MACHINE_TRANSLATION if _MACHINE.search(words) else TRANSLATION
        yield Provenance(ProvenanceKind.TRANSLATION, said, mark.span)


def _credits(text: str, marks: Iterable[Boilerplate]) -> Iterator[Provenance]:
    for mark in marks:
        if mark.kind is BoilerplateKind.CREDIT:
            words = mark.span.of(text)
            for name in _credited(words):
                at = mark.span.start + words.index(name)
                yield Provenance(ProvenanceKind.AGENCY, name, Span(at, at + len(name)))


def _credited(words: str) -> Iterator[str]:
    """Yield the outlets a credit names; "Helen Corry in Port Alder" is a person, not an outlet."""
    yield from (name for name in credited_outlets(words) if name in words)
    for match in _REPORTING.finditer(words):
        for part in _AND.split(match.group("names")):
            name = _IN_PLACE.sub("", part.strip(" .()[]"))
            listed = not match.group().lower().startswith("source") and _is_bare_name(name)
            if name and (is_outlet(name) or listed):
                yield name
    copyright_line = _COPYRIGHT.match(words.strip("( "))
    if copyright_line and is_agency(copyright_line.group("name").strip()):
        yield copyright_line.group("name").strip()
    alone = words.strip(" ()[]/.–-")
    if is_agency(alone) and alone.isupper() | alone.istitle():
        yield alone


def _is_bare_name(name: str) -> bool:
    """A single capitalised word in a list of credits is an outlet ("Politico"): persons have two names."""
    return (
        name.isalpha() and name[0].isupper() and len(name) > 1 and name.lower() not in {"agencies", "staff", "sources"}
    )


def _sources(text: str, marks: list[Boilerplate], outlet: str | None) -> Iterator[Provenance]:
    own = _plain(outlet or "")
    count = 0
    for match in _CITED.finditer(text, 0, _REACH):
        name = re.split(r"['’]s\b", _MONTH.sub("", match.group("name")))[0].rstrip(".'’-")
        name = name.removeprefix("the ")
        person, of, house = name.partition(" of ")
        name = house if of and " " in person and is_outlet(house) else name
        if not is_outlet(name) or f" {own}".endswith(f" {_plain(name)}"):  # "told the Courier"
            continue
        span = Span(match.start("name"), match.end("name"))
        if any(mark.span.overlaps(span) for mark in marks):
            continue
        at = text.index(name, match.start("name"))
        yield Provenance(ProvenanceKind.SOURCE, name, Span(at, at + len(name)))
        count += 1
        if count == _MOST_SOURCES:
            return


def _photos(text: str, marks: Iterable[Boilerplate]) -> Iterator[Provenance]:
    for mark in marks:
        if mark.kind is not BoilerplateKind.CAPTION:
            continue
        match = _PHOTO.search(mark.span.of(text))
        if match:
            group = next(name for name in ("name", "open", "slash") if match.group(name))
            name = match.group(group).strip()
            at = mark.span.start + match.start(group)
            start = text.index(name, at) if name else at
            shown = re.sub(r"\A[Tt]he (?=Ministry|Department|Office|Government)", "", name)
            yield Provenance(ProvenanceKind.PHOTO, shown, Span(start, start + len(name)))
