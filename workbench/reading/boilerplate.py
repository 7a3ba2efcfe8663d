"""What is *Not part of the story*: share lines, captions, credits, notices, adverts, navigation.

Stretches are marked, never cut. A line is judged by its own words and by the line below it (a file name above a
caption); long paragraphs are the story, whatever words they contain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workbench.domain.article import Boilerplate, BoilerplateKind
from workbench.domain.span import Span
from workbench.reading.lines import REST_OF_LINE
from workbench.reading.names import is_outlet

_LONGEST = 700
_LONGEST_SHORT = 220
_LONGEST_STAMP = 90

# Anchored first looks: they decide in a microsecond that no rule for short lines can apply, which keeps 20 MB of text
# a matter of seconds.
_SHORT_START = re.compile(
    r"\W{0,3}(?:share|part|teilen|comp|condivi|bagikan|del|udost|sdílet|tweet|facebook|twitter|x"
    r"|linkedin|whatsapp|telegram"
    r"|instagram|reddit|pinterest|messenger|e-?mail|print|copy|link|save|sms|line|follow|\d|advert"
    r"|sponsor|promot|anzeige"
    r"|public|article|story|subscri|sign|register|read|see|watch|also|related|more|don|recommend|most"
    r"|you|tags|topics"
    r"|keywords|listen|skip|main|menu|back|next|previous|home|comment|leave|log|loading|click)",
    re.IGNORECASE,
)
_NOTICE_WORDS = ("translat", "generated")
_BREADCRUMB = re.compile(r"[>›»]")

_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|telegram|instagram|reddit|pinterest|messenger|e-?mail"
    r"|print|copy link"
    r"|link|save|sms|line)"
)
_SHARE = re.compile(
    rf"(?:(?:share|partager|partage|teilen|compartir|compartilhar|partilhar|condividi|bagikan|delen|del"
    rf"|udostępnij|sdílet)"
    rf"(?:[\s|,/·•–:-]+(?:this|the|on|via|with|in|by|article|story|post|page|link|it|friends|your|sur"
    rf"|auf|en|su|di"
    rf"|artikel|artikkel|{_NETWORK}))*"
    rf"[\s:.!]*"
    rf"|(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|e-?mail|print|copy link)"
    rf"|(?:tweet|{_NETWORK}(?:[\s|,/·•–-]+{_NETWORK})+)"
    rf"|follow us on\b.{{0,120}}|\d[\d.,]*[km]? shares)\s*",
    re.IGNORECASE,
)
_CAPTION_TAG = re.compile(
    r"[(\[](?:file |archive |stock )?(?:photo(?:graph)?s?|picture|image|illustration|graphic|video"
    r"|credit|foto|source)"
    r"(?: credit| courtesy)?\s*(?::|by\b|/|courtesy)[^()\[\]]{1,160}[)\]]\.?$"
    r"|[(\[](?:AP|AFP|Reuters|EPA|DPA|TASS)\b[^()\[\]]{0,20}\b(?:photo|file)\b[^()\[\]]{0,120}[)\]]\.?$"
    r"|/(?:AFP|AP|EPA|Getty|Reuters)\b[^().]{0,60}[)\]]\.?$",
    re.IGNORECASE,
)
_CAPTION_AGENCY = re.compile(
    r"\bREUTERS/[A-Z]\w+[^.]{0,80}$|[\w.]/(?:AFP|AP|EPA|Getty Images|Reuters|REUTERS)\b[^.]{0,60}$"
    r"|\bvia Getty Images\.?$"
)
_CAPTION_START = re.compile(
    r"(?:file (?:photo|picture|image)|photo(?:graph)?|picture|pictured|image|caption|illustration"
    r"|graphic|photo credit|"
    r"image credit|picture credit|photo by|photo courtesy)\b\s*(?::|by\b|\||–|-)",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"[\w-]+\.(?:jpe?g|png|gif|webp)", re.IGNORECASE)
_CREDIT = re.compile(
    r"[(\[]?(?:[Ww]ith (?:additional )?(?:reporting|inputs?|files|material|contributions?)\b(?: by"
    r"| from)? (?=[A-Z])"
    r"|[Aa]dditional reporting (?:by|from) [A-Z]"
    r"|(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Ww]ritten|[Rr]eported"
    r"|[Tt]ranslated) by [A-Z]"
    r"|[Ww]ith (?:agency|agencies|wire)(?: inputs?| reports?)?[)\]]?\.?$|[Ss]ources?\s*:|©"
    r"|\([Cc]\) (?:19|20)\d\d"
    r"|(?:[Cc]opyright|COPYRIGHT) (?:©|\([Cc]\)|(?:19|20)\d\d)|[Aa]ll rights reserved)",
)
_WITH = re.compile(
    r"[(\[]?with (?P<names>[^.:;]{2,120}?)(?: inputs?| reports?"
    r"| material)?[)\]]?\.?",
    re.IGNORECASE,
)
_AND = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*/\s*")
_AGENCY_ALONE = re.compile(
    r"[(\[/–-]*\s*(?:Reuters|AFP|AP|TASS|DPA|ANSA|Xinhua|EFE|PTI|ANI|IANS)(?:[/, ]+(?:Reuters|AFP|AP"
    r"|TASS|DPA))*\s*[)\]/]*\.?"
)
# A notice speaks of the text it stands in; a story about translation or a court's report does not.
_OF_ITSELF = re.compile(
    r"\bthis\s+(?:\w+\s+){0,2}(?:article|story|text|report|piece|page|post|content|news|translation"
    r"|version)\b"
    r"|\b(?-i:[A-Z][a-z]+)\s+versions?\b|\bversions?\s+of\s+(?:this|the\s+(?:article|text|story))\b"
    r"|^\W*(?:machine|automatic\w*|auto|google|ai|computer)[ -](?:generated )?translat"
    r"|^\W*translated\s+(?:automatically|by|from|with|using)\b",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(
    r"\b(?:automatic\w*|machine|AI|artificial|computer|software|google|deepl)\b.{0,160}\btranslat"
    r"|\btranslat\w+\b.{0,200}\b(?:automatic\w*|machine|AI|artificial|computer|software|google|deepl"
    r"|errors?|inaccura\w+)\b"
    r"|\bautomatically generated\b|^\W*translated\b",
    re.IGNORECASE | re.DOTALL,
)
_EDITORIAL = re.compile(
    r"this (?:article|story|text|report|piece|page|post|version)\b.{0,80}\b(?:was|is|has been|were|first"
    r"|originally)\b"
    r".{0,40}\b(?:published|appeared|updated|corrected|amended|edited|produced|republished)\b"
    r"|(?:correction|clarification|editor['’]s note|update|disclaimer|note to (?:readers|editors))\s*:"
    r"|we use cookies\b|this (?:site|website) uses cookies\b",
    re.IGNORECASE,
)
_ADVERT = re.compile(
    r"(?:advertise?ments?|advertising|sponsored(?: content| by .{1,60})?|promoted(?: content)?|anzeige"
    r"|publicité|publicidad"
    r"|(?:article|story) continues below.{0,40}|(?:subscribe|sign up|register)\b.{0,160}(?:newsletter"
    r"|today|now|free|updates|inbox|here|access|alerts|channel).{0,60})\s*[.:!]?",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(
    r"(?:(?:read|see|watch)\s+(?:also|more|next|now)|also\s+read|related(?:\s+(?:articles?|stor(?:y|ies)"
    r"|news|topics|coverage))?|more\s+on\s+this"
    r"|don['’]t\s+miss|recommended|most\s+read|you\s+may\s+also\s+like|tags|topics|keywords|watch"
    r"|listen)\s*:.{0,200}"
    r"|(?:read|see) (?:also|more)\b[^.]{0,120}|related (?:articles?|stories|news)"
    r"|skip to (?:main )?(?:content|navigation)|(?:main )?menu|back to (?:top|home)|(?:next"
    r"|previous) (?:article|story|post)|home"
    r"|\d* ?comments?(?: ?\(\d+\))?|leave a comment|log ?in|sign in|loading\W*|click here.{0,80}"
    r"|[^.>›»]{1,40}(?:[>›»][^.>›»]{1,60}){2,}",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_STAMP = re.compile(
    r"\W{0,3}(?:(?:first|last)\s+)?(?:published|posted|updated)\b(?=.*\d)"
    rf"(?:[\s\d.,:;/|()–—-]|\b(?:on|at|and|of|published|posted|updated|{_MONTH}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
    r"|\d{1,2}(?:st|nd|rd|th)|\d{0,2}[ap]\.?m|GMT|UTC|CES?T|[ECMPB][SD]?T|IST|WIB)\b)*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]?[A-Z]")
_SOURCE_TAG = re.compile(r"[(\[]source\s*:[^()\[\]]{1,160}[)\]]\.?$", re.IGNORECASE)


def boilerplate_of(text: str, masthead: Iterable[Span] = ()) -> tuple[Boilerplate, ...]:
    """Mark what of a text is not the story.

    Args:
        text: The stored text.
        masthead: Lines that were read as byline, outlet or date of publication.

    Returns:
        Stretches in text order; no two overlap.
    """
    own = {span.start: span for span in masthead}
    marked = [Boilerplate(span, BoilerplateKind.MASTHEAD) for span in own.values()]
    marked += (mark for mark in _marks(text) if mark.span.start not in own)
    return tuple(sorted(marked, key=lambda mark: mark.span))


def _marks(text: str) -> Iterator[Boilerplate]:
    above, above_at = "", 0
    for match in REST_OF_LINE.finditer(text):
        line, start = match.group().rstrip(), match.start()
        kind = kind_of(line) or (BoilerplateKind.MASTHEAD if is_stamp(line) else None)
        if kind is BoilerplateKind.CAPTION and _heads_caption(above):
            yield Boilerplate(Span(above_at, above_at + len(above)), BoilerplateKind.CAPTION)
        if kind is not None:
            yield Boilerplate(_part(line, start, kind), kind)
        above, above_at = ("" if kind is not None else line), start


def is_stamp(line: str) -> bool:
    """Tell whether a line says when the text was published or updated, and nothing else; it may date the story."""
    return len(line) <= _LONGEST_STAMP and _STAMP.fullmatch(line) is not None


def kind_of(line: str) -> BoilerplateKind | None:
    """Tell why this line, without blanks around it, is not part of the story, or None."""
    if not 3 <= len(line) <= _LONGEST:
        return None
    if len(line) <= _LONGEST_SHORT:
        kind = _kind_of_short(line)
        if kind is not None:
            return kind
    if _is_caption(line):
        return BoilerplateKind.CREDIT if _is_sourced_paragraph(line) else BoilerplateKind.CAPTION
    if len(line) <= 300 and (_CREDIT.match(line) or credited_outlets(line)) and not _tells(line):
        return BoilerplateKind.CREDIT
    return BoilerplateKind.NOTICE if _is_notice(line) else None


def _kind_of_short(line: str) -> BoilerplateKind | None:
    if _AGENCY_ALONE.fullmatch(line):
        return BoilerplateKind.CREDIT
    if _FILE_NAME.fullmatch(line):
        return BoilerplateKind.CAPTION
    if not _SHORT_START.match(line) and not _BREADCRUMB.search(line):
        return None
    if _SHARE.fullmatch(line):
        return BoilerplateKind.SHARE
    if _ADVERT.fullmatch(line):
        return BoilerplateKind.ADVERT
    return BoilerplateKind.NAVIGATION if _NAVIGATION.fullmatch(line) and not _tells(line) else None


def _is_caption(line: str) -> bool:
    if _CAPTION_START.match(line):
        return True
    if line[-1] in ")]" or line.endswith((").", "].")):
        return bool(_CAPTION_TAG.search(line, max(0, len(line) - 220)))
    return ("/" in line or "Getty" in line) and bool(_CAPTION_AGENCY.search(line, max(0, len(line) - 160)))


def _is_notice(line: str) -> bool:
    if _quotes(line):
        return False
    if _EDITORIAL.match(line):
        return True
    lower = line.lower()
    told = any(word in lower for word in _NOTICE_WORDS)
    return told and bool(_OF_ITSELF.search(line)) and bool(_TRANSLATED.search(line))


def credited_outlets(line: str) -> list[str]:
    """Return the outlets of a credit such as "With Reuters and AFP" or "(with inputs from ANI)"; else nothing."""
    match = _WITH.fullmatch(line)
    if match is None:
        return []
    names = [name.strip(" .()[]") for name in _AND.split(match.group("names"))]
    return names if all(is_outlet(name) for name in names) else []


def _tells(line: str) -> bool:
    """A line that quotes or runs on for sentences is told by the story."""
    return _quotes(line) or len(_SENTENCE_END.findall(line)) > 2


def _quotes(line: str) -> bool:
    return any(mark in line for mark in '"“”')


def _is_sourced_paragraph(line: str) -> bool:
    """A full paragraph that ends in "(Source: …)" is the story; only its tag is a credit."""
    return bool(_SOURCE_TAG.search(line)) and (len(line) > 350 or _tells(line))


def _part(line: str, start: int, kind: BoilerplateKind) -> Span:
    tag = _SOURCE_TAG.search(line) if kind is BoilerplateKind.CREDIT and _is_sourced_paragraph(line) else None
    return Span(start + (tag.start() if tag else 0), start + len(line))


def _heads_caption(line: str) -> bool:
    """Tell the short line above a caption that web systems make of a picture's file name or agency."""
    words = line.split()
    if not 1 <= len(words) <= 9 or line[-1] in ".!?:;…" or _quotes(line):
        return False
    return line == line.lower() or bool(re.search(r"\b(?:photo|image|picture|file)\b", line, re.IGNORECASE))
