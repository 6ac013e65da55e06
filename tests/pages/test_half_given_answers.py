"""What is typed or chosen in the weekly review and not saved yet is never lost."""

from dataclasses import replace

from lib.domain.errors import StoreLocked
from lib.domain.risks import Moves, Worse
from tests.pages.page_text import said
from tests.pages.watchlist import FIRST, editor_of, field, fill, opened, press, texts
from tests.unit.services.fakes import raiser


def test_half_an_answer_is_refused_and_what_was_typed_stays(install):
    installation = install()
    reader = opened(installation)
    fill(reader, worse=Worse.WORSE, sentence="Half an answer.")
    press(reader, "Save judgement")
    assert "Does it move small growth?: is needed." in texts(reader)
    assert editor_of(reader, "sentence")["text"] == "Half an answer."
    fill(reader, moves=Moves.A_LITTLE)
    press(reader, "Save judgement")
    (review,) = installation.store.risks.read().reviews
    assert review.judgement.sentence == "Half an answer."


def test_while_the_database_is_locked_nothing_is_stored_and_nothing_typed_is_lost(install, monkeypatch):
    installation = install()
    reader = opened(installation)
    fill(reader, worse=Worse.BETTER, moves=Moves.NO, sentence="Typed in vain?")
    with monkeypatch.context() as held:
        held.setattr("lib.store.risks.RiskBook.review", raiser(StoreLocked()))
        press(reader, "Save judgement")
    assert len(said(reader.error)) == 1
    assert editor_of(reader, "sentence")["text"] == "Typed in vain?"
    press(reader, "Save judgement")
    (review,) = installation.store.risks.read().reviews
    assert review.judgement.sentence == "Typed in vain?"


def test_a_half_given_answer_outlives_the_walk_and_the_session(install):
    installation = install()
    reader = opened(installation)
    fill(reader, worse=Worse.WORSE, likelihood=4, sentence="償還停止の動き")
    reader.run()
    press(press(reader, "Later"), "Back")
    assert editor_of(reader, "sentence")["text"] == "償還停止の動き"
    again = opened(installation)
    told = editor_of(again, "sentence")
    assert (told["text"], told["saved"]) == ("償還停止の動き", "Draft from 12:00 UTC restored")
    assert (field(again, "worse").value, field(again, "likelihood").value) == ("worse", "4")
    fill(again, moves=Moves.NO)
    press(again, "Save judgement")
    (review,) = installation.store.risks.read().reviews
    assert (review.judgement.sentence, review.judgement.likelihood) == ("償還停止の動き", 4)
    assert editor_of(opened(installation, risk=FIRST), "sentence")["text"] == ""


def test_no_change_leaves_what_was_typed_for_later(install):
    installation = install()
    reader = opened(installation)
    fill(reader, sentence="Perhaps.")
    press(reader.run(), "No change")
    assert installation.store.risks.read().reviews[0].judgement.sentence == ""
    assert editor_of(opened(installation, risk=FIRST), "sentence")["text"] == "Perhaps."


def test_what_one_author_types_nobody_else_sees(install):
    installation = install()
    fill(reader := opened(installation), sentence="Mine.")
    reader.run()
    assert editor_of(opened(installation, person="K. Mori"), "sentence")["text"] == ""


def test_two_tabs_of_one_author_overwrite_nothing(install):
    installation = install()
    one, other = opened(installation), opened(installation)
    fill(one, sentence="From the first tab.")
    one.run()
    fill(other, sentence="From the second.")
    other.run()
    told = editor_of(other, "sentence")["answer"]
    assert told["problem"].startswith("Not kept: another tab of yours holds “From the first tab.”")
    fill(other, worse=Worse.SAME, moves=Moves.NO)
    press(other, "Save judgement")
    assert installation.store.risks.read().reviews[0].judgement.sentence == "From the second."
    assert editor_of(opened(installation, risk=FIRST), "sentence")["text"] == "From the first tab."


def test_while_the_database_is_away_the_editor_stays_and_asks_again(install, monkeypatch):
    installation = install()
    reader = opened(installation)
    fill(reader, sentence="Typed on.")
    with monkeypatch.context() as held:
        for name in ("find", "save"):
            held.setattr(f"lib.store.typed_words.TypedWordsTable.{name}", raiser(StoreLocked()))
        reader.run()
    told = editor_of(reader, "sentence")["answer"]
    assert (told["again"], bool(told["problem"])) == (True, True)
    reader.run()
    assert editor_of(reader, "sentence")["text"] == "Typed on."
    assert editor_of(opened(installation), "sentence")["text"] == "Typed on."


def test_an_answer_about_what_was_put_away_meanwhile_is_not_saved_and_its_words_stay(install, monkeypatch):
    installation = install()
    reader = opened(installation)
    fill(reader, worse=Worse.WORSE, moves=Moves.NO, sentence="Too late.")
    reader.run()
    installation.store.risks.save(replace(installation.store.risks.read().risks[0], archived=True))
    with monkeypatch.context() as held:
        read = installation.store.risks.read()
        before = replace(read, risks=(replace(read.risks[0], archived=False), *read.risks[1:]))
        answers = iter((before,))
        held.setattr(
            "lib.ui.risks.watchlist.load_watchlist", lambda *_: next(answers, read)
        )  # the click meets the old page
        press(reader, "Save judgement")
    assert "“Private credit” was archived meanwhile." in texts(reader)
    assert installation.store.risks.read().reviews == ()
    installation.store.risks.save(replace(installation.store.risks.read().risks[0], archived=False))
    assert editor_of(opened(installation, risk=FIRST), "sentence")["text"] == "Too late."
