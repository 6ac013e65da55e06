"""Where the figures of a report come from, and how they are made."""

from lib.commentary.provenance_line import source_names
from lib.domain.provenance import Provenance
from lib.locales.catalogue import Words
from lib.reports.weekly.material import Material
from lib.reports.weekly.parts import Fact


def origin(provenance: Provenance, words: Words) -> tuple[Fact, ...]:
    """Sources, basis, dates of data and knowledge, and the weeks that are not final."""
    return tuple(Fact(words(f"report.origin.{name}"), value) for name, value in _facts(provenance, words))


def _facts(provenance: Provenance, words: Words) -> tuple[tuple[str, str], ...]:
    formats, retrieved, known = words.formats, provenance.retrieved_at, provenance.known_on
    first, last = provenance.first, provenance.last
    return (
        ("sources", source_names(provenance, words)),
        ("basis", words(f"basis.{provenance.basis.value}")),
        ("data", "—" if first is None or last is None else f"{formats.iso(first)} – {formats.iso(last)}"),
        ("as_of", formats.iso(provenance.as_of)),
        ("known_on", words("report.origin.everything") if known is None else formats.iso(known)),
        ("retrieved", words("provenance.not_retrieved") if retrieved is None else formats.instant(retrieved)),
        (
            "not_final",
            words(
                "report.origin.counts",
                estimated=provenance.estimated,
                derived=provenance.derived,
                missing=provenance.missing,
            ),
        ),
    )


def method(material: Material) -> str:
    """How ratio, average and deviation are made."""
    strength = material.summary.strength
    numerator, denominator = material.sides
    return material.words("report.method", numerator=numerator, denominator=denominator, window=strength.rules.window)
