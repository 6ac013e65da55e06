"""The report as Markdown, for a mail, a wiki or a chat."""

from collections.abc import Iterator

from lib.reports.weekly.note_markdown import escaped, note_markdown
from lib.reports.weekly.parts import Fact, NotePart, Section, TextTable, WeeklyReport


def to_markdown(report: WeeklyReport) -> bytes:
    """Everything that is read; the chart by its takeaway, since a text file holds no picture."""
    parts = [part for part in _parts(report) if part]
    return ("\n\n".join(parts) + "\n").encode()


def _parts(report: WeeklyReport) -> Iterator[str]:
    yield f"# {escaped(report.headline)}"
    yield f"**{escaped(report.day)}** · {escaped(report.status)} · {escaped(report.title)}"
    yield escaped(report.evidence)
    yield from (f"> {escaped(sentence)}" for sentence in report.states)
    yield "\n".join(
        f"- {escaped(figure.label)}: **{escaped(figure.value)}** ({escaped(figure.note)})" for figure in report.figures
    )
    yield from _section(report.chart)
    yield from _section(report.indices)
    yield from _section(report.why)
    yield from _note(report.note)
    yield from _section(report.risks)
    yield from _section(report.regimes)
    yield from _section(report.events)
    yield f"## {escaped(report.origin_title)}"
    yield "\n".join(_fact(fact) for fact in report.origin)
    yield escaped(report.method)


def _section(section: Section | None) -> Iterator[str]:
    if section is None or (section.table is None and not section.text):
        return
    yield f"## {escaped(section.title)}"
    yield escaped(section.about)
    yield escaped(section.text)
    yield "" if section.table is None else _table(section.table)
    yield "  \n".join(escaped(note) for note in section.notes)


def _note(note: NotePart | None) -> Iterator[str]:
    if note is not None:
        yield f"## {escaped(note.title)}"
        yield escaped(note.by)
        yield note_markdown(note.blocks)
        yield "  \n".join(escaped(sentence) for sentence in note.notes)


def _fact(fact: Fact) -> str:
    return f"- {escaped(fact.label)}: {escaped(fact.value)}"


def _table(table: TextTable) -> str:
    rule = "|".join(":--" if place < table.left else "--:" for place in range(len(table.headers)))
    unders = table.under or ("",) * len(table.rows)
    rows = [
        (f"{row[0]} ({under})" if under else row[0], *row[1:]) for row, under in zip(table.rows, unders, strict=True)
    ]
    return "\n".join((_row(table.headers), f"|{rule}|", *(_row(row) for row in rows)))


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(escaped(cell) for cell in cells)} |"
