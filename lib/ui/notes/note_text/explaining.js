// What a word of the glossary means, shown under the pointer, the focus or the finger.

const EDGE = 8, GAP = 6, GRACE = 200

class Explaining {
  constructor(note, tip) {
    this.note = note
    this.tip = tip
    this.leaving = new AbortController()
    if ("popover" in tip) tip.popover = "manual"
    const {signal} = this.leaving
    const listen = (target, type, act, options = {}) => target.addEventListener(type, act, {signal, ...options})
    const on = (act) => (event) => {
      const term = event.target.closest?.(".term")
      if (term) act(term)
    }
    listen(note, "pointerover", on((term) => this.show(term)))
    listen(note, "focusin", on((term) => this.show(term)))
    listen(note, "click", on((term) => this.show(term)))
    listen(note, "focusout", on(() => this.hide()))
    // The pointer may go over to the explanation, and rest there.
    listen(note, "pointerout", on(() => this.hideSoon()))
    listen(tip, "pointerover", () => clearTimeout(this.soon))
    listen(tip, "pointerout", () => this.hideSoon())
    listen(document, "keydown", (event) => event.key === "Escape" && this.hide())
    listen(document, "scroll", () => this.follow(), {capture: true, passive: true})
    listen(document, "pointerdown", (event) => this.touched(event.composedPath()))
  }

  show(term) {
    clearTimeout(this.soon)
    if (this.term === term) return
    this.hide()
    this.term = term
    term.classList.add("told")
    const name = document.createElement("b")
    name.textContent = term.dataset.name
    this.tip.replaceChildren(name, term.dataset.about)
    this.tip.lang = this.note.lang
    this.tip.hidden = false
    this.tip.showPopover?.()
    this.place(term.getClientRects()[0])
  }

  place(word) {
    this.tip.style.left = "0" // as wide as it likes to be
    const {width, height} = this.tip.getBoundingClientRect()
    const left = Math.max(EDGE, Math.min(word.left, document.documentElement.clientWidth - width - EDGE))
    const below = word.bottom + GAP
    const top = below + height + EDGE > innerHeight ? word.top - GAP - height : below
    Object.assign(this.tip.style, {left: `${left}px`, top: `${Math.max(EDGE, top)}px`})
  }

  /** Going to a word by key may scroll it into view: its explanation comes along, until it is out of sight. */
  follow() {
    const word = this.term?.getClientRects()[0]
    if (!word) return
    if (word.bottom < 0 || word.top > innerHeight) this.hide()
    else this.place(word)
  }

  hideSoon() {
    clearTimeout(this.soon)
    this.soon = setTimeout(() => this.hide(), GRACE)
  }

  hide() {
    clearTimeout(this.soon)
    if (!this.term) return
    this.term.classList.remove("told")
    this.term = null
    this.tip.hidePopover?.()
    this.tip.hidden = true
  }

  touched(path) {
    if (this.term && !path.includes(this.term) && !path.includes(this.tip)) this.hide()
  }

  leave() {
    this.hide()
    this.leaving.abort()
  }
}
