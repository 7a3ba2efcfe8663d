"""The spaCy component ``workbench_quantities``: reads a document's quantities into ``doc.spans["quantities"]``."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from workbench.extraction import parse, texts
from workbench.extraction.quantities.reading import Found, read

NAME = "workbench_quantities"


class QuantityFinder:
    """Finds quantities sentence by sentence; needs sentence starts, works without (the text is then one sentence).

    Args:
        spans_key: Name of the span group that is written.

    The group's ``attrs`` hold, aligned with its spans, ``values`` (`domain.quantity.Quantity`) and ``chars``
    (start, end): exact character offsets, which are the authority; the spans are the tokens that cover them.
    """

    def __init__(self, spans_key: str = "quantities") -> None:
        self.spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        """Write the quantities of ``doc`` and return it."""
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Found]:
        """Return the quantities of ``doc`` in order, without changing it."""
        if not doc.has_annotation("SENT_START"):
            return read(texts.of(doc))
        return read(texts.of(doc), texts.sentences(doc), parse.of(doc))

    def set_annotations(self, doc: Doc, found: list[Found]) -> None:
        """Store quantities in the document's span group."""
        starts = doc.to_array("IDX").tolist() if found else []
        spans = [covering(doc, starts, item.span.start, item.span.end) for item in found]
        attrs = {
            "values": [item.quantity for item in found],
            "chars": [(item.span.start, item.span.end) for item in found],
        }
        doc.spans[self.spans_key] = SpanGroup(doc, name=self.spans_key, attrs=attrs, spans=spans)


def covering(doc: Doc, starts: list[int], start: int, end: int) -> Span:
    """Return the tokens that cover the characters ``start`` to ``end``.

    Args:
        doc: The document.
        starts: Character offset of each token.
        start: First character.
        end: One past the last character.
    """
    first = max(0, bisect_right(starts, start) - 1)
    return doc[first : max(first + 1, bisect_left(starts, end))]


@Language.factory(NAME, default_config={"spans_key": "quantities"})
def make_quantities(nlp: Language, name: str, spans_key: str) -> QuantityFinder:  # noqa: ARG001 - spaCy's signature
    """Return the component for a pipeline; see `QuantityFinder` for the setting."""
    return QuantityFinder(spans_key)
