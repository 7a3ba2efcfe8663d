"""The spaCy component ``workbench_quotes``: who says what, in whose words."""

from __future__ import annotations

from bisect import bisect_left

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from workbench.domain.quote import ClaimSort, Quote, QuoteKind, Speaker
from workbench.domain.reason import Reason
from workbench.domain.span import Span
from workbench.extraction import parse as parses
from workbench.extraction import texts
from workbench.extraction.people.names import Sort
from workbench.extraction.people.people import People
from workbench.extraction.people.table import Table, from_doc
from workbench.extraction.quotes import kinds
from workbench.extraction.quotes.attribute import Found, Walker
from workbench.extraction.quotes.chains import outer_of
from workbench.extraction.quotes.claims import sort_of
from workbench.extraction.quotes.cues import CueForm
from workbench.extraction.quotes.headlines import settle, unmarked
from workbench.extraction.quotes.marks import Region, regions
from workbench.extraction.quotes.naming import Named, Namer
from workbench.extraction.quotes.page import Page, lay_out, words_inside
from workbench.extraction.quotes.parsed import ParsedSyntax
from workbench.extraction.quotes.speakers import Attribution
from workbench.extraction.quotes.syntax import TokenSyntax

PEOPLE = "workbench.people"
"""Key of ``doc.user_data`` under which the article's people stand, a list of `people.Person`."""


class Quotes:
    """Finds quotes and who is who.

    ``doc.spans[key]`` holds one span a quote (tokens that cover it), its ``attrs["values"]`` the
    `domain.quote.Quote` of each and ``attrs["chars"]`` the exact (start, end) of each in characters.

    Args:
        key: Name of the span group.
        indirect: Whether indirect speech is reported too.
        marks: Whether marks that quote no one are reported, as kind ``mark``.
    """

    def __init__(
        self, name: str = "workbench_quotes", *, key: str = "quotes", indirect: bool = True, marks: bool = True
    ):
        self.name = name
        self.key = key
        self.indirect = indirect
        self.marks = marks

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> tuple[list[Quote], People]:
        """Return the quotes of a document in text order, and its people; the document stays as it is."""
        table = from_doc(doc)
        page, dissolved = _page(table)
        parse = parses.of(doc)
        found = Walker(page, ParsedSyntax(page, parse) if parse else TokenSyntax(page)).walk()
        settle(page, found, dissolved)
        unmarked(page, found)
        people = People(table, page.quoted, _votes(doc, table))
        quotes = _quotes(page, found, people)
        quotes += _marks(page, found, dissolved)
        kept = [q for q in quotes if self._wanted(q.kind)]
        return sorted(kept, key=lambda q: (q.fragments[0].start, -q.fragments[-1].end)), people

    def _wanted(self, kind: QuoteKind) -> bool:
        return (self.indirect or kind is not QuoteKind.INDIRECT) and (self.marks or kind is not QuoteKind.MARK)

    def set_annotations(self, doc: Doc, matched: tuple[list[Quote], People]) -> None:
        """Write the quotes to ``doc.spans`` and the people to ``doc.user_data``."""
        quotes, people = matched
        chars = [(q.fragments[0].start, q.fragments[-1].end) for q in quotes]
        spans = [texts.covering(doc, start, end) for start, end in chars]
        doc.spans[self.key] = SpanGroup(doc, name=self.key, spans=spans, attrs={"values": quotes, "chars": chars})
        doc.user_data[PEOPLE] = people.listed()


@Language.factory(
    "workbench_quotes",
    default_config={"key": "quotes", "indirect": True, "marks": True},
    assigns=["doc.spans", "doc.user_data"],
)
def make_quotes(nlp: Language, name: str, key: str, indirect: bool, marks: bool) -> Quotes:
    """Make the component for ``nlp.add_pipe("workbench_quotes")``."""
    del nlp
    return Quotes(name, key=key, indirect=indirect, marks=marks)


_SORTS = {"PERSON": Sort.PERSON, "ORG": Sort.BODY, "LOC": Sort.PLACE, "GPE": Sort.PLACE, "NORP": Sort.BODY}


def _votes(doc: Doc, table: Table) -> dict[int, Sort]:
    """What the pipeline's own names say of each word; empty without any."""
    found: dict[int, Sort] = {}
    for entity in doc.ents:
        if (sort := _SORTS.get(entity.label_)) is not None:
            first = bisect_left(table.starts, entity.start_char)
            found.update(dict.fromkeys(range(first, bisect_left(table.starts, entity.end_char)), sort))
    return found


