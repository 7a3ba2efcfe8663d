"""Installing the package is enough: the components are there by name in anyone's pipeline."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

CODE = """
import json, spacy
nlp = spacy.blank("en")
before = nlp.pipe_names
for name in ("workbench_sentences", "workbench_quotes", "workbench_times", "workbench_quantities"):
    nlp.add_pipe(name)
doc = nlp("“We lost 12 boats on Tuesday,” said Ana Torv.")
print(json.dumps({"before": before, "found": {key: [span.text for span in group] for key, group in doc.spans.items()}}))
"""


def test_every_component_can_be_added_by_who_never_imported_us(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", CODE], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {
        "before": [],
        "found": {"quotes": ["We lost 12 boats on Tuesday,"], "times": ["Tuesday"], "quantities": ["12"]},
    }
