"""Equal PDFs for equal pictures.

The writer keeps fonts and other resources in lists of random order, and numbers
objects by that order. Here lists are sorted and objects numbered as they are met
on the way from the root, which changes nothing that is seen.
"""

import re
from collections.abc import Callable

REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
RESOURCES = re.compile(rb"((?: +/\w+ \d+ 0 R\n){2,})")
ENTRY = re.compile(rb"(\d{10}) \d{5} n")
STREAM = b"\nstream\n"


def settled_pdf(pdf: bytes) -> bytes:
    """The same document with its objects in an order that depends on nothing but its content."""
    table = int(pdf[pdf.rindex(b"startxref") + 9 : pdf.rindex(b"%%EOF")])
    starts = sorted(int(entry) for entry in ENTRY.findall(pdf, table))
    objects = dict(_object(pdf[start:end]) for start, end in zip(starts, [*starts[1:], table], strict=True))
    trailer = pdf[pdf.index(b"trailer", table) : pdf.rindex(b"startxref")]
    numbers = _numbers(trailer, objects)
    written = [_renumbered(objects[old], numbers) for old in numbers]
    return _document(pdf[: starts[0]], written, REFERENCE.sub(_new(numbers), trailer))


def _object(text: bytes) -> tuple[int, tuple[bytes, bytes]]:
    """Number of an object, and its dictionary and stream."""
    number, _, body = text.partition(b" 0 obj\n")
    head, mark, stream = body.partition(STREAM)
    return int(number), (RESOURCES.sub(_sorted, head), mark + stream)


def _sorted(found: re.Match[bytes]) -> bytes:
    return b"".join(sorted(found[1].splitlines(keepends=True)))


def _numbers(trailer: bytes, objects: dict[int, tuple[bytes, bytes]]) -> dict[int, int]:
    """New number by old one, in the order of meeting."""
    met: dict[int, int] = {}
    waiting = [int(number) for number in REFERENCE.findall(trailer)]
    while waiting:
        number = waiting.pop(0)
        if number not in met:
            met[number] = len(met) + 1
            waiting += [int(number) for number in REFERENCE.findall(objects[number][0])]
    return met


def _renumbered(parts: tuple[bytes, bytes], numbers: dict[int, int]) -> bytes:
    head, stream = parts
    return REFERENCE.sub(_new(numbers), head) + stream


def _new(numbers: dict[int, int]) -> Callable[[re.Match[bytes]], bytes]:
    return lambda found: b"%d 0 R" % numbers[int(found[1])]


def _document(header: bytes, written: list[bytes], trailer: bytes) -> bytes:
    """File of the objects, with a table of where each begins."""
    table, pieces, at = [b"0000000000 65535 f \n"], [header], len(header)
    for number, body in enumerate(written, start=1):
        piece = b"%d 0 obj\n" % number + body
        table.append(b"%010d 00000 n \n" % at)
        pieces.append(piece)
        at += len(piece)
    size = len(table)
    trailer = re.sub(rb"/Size \d+", b"/Size %d" % size, trailer)
    return b"".join([*pieces, b"xref\n0 %d\n" % size, *table, trailer, b"startxref\n%d\n%%%%EOF" % at])
