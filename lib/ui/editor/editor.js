// The editor: reports after a pause, keeps what is not acknowledged, and never touches what is being typed.

const PAUSE = 900 // milliseconds without a key before the text is reported
const LONGEST_WAIT = 5_000 // and at the latest, while somebody types on
const PATIENCE = 6_000 // without an acknowledgement until it is sent again
const LONGEST_PATIENCE = 30_000
const KEEPING = 250
const BORDERS = 2 // left and right, in pixels, as in the styles
const PARTS = [
  "editor", "caption", "title", "text", "layer", "status", "about", "count", "offer", "found", "restore", "discard", "choices",
]

class Editor {
  constructor(root) {
    for (const part of PARTS) this[part] = root.querySelector(`[data-part="${part}"]`)
    this.mirror = new Mirror(this.layer)
    this.completion = new Completion(this.text, this.choices, () => this.typed())
    this.serial = Date.now() // never a number of an earlier life of this writer
    this.patience = PATIENCE
    this.timers = {}
    this.done = ""
    this.leaving = new AbortController()
    this.listen()
  }

  listen() {
    const {signal} = this.leaving
    for (const field of [this.title, this.text]) {
      field.addEventListener("beforeinput", (event) => this.refuseTooLong(event))
      field.addEventListener("input", () => this.typed())
      field.addEventListener("compositionstart", () => { this.composing = true })
      field.addEventListener("compositionend", () => this.composed())
      field.addEventListener("keydown", (event) => this.pressed(event))
      field.addEventListener("blur", () => this.report({waiting: false})) // a button may have been pressed
    }
    this.text.addEventListener("input", () => { if (!this.composing) this.completion.look(this.data.choices) })
    this.text.addEventListener("scroll", () => this.scroll())
    for (const name of ["keyup", "pointerup"]) this.text.addEventListener(name, () => this.tellAbout())
    this.restore.addEventListener("click", () => this.takeUp(this.offered))
    this.discard.addEventListener("click", () => this.letGo())
    addEventListener("pagehide", () => this.keepNow(), {signal})
    addEventListener("online", () => this.lost(), {signal})
    this.sized = new ResizeObserver(() => { this.layer.style.width = `${this.text.clientWidth + BORDERS}px` })
    this.sized.observe(this.text)
  }

  leave() {
    this.keepNow()
    this.leaving.abort()
    this.sized.disconnect()
    Object.values(this.timers).forEach(clearTimeout)
  }

  after(name, milliseconds, act) {
    clearTimeout(this.timers[name])
    this.timers[name] = setTimeout(act, milliseconds)
  }

  // ---- what the server says

  update(data, send) {
    const begins = this.data === undefined
    this.data = data
    this.send = send
    this.label()
    if (begins) this.begin()
    else this.hear(data.answer)
    this.obey(data.command)
    if (!this.inFlight && !this.dirty) this.follow()
    this.spans = movedSpans(data.marks, data.text, this.text.value)
    this.draw()
  }

  label() {
    const {words, language, lines} = this.data
    for (const field of [this.title, this.text]) {
      field.setAttribute("aria-label", words[field.dataset.part])
      field.lang = language
    }
    this.title.placeholder = words.title
    this.choices.setAttribute("aria-label", words.choices)
    this.text.placeholder = words.placeholder
    this.restore.textContent = words.restore
    this.discard.textContent = words.discard
    if (lines) this.shape(lines, words.text)
  }

  /** One field of a form: its label above, as many lines as it needs, no title. */
  shape(lines, label) {
    this.editor.dataset.lines = lines === 1 ? "one" : "some"
    this.title.hidden = true
    this.caption.hidden = false
    this.caption.textContent = label
    this.text.rows = lines
  }

  begin() {
    const {place, title, text, version, revision, saved, writer} = this.data
    this.writer = writer
    this.title.value = title
    this.text.value = this.before = text
    this.acknowledged = this.now
    this.base = version
    this.revision = revision
    this.say(saved, "saved")
    this.showCount()
    const record = kept(place)
    if (!record) return
    if (this.holds(record)) forgetKey(record.key)
    else if (record.base === version) this.takeUp(record)
    else this.propose(record)
  }

  hear(answer) {
    const sent = this.sent
    if (!sent || !answer || answer.writer !== this.writer || answer.serial !== sent.serial) return
    if (this.inFlight) clearTimeout(this.timers.patience)
    this.inFlight = false
    this.patience = PATIENCE
    this.troubled = Boolean(answer.problem)
    if (answer.problem) {
      this.say(answer.problem, "problem")
      if (answer.again) this.after("patience", PATIENCE, () => this.report())
      return
    }
    this.sent = undefined
    this.base = answer.version
    this.acknowledged = {title: sent.title, text: sent.text}
    if (this.dirty) {
      this.keepNow()
      this.soon()
      return
    }
    this.keepNow()
    forget(this.data.place, this.writer)
    this.say([this.restored, answer.saved].filter(Boolean).join(" · "), "saved")
  }

  /** Nothing is being written here: show what is stored, whoever stored it. */
  follow() {
    const {title, text, version, revision} = this.data
    for (const [field, stored] of [[this.title, title], [this.text, text]]) {
      const [start, end, newEnd] = changedSpan(field.value, stored)
      if (field.value !== stored && field.value.trim() !== stored) field.setRangeText(stored.slice(start, newEnd), start, end, "preserve")
    }
    this.before = this.text.value
    this.acknowledged = this.now
    this.base = version
    this.revision = revision
  }

