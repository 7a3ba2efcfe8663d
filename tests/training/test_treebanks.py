"""Public formats in, sentences with positions out. Every snippet is ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training.treebanks import conll, conllu, detokenized, iob2, place, re3d, spans, without_overlap

TREE = """# newdoc id = ours
# newpar
# sent_id = ours-1
# text = They didn't go.
1\tThey\tthey\tPRON\tPRP\tNumber=Plur\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
# sent_id = ours-2
# text = Rain fell.
1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\t_
2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# sent_id = ours-3
# text = A rewritten contraction is left out.
1\tOne\tone\tNUM\tCD\t_\t0\troot\t_\t_
"""


def test_a_tree_has_positions_heads_and_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "ours.conllu"
    path.write_text(TREE, encoding="utf-8")
    first, second = conllu(path, "ours")
    assert [first.text[w.start : w.end] for w in first.words] == ["They", "did", "n't", "go", "."]
    assert [(w.head, w.dep) for w in first.words] == [
        (3, "nsubj"),
        (3, "aux"),
        (3, "advmod"),
        (3, "ROOT"),
        (3, "punct"),
    ]
    assert first.spaces() == [True, False, True, False, False]
    assert (first.paragraph, second.paragraph) == (1, 2)
    assert first.names is None


def test_universal_ner_keeps_the_text_and_the_identifier(tmp_path: Path) -> None:
    path = tmp_path / "ours.iob2"
    path.write_text(
        "# sent_id = ours-7\n# text = Anna Holt left Lund.\n"
        "1\tAnna\tB-PER\t-\t-\n2\tHolt\tI-PER\t-\t-\n3\tleft\tO\t-\t-\n4\tLund\tB-LOC\t-\t-\n5\t.\tO\t-\t-\n\n",
        encoding="utf-8",
    )
    (sentence,) = iob2(path, {"PER": "PERSON", "LOC": "LOC"})
    assert sentence.key == "ours-7"
    assert sentence.names == ((0, 2, "PERSON"), (3, 4, "LOC"))


def test_words_and_tags_alone_get_a_text(tmp_path: Path) -> None:
    path = tmp_path / "ours.conll"
    path.write_text("Holt\tB-person\n's\tO\n(\tO\nold\tO\n)\tO\nboat\tO\n.\tO\n\n", encoding="utf-8")
    (sentence,) = conll(path, {"person": "PERSON"}, "ours")
    assert sentence.text == "Holt's (old) boat."
    assert sentence.names == ((0, 1, "PERSON"),)


def test_reports_keep_named_mentions_and_drop_generic_ones(tmp_path: Path) -> None:
    text = "The U.S. Navy left Port Alder.\n\nSome local forces stayed."
    documents, entities = tmp_path / "d.jsonl", tmp_path / "e.jsonl"
    documents.write_text(json.dumps({"_id": "1", "text": text}) + "\n", encoding="utf-8")
    marks = [("The U.S. Navy", "Organisation"), ("Port Alder", "Location"), ("Some local forces", "Organisation")]
    rows = [
        {"documentId": "1", "begin": text.index(m), "end": text.index(m) + len(m), "type": kind} for m, kind in marks
    ]
    entities.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    first, second = re3d(documents, entities, {"Organisation": "ORG", "Location": "LOC"}, "ours")
    assert [first.text[first.words[a].start : first.words[b - 1].end] for a, b, _ in first.names or ()] == [
        "U.S. Navy",
        "Port Alder",
    ]
    assert second.names == ()


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["B-PER", "I-PER", "O"], [(0, 2, "PERSON")]),
        (["I-PER", "I-PER", "O", "I-PER"], [(0, 2, "PERSON"), (3, 4, "PERSON")]),
        (["B-PER", "B-PER"], [(0, 1, "PERSON"), (1, 2, "PERSON")]),
        (["I-PER", "I-LOC"], [(0, 1, "PERSON"), (1, 2, "LOC")]),
        (["B-MISC", "I-MISC", "B-LOC"], [(2, 3, "LOC")]),
        ([], []),
    ],
)
def test_both_tag_schemes_become_spans(tags: list[str], expected: list[tuple[int, int, str]]) -> None:
    assert spans(tags, {"PER": "PERSON", "LOC": "LOC"}) == expected


def test_the_longest_of_overlapping_spans_stays() -> None:
    assert without_overlap([(2, 3, "LOC"), (0, 3, "ORG"), (4, 5, "LOC")]) == ((0, 3, "ORG"), (4, 5, "LOC"))


def test_words_that_are_not_in_the_text_have_no_place() -> None:
    assert place(["a", "c"], "a b c") is None
    assert place(["a", "b"], "a b c") is None
    assert place(["a", "b"], "a  b") == [0, 3]


def test_straight_marks_open_and_close_in_turn() -> None:
    assert detokenized(["He", "said", '"', "no", '"', ",", "twice", "."]) == 'He said "no", twice.'
