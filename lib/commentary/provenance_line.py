"""The source line at the foot of a page."""

from lib.domain.closes import Source
from lib.domain.provenance import Provenance
from lib.locales.catalogue import Words


def provenance_line(provenance: Provenance, words: Words) -> str:
    """Sources with their symbols, basis, range, retrieval, and what is not final."""
    if provenance.first is None or provenance.last is None:
        return words("provenance.empty")
    formats, retrieved = words.formats, provenance.retrieved_at
    line = words(
        "provenance.line",
        sources=source_names(provenance, words),
        basis=words(f"basis.{provenance.basis.value}"),
        first=formats.iso(provenance.first),
        last=formats.iso(provenance.last),
        retrieved=words("provenance.not_retrieved") if retrieved is None else formats.instant(retrieved),
        estimated=provenance.estimated,
        derived=provenance.derived,
        missing=provenance.missing,
    )
    if provenance.shared is not None:
        first, last = (formats.iso(day) for day in provenance.shared)
        line = words("provenance.shared", line=line, first=first, last=last)
    if provenance.known_on is None:
        return line
    return words("provenance.frozen", line=line, day=formats.iso(provenance.known_on))


def source_names(provenance: Provenance, words: Words) -> str:
    """Each source with the symbols it told."""
    symbols: dict[Source, list[str]] = {}
    for symbol, source in provenance.sources:
        symbols.setdefault(source, []).append(symbol)
    texts = [
        words("provenance.source", source=words(f"source.{source.value}"), symbols=" ".join(names))
        for source, names in symbols.items()
    ]
    text = texts[0] if texts else ""
    for another in texts[1:]:
        text = words("join.more", first=text, next=another)
    return text
