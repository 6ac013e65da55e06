"""One author's sheet of a note: what the team has, what he has typed, and the typing coming in."""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta

import streamlit as st

from lib.domain.errors import InvalidInput, NothingToShow, StoreError
from lib.domain.notes import Conflict, Draft, Note, NoteAddress, NoteContent, NoteState
from lib.domain.people import Person
from lib.services.clock import utc_now
from lib.services.drafting import draft_note
from lib.services.notes import latest_note, open_note, save_draft
from lib.services.shelf import put_text_away
from lib.ui.editor import Answer, Report, answered, reported, tell, writer
from lib.ui.reader import Reader
from lib.ui.store_watch import kept_meanwhile


@dataclass(frozen=True, slots=True)
class Sheet:
    """What an author has before him.

    Parameters
    ----------
    address, person
        Which note, and who writes.
    note
        The team's note, if there is one.
    draft
        What he typed and has not published.
    twin
        The note in the other language.
    outdated
        Address of the translation, if its original was changed after it.
    opening
        What a new note opens with.
    before
        The published note before this one, in its language.
    """

    address: NoteAddress
    person: Person
    note: Note | None
    draft: Draft | None
    twin: Note | None = None
    outdated: NoteAddress | None = None
    opening: NoteContent = field(default_factory=NoteContent)
    before: Note | None = None

    @property
    def content(self) -> NoteContent:
        """What the editor shows."""
        if self.draft is not None:
            return self.draft.content
        return self.note.content if self.note is not None else self.opening

    @property
    def published(self) -> bool:
        """Whether readers see the team's note."""
        return self.note is not None and self.note.state is NoteState.PUBLISHED and not self.note.archived

    @property
    def base(self) -> int:
        """Revision the author started from, 0 where there was none."""
        if self.draft is not None:
            return self.draft.base
        return self.note.revision if self.note is not None else 0

    @property
    def version(self) -> int:
        """Version of the stored draft, 0 where there is none."""
        return self.draft.version if self.draft is not None else 0

    @property
    def key(self) -> str:
        """Key of the editor, and of what the session remembers about it."""
        return f"sheet_{self.person.key}_{self.address.week}_{self.address.language}"


def open_sheet(reader: Reader, address: NoteAddress, person: Person) -> Sheet:
    """The sheet with everything that was reported in it; when the store is away, as it was last seen.

    Raises
    ------
    StoreError
        If the store is away and the sheet was never seen.
    """
    blank = Sheet(address, person, None, None)
    seen = f"{blank.key}_seen"
    try:
        sheet = take_report(reader, _stored(reader, blank))
    except StoreError as trouble:
        if seen not in st.session_state:
            raise
        sheet = st.session_state[seen]
        _answer_problem(sheet, kept_meanwhile(reader.words, trouble), again=True)
    st.session_state[seen] = sheet
    return sheet


def _stored(reader: Reader, sheet: Sheet) -> Sheet:
    opened = open_note(reader.desk, sheet.address, sheet.person.key)
    before = latest_note(reader.desk, sheet.address.language, sheet.address.week - timedelta(days=1))
    found = replace(
        sheet, note=opened.note, draft=opened.draft, twin=opened.twin, outdated=opened.outdated, before=before
    )
    return replace(found, opening=_opening(reader, sheet.address)) if found.version == found.base == 0 else found


def _opening(reader: Reader, address: NoteAddress) -> NoteContent:
    """The week as the data write it; nothing where they do not."""
    with suppress(InvalidInput, NothingToShow):
        return draft_note(reader.desk, address, utc_now())
    return NoteContent()


def _begun(sheet: Sheet, report: Report) -> int:
    """Revision the typing began from: what is published while somebody types is no ancestor of his words."""
    return sheet.draft.base if sheet.draft is not None else report.revision


def report_of(sheet: Sheet) -> Report | None:
    """What the editor reported last."""
    return reported(sheet.key)


def writer_of(sheet: Sheet) -> str:
    """Name under which this tab writes."""
    return writer(sheet.key)


def answer_of(sheet: Sheet) -> Answer | None:
    """What became of the last report."""
    return answered(sheet.key)


