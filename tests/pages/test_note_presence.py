"""Who is writing a note, as the others see it."""

from datetime import timedelta

import pytest

from tests.pages.desk import write
from tests.pages.page_text import said


@pytest.mark.parametrize(
    "leave",
    [
        lambda installation, reader: _open(reader, week="2025-10-24"),
        lambda installation, reader: _open(reader, lang="ja"),
        lambda installation, reader: _open(reader, side="read"),
        lambda installation, reader: installation.go(reader, "relative_strength"),
    ],
    ids=["another week", "the other language", "the readers' side", "another page"],
)
def test_whoever_leaves_a_note_is_gone_for_the_others(install, leave):
    installation = install()
    ito = write(installation, week="2025-10-31")
    installation.now += timedelta(seconds=20)
    ito.run()
    assert "M. Ito is editing since 12:00 UTC" in seen_by_mori(installation)
    leave(installation, ito)
    assert "is editing" not in seen_by_mori(installation)


def seen_by_mori(installation):
    return " ".join(said(write(installation, "K. Mori", week="2025-10-31").markdown))


def _open(reader, **address):
    reader.query_params.update(address)
    reader.run()
