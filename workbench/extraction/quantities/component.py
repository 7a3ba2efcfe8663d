"""The spaCy component ``workbench_quantities``: reads a document's quantities into ``doc.spans["quantities"]``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

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
        spans = [texts.covering(doc, item.span.start, item.span.end) for item in found]
        attrs = {
            "values": [item.quantity for item in found],
            "chars": [(item.span.start, item.span.end) for item in found],
        }
        doc.spans[self.spans_key] = SpanGroup(doc, name=self.spans_key, attrs=attrs, spans=spans)


@Language.factory(NAME, default_config={"spans_key": "quantities"})
def make_quantities(nlp: Language, name: str, spans_key: str) -> QuantityFinder:  # noqa: ARG001 - spaCy's signature
    """Return the component for a pipeline; see `QuantityFinder` for the setting."""
    return QuantityFinder(spans_key)
