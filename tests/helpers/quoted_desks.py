"""A case of two reports that quote the same people under several names: what the quotes' tests look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.helpers.desk_builder import DeskBuilder
from workbench.domain.group import Between, Relation
from workbench.domain.mention import Kind
from workbench.domain.quote import ClaimSort, Quote, QuoteKind, Speaker
from workbench.domain.reason import Doubt, Doubtful
from workbench.domain.span import Span

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.domain.desk import Desk

WIRE = (
    "“The bridge is safe,” said Sergei Malkov. The chief engineer warned that repairs could take a year. "
    "“We checked it twice,” he told reporters, according to The Lantern. Ida Roth said the bridge “was bound to fall”. "
    "It was reported that two cars are missing. She denied that money was lost."
)
GAZETTE = (
    "Sergey Malkov insisted the bridge was safe. “Nobody asked us,” said mayor Ida Roth. "
    "Malkov promised a new bridge. “They did,” he said."
)


class QuotedDesk:
    """Two reports of a bridge that fell; `claims` names every quote by its words."""

    def __init__(self) -> None:
        self._b = DeskBuilder("The bridge")
        self._texts = {"A": WIRE, "B": GAZETTE}
        self.claims: dict[str, UUID] = {}
        self.rows: dict[str, str] = {}
        self._b.article(WIRE, "Northern Wire", "Bridge falls")
        self._b.article(GAZETTE, "Tesk Gazette", "A bridge is gone")
        self._wire()
        self._gazette()
        pair = "“The bridge is safe,”", "the bridge was safe"
        claims = [self.claims[words] for words in pair]
        self.rows[pair[0]] = self._b.row("The bridge is safe", Relation.AGREE, claims, "the same said", attributed=True)
        apart = "the bridge “was bound to fall”", "“Nobody asked us,”"
        claims = [self.claims[words] for words in apart]
        self.rows[apart[0]] = self._b.row("Ida Roth", Relation.CONFLICT, claims, "not both", between=Between.SPEAKERS)
        for words, claim in self.claims.items():
            if words not in (*pair, *apart):
                self.rows[words] = self._b.row(words, Relation.ONLY_HERE, [claim])

    @property
    def desk(self) -> Desk:
        """The desk."""
        return self._b.build()

    def _wire(self) -> None:
        self._quote("A", "“The bridge is safe,”", "Sergei Malkov", cue="said")
        self._quote(
            "A", "repairs could take a year", "Sergei Malkov", "The chief engineer", QuoteKind.INDIRECT, "warned",
            modality="warned", sort=ClaimSort.FORECAST,
        )  # fmt: skip
        self._quote("A", "“We checked it twice,”", "Sergei Malkov", "he", cue="told", via="The Lantern", doubt=True)
        self._quote("A", "the bridge “was bound to fall”", "Ida Roth", kind=QuoteKind.MIXED, cue="said")
        self._quote("A", "two cars are missing", "", kind=QuoteKind.INDIRECT, cue="reported")
        self._quote("A", "money was lost", "Ida Roth", "She", QuoteKind.INDIRECT, "denied", modality="denied")

    def _gazette(self) -> None:
        self._quote(
            "B", "the bridge was safe", "Sergey Malkov", kind=QuoteKind.INDIRECT, cue="insisted", modality="claimed"
        )
        self._quote("B", "“Nobody asked us,”", "Ida Roth", "mayor Ida Roth", cue="said")
        self._quote("B", "a new bridge", "Malkov", kind=QuoteKind.INDIRECT, cue="promised", modality="promised")
        self._quote("B", "“They did,”", "he", cue="said")

    def _quote(
        self,
        letter: str,
        words: str,
        name: str,
        written: str = "",
        kind: QuoteKind = QuoteKind.DIRECT,
        cue: str = "",
        *,
        modality: str = "said",
        via: str = "",
        doubt: bool = False,
        sort: ClaimSort | None = None,
    ) -> None:
        text = self._texts[letter]
        speaker = Speaker(written or name, name, _span(text, written or name)) if name else None
        outer = (Speaker(via, via, _span(text, via)),) if via else ()
        unsure = Doubt(Doubtful.SPEAKER, f"{name}? The text says “{written}”")
        quote = Quote(
            (_span(text, words),),
            kind,
            speaker,
            _span(text, cue),
            outer,
            unsure if doubt else None,
            modality,
            sort=sort,
        )
        self.claims[words] = self._b.claim(
            letter, words, words, Kind.QUOTE, quote=quote, doubts=[unsure] if doubt else []
        )


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
