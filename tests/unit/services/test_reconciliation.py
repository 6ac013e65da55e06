"""Published lists through the services; the case of 2025-10-31 from ../shared/recorded/README.md."""

from datetime import UTC, date, datetime

import pytest

from lib.analytics.reconciliation import Verdict
from lib.commentary.reconciliation import causes
from lib.domain.closes import Close, CloseStatus, Source
from lib.domain.errors import InvalidInput
from lib.domain.notes import NoteAddress, NoteContent, NoteSave
from lib.locales.catalogue import words_for
from lib.services.notes import archive_note, save_note
from lib.services.reconciliation import PublishedFile, note_figures, reconcile_file, reconcile_notes
from tests.unit.services.conftest import AFTER_RECORDED

LATER = datetime(2026, 1, 18, 12, tzinfo=UTC)
LIST = b"date,figure,value,subject\n2025-10-31,deviation,0.69,\n2025-10-10,close,6693.5,GSPC\n,x,1,\n"
ONE = b"date,figure,value\n2025-10-31,deviation,0.69\n"


def test_the_difference_of_october_is_explained(recorded):
    found = reconcile_file(recorded, PublishedFile("list.csv", LIST), AFTER_RECORDED)
    deviation, close = found.rows
    assert (deviation.verdict, close.verdict) == (Verdict.DIFFERS, Verdict.DIFFERS)
    cause = deviation.cells[0]
    assert (cause.needed.cell[0], found.ledger.sessions[cause.needed.cell[1]]) == ("^GSPC", date(2025, 10, 10))
    assert (cause.level, cause.close) == (6693.5, 6552.51)
    assert [problem.row for problem in found.problems] == [4]


def test_a_value_that_was_corrected_is_remembered(recorded):
    day = date(2025, 10, 10)
    recorded.store.prices.append(
        Close("^GSPC", day, value, CloseStatus.CLOSE, Source.FILE, known)
        for value, known in ((6693.5, AFTER_RECORDED), (6552.51, LATER))
    )
    found = reconcile_file(recorded, PublishedFile("list.csv", ONE), LATER)
    ledger = found.ledger
    assert ledger.earlier["^GSPC", ledger.places[day]] == (6693.5,)
    (row,) = found.rows
    assert next((way.name, way.value) for way in row.cells[0].ways) == ("replaced", 6693.5)


def test_a_file_that_cannot_be_read_is_refused(recorded):
    with pytest.raises(InvalidInput):
        reconcile_file(recorded, PublishedFile("list.csv", b"\x00"), AFTER_RECORDED)


def with_notes(desk, file=None):
    return reconcile_notes(desk, file, note_figures(desk, AFTER_RECORDED), AFTER_RECORDED)


def publish(desk, text, week=date(2025, 10, 31), language="ja"):
    save = NoteSave(NoteAddress(week, language), NoteContent("題", text), desk.store.people.named("M. Ito").key)
    return save_note(desk, save, AFTER_RECORDED)


def test_the_figures_of_a_published_note_are_held_against_the_ledger(recorded):
    publish(
        recorded,
        "小型成長株は1,686.56で前週末比−0.37%。26週平均を0.69ポイント上回る。比率は{ratio}、4月11日は22.84%だった。",
    )
    rows = {row.figure.kind.value: row for row in with_notes(recorded).rows}
    assert {kind: row.verdict for kind, row in rows.items()} == {
        "close": Verdict.AGREES,
        "change": Verdict.AGREES,
        "deviation": Verdict.DIFFERS,
        "ratio": Verdict.AGREES,
    }
    assert rows["deviation"].figure.value == 0.69
    assert rows["deviation"].figure.origin == "ja"
    assert rows["deviation"].cells


def test_a_note_and_a_list_explain_each_other(recorded):
    publish(recorded, "26週平均からの乖離は＋0.69ポイント。")
    file = PublishedFile("list.csv", b"date,figure,value,subject\n2025-10-10,close,6693.5,GSPC\n")
    listed, noted = with_notes(recorded, file).rows
    assert (listed.figure.origin, noted.figure.origin) == ("2", "ja")
    assert noted.cells[0].level == 6693.5


def test_right_notes_do_not_hide_what_was_wrong_in_a_list(recorded):
    file = PublishedFile("list.csv", b"date,figure,value\n2025-10-31,deviation,+0.69\n2025-10-31,ratio,24.66\n")
    alone = reconcile_file(recorded, file, AFTER_RECORDED).rows[0]
    publish(recorded, "小型成長株は1,686.56。比率は24.66%、26週平均を0.67ポイント上回る。")
    assert with_notes(recorded, file).rows[0] == alone


def test_a_wrong_figure_of_another_week_is_told_with_what_the_check_expected(recorded):
    publish(recorded, "On 2025-10-24 the ratio was 24.99 %.", language="en")
    rows = with_notes(recorded).rows
    other = [row for row in rows if row.verdict is Verdict.DIFFERS]
    assert [(row.figure.value, row.computed, row.slips) for row in other] == [(24.99, 24.92, ("checked:one_digit",))]
    assert causes(other[0], with_notes(recorded).ledger, words_for("en")) != ()


def test_drafts_and_notes_that_were_put_away_are_not_read(recorded):
    note = publish(recorded, "乖離は＋0.69ポイント。")
    archive_note(recorded, note, note.author, note.changed_at)
    assert with_notes(recorded).rows == ()


def test_figures_without_a_subject_or_a_number_say_nothing(recorded):
    publish(recorded, "関税が焦点。金利は4.1%。第一次世界大戦は1914年。")
    assert with_notes(recorded).rows == ()
