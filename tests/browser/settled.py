"""Knowing when a Streamlit page has come to rest: script done, nothing stale, every chart painted."""

from playwright.sync_api import BrowserContext, Page

WATCH = """
window.ratioscopeLastChange = 0;
new MutationObserver(() => { window.ratioscopeLastChange = performance.now(); })
  .observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
"""

PAINTED = """
() => {
  const app = document.querySelector('[data-testid="stApp"]');
  if (!app || app.dataset.testConnectionState !== 'CONNECTED' || app.dataset.testScriptState !== 'notRunning')
    return false;
  if (!document.querySelector('[data-testid="stMain"] [data-testid="stElementContainer"]')) return false;
  if (document.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"], [data-stale="true"]'))
    return false;
  const charts = [...document.querySelectorAll('[data-testid="stVegaLiteChart"]')];
  const painted = (chart) => {
    const drawing = chart.querySelector('canvas, svg.marks');
    return drawing !== null && drawing.getBoundingClientRect().width > 0;
  };
  return charts.every(painted) && {charts: charts.length, at: performance.now(), origin: performance.timeOrigin};
}
"""

RESTED = f"(quiet) => performance.now() - window.ratioscopeLastChange > quiet && ({PAINTED})()"


def watch(context: BrowserContext) -> None:
    """Make every page of this context remember when it last changed."""
    context.add_init_script(WATCH)


def settled(page: Page, *, quiet: int = 200, timeout: int = 30_000) -> None:
    """Wait until the page is painted and has not changed for ``quiet`` milliseconds."""
    page.wait_for_function(RESTED, arg=quiet, polling="raf", timeout=timeout)
