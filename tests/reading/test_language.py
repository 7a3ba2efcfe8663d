from __future__ import annotations

import pytest

from workbench.reading.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "The dam held through the night, engineers said, and the mayor asked people to stay away.",
            "en",
        ),
        (
            "Bendungan itu bertahan sepanjang malam, kata para insinyur, dan wali kota meminta warga tidak pulang.",
            "id",
        ),
        (
            "Der Damm hielt die ganze Nacht, sagten Ingenieure, und der Bürgermeister bat die Menschen, fernzubleiben.",
            "de",
        ),
        ("Плотина выдержала ночь, сообщили инженеры, и мэр попросил людей пока не возвращаться в свои дома.", "ru"),
        ("1,200 2,300 (4) – 5", None),
        ("Dam holds", None),
    ],
)
def test_language(text: str, code: str | None) -> None:
    assert language_of(text) == code
