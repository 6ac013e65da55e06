"""What the desk costs with ten thousand notes on it, beside an empty one."""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from lib.domain.desk_contents import DeskAddition, NoteAddition
from lib.domain.note_question import NoteQuestion
from lib.domain.notes import Draft, NoteAddress, NoteContent, NoteSave, NoteState, Revision
from lib.domain.people import Person
from lib.domain.snippets import snippets
from lib.services.desk import Desk
from lib.services.note_import import preview_zip
from lib.services.text_difference import difference
from lib.services.text_merge import merge_texts
from lib.settings import read_settings
from lib.sources.notes.note_file import write_note_file
from lib.store import Store, open_store

NOTES = 10_000
REPEATS = 9
NOW = datetime(2026, 1, 17, 10, tzinfo=UTC)
LAST_WEEK = date(2026, 1, 2)
AUTHOR = Person(1, "山田")
WORDS = (
    *("小型成長株は続伸した。", "関税の影響は限られる。", "中国の景気に注意が必要。", "ＳＰ５００を上回った。"),
    *("ラッセル2000グロースの比率は26週平均を上回る。", "米政府閉鎖の懸念。", "金利が低下。"),
    *("Private credit markets were calm. ", "The ratio rose to 24.66 %. ", "S&P 500 ended lower. "),
)

Timing = tuple[str, float]


def measure_notes() -> Iterator[Timing]:
    """Median milliseconds by question, of an empty desk and of a full one."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        store = open_store(f"sqlite:///{(folder / 'notes.sqlite3').as_posix()}", folder)
        everything = _everything()
        look = partial(preview_zip, _desk(store, folder), _zipped(everything), AUTHOR.name, NOW)
        yield from _questions(store, "empty desk")
        yield f"empty desk: preview of a ZIP of {NOTES:,} notes", _once(look)
        yield f"import of {NOTES:,} notes", _once(lambda: store.desk.bring_in(everything))
        yield from _questions(store, f"{NOTES:,} notes")
        yield f"{NOTES:,} notes: preview of a ZIP of as many", _once(look)
        yield "backup", _once(lambda: store.back_up(folder / "backup.sqlite3"))
        store.close()
    yield from _texts()


def fill(folder: Path) -> None:
    """Bring the notes into the database of a data folder."""
    store = open_store(f"sqlite:///{(folder / 'ratioscope.sqlite3').as_posix()}", folder)
    store.desk.bring_in(_everything())
    store.close()


def _questions(store: Store, desk: str) -> Iterator[Timing]:
    archive = store.note_archive
    for words in ("関税", "中国", "ＳＰ５００", "private credit", "private-credit", "nowhere"):  # noqa: RUF001  as typed
        yield f"{desk}: search {words}, one page with hits", _median(partial(_page, store, NoteQuestion(words)))
    yield f"{desk}: archive, one page", _median(lambda: _page(store, NoteQuestion()))
    yield f"{desk}: archive by tag and risk", _median(lambda: _page(store, NoteQuestion(tag="関税", risk="r3")))
    yield f"{desk}: tags", _median(archive.tags)
    yield f"{desk}: one note", _median(lambda: store.notes.note(_address(7)))
    yield f"{desk}: autosave", _median(_autosaving(store))
    yield f"{desk}: publish", _median(_publishing(store))


def _desk(store: Store, folder: Path) -> Desk:
    return Desk(read_settings({"RATIOSCOPE_DATA_DIR": str(folder)}), store, None)


def _zipped(everything: DeskAddition) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for note in everything.notes:
            name = f"{note.address.week}.{note.address.language}.md"
            archive.writestr(name, write_note_file(note.revisions[-1]))
    return content.getvalue()


def _page(store: Store, question: NoteQuestion) -> object:
    notes = store.note_archive.find(question)
    return [snippets(note.content, question.terms) for note in notes], store.note_archive.months(question)


def _autosaving(store: Store) -> Callable[[], object]:
    author, address = store.people.named(AUTHOR.name).key, NoteAddress(date(2026, 1, 16), "ja")
    chance = random.Random(1)  # noqa: S311  made-up text
    return lambda: store.drafts.save(Draft(address, author, _content(chance, 1), 0, 0, "tab", NOW))


def _publishing(store: Store) -> Callable[[], object]:
    author, address = store.people.named(AUTHOR.name).key, NoteAddress(date(2026, 1, 9), "ja")
    chance = random.Random(2)  # noqa: S311  made-up text

    def publish() -> object:
        note = store.notes.note(address)
        return store.notes.save(NoteSave(address, _content(chance, 1), author, note.revision if note else 0), NOW)

    return publish


def _everything() -> DeskAddition:
    chance = random.Random(3)  # noqa: S311  made-up text
    notes = (
        NoteAddition(address, 0, (Revision(address, 1, AUTHOR, NOW, NoteState.PUBLISHED, _content(chance, number)),))
        for number in range(NOTES)
        for address in [_address(number)]
    )
    return DeskAddition((AUTHOR,), tuple(notes))


def _address(number: int) -> NoteAddress:
    """Two languages a week, back from the last one: older than any exchange week, which costs the same."""
    return NoteAddress(LAST_WEEK - timedelta(weeks=number // 2), "ja" if number % 2 else "en")


def _content(chance: random.Random, number: int) -> NoteContent:
    """About 2,500 characters, as a long weekly comment has."""
    text = "\n\n".join("".join(chance.choices(WORDS, k=8)) for _ in range(22))
    return NoteContent(
        f"{chance.choice(WORDS)} {number}", text, (chance.choice(["関税", "中国", "金利"]),), (f"r{number % 9}",)
    )


def _texts() -> Iterator[Timing]:
    chance = random.Random(4)  # noqa: S311  made-up text
    before = _content(chance, 0).text
    mine, theirs = before.replace("続伸", "反落", 3), before.replace("calm", "tense", 3)
    yield "difference of two revisions", _median(lambda: difference(before, mine))
    yield "merge of two edits", _median(lambda: merge_texts(before, mine, theirs))


def _median(work: Callable[[], object]) -> float:
    return statistics.median(_once(work) for _ in range(REPEATS))


def _once(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    for part, milliseconds in measure_notes():
        print(f"| {part} | {milliseconds:,.1f} |", flush=True)