def _page(table: Table) -> tuple[Page, list[Region]]:
    """Lay the page out; marks inside names and around titles dissolve into the text around them."""
    outer = [r for r in regions(table.text) if r.depth == 0]
    kept: list[Region] = []
    dissolved: list[Region] = []
    for region, (first, last) in zip(outer, words_inside(table, outer), strict=True):
        nobody = (
            kinds.is_nickname(table, region, first, last)
            or kinds.is_title(table, region, first, last)
            or kinds.is_word_as_word(table, region, first)
        )
        (dissolved if nobody else kept).append(region)
    return lay_out(table, kept, dissolved), dissolved


def _quotes(page: Page, found: Found, people: People) -> list[Quote]:
    namer = Namer(page, people)
    attributions = found.attributions
    for attribution in attributions:
        if not attribution.pieces:
            attribution.pieces = [(r.outer_start, r.outer_end) for r in (page.regions[i] for i in attribution.regions)]
    attributions.sort(key=lambda a: (a.pieces[0][0], -a.pieces[-1][1]))
    named = [namer.name(a) for a in attributions]
    outer = outer_of(attributions)
    return [
        _quote(page, attribution, named[i], _others(named[i], [named[o] for o in outer.get(i, [])]))
        for i, attribution in enumerate(attributions)
        if not attribution.silent
    ]


def _others(named: Named | None, outer: list[Named | None]) -> list[Named]:
    """Those of a chain who are not the speaker: nobody reports himself."""
    return [n for n in outer if n is not None and (named is None or n.speaker.name != named.speaker.name)]


def _quote(page: Page, attribution: Attribution, named: Named | None, outer: list[Named]) -> Quote:
    cue = attribution.cue
    unit = page.units[attribution.unit]
    pieces, kind = _pieces(page, attribution)
    chain: tuple[Speaker, ...] = ()
    if outer and named is not None:
        chain = (named.speaker, *(o.speaker for o in outer))
    cue_span = Span(page.start(unit, cue.start), page.end(unit, cue.end - 1)) if cue is not None else None
    return Quote(
        fragments=tuple(Span(a, b) for a, b in pieces),
        kind=kind,
        speaker=named.speaker if named else None,
        cue=cue_span,
        chain=chain,
        doubt=named.doubt if named else None,
        modality=cue.modality if cue else "",
        negated=cue.negated if cue else False,
        reason=Reason(attribution.rule, (cue_span,) if cue_span else ()),
        verbatim=tuple(Span(page.regions[r].start, page.regions[r].end) for r in sorted(attribution.regions)),
        sort=_sort(page, attribution, pieces, kind),
    )


def _sort(page: Page, attribution: Attribution, pieces: list[tuple[int, int]], kind: QuoteKind) -> ClaimSort | None:
    """What the words amount to; what is denied is claimed, too: not to be so."""
    content = " ".join([page.table.text[start:end] for start, end in pieces])
    cue = attribution.cue
    own_words = kind is not QuoteKind.INDIRECT
    if cue is not None and attribution.speaker is None and cue.form is CueForm.PASSIVE:
        return sort_of(content, "", "claimed", own_words=False)  # "is believed to be" is nobody's opinion
    return sort_of(content, cue.lemma if cue else "", cue.modality if cue else "said", own_words=own_words)


def _pieces(page: Page, attribution: Attribution) -> tuple[list[tuple[int, int]], QuoteKind]:
    """The content's pieces and its kind: direct when every piece is a quoted stretch, then without its marks."""
    if not attribution.regions:
        whole = [(r.outer_start, r.outer_end) for r in page.regions_in(attribution.pieces)]
        return attribution.pieces, QuoteKind.MIXED if whole else QuoteKind.INDIRECT
    held = [page.regions[r] for r in attribution.regions]
    inner = {(r.outer_start, r.outer_end): (r.start, r.end) for r in held}
    if all(piece in inner for piece in attribution.pieces):
        return [inner[piece] for piece in attribution.pieces], QuoteKind.DIRECT
    return attribution.pieces, QuoteKind.MIXED


def _marks(page: Page, found: Found, dissolved: list[Region]) -> list[Quote]:
    nobody = dissolved + [page.regions[i] for i in found.marks]
    return [Quote((Span(r.start, r.end),), QuoteKind.MARK, reason=Reason("marks that quote no one")) for r in nobody]