  /** Carry out once what the page wants written: a figure put right, a fact put in, another text. */
  obey(command) {
    if (this.composing || !command || command.id === this.done || command.writer !== this.writer) return
    this.done = command.id
    if (command.text === null) {
      this.retitle(command)
    } else if (command.whole) {
      if (command.title !== null) rewrite(this.title, command.title)
      rewrite(this.text, command.text)
      this.base = this.data.version
    } else if (command.start === null) {
      write(this.text, this.text.selectionStart, this.text.selectionEnd, command.text)
    } else {
      this.replace(command)
    }
    this.typed()
    this.report()
  }

  retitle({title, expected}) {
    if (this.title.value === expected) rewrite(this.title, title)
    else this.say(this.data.words.moved, "problem")
  }

  replace({start, end, text, expected}) {
    const [span] = movedSpans([{start, end}], this.data.text, this.text.value)
    if (span && this.text.value.slice(span.start, span.end) === expected) writeAside(this.text, span.start, span.end, text)
    else this.say(this.data.words.moved, "problem")
  }

  // ---- what the writer does

  get now() { return {title: this.title.value, text: this.text.value} }

  get dirty() { return !this.holds(this.acknowledged) }

  holds({title, text}) { return this.title.value === title && this.text.value === text }

  composed() {
    this.composing = false
    this.typed()
    this.obey(this.data.command)
  }

  typed() {
    if (this.text.value !== this.before) {
      this.spans = movedSpans(this.spans ?? [], this.before ?? "", this.text.value)
      this.before = this.text.value
      this.draw()
      this.after("count", 200, () => this.showCount())
    }
    if (!this.dirty) return
    this.restored = ""
    if (!this.troubled) this.status.dataset.state = "typing" // a trouble stays said until it is over
    this.timers.keep ??= setTimeout(() => this.keepNow(), KEEPING)
    this.soon()
  }

  pressed(event) {
    if (event.target === this.text && this.completion.pressed(event)) return
    if (event.key === "Enter" && this.data.lines === 1 && !event.isComposing) event.preventDefault()
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return
    event.preventDefault()
    event.stopPropagation()
    this.report()
  }

  refuseTooLong(event) {
    const {limit, words} = this.data
    const {value, selectionStart, selectionEnd} = event.target
    const length = value.length - (selectionEnd - selectionStart) + (event.data ?? "").length
    if (!event.data || length <= limit) return
    event.preventDefault()
    this.say(words.too_long.replace("{length}", length.toLocaleString("en")), "problem")
  }

  soon() {
    this.deadline ??= Date.now() + LONGEST_WAIT
    this.after("pause", Math.min(PAUSE, Math.max(0, this.deadline - Date.now())), () => this.report())
  }

  /** Tell the server now; never in the middle of a composition, and one report at a time unless the field is left. */
  report({waiting = true} = {}) {
    if (this.composing || !this.dirty || (this.inFlight && (waiting || this.holds(this.sent)))) return
    clearTimeout(this.timers.pause)
    this.deadline = undefined
    this.serial += 1
    this.sent = {...this.now, serial: this.serial}
    this.inFlight = true
    this.keepNow()
    this.after("patience", this.patience, () => this.lost())
    this.send({writer: this.writer, base: this.base, revision: this.revision, done: this.done, ...this.sent})
  }

  /** No answer came: say so, and try again. */
  lost() {
    if (!this.inFlight) return
    this.inFlight = false
    this.patience = Math.min(2 * this.patience, LONGEST_PATIENCE)
    if (!this.troubled) this.say(this.data.words.waiting, "problem")
    this.troubled = true
    this.report()
  }

  // ---- what stays in the browser

  keepNow() {
    clearTimeout(this.timers.keep)
    this.timers.keep = undefined
    if (this.data === undefined || !this.dirty) return
    const record = {...this.now, base: this.base, revision: this.revision, at: Date.now()}
    if (!keep(this.data.place, this.writer, record)) this.say(this.data.words.not_kept, "problem")
  }

  propose(record) {
    this.offered = record
    this.found.textContent = this.told("found", record)
    this.offer.hidden = false
  }

  takeUp(record) {
    this.offer.hidden = true
    this.revision = record.revision ?? this.revision
    rewrite(this.title, record.title)
    rewrite(this.text, record.text)
    this.typed()
    this.restored = this.told("restored", record)
    this.say(this.restored, "restored")
    this.keepNow()
    forgetKey(record.key)
    this.report()
  }

  letGo() {
    this.offer.hidden = true
    forgetKey(this.offered.key)
    this.text.focus()
  }

  told(message, record) {
    return this.data.words[message].replace("{time}", timeOfDay(record.at, this.data.language))
  }

  // ---- what it shows

  say(message, state) {
    this.status.textContent = message
    this.status.dataset.state = state
  }

  showCount() {
    const numbers = counted(this.text.value, this.data.lines ? "ja" : this.data.language) // of a field, characters alone
    const told = Object.entries(numbers).map(([name, number]) =>
      this.data.words[name].replace(`{${name}}`, number.toLocaleString("en")))
    this.count.textContent = told.join(" · ")
  }

  draw() {
    this.mirror.show(this.text.value, this.spans)
    this.layer.hidden = this.spans.length === 0
    this.scroll()
    this.tellAbout()
  }

  scroll() { this.layer.style.transform = `translateY(${-this.text.scrollTop}px)` }

  /** What is the matter with the figure the caret stands in. */
  tellAbout() { this.about.textContent = spanAt(this.spans ?? [], this.text.selectionStart)?.about ?? "" }
}

const editors = new WeakMap()

export default function ({parentElement, data, setStateValue}) {
  if (!editors.has(parentElement)) editors.set(parentElement, new Editor(parentElement))
  const editor = editors.get(parentElement)
  editor.update(data, (report) => setStateValue("report", report))
  return () => {
    editor.leave()
    editors.delete(parentElement)
  }
}
