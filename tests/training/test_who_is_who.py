"""Who is who, measured: a text with links between its mentions in, the questions and what counts as right out."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.who_is_who import right, stories

TREES = """\
# newdoc id = GUM_news_hat
# sent_id = GUM_news_hat-1
# text = Mayor Ana Roe wept.
1	Mayor	mayor	NOUN	NN	_	4	nsubj	_	Entity=(7-person-new-1
2	Ana	Ana	PROPN	NNP	_	1	flat	_	_
3	Roe	Roe	PROPN	NNP	_	1	flat	_	Entity=7)
4	wept	weep	VERB	VBD	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# newpar
# sent_id = GUM_news_hat-2
# text = Ana Roe said she lost Lund.
1	Ana	Ana	PROPN	NNP	_	3	nsubj	_	Entity=(7-person-giv-1
2	Roe	Roe	PROPN	NNP	_	1	flat	_	Entity=7)
3	said	say	VERB	VBD	_	0	root	_	_
4	she	she	PRON	PRP	_	5	nsubj	_	Entity=(7-person-giv-1)
5	lost	lose	VERB	VBD	_	3	ccomp	_	_
6	Lund	Lund	PROPN	NNP	_	5	obj	_	Entity=(9-person-new-1)|SpaceAfter=No
7	.	.	PUNCT	.	_	3	punct	_	_

# sent_id = GUM_news_hat-3
# text = Roe left.
1	Roe	Roe	PROPN	NNP	_	2	nsubj	_	Entity=(7-person-giv-1)
2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_
"""


def test_pronouns_and_bare_surnames_of_named_people_are_asked(tmp_path: Path) -> None:
    path = tmp_path / "test.conllu"
    path.write_text(TREES, encoding="utf-8")
    (story,) = stories(path)
    assert story.text == "Mayor Ana Roe wept.\n\nAna Roe said she lost Lund. Roe left."
    asked = [(story.text[a.start : a.end], a.kind, a.names) for a in story.asked]
    assert asked == [("she", "he, she", (("ana", "roe"),)), ("Roe", "surname", (("ana", "roe"),))]


@pytest.mark.parametrize(
    ("found", "fits"), [("Ana Roe", True), ("Mayor Ana Roe", True), ("Roe", False), ("Jon Roe", False), ("", False)]
)
def test_surname_and_given_name_make_an_answer_right(found: str, fits: bool) -> None:
    assert right(found, (("ana", "roe"),)) is fits
