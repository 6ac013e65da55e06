"""The refresh dialog: results symbol by symbol, also when somebody else fetches, and what is stored."""

from datetime import timedelta

import pytest

from lib.services.refresh import LEASE
from lib.store import Attempt
from tests.pages.dialog import Dialog
from tests.pages.fake_source import FakeSource
from tests.pages.page_text import every_text, plain, said, table


def opened(installation, *attempts, **address):
    dialog = Dialog(installation.read(**address), "refresh_open")
    for symbol, outcome, rows, last in attempts:
        at = installation.now + timedelta(seconds=1)
        installation.store.attempts.record(Attempt(symbol, at, at, outcome, rows, last))
    installation.now += timedelta(seconds=2)
    return dialog


def test_an_installation_on_recorded_closes_says_that_it_does_not_fetch(install):
    dialog = Dialog(install().read(), "refresh_open")
    assert "This installation shows recorded closes only (RATIOSCOPE_SOURCE=recorded)." in said(dialog.reader.caption)
    assert list(table(dialog.reader, "source")["symbol"]) == ["^DJI", "^GSPC", "^RUO"]


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        ("ok", "`^IXIC`: nothing new"),
        ("rate_limited", "`^IXIC`: Yahoo asks us to slow down. We try again later."),
        ("unreachable", "`^IXIC`: Yahoo did not answer."),
        ("unknown_symbol", "`^IXIC`: The price source does not know ^IXIC."),
        ("foreign_exchange", "`^IXIC`: ^IXIC trades on another exchange (—); its weeks are not those of the NYSE."),
        ("malformed_answer", "`^IXIC`: Yahoo's answer for ^IXIC is not a price history."),
        ("empty_answer", "`^IXIC`: No closes came for ^IXIC."),
        ("store_full", "`^IXIC`: No room is left on the disk. Nothing was stored."),
    ],
)
def test_every_outcome_of_a_symbol_has_its_sentence(install, monkeypatch, outcome, sentence):
    installation = install("auto", source=FakeSource())
    monkeypatch.setattr("lib.ui.data_status.attempts_since", lambda *_: (_attempt(installation, outcome),))
    dialog = Dialog(installation.read(), "refresh_open")
    assert sentence in said(dialog.reader.markdown)
    assert said(dialog.reader.error) == []


def test_a_refresh_of_somebody_else_is_seen_on_page_and_in_dialog(install):
    installation = install("auto", source=FakeSource())
    leases = installation.store.leases
    assert leases.acquire(LEASE, "somebody else", 180, installation.now, total=8)
    leases.renew(LEASE, "somebody else", 180, installation.now, done=2)
    progress = "Fetching closes, 3 of 8. You can keep reading."
    reader = installation.read()
    assert progress in said(reader.markdown)
    assert progress in {plain(bar.proto.text) for bar in Dialog(reader, "refresh_open").reader.get("progress")}
    assert "3 of 8" in " ".join(every_text(reader))


def _attempt(installation, outcome):
    return Attempt("^IXIC", installation.now, installation.now, outcome, 0, None)