def take_report(reader: Reader, sheet: Sheet) -> Sheet:
    """Store a report that is new, and answer it."""
    report, answer = report_of(sheet), answer_of(sheet)
    if report is None or (answer is not None and answer.settles(report)):
        return sheet
    content = replace(sheet.content, title=report.title, text=report.text)
    if sheet.draft is None and content == sheet.content:
        return _answered(reader, sheet, report)
    try:
        kept = store_draft(reader, sheet, content, version=report.base, base=_begun(sheet, report))
    except InvalidInput as refused:
        _answer_problem(sheet, reader.words.describe(refused), again=False)
        return sheet
    if isinstance(kept, Conflict):
        _answer_problem(sheet, reader.words("editor.conflict"), again=False)
        return sheet
    return _answered(reader, replace(sheet, draft=kept), report)


def store_draft(
    reader: Reader, sheet: Sheet, content: NoteContent, *, version: int | None = None, base: int | None = None
) -> Draft | Conflict:
    """Store what the author has before him, and remember what stands in the way.

    ``version`` is that of the draft he knows, ``base`` the revision he started
    from; without them, those on the sheet.
    """
    wanted = Draft(
        address=sheet.address,
        author=sheet.person.key,
        content=content,
        base=sheet.base if base is None else base,
        version=sheet.version if version is None else version,
        writer=writer_of(sheet),
        saved_at=utc_now(),
    )
    kept = save_draft(reader.desk, wanted, utc_now())
    if isinstance(kept, Conflict):
        remember_conflict(sheet, kept, of_draft=True)
    elif _conflict(sheet)[1]:
        st.session_state.pop(f"{sheet.key}_conflict", None)
    return kept


def remember_conflict(sheet: Sheet, conflict: Conflict, *, of_draft: bool) -> None:
    """Keep what stands in the way until the author has decided."""
    st.session_state[f"{sheet.key}_conflict"] = conflict, of_draft


def conflict_of(sheet: Sheet) -> Conflict | None:
    """What stands in the way, with what the author has before him now."""
    conflict, of_draft = _conflict(sheet)
    return conflict if conflict is None or of_draft else replace(conflict, mine=sheet.content)


def settle_conflict(reader: Reader, sheet: Sheet, conflict: Conflict, content: NoteContent) -> None:
    """Go on with a content, over what was stored; what he decided against is on the shelf.

    Raises
    ------
    StoreError
        If the database does not deliver.
    """
    _put_away(reader, sheet, conflict, content)
    _, of_draft = _conflict(sheet)
    known = {"version": conflict.base} if of_draft else {"base": conflict.base}
    if not isinstance(store_draft(reader, sheet, content, **known), Conflict):
        st.session_state.pop(f"{sheet.key}_conflict", None)


def _put_away(reader: Reader, sheet: Sheet, conflict: Conflict, content: NoteContent) -> None:
    """Shelve what is nowhere else: the author's own, and what another tab of his had stored."""
    _, of_draft = _conflict(sheet)
    for words in (conflict.theirs, conflict.mine) if of_draft else (conflict.mine,):
        if words != content:
            put_text_away(reader.desk, sheet.person.key, sheet.address, words, utc_now())


def _conflict(sheet: Sheet) -> tuple[Conflict | None, bool]:
    remembered: tuple[Conflict | None, bool] = st.session_state.get(f"{sheet.key}_conflict", (None, False))
    return remembered


def saved_at(reader: Reader, sheet: Sheet) -> str:
    """When the draft was stored, in words; empty where there is none."""
    if sheet.draft is None:
        return ""
    return reader.words("editor.saved", time=reader.words.formats.clock(sheet.draft.saved_at))


def _answered(reader: Reader, sheet: Sheet, report: Report) -> Sheet:
    tell(sheet.key, Answer(report.writer, report.serial, sheet.version, saved_at(reader, sheet)))
    return sheet


def _answer_problem(sheet: Sheet, problem: str, *, again: bool) -> None:
    report = report_of(sheet)
    if report is not None:
        tell(sheet.key, Answer(report.writer, report.serial, problem=problem, again=again))
