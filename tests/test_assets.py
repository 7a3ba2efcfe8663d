"""Resources are found and read, and a missing one is named."""

import pytest

from workbench import assets

LEXICONS = sorted(path.relative_to(assets.path("lexicons")).parts for path in assets.path("lexicons").rglob("*.toml"))


@pytest.mark.parametrize("parts", LEXICONS, ids="/".join)
def test_every_lexicon_can_be_read(parts: tuple[str, ...]) -> None:
    assert assets.lexicon(*parts)


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"lexicons/none\.toml is missing"):
        assets.lexicon("none.toml")
