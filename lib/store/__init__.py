"""Records in and out: price ledger, universe, events; schema and migrations."""

from lib.store.attempts import Attempt
from lib.store.corrections import Correction
from lib.store.leases import Lease
from lib.store.opening import open_store
from lib.store.prices import Coverage
from lib.store.store import Store

__all__ = ["Attempt", "Correction", "Coverage", "Lease", "Store", "open_store"]
